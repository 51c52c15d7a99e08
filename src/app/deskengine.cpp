// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The desk's dealings with its engine and its cache: which account it runs for, and what comes from it.

#include "app/desk.h"

#include "app/desktopservices.h"
#include "app/enginehost.h"
#include "app/keykeeper.h"
#include "app/unansweredwatch.h"
#include "widgets/messagewords.h"

namespace textdesk {

void Desk::startEngine()
{
    const auto address = GatewayAddress::parse(baseAddress());
    if (!address) {
        m_window.showSetup();
        return;
    }
    m_host.reset();
    if (m_keepsNothing) {
        storeRecovered(); // what the engine before this one said of its store is over
        m_window.setUnkept({});
    }
    m_engineAddress = address->toString();
    EngineOptions options;
    options.databaseFile = m_paths.databaseFile();
    options.address = *address;
    options.preferToken = m_settings.preferToken();
    options.historyDays = m_settings.historyDays();
    options.reconcileMs = reconcileMs();
    m_host = std::make_unique<EngineHost>(options, m_clock);
    connectEngine();
    m_host->start();
    m_keys->fetch(m_engineAddress);
}

void Desk::connectEngine()
{
    const Engine *engine = &m_host->engine();
    connect(engine, &Engine::opened, this, &Desk::openStore);
    connect(engine, &Engine::failed, this, &Desk::storeTroubled);
    connect(engine, &Engine::storeTroubled, this, &Desk::storeTroubled);
    connect(engine, &Engine::storeRecovered, this, &Desk::storeRecovered);
    connect(engine, &Engine::unkeptChanged, &m_window, &MainWindow::setUnkept);
    connect(engine, &Engine::storeReplaced, this, &Desk::storeReplaced);
    connect(engine, &Engine::changed, this, &Desk::engineChanged);
    connect(engine, &Engine::progressChanged, &m_window, &MainWindow::setProgress);
    connect(engine, &Engine::diagnosticsReady, &m_window, &MainWindow::setDiagnostics);
    connect(engine, &Engine::connectionChanged, this, [this](const ConnectionStatus &status) {
        m_connection = status;
        m_window.setConnection(status);
        if (m_unanswered) {
            m_unanswered->setTrusted(status.state == ConnectionState::Live);
        }
        refreshOverview();
    });
    connect(engine, &Engine::arrived, this, [this](const QList<InboundNotice> &notices) {
        if (m_services) {
            m_window.announce(m_services->notifications().unmuted(notices));
            m_services->notifications().arrived(notices);
        }
    });
    connect(engine, &Engine::caughtUp, this, [this](const CatchUpSummary &summary) {
        if (m_services) {
            m_services->notifications().caughtUp(summary);
        }
    });
    EngineHost *host = m_host.get();
    connect(&m_window, &MainWindow::reconnectRequested, host, [host] { host->call(&Engine::reconnect); });
    connect(
        &m_window, &MainWindow::diagnosticsRequested, host, [host] { host->call(&Engine::sendDiagnostics); });
    connect(&m_window, &MainWindow::markReadRequested, host, [host](qint64 conversationId, UtcMs upTo) {
        host->call(&Engine::markRead, conversationId, upTo);
    });
    connect(&m_window, &MainWindow::markUnreadRequested, host, [host](qint64 conversationId) {
        host->call(&Engine::markUnread, conversationId);
    });
    connect(
        &m_window, &MainWindow::markRequested, host,
        [host](qint64 conversationId, ConversationMark mark, bool on) {
            host->call(&Engine::setMark, conversationId, mark, on);
        });
    connect(&m_window, &MainWindow::removeRequested, host, [host](qint64 conversationId, UtcMs upTo) {
        host->call(&Engine::removeConversation, conversationId, upTo);
    });
    const DeskBooks &books = m_window.books();
    connect(&books.snippets, &SnippetBook::saveRequested, host, [host](const Snippet &snippet) {
        host->call(&Engine::saveSnippet, snippet);
    });
    connect(&books.snippets, &SnippetBook::removeRequested, host, [host](const QString &id) {
        host->call(&Engine::removeSnippet, id);
    });
    connect(&books.contacts, &ContactBook::saveRequested, host, [host](const QList<Contact> &contacts) {
        host->call(&Engine::saveContacts, contacts);
    });
    connect(&books.contacts, &ContactBook::removeRequested, host, [host](const QStringList &numbers) {
        host->call(&Engine::removeContacts, numbers);
    });
    connect(engine, &Engine::outgoingTakenBack, &m_window, &MainWindow::takeBack);
    connect(&m_window, &MainWindow::incompleteInSight, host, [host](const QStringList &messageIds) {
        host->call(&Engine::preferLookUps, messageIds);
    });
}

void Desk::openStore(qint64 accountId)
{
    if (m_store && m_accountId == accountId) {
        return;
    }
    auto store = ReadStore::open(m_paths.databaseFile());
    if (!store) {
        m_window.showStoreError(store.error());
        return;
    }
    m_window.setStore(nullptr, {}, 0);
    m_store = std::move(*store);
    m_accountId = accountId;
    m_window.setStore(m_store.get(), m_paths.databaseFile(), accountId);
    if (m_services) {
        m_services->notifications().setStore(m_store.get());
        m_unanswered->setStore(m_store.get(), m_accountId);
    }
    refreshOverview();
}

void Desk::openStoreOf(const QString &address)
{
    const auto store = ReadStore::open(m_paths.databaseFile());
    if (!store) {
        return; // the first start: the engine makes it
    }
    const auto accounts = (*store)->overview().accounts();
    for (const Account &account : accounts.value_or(QList<Account>())) {
        if (account.baseAddress == address) {
            openStore(account.id);
        }
    }
}

void Desk::engineChanged(const ChangeSet &changes)
{
    m_window.applyChanges(changes);
    if (m_services) {
        m_services->notifications().applyChanges(changes);
    }
    if (!m_overviewTimer.isActive()) {
        m_overviewTimer.start();
    }
}

void Desk::refreshOverview()
{
    if (m_store) {
        if (const auto overview = m_store->overview().overview(m_accountId)) {
            m_overview = *overview;
            m_window.setOverview(m_overview);
        } else if (overview.error().isDamage() && m_host) {
            m_host->call(&Engine::checkStore);
        }
        m_window.setOutgoing(m_store->outbox().all(m_accountId).value_or(QList<OutgoingRow>()));
    }
    if (m_services) {
        TrayStatus status;
        status.connection = m_connection.state;
        status.unread = static_cast<int>(m_overview.unread);
        status.openFailures = static_cast<int>(m_overview.openFailures);
        status.keepsNothing = m_keepsNothing;
        if (const UtcMs until = m_services->notifications().quietUntil(); until != 0) {
            status.quiet = tr("Do not disturb: until %1").arg(MessageWords().moment(until, m_clock.nowUtc()));
        }
        m_services->tray().setStatus(status);
        m_services->launcherBadge().setCount(m_overview.unread);
        m_window.setQuiet(status.quiet);
    }
}

void Desk::storeTroubled(const StoreError &error)
{
    m_keepsNothing = true;
    m_window.showStoreError(error);
    refreshOverview();
}

void Desk::storeRecovered()
{
    m_keepsNothing = false;
    m_window.clearStoreError();
    refreshOverview();
}

void Desk::storeReplaced(const StoreRepair &repair)
{
    // What reads from the damaged file lets go of it; opened() follows with the new one.
    m_window.setStore(nullptr, {}, 0);
    if (m_services) {
        m_services->notifications().setStore(nullptr);
        m_unanswered->setStore(nullptr, 0);
    }
    m_store.reset();
    m_overview = {};
    storeRecovered();
    m_window.showRepair(repair);
}

int Desk::reconcileMs() const
{
    constexpr int msPerMinute = 60'000;
    return m_settings.compareEveryMinutes() * msPerMinute;
}

} // namespace textdesk
