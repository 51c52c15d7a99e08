// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/accountspage.h"

#include "widgets/flowlayout.h"
#include "widgets/theme.h"
#include "widgets/twolinedelegate.h"

#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace textdesk {

AccountsPage::AccountsPage(QWidget *parent)
    : QWidget(parent),
      m_title(new QLabel(tr("Accounts"), this)),
      m_help(new QLabel(
          tr("Each account has a key of its own and is connected by itself. All conversations stand in one "
             "list; above it you can choose those of one account."),
          this)),
      m_list(new QListWidget(this)),
      m_add(new QPushButton(tr("&Add an account…"), this)),
      m_rename(new QPushButton(tr("Re&name…"), this)),
      m_replaceKey(new QPushButton(tr("Replace the &key…"), this)),
      m_remove(new QPushButton(tr("&Remove…"), this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_help->setTextFormat(Qt::PlainText);
    m_help->setWordWrap(true);
    m_list->setObjectName(u"accountList"_s);
    m_list->setAccessibleName(tr("Accounts"));
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_add->setObjectName(u"addAccount"_s);
    m_rename->setObjectName(u"renameAccount"_s);
    m_replaceKey->setObjectName(u"replaceAccountKey"_s);
    m_remove->setObjectName(u"removeAccount"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::xl, 20, spacing::xl, spacing::l);
    column->setSpacing(spacing::s);
    column->addWidget(m_title);
    column->addWidget(m_help);
    column->addSpacing(spacing::s);
    column->addWidget(m_list, 1);
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(spacing::s);
    for (QPushButton *button : {m_add, m_rename, m_replaceKey, m_remove}) {
        flow->addWidget(button);
    }
    column->addWidget(buttons);
    connect(m_list, &QListWidget::currentRowChanged, this, &AccountsPage::showChoices);
    connect(m_list, &QListWidget::itemActivated, m_rename, &QPushButton::click);
    connect(m_add, &QPushButton::clicked, this, &AccountsPage::addRequested);
    connect(m_rename, &QPushButton::clicked, this, [this] {
        if (const AccountProfile *account = chosen()) {
            Q_EMIT renameRequested(*account);
        }
    });
    connect(m_replaceKey, &QPushButton::clicked, this, [this] {
        if (const AccountProfile *account = chosen()) {
            Q_EMIT replaceKeyRequested(account->id);
        }
    });
    connect(m_remove, &QPushButton::clicked, this, &AccountsPage::confirmRemoval);
    colour();
    showChoices();
}

void AccountsPage::setAccounts(const QList<AccountProfile> &accounts)
{
    const QString before = chosen() == nullptr ? QString() : chosen()->id;
    m_accounts = accounts;
    m_list->clear();
    int row = 0;
    for (const AccountProfile &account : accounts) {
        auto *item = new QListWidgetItem(account.title(), m_list);
        item->setData(TwoLineDelegate::ExcerptRole, account.address());
        item->setData(
            Qt::AccessibleTextRole, tr("%1, %2", "account, address").arg(account.title(), account.address()));
        if (account.id == before) {
            row = m_list->row(item);
        }
    }
    m_list->setCurrentRow(row);
    showChoices();
}

const AccountProfile *AccountsPage::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_accounts.size() ? &m_accounts.at(row) : nullptr;
}

void AccountsPage::showChoices()
{
    const bool isChosen = chosen() != nullptr;
    m_rename->setEnabled(isChosen);
    m_replaceKey->setEnabled(isChosen);
    // Without an account there would be nothing to show settings of.
    m_remove->setEnabled(isChosen && m_accounts.size() > 1);
}

void AccountsPage::confirmRemoval()
{
    const AccountProfile *account = chosen();
    if (account == nullptr) {
        return;
    }
    auto *question = new QMessageBox(
        QMessageBox::Question, tr("Remove an account"), tr("Remove %1 from this desk?").arg(account->title()),
        QMessageBox::Cancel, this);
    question->setObjectName(u"removeAccountQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(tr(
        "Textdesk forgets its key, and no longer connects with it. What is kept of it stays on this computer "
        "and shows again once the account is added again; the gateway loses nothing."));
    const QPushButton *remove = question->addButton(tr("&Remove"), QMessageBox::DestructiveRole);
    connect(remove, &QPushButton::clicked, this, [this, id = account->id] { Q_EMIT removeRequested(id); });
    question->open();
}

void AccountsPage::colour()
{
    m_title->setFont(headingFont(font()));
    m_help->setFont(smallFont(font()));
    setTextColor(*m_help, ThemeColors::from(palette()).quietText);
}

void AccountsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        colour();
    }
}

} // namespace textdesk
