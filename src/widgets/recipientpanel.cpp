// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/recipientpanel.h"

#include "models/contactbook.h"
#include "ui_recipientpanel.h"
#include "widgets/addresswords.h"
#include "widgets/contactlistmodel.h"
#include "widgets/numbersentences.h"
#include "widgets/styleproperty.h"
#include "widgets/theme.h"
#include "widgets/twolinedelegate.h"

#include <QAbstractItemView>
#include <QAbstractProxyModel>
#include <QCompleter>
#include <QEvent>
#include <QLineEdit>

#include <algorithm>

namespace textdesk {

RecipientPanel::RecipientPanel(
    const AddressWords &addresses, const ContactBook &contacts, const AccountBook &accounts, QWidget *parent)
    : QWidget(parent),
      m_addresses(addresses),
      m_contacts(contacts),
      m_accounts(accounts),
      m_ui(std::make_unique<Ui::RecipientPanel>())
{
    m_ui->setupUi(this);
    setFocusProxy(m_ui->toField);
    connect(m_ui->toField, &QLineEdit::textChanged, this, &RecipientPanel::edited);
    connect(m_ui->toField, &QLineEdit::returnPressed, this, &RecipientPanel::accept);
    connect(m_ui->fromField, &QComboBox::currentTextChanged, this, &RecipientPanel::edited);
    connect(m_ui->fromField->lineEdit(), &QLineEdit::returnPressed, this, &RecipientPanel::accept);
    offerContacts();
    applyTheme();
}

RecipientPanel::~RecipientPanel() = default;

/// Who is in the address book is found by a few letters of the name.
void RecipientPanel::offerContacts()
{
    auto *found = new ContactListModel(this);
    auto *completer = new QCompleter(found, this);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    completer->popup()->setItemDelegate(new TwoLineDelegate(completer));
    completer->popup()->setObjectName(QStringLiteral("recipientOffers"));
    m_ui->toField->setCompleter(completer);
    connect(m_ui->toField, &QLineEdit::textEdited, this, [this, found, completer](const QString &typed) {
        const bool isName = std::any_of(typed.begin(), typed.end(), [](QChar c) { return c.isLetter(); });
        constexpr qsizetype mostOffers = 20;
        found->setContacts(
            isName ? m_contacts.matching(typed).mid(0, mostOffers) : QList<Contact>(),
            m_addresses.homeRegion());
        if (found->rowCount() == 0) {
            completer->popup()->hide();
        }
    });
    connect(
        completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
        [this, completer, found](const QModelIndex &index) {
            // The completer puts the name into the field; a text goes to a number.
            const QModelIndex source =
                qobject_cast<QAbstractProxyModel *>(completer->completionModel())->mapToSource(index);
            m_ui->toField->setText(m_addresses.numberWords(found->at(source.row()).number));
        },
        Qt::QueuedConnection);
}

void RecipientPanel::start(const QList<OurLine> &ourLines, qint64 accountId)
{
    m_ui->toField->clear();
    m_ui->fromField->clear();
    m_lines.clear();
    m_accountId = accountId;
    for (const OurLine &line : ourLines) {
        if (addressKind(line.number) == AddressKind::E164) {
            m_lines.append(line);
            m_ui->fromField->addItem(m_addresses.line(line, m_accounts));
        }
    }
    m_ui->fromField->setCurrentIndex(m_ui->fromField->count() > 0 ? 0 : -1);
    m_ui->remark->clear();
    m_ui->fromRemark->clear();
}

void RecipientPanel::setNumbers(const OurLine &line, const QString &theirNumber)
{
    m_ui->toField->setText(theirNumber);
    const auto known = static_cast<int>(m_lines.indexOf(line));
    if (known >= 0) {
        m_ui->fromField->setCurrentIndex(known);
    } else {
        m_accountId = line.accountId;
        m_ui->fromField->setEditText(line.number);
    }
}

std::optional<QString> RecipientPanel::theirNumber() const
{
    const auto number = parsedNumber(m_ui->toField->text(), m_addresses.homeRegion());
    return number ? std::optional(*number) : std::nullopt;
}

std::optional<OurLine> RecipientPanel::ourLine() const
{
    const auto number = parsedNumber(typedSender(), m_addresses.homeRegion());
    if (!number) {
        return std::nullopt;
    }
    const OurLine chosen = chosenSender();
    if (chosen.number == *number) {
        return chosen;
    }
    // Typed, but perhaps one that is known.
    const auto known = std::find_if(
        m_lines.cbegin(), m_lines.cend(), [&number](const OurLine &line) { return line.number == *number; });
    return known == m_lines.cend() ? OurLine{m_accountId, *number} : *known;
}

/// A number that was chosen is known as it is; one that was typed is read.
QString RecipientPanel::typedSender() const
{
    const OurLine chosen = chosenSender();
    return chosen.number.isEmpty() ? m_ui->fromField->currentText() : chosen.number;
}

OurLine RecipientPanel::chosenSender() const
{
    const int index = m_ui->fromField->currentIndex();
    const bool isChosen = index >= 0 && index < m_lines.size() &&
                          m_ui->fromField->itemText(index) == m_ui->fromField->currentText();
    return isChosen ? m_lines.at(index) : OurLine();
}

void RecipientPanel::showFaults()
{
    const auto sender = parsedNumber(typedSender(), m_addresses.homeRegion());
    if (!sender) {
        m_ui->fromRemark->setText(NumberSentences::fault(sender.error()));
        m_ui->fromField->setFocus(Qt::OtherFocusReason);
    }
    const auto number = parsedNumber(m_ui->toField->text(), m_addresses.homeRegion());
    if (!number) {
        m_ui->remark->setText(NumberSentences::fault(number.error()));
        m_ui->toField->setFocus(Qt::OtherFocusReason);
    }
}

void RecipientPanel::focusFirst()
{
    m_ui->toField->setFocus(Qt::OtherFocusReason);
}

void RecipientPanel::refreshWords()
{
    for (int i = 0; i < m_ui->fromField->count() && i < m_lines.size(); ++i) {
        m_ui->fromField->setItemText(i, m_addresses.line(m_lines.at(i), m_accounts));
    }
}

void RecipientPanel::edited()
{
    // Half a number is no mistake; what was complained about goes as soon as it is mended.
    m_ui->remark->clear();
    m_ui->fromRemark->clear();
    Q_EMIT changed();
}

void RecipientPanel::accept()
{
    if (theirNumber() && ourLine()) {
        Q_EMIT accepted();
    } else {
        showFaults();
    }
}

void RecipientPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
    } else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        applyTheme();
    }
}

void RecipientPanel::applyTheme()
{
    const ThemeColors colors = ThemeColors::from(palette());
    for (QLabel *remark : {m_ui->remark, m_ui->fromRemark}) {
        remark->setFont(smallFont(font()));
        remark->setForegroundRole(QPalette::WindowText); // on the base colour it would be its text colour
        setTextColor(*remark, colors.bad);
    }
}

} // namespace textdesk
