// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/accountdialog.h"

#include "widgets/keyfield.h"
#include "widgets/keystoragechooser.h"
#include "widgets/plainlabel.h"
#include "widgets/setupsentences.h"
#include "widgets/styleproperty.h"
#include "widgets/theme.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr int longestAccountName = 40;
constexpr int widthForAnAccount = 460;

} // namespace

AccountDialog::AccountDialog(const QList<AccountProfile> &taken, QWidget *parent)
    : AccountDialog({}, taken, parent)
{
}

AccountDialog::AccountDialog(
    const AccountProfile &account, const QList<AccountProfile> &taken, QWidget *parent)
    : QDialog(parent),
      m_taken(taken),
      m_account(account),
      m_name(new QLineEdit(account.name, this)),
      m_nameRemark(plainLabel({}, this)),
      m_address(new QLineEdit(this)),
      m_addressRemark(plainLabel({}, this)),
      m_key(new KeyField(this)),
      m_keyRemark(plainLabel({}, this)),
      m_storage(new KeyStorageChooser(this)),
      m_result(plainLabel({}, this)),
      m_test(new QPushButton(tr("&Test connection"), this))
{
    build();
    connect(m_name, &QLineEdit::textChanged, this, &AccountDialog::judge);
    connect(m_address, &QLineEdit::textChanged, this, &AccountDialog::edited);
    connect(m_key, &QLineEdit::textChanged, this, &AccountDialog::edited);
    connect(m_test, &QPushButton::clicked, this, &AccountDialog::test);
    colour();
    judge();
}

void AccountDialog::build()
{
    const bool isNew = m_account.id.isEmpty();
    setWindowTitle(isNew ? tr("Add an account") : tr("Rename the account"));
    setMinimumWidth(widthForAnAccount);
    m_name->setObjectName(u"accountName"_s);
    m_name->setMaxLength(longestAccountName);
    m_name->setPlaceholderText(tr("Front desk, Workshop, …"));
    m_address->setObjectName(u"accountAddress"_s);
    m_address->setText(
        m_taken.isEmpty() ? GatewayAddress::documentedDefault().toString() : m_taken.constFirst().address());
    m_key->setObjectName(u"accountKey"_s);
    m_test->setObjectName(u"testAccount"_s);
    m_result->setObjectName(u"accountResult"_s);
    m_test->setAutoDefault(false);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::l);
    column->setSpacing(spacing::s);
    const auto field = [&](const QString &label, QLineEdit *edit, QLabel *remark) {
        auto *name = new QLabel(label, this);
        name->setFont(strongFont(font()));
        name->setBuddy(edit);
        name->setVisible(isNew || edit == m_name);
        edit->setVisible(isNew || edit == m_name);
        column->addWidget(name);
        column->addWidget(edit);
        column->addWidget(remark);
    };
    field(tr("What the office calls &it"), m_name, m_nameRemark);
    field(tr("&Gateway's address"), m_address, m_addressRemark);
    field(tr("&Key"), m_key, m_keyRemark);
    m_storage->setVisible(isNew);
    m_result->setVisible(false);
    column->addWidget(m_storage);
    column->addWidget(m_result);
    column->addStretch();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept =
        buttons->addButton(isNew ? tr("&Add the account") : tr("&Rename"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"acceptAccount"_s);
    setStyleProperty(*m_accept, "primary", true);
    if (isNew) {
        buttons->addButton(m_test, QDialogButtonBox::ActionRole);
    } else {
        m_test->hide();
    }
    column->addSpacing(spacing::l);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &AccountDialog::confirm);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_name->setFocus(Qt::OtherFocusReason);
}

void AccountDialog::setKeychainAvailable(bool available)
{
    m_storage->setKeychainAvailable(available);
}

QString AccountDialog::nameFault() const
{
    const QString name = m_name->text().simplified();
    if (name.isEmpty()) {
        return {};
    }
    const bool isTaken = std::any_of(m_taken.cbegin(), m_taken.cend(), [&](const AccountProfile &other) {
        return other.id != m_account.id && other.title().compare(name, Qt::CaseInsensitive) == 0;
    });
    return isTaken ? tr("Another account is called that already.") : QString();
}

void AccountDialog::judge()
{
    const bool isNew = m_account.id.isEmpty();
    const auto address = GatewayAddress::parse(m_address->text());
    const QString fault = nameFault();
    m_nameRemark->setText(fault);
    m_nameRemark->setVisible(!fault.isEmpty());
    m_addressRemark->setText(address ? QString() : SetupSentences::addressFault(address.error()));
    m_addressRemark->setVisible(isNew && !address);
    m_keyRemark->setText(m_key->remark());
    m_keyRemark->setVisible(isNew && !m_key->remark().isEmpty());
    const bool isNamed = !m_name->text().simplified().isEmpty() && fault.isEmpty();
    const bool canConnect = address.has_value() && m_key->key().has_value();
    m_test->setEnabled(canConnect && !m_isTesting);
    m_accept->setEnabled(isNamed && (!isNew || canConnect));
}

void AccountDialog::edited()
{
    // What was tested is not what now stands there.
    m_isTesting = false;
    m_result->hide();
    judge();
}

void AccountDialog::test()
{
    const auto address = GatewayAddress::parse(m_address->text());
    const auto key = m_key->key();
    if (!address || !key || m_isTesting) {
        return;
    }
    m_isTesting = true;
    ConnectionStatus begun;
    begun.state = ConnectionState::Connecting;
    setTestResult(begun);
    Q_EMIT testRequested(*address, *key);
}

void AccountDialog::setTestResult(const ConnectionStatus &status)
{
    if (!m_isTesting) {
        return; // the late answer to a test of something else
    }
    const ThemeColors colors = ThemeColors::from(palette());
    const TestWords words = SetupSentences::test(status);
    const bool isGood = words.result == TestWords::Result::Good;
    m_isTesting = words.result == TestWords::Result::Running;
    const QString mark = m_isTesting ? QString() : (isGood ? u"✓ "_s : u"✕ "_s);
    m_result->setText(mark + words.text);
    m_result->setAccessibleName(words.text);
    setTextColor(*m_result, m_isTesting ? colors.quietText : (isGood ? colors.good : colors.bad));
    m_result->show();
    judge();
}

void AccountDialog::confirm()
{
    AccountProfile account = m_account;
    account.name = m_name->text().simplified();
    if (!account.id.isEmpty()) {
        Q_EMIT renamed(account);
        accept();
        return;
    }
    const auto address = GatewayAddress::parse(m_address->text());
    const auto key = m_key->key();
    if (address && key) {
        account.id = freeAccountId(address->toString(), m_taken);
        account.keyStorage = m_storage->storage();
        Q_EMIT added(account, *key);
        accept();
    }
}

void AccountDialog::colour()
{
    const ThemeColors colors = ThemeColors::from(palette());
    for (QLabel *remark : {m_nameRemark, m_addressRemark}) {
        remark->setFont(smallFont(font()));
        setTextColor(*remark, colors.bad);
    }
    m_keyRemark->setFont(smallFont(font()));
    setTextColor(*m_keyRemark, colors.waiting);
}

void AccountDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        colour();
    }
}

} // namespace textdesk
