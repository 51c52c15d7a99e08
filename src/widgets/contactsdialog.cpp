// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/contactsdialog.h"

#include "core/phonenumber.h"
#include "core/settings.h"
#include "core/vcard.h"
#include "models/contactbook.h"
#include "models/contactimport.h"
#include "ui_contactsdialog.h"
#include "widgets/icons.h"
#include "widgets/importdialog.h"
#include "widgets/numbersentences.h"
#include "widgets/openonce.h"
#include "widgets/theme.h"
#include "widgets/twolinedelegate.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QSaveFile>
#include <QSignalBlocker>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace textdesk {

namespace {

constexpr auto keepContactAfter = 400ms;

QString titleOf(const Contact &contact, const QString &homeRegion)
{
    return contact.name.isEmpty() ? formattedAddress(contact.number, homeRegion) : contact.name;
}

} // namespace

ContactsDialog *ContactsDialog::open(ContactBook &book, const Settings &settings, QWidget *window)
{
    return openOnce<ContactsDialog>(*window, [&] { return new ContactsDialog(book, settings, window); });
}

ContactsDialog::ContactsDialog(ContactBook &book, const Settings &settings, QWidget *parent)
    : QDialog(parent),
      m_ui(std::make_unique<Ui::ContactsDialog>()),
      m_book(book),
      m_settings(settings)
{
    m_ui->setupUi(this);
    setObjectName(u"contactsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->filter->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_ui->list->setModel(&m_model);
    m_ui->list->setItemDelegate(new TwoLineDelegate(this));
    m_ui->list->setUniformItemSizes(true);
    m_ui->list->setMouseTracking(true);
    m_ui->name->setMaxLength(Contact::longestName);
    m_ui->note->document()->setDocumentMargin(spacing::s);
    m_ui->undoLine->hide();
    m_keepTimer.setSingleShot(true);
    m_keepTimer.setInterval(keepContactAfter);
    connectControls();
    refill();
    applyTheme();
    m_ui->filter->setFocus(Qt::OtherFocusReason);
}

ContactsDialog::~ContactsDialog() = default;

void ContactsDialog::connectControls()
{
    connect(&m_keepTimer, &QTimer::timeout, this, &ContactsDialog::keep);
    connect(&m_book, &ContactBook::changed, this, &ContactsDialog::refill);
    connect(m_ui->filter, &QLineEdit::textChanged, this, &ContactsDialog::refill);
    connect(
        m_ui->list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { showCurrent(); });
    connect(m_ui->name, &QLineEdit::textEdited, this, &ContactsDialog::edited);
    connect(m_ui->number, &QLineEdit::textEdited, this, &ContactsDialog::edited);
    connect(m_ui->note, &QPlainTextEdit::textChanged, this, &ContactsDialog::edited);
    connect(m_ui->color, &ColorSwatches::chosen, this, &ContactsDialog::edited);
    connect(m_ui->newButton, &QPushButton::clicked, this, &ContactsDialog::begin);
    connect(m_ui->empty, &PlaceholderPanel::actionRequested, this, &ContactsDialog::begin);
    connect(m_ui->deleteButton, &QPushButton::clicked, this, &ContactsDialog::removeCurrent);
    connect(m_ui->undoButton, &QPushButton::clicked, this, &ContactsDialog::undo);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ui->importButton, &QPushButton::clicked, this, [this] {
        const QString file = QFileDialog::getOpenFileName(
            this, tr("Import contacts"), QString(),
            tr("Contacts (*.vcf *.vcard *.csv *.tsv *.txt)") + u";;"_s + tr("All files (*)"));
        if (!file.isEmpty()) {
            importFile(file);
        }
    });
    connect(m_ui->exportButton, &QPushButton::clicked, this, [this] {
        const QString file = QFileDialog::getSaveFileName(
            this, tr("Export contacts"), u"contacts.vcf"_s,
            tr("vCard (*.vcf)") + u";;"_s + tr("Table (*.csv)"));
        if (!file.isEmpty()) {
            exportFile(file);
        }
    });
}

