// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window's menus and keys do.

#include "ui_mainwindow.h"
#include "widgets/contactsdialog.h"
#include "widgets/deliverypage.h"
#include "widgets/dialoghost.h"
#include "widgets/icons.h"
#include "widgets/inboxpage.h"
#include "widgets/mainwindow.h"
#include "widgets/shortcutsdialog.h"
#include "widgets/snippetsdialog.h"

#include <QAction>
#include <QMenu>

#include <utility>

using namespace Qt::StringLiterals;

namespace textdesk {

using Page = PageStack::Page;

void MainWindow::connectActions()
{
    m_ui->actionShortcuts->setShortcuts({QKeySequence(Qt::Key_F1), QKeySequence(Qt::CTRL | Qt::Key_Slash)});
    m_ui->actionQuit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    const QList<std::pair<QAction *, QString>> drawings{
        {m_ui->actionInbox, u"inbox"_s},         {m_ui->actionDelivery, u"delivery"_s},
        {m_ui->actionSearch, u"search"_s},       {m_ui->actionSettings, u"settings"_s},
        {m_ui->actionReconnect, u"reconnect"_s}, {m_ui->actionQuit, u"quit"_s},
        {m_ui->actionPrevious, u"previous"_s},   {m_ui->actionNext, u"next"_s},
        {m_ui->actionShortcuts, u"keyboard"_s},  {m_ui->actionDiagnostics, u"diagnostics"_s},
        {m_ui->actionAbout, u"about"_s},         {m_ui->actionReplaceKey, u"key"_s},
        {m_ui->actionNew, u"write"_s},           {m_ui->actionSnippets, u"snippet"_s},
        {m_ui->actionContacts, u"contacts"_s},   {m_ui->actionArchived, u"archive"_s},
        {m_ui->actionReport, u"report"_s},
    };
    for (const auto &[action, drawing] : drawings) {
        action->setIcon(themedIcon(drawing));
    }
    connect(m_ui->actionInbox, &QAction::triggered, this, &MainWindow::showInbox);
    connect(m_ui->actionDelivery, &QAction::triggered, this, &MainWindow::showDelivery);
    connect(m_ui->actionReport, &QAction::triggered, this, [this] {
        showDelivery();
        m_pages->delivery().openReport();
    });
    connect(m_ui->actionSearch, &QAction::triggered, m_ui->header, &HeaderBar::focusSearch);
    connect(m_ui->actionReconnect, &QAction::triggered, this, &MainWindow::reconnectRequested);
    connect(m_ui->actionReplaceKey, &QAction::triggered, this, [this] {
        const QList<AccountProfile> accounts = m_settings.accounts();
        if (accounts.size() > 1) {
            m_dialogs->openAccounts(); // whose?
        } else {
            askForKey(accounts.value(0).id, tr("The new key takes the old one's place."));
        }
    });
    connect(m_ui->actionSettings, &QAction::triggered, m_dialogs, &DialogHost::openSettings);
    connect(m_ui->actionClose, &QAction::triggered, this, &QWidget::close);
    connect(m_ui->actionQuit, &QAction::triggered, this, [this] {
        saveState();
        Q_EMIT quitRequested();
    });
    connect(m_ui->actionNew, &QAction::triggered, this, [this] {
        showInbox();
        m_pages->inbox().writeNew();
    });
    connect(m_ui->actionPrevious, &QAction::triggered, this, [this] {
        showInbox();
        m_pages->inbox().previousConversation();
    });
    connect(m_ui->actionNext, &QAction::triggered, this, [this] {
        showInbox();
        m_pages->inbox().nextConversation();
    });
    connectMarks();
    connect(m_ui->actionContacts, &QAction::triggered, this, [this] {
        ContactsDialog::open(m_books.contacts, m_settings, this);
    });
    connect(m_ui->actionSnippets, &QAction::triggered, this, &MainWindow::offerSnippets);
    connect(m_ui->actionManageSnippets, &QAction::triggered, this, [this] {
        SnippetsDialog::open(m_books.snippets, this);
    });
    connect(m_ui->actionFind, &QAction::triggered, this, [this] {
        showInbox();
        if (!m_pages->inbox().find()) {
            m_ui->header->focusSearch(); // no conversation is shown: all are searched
        }
    });
    connect(m_ui->actionFindNext, &QAction::triggered, this, [this] { m_pages->inbox().findNext(true); });
    connect(
        m_ui->actionFindPrevious, &QAction::triggered, this, [this] { m_pages->inbox().findNext(false); });
    connect(m_ui->actionShortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);
    connect(m_ui->actionDiagnostics, &QAction::triggered, m_dialogs, &DialogHost::openDiagnostics);
    connect(m_ui->actionAbout, &QAction::triggered, m_dialogs, &DialogHost::openAbout);
}

/// What one can do with the conversation that is shown.
void MainWindow::connectMarks()
{
    const QList<std::pair<QAction *, ConversationMark>> marks{
        {m_ui->actionPin, ConversationMark::Pinned},
        {m_ui->actionMute, ConversationMark::Muted},
        {m_ui->actionArchive, ConversationMark::Archived}};
    for (const auto &[action, mark] : marks) {
        connect(action, &QAction::triggered, this, [this, what = mark] {
            if (m_pages->page() == Page::Inbox) {
                m_pages->inbox().toggle(what);
            }
        });
    }
    connect(m_ui->actionUnread, &QAction::triggered, this, [this] {
        if (m_pages->page() == Page::Inbox) {
            m_pages->inbox().markUnread();
        }
    });
    connect(m_ui->actionRemove, &QAction::triggered, this, [this] {
        if (m_pages->page() == Page::Inbox) {
            m_pages->inbox().removeConversation();
        }
    });
    connect(m_ui->actionGoToDate, &QAction::triggered, this, [this] {
        if (m_pages->page() == Page::Inbox) {
            m_pages->inbox().goToDate();
        }
    });
    connect(m_ui->actionArchived, &QAction::triggered, this, [this](bool on) {
        showInbox();
        m_pages->inbox().showArchived(on);
    });
    connect(m_ui->menuView, &QMenu::aboutToShow, this, [this] {
        m_ui->actionArchived->setChecked(m_pages->page() == Page::Inbox && m_pages->inbox().showsArchived());
    });
    connect(m_ui->menuConversation, &QMenu::aboutToShow, this, [this] {
        const auto row = m_pages->page() == Page::Inbox ? m_pages->inbox().current() : std::nullopt;
        m_ui->actionPin->setChecked(row && row->isPinned);
        m_ui->actionMute->setChecked(row && row->isMuted);
        m_ui->actionArchive->setChecked(row && row->isArchived);
    });
}

/// Where there is nothing to write into, one can at least see to them.
void MainWindow::offerSnippets()
{
    if (m_pages->page() != Page::Inbox || !m_pages->inbox().offerSnippets()) {
        SnippetsDialog::open(m_books.snippets, this);
    }
}

void MainWindow::showShortcuts()
{
    QList<ShortcutLine> lines;
    for (const QAction *action :
         {m_ui->actionSearch,    m_ui->actionInbox,  m_ui->actionDelivery,  m_ui->actionNew,
          m_ui->actionSnippets,  m_ui->actionFind,   m_ui->actionFindNext,  m_ui->actionFindPrevious,
          m_ui->actionGoToDate,  m_ui->actionRemove, m_ui->actionPin,       m_ui->actionMute,
          m_ui->actionArchive,   m_ui->actionUnread, m_ui->actionPrevious,  m_ui->actionNext,
          m_ui->actionContacts,  m_ui->actionReport, m_ui->actionReconnect, m_ui->actionSettings,
          m_ui->actionShortcuts, m_ui->actionClose,  m_ui->actionQuit}) {
        lines.append({action->toolTip(), action->shortcuts()});
    }
    lines.insert(5, {tr("Insert an emoji"), {QKeySequence(Qt::CTRL | Qt::Key_Period)}});
    lines.insert(1, {tr("Leave the search"), {QKeySequence(Qt::Key_Escape)}});
    m_dialogs->openShortcuts(lines);
}

} // namespace textdesk
