// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/connectionstatus.h"
#include "gateway/apikey.h"
#include "gateway/gatewayaddress.h"
#include "gateway/gatewayconnection.h"
#include "gateway/restclient.h"
#include "store/changeset.h"
#include "store/storeerror.h"
#include "store/storerepair.h"
#include "sync/synctimings.h"
#include "sync/syncvalues.h"

#include <QObject>

#include <memory>

namespace textdesk {

class Clock;
class EnginePeers;

/// What an engine is started with. A value, so that it can cross to the engine's thread.
struct EngineOptions
{
    QString databaseFile;
    QString accountId; ///< what the cache knows the account by (AccountProfile); empty: by its address
    GatewayAddress address = GatewayAddress::documentedDefault();
    ApiKey key; ///< empty: opens the store and waits for setKey()
    bool preferToken = true;
    int historyDays = 90; ///< how far back the first start goes
    ConnectionTimings timings;
    SyncTimings syncTimings;
    RestLimits restLimits;
    int batchMs = 50;                   ///< a batch closes after this or …
    int batchEvents = 500;              ///< … after so many events; an idle system commits at once
    int reconcileMs = 10 * 60'000;      ///< how often the live view is compared with the gateway's list
    int socketGraceMs = 10'000;         ///< what is younger is on its way, not lost
    int checkDelayMs = 15'000;          ///< when a large cache is checked whole, after it was opened
    std::shared_ptr<EnginePeers> peers; ///< of all engines of this cache; null: it is the only one
};

/// Joins gateway and store for one account (one of several of a desk, see EnginePeers): every event and
/// record becomes a committed row, and every commit a change set. Lives on the engine thread; reached by
/// queued calls and signals only.
class Engine : public QObject
{
    Q_OBJECT
public:
    Engine(EngineOptions options, const Clock &clock, QObject *parent = nullptr);
    ~Engine() override;

    /// For EnginePeers, on the engines' thread.
    bool hasStore() const;
    void releaseStore();
    void reopenStore();

public Q_SLOTS:
    /// Opens the store, then connects. Emits opened() or failed(). A damaged cache is replaced before that;
    /// where there is no store for a reason that may pass, the engine hears the gateway all the same, holds
    /// what it hears, tries again at growing intervals, and emits opened() then.
    void start();
    /// Commits what is pending, closes the link and the store. Synchronous.
    void stop();
    void setKey(const textdesk::ApiKey &key);
    void setPreferToken(bool prefer);
    void setReconcileInterval(int ms);
    void reconnect(); ///< F5
    void networkCameUp();
    void resumedFromSleep(); ///< drops the link, whatever it looks like, and tries at once
    void markRead(qint64 conversationId, textdesk::UtcMs upTo);
    /// Its newest message from outside counts as unread again.
    void markUnread(qint64 conversationId);
    void setMark(qint64 conversationId, textdesk::ConversationMark mark, bool on);
    /// Removes its messages up to that moment from this desk, for good.
    void removeConversation(qint64 conversationId, textdesk::UtcMs upTo);
    /// Writes down what somebody did about messages that did not arrive.
    void noteCases(const QList<qint64> &messageRowIds, const textdesk::CaseNote &note);
    /// Messages that somebody looks at and that lack number or text: completed before all others. Replaces
    /// those of before.
    void preferLookUps(const QStringList &messageIds);
    /// Keeps the text and sends it when its time comes (sync/outbox.h). Where it cannot be kept it comes back
    /// with outgoingTakenBack().
    void send(const textdesk::OutgoingText &text);
    void actOnOutgoing(qint64 id, textdesk::OutgoingAction action);
    /// Sends the texts of those of these messages that are this account's once more (Outbox::retry()). For \p
    /// undoMs each can be taken back.
    void retry(const QList<qint64> &messageRowIds, const textdesk::CaseNote &note, qint64 undoMs);
    /// Takes back those that still wait.
    void stopRetries();
    /// What stands in the composer of a conversation; empty: nothing.
    void setDraft(const QString &ourNumber, const QString &theirNumber, const QString &body);
    /// Keeps a saved reply, in the place of the one with its id.
    void saveSnippet(const textdesk::Snippet &snippet);
    void removeSnippet(const QString &id);
    /// Keeps these in the address book, in the place of those with their numbers.
    void saveContacts(const QList<textdesk::Contact> &contacts);
    void removeContacts(const QStringList &numbers);
    /// Asks the gateway now whether it is connected to RingCentral.
    void checkCarrier();
    void sendDiagnostics(); ///< answers with diagnosticsReady()
    /// Somebody found the cache unreadable: it is checked whole, and replaced where it is damaged.
    void checkStore();

Q_SIGNALS:
    void opened(qint64 accountId);
    void failed(const textdesk::StoreError &error);
    void connectionChanged(const textdesk::ConnectionStatus &status);
    void progressChanged(const textdesk::SyncProgress &progress);
    /// Where the gateway's own link to RingCentral stands; while it is down, after each look at it.
    void carrierChanged(const textdesk::CarrierStatus &status);
    /// What the gateway says of itself; while it is not well, after each look at it.
    void healthChanged(const textdesk::GatewayHealth &health);
    void changed(const textdesk::ChangeSet &changes);
    void arrived(const QList<textdesk::InboundNotice> &notices);
    void caughtUp(const textdesk::CatchUpSummary &summary);
    /// The cache takes no writes just now (disk full, read-only …): what is heard is kept in memory and
    /// offered again; nothing of it is shown as kept.
    void storeTroubled(const textdesk::StoreError &error);
    void storeRecovered();
    /// What is held in memory meanwhile; empty once it is kept.
    void unkeptChanged(const textdesk::UnkeptEvents &unkept);
    /// The cache was damaged and there is a new one in its place; opened() follows. Whoever reads from the
    /// old one closes it.
    void storeReplaced(const textdesk::StoreRepair &repair);
    /// This text is not sent: it is the person's again.
    void outgoingTakenBack(const textdesk::OutgoingText &text);
    void diagnosticsReady(const textdesk::Diagnostics &diagnostics);

private:
    void openStore(const QList<Observation> &held);
    void
    startCore(std::unique_ptr<StoreWriter> writer, const Account &account, const QList<Observation> &held);
    void storeDamaged();

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace textdesk