/// What is kept and found; the one in the fields stays there whether or not it is among them.
void ContactsDialog::refill()
{
    const QSignalBlocker quietly(m_ui->list->selectionModel());
    m_model.setContacts(m_book.matching(m_ui->filter->text()), m_settings.homeRegion());
    int row = m_isShown ? m_model.rowOf(m_edited.number) : -1;
    if (!m_isShown && m_model.rowCount() > 0) {
        row = 0;
        show(m_model.at(0), false);
    }
    m_ui->list->setCurrentIndex(m_model.index(row));
    m_ui->count->setText(tr("%n contact(s)", nullptr, m_model.rowCount()));
    showState();
}

void ContactsDialog::showCurrent()
{
    const QModelIndex current = m_ui->list->currentIndex();
    if (!current.isValid()) {
        return;
    }
    const Contact contact = m_model.at(current.row());
    if (!m_isShown || contact.number != m_edited.number) {
        keep();
        show(m_book.find(contact.number).value_or(contact), false);
    }
}

void ContactsDialog::show(const Contact &contact, bool isNew)
{
    m_edited = contact;
    m_isShown = true;
    m_isNew = isNew;
    const QSignalBlocker quietNote(m_ui->note);
    m_ui->name->setText(contact.name);
    m_ui->number->setText(formattedAddress(contact.number, m_settings.homeRegion()));
    m_ui->number->setReadOnly(!isNew || !contact.number.isEmpty());
    m_ui->note->setPlainText(contact.note);
    m_ui->color->setColor(contact.color, contact.number);
    showState();
}

void ContactsDialog::begin()
{
    keep();
    m_ui->filter->clear();
    show({}, true);
    refill();
    m_ui->name->setFocus(Qt::OtherFocusReason);
}

void ContactsDialog::edit(const QString &number)
{
    keep();
    m_ui->filter->clear();
    const auto known = m_book.find(number);
    show(known.value_or(Contact{number, {}, {}, -1}), !known);
    refill();
    m_ui->name->setFocus(Qt::OtherFocusReason);
}

void ContactsDialog::edited()
{
    m_edited.name = m_ui->name->text();
    m_edited.note = m_ui->note->toPlainText();
    m_edited.color = m_ui->color->color();
    if (!m_ui->number->isReadOnly()) {
        m_edited.number = parsedNumber(m_ui->number->text(), m_settings.homeRegion()).value_or(QString());
    }
    m_ui->color->setColor(m_edited.color, m_edited.number);
    m_isUnkept = true;
    m_keepTimer.start();
    showState();
}

void ContactsDialog::keep()
{
    m_keepTimer.stop();
    const bool isThere = m_isNew && !m_ui->number->isReadOnly() && m_book.find(m_edited.number).has_value();
    if (!m_isUnkept || m_edited.number.isEmpty() || isThere) {
        return;
    }
    m_isUnkept = false;
    m_book.save({m_edited});
    if (m_isNew) {
        m_isNew = false;
        m_ui->number->setReadOnly(true);
    }
    showState();
}

void ContactsDialog::removeCurrent()
{
    if (!m_isShown) {
        return;
    }
    m_keepTimer.stop();
    m_isUnkept = false;
    const Contact removed = m_edited;
    const int row = m_model.rowOf(removed.number);
    m_isShown = false;
    if (row >= 0 && m_model.rowCount() > 1) {
        show(m_model.at(row + 1 < m_model.rowCount() ? row + 1 : row - 1), false);
    }
    if (!m_book.find(removed.number)) {
        refill(); // it was never kept
        return;
    }
    m_book.remove({removed.number});
    tell(tr("“%1” is deleted.").arg(titleOf(removed, m_settings.homeRegion())), {}, {removed});
}

void ContactsDialog::importFile(const QString &file)
{
    keep();
    auto *dialog = new ImportDialog(m_book, m_settings.homeRegion(), file, this);
    connect(dialog, &ImportDialog::chosen, this, &ContactsDialog::takeOver);
    dialog->open();
}

void ContactsDialog::takeOver(const QList<Contact> &contacts)
{
    QList<Contact> added;
    QList<Contact> before;
    for (const Contact &contact : contacts) {
        if (const auto known = m_book.find(contact.number)) {
            before.append(*known);
        } else {
            added.append(contact);
        }
    }
    m_isShown = false;
    m_book.save(contacts);
    tell(tr("%n contact(s) imported.", nullptr, static_cast<int>(contacts.size())), added, before);
}

