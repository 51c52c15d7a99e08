// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The desk's dealings with its engines and its cache: which accounts they run for, and what comes from them.

#include "app/desk.h"

#include "app/alertwatch.h"
#include "app/desktopservices.h"
#include "app/incidentwatch.h"
#include "app/keykeeper.h"
#include "app/unansweredwatch.h"
#include "widgets/incidentwords.h"
#include "widgets/messagewords.h"

#include <utility>

namespace textdesk {

void Desk::startEngines(const QString &withKey)
{
    const QList<AccountProfile> wanted = accounts();
    if (wanted.isEmpty() || !GatewayAddress::parse(wanted.constFirst().address())) {
        m_engines.run({}, {});
        m_window.showSetup();
        return;
    }
    EngineOptions options;
    options.databaseFile = m_paths.databaseFile();
    options.preferToken = m_settings.preferToken();
    options.historyDays = m_settings.historyDays();
    options.reconcileMs = reconcileMs();
    QList<AccountProfile> fresh = wanted;
    fresh.removeIf([this, &withKey](const AccountProfile &account) {
        return account.id == withKey || m_engines.has(account.id);
    });
    m_engines.run(wanted, options);
    for (const AccountProfile &account : std::as_const(fresh)) {
        m_keys->fetch(account);
    }
    nameAccounts();
}

/// What the office calls its accounts is said only where there are several.
void Desk::nameAccounts()
{
    QHash<qint64, QString> names;
    const QList<AccountLink> links = m_engines.links();
    for (const AccountLink &link : links) {
        if (links.size() > 1 && link.accountId != 0) {
            names.insert(link.accountId, link.name);
        }
    }
    m_window.books().accounts.setNames(names);
}

void Desk::connectEngines()
{
    connect(&m_engines, &DeskAccounts::storeOpened, this, &Desk::openStore);
    connect(&m_engines, &DeskAccounts::storeTroubled, this, &Desk::storeTroubled);
    connect(&m_engines, &DeskAccounts::storeRecovered, this, &Desk::storeRecovered);
    connect(&m_engines, &DeskAccounts::unkeptChanged, &m_window, &MainWindow::setUnkept);
    connect(&m_engines, &DeskAccounts::storeReplaced, this, &Desk::storeReplaced);
    connect(&m_engines, &DeskAccounts::changed, this, &Desk::engineChanged);
    connect(&m_engines, &DeskAccounts::diagnosticsReady, &m_window, &MainWindow::setDiagnostics);
    connect(&m_engines, &DeskAccounts::ended, this, &Desk::leaveOut);
    connect(&m_engines, &DeskAccounts::linksChanged, this, &Desk::linksChanged);
    connect(&m_engines, &DeskAccounts::arrived, this, [this](const QList<InboundNotice> &notices) {
        if (m_services) {
            m_window.announce(m_services->notifications().unmuted(notices));
            m_services->notifications().arrived(notices);
        }
    });
    connect(&m_engines, &DeskAccounts::caughtUp, this, [this](const CatchUpSummary &summary) {
        if (m_services) {
            m_services->notifications().caughtUp(summary);
        }
    });
    connect(&m_engines, &DeskAccounts::outgoingTakenBack, &m_window, &MainWindow::takeBack);
    connect(&m_window, &MainWindow::sendRequested, this, [this](const OutgoingText &text) {
        if (!m_engines.call(text.accountId, &Engine::send, text)) {
            m_window.takeBack(text); // there is nobody yet who could keep it
        }
    });
    connect(
        &m_window, &MainWindow::draftChanged, this,
        [this](const OurLine &line, const QString &theirs, const QString &text) {
            m_engines.call(line.accountId, &Engine::setDraft, line.number, theirs, text);
        });
    connect(
        &m_window, &MainWindow::reconnectRequested, this, [this] { m_engines.callAll(&Engine::reconnect); });
    connect(&m_window, &MainWindow::carrierCheckRequested, this, [this](const QString &id) {
        m_engines.call(id, &Engine::checkCarrier);
    });
    connect(&m_window, &MainWindow::diagnosticsRequested, this, [this] {
        m_engines.callAll(&Engine::sendDiagnostics);
    });
    // What has a number of its own in the cache: the engine whose it is acts upon it.
    connect(&m_window, &MainWindow::outgoingActionRequested, this, [this](qint64 id, OutgoingAction action) {
        m_engines.callAll(&Engine::actOnOutgoing, id, action);
    });
    connect(&m_window, &MainWindow::markReadRequested, this, [this](qint64 conversationId, UtcMs upTo) {
        m_engines.callAll(&Engine::markRead, conversationId, upTo);
    });
    connect(&m_window, &MainWindow::markUnreadRequested, this, [this](qint64 conversationId) {
        m_engines.callAll(&Engine::markUnread, conversationId);
    });
    connect(
        &m_window, &MainWindow::markRequested, this,
        [this](qint64 conversationId, ConversationMark mark, bool on) {
            m_engines.callAll(&Engine::setMark, conversationId, mark, on);
        });
    connect(
        &m_window, &MainWindow::caseStepRequested, this,
        [this](const QList<qint64> &messageRowIds, const CaseNote &note) {
            m_engines.callAll(&Engine::noteCases, messageRowIds, note);
        });
    connect(
        &m_window, &MainWindow::retryRequested, this,
        [this](const QList<qint64> &messageRowIds, const CaseNote &note, qint64 undoMs) {
            m_engines.callAll(&Engine::retry, messageRowIds, note, undoMs);
        });
    connect(&m_window, &MainWindow::retriesStopRequested, this, [this] {
        m_engines.callAll(&Engine::stopRetries);
    });
    connect(&m_window, &MainWindow::removeRequested, this, [this](qint64 conversationId, UtcMs upTo) {
        m_engines.callAll(&Engine::removeConversation, conversationId, upTo);
    });
    connect(&m_window, &MainWindow::incompleteInSight, this, [this](const QStringList &messageIds) {
        m_engines.callAll(&Engine::preferLookUps, messageIds);
    });
    const DeskBooks &books = m_window.books();
    connect(&books.snippets, &SnippetBook::saveRequested, this, [this](const Snippet &snippet) {
        m_engines.callAny(&Engine::saveSnippet, snippet);
    });
    connect(&books.snippets, &SnippetBook::removeRequested, this, [this](const QString &id) {
        m_engines.callAny(&Engine::removeSnippet, id);
    });
    connect(&books.contacts, &ContactBook::saveRequested, this, [this](const QList<Contact> &contacts) {
        m_engines.callAny(&Engine::saveContacts, contacts);
    });
    connect(&books.contacts, &ContactBook::removeRequested, this, [this](const QStringList &numbers) {
        m_engines.callAny(&Engine::removeContacts, numbers);
    });
}

void Desk::watchIncidents()
{
    NotificationController &notifications = m_services->notifications();
    connect(&notifications, &NotificationController::incidentRequested, &m_window, &MainWindow::showIncident);
    connect(&m_window.queue(), &FailureQueue::changed, this, &Desk::refreshOverview);
    m_incidents = std::make_unique<IncidentWatch>(
        m_settings, m_window.queue(),
        [this, &notifications](const Incident &incident) {
            return notifications.tellIncident(
                incident.key, IncidentWords::notificationTitle(incident),
                IncidentWords::notificationBody(incident), m_settings.alertRules().failure.hasSound);
        },
        [&notifications](const QString &key) { notifications.withdrawIncident(key); });
}

void Desk::watchAlerts()
{
    NotificationController &notifications = m_services->notifications();
    m_alerts = std::make_unique<AlertWatch>(
        m_settings, m_clock, m_window.queue(),
        [&notifications](const QList<Alert> &alerts) { return notifications.tellAlerts(alerts); },
        [&notifications](const QString &key) { notifications.withdrawAlert(key); });
    connect(&notifications, &NotificationController::alertRequested, &m_window, &MainWindow::showAlert);
    // Not while it is being told of, which may be what ends the quiet.
    connect(
        &notifications, &NotificationController::quietChanged, m_alerts.get(), &AlertWatch::look,
        Qt::QueuedConnection);
    m_alerts->setDatabase(m_store ? m_paths.databaseFile() : QString(), m_shown);
    m_alerts->setLinks(m_engines.links());
}

void Desk::linksChanged()
{
    m_window.setLinks(m_engines.links());
    if (m_alerts) {
        m_alerts->setLinks(m_engines.links());
    }
    m_connection = m_engines.worst();
    if (m_unanswered) {
        m_unanswered->setTrusted(m_engines.allLive());
    }
    refreshOverview();
}

/// What is shown already stays as a person left it.
void Desk::openStore()
{
    nameAccounts();
    QList<qint64> ids = m_shown.ids();
    const AccountSet opened = m_engines.opened();
    for (const qint64 id : opened.ids()) {
        if (!ids.contains(id)) {
            ids.append(id);
        }
    }
    if (!m_store || ids != m_shown.ids()) {
        showStore(AccountSet(ids));
    }
}

void Desk::leaveOut(qint64 accountId)
{
    QList<qint64> ids = m_shown.ids();
    if (ids.removeAll(accountId) > 0 && m_store) {
        showStore(AccountSet(ids));
    }
}

void Desk::showStore(const AccountSet &accounts)
{
    if (!m_store) {
        auto store = ReadStore::open(m_paths.databaseFile());
        if (!store) {
            m_window.showStoreError(store.error());
            return;
        }
        m_store = std::move(*store);
    }
    m_shown = accounts;
    m_window.setStore(m_store.get(), m_paths.databaseFile(), accounts);
    if (m_services) {
        m_services->notifications().setStore(m_store.get());
        m_unanswered->setStore(m_store.get(), accounts);
        m_alerts->setDatabase(m_paths.databaseFile(), accounts);
    }
    refreshOverview();
}

void Desk::openStoreOf(const QList<AccountProfile> &profiles)
{
    const auto store = ReadStore::open(m_paths.databaseFile());
    if (!store) {
        return; // the first start: the engine makes it
    }
    const auto kept = (*store)->overview().accounts().value_or(QList<Account>());
    QList<qint64> ids;
    for (const AccountProfile &profile : profiles) {
        for (const Account &account : kept) {
            if (account.baseAddress == profile.id) {
                ids.append(account.id);
            }
        }
    }
    if (!ids.isEmpty()) {
        showStore(AccountSet(ids));
    }
}

void Desk::engineChanged(const ChangeSet &changes)
{
    m_window.applyChanges(changes);
    if (m_services) {
        m_services->notifications().applyChanges(changes);
        m_alerts->applyChanges(changes);
    }
    if (!m_overviewTimer.isActive()) {
        m_overviewTimer.start();
    }
}

void Desk::refreshOverview()
{
    if (m_store) {
        if (const auto overview = m_store->overview().overview(m_shown)) {
            m_overview = *overview;
            m_window.setOverview(m_overview);
        } else if (overview.error().isDamage()) {
            m_engines.callAny(&Engine::checkStore);
        }
        m_window.setOutgoing(m_store->outbox().all(m_shown).value_or(QList<OutgoingRow>()));
    }
    if (m_services) {
        TrayStatus status;
        status.connection = m_connection.state;
        status.unread = static_cast<int>(m_overview.unread);
        status.openFailures = static_cast<int>(m_overview.openCases) + m_window.queue().agedCount();
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
    m_window.setStore(nullptr, {}, {});
    if (m_services) {
        m_services->notifications().setStore(nullptr);
        m_unanswered->setStore(nullptr, {});
        m_alerts->setDatabase({}, {});
    }
    m_store.reset();
    m_shown = {};
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