void ContactsDialog::exportFile(const QString &file)
{
    const bool isTable = QFileInfo(file).suffix().compare("csv"_L1, Qt::CaseInsensitive) == 0;
    const QList<Contact> contacts = m_book.all();
    QSaveFile out(file);
    const bool isWritten = out.open(QIODevice::WriteOnly) &&
                           out.write(isTable ? contactsAsCsv(contacts) : vCards(contacts)) >= 0 &&
                           out.commit();
    if (isWritten) {
        tell(tr("%n contact(s) exported.", nullptr, static_cast<int>(contacts.size())), {}, {});
    } else {
        tell(tr("Nothing was exported: %1").arg(out.errorString()), {}, {});
    }
}

void ContactsDialog::tell(const QString &text, const QList<Contact> &forget, const QList<Contact> &restore)
{
    m_undoForget = forget;
    m_undoRestore = restore;
    m_ui->undoText->setText(text);
    m_ui->undoButton->setVisible(!forget.isEmpty() || !restore.isEmpty());
    m_ui->undoLine->show();
}

void ContactsDialog::undo()
{
    const QList<Contact> forget = std::exchange(m_undoForget, {});
    const QList<Contact> restore = std::exchange(m_undoRestore, {});
    m_ui->undoLine->hide();
    m_isShown = false;
    if (!forget.isEmpty()) {
        QStringList numbers;
        for (const Contact &contact : forget) {
            numbers.append(contact.number);
        }
        m_book.remove(numbers);
    }
    if (!restore.isEmpty()) {
        show(restore.constFirst(), false);
        m_book.save(restore);
    }
    refill();
}

void ContactsDialog::showState()
{
    m_ui->pages->setCurrentWidget(m_isShown ? m_ui->editorPage : m_ui->emptyPage);
    m_ui->left->setVisible(m_isShown || m_book.count() > 0);
    m_ui->exportButton->setEnabled(m_book.count() > 0);
    if (!m_isShown) {
        if (m_book.count() == 0) {
            m_ui->empty->say(
                tr("No contacts yet"),
                tr("Give numbers a name here, or take over an address book: export it as vCard or CSV from "
                   "your "
                   "mail program or telephone, and choose Import. It stays on this desk."),
                tr("New contact"));
        } else {
            m_ui->empty->say(tr("Nobody is found"), tr("No contact has these words."), tr("New contact"));
        }
        return;
    }
    const ThemeColors colors = ThemeColors::from(palette());
    QString state;
    bool isFault = false;
    const auto kept = m_book.find(m_edited.number);
    if (!m_ui->number->isReadOnly() && !m_ui->number->text().isEmpty() && m_edited.number.isEmpty()) {
        const auto parsed = parsedNumber(m_ui->number->text(), m_settings.homeRegion());
        state = parsed ? QString() : NumberSentences::fault(parsed.error());
        isFault = true;
    } else if (m_isNew && !m_ui->number->isReadOnly() && kept) {
        state = tr("This number is there already: %1.").arg(titleOf(*kept, m_settings.homeRegion()));
        isFault = true;
    } else if (m_edited.number.isEmpty()) {
        state = tr("Kept once there is a number.");
    } else {
        const Contact asKept = ContactBook::asKept(m_edited);
        const bool saysNothing = ContactBook::saysNothing(asKept);
        const bool isKept = saysNothing ? !kept : kept == std::optional(asKept);
        if (saysNothing && isKept) {
            state = tr("Kept once something is written.");
        } else {
            state = isKept ? tr("Kept") : tr("Not kept yet");
        }
    }
    m_ui->state->setText(state);
    setTextColor(*m_ui->state, isFault ? colors.bad : colors.quietText);
    m_ui->deleteButton->setEnabled(kept.has_value() || m_isNew);
}

void ContactsDialog::done(int result)
{
    keep();
    QDialog::done(result);
}

void ContactsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
        m_ui->retranslateUi(this);
        showState();
        break;
    case QEvent::PaletteChange:
    case QEvent::FontChange:
        applyTheme();
        showState();
        break;
    default:
        break;
    }
}

void ContactsDialog::applyTheme()
{
    const ThemeColors colors = ThemeColors::from(palette());
    for (QLabel *label : {m_ui->state, m_ui->count}) {
        label->setFont(smallFont(font()));
        setTextColor(*label, colors.quietText);
    }
    setHairline(*m_ui->bottomLine, colors);
}

} // namespace textdesk
