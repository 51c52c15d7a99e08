// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/restclient.h"
#include "sync/authmemory.h"
#include "sync/batchcollector.h"
#include "sync/blindness.h"
#include "sync/carrierwatch.h"
#include "sync/catchup.h"
#include "sync/catchuptally.h"
#include "sync/commits.h"
#include "sync/diagnosticslog.h"
#include "sync/engine.h"
#include "sync/gatewaytime.h"
#include "sync/healthwatch.h"
#include "sync/heldwrites.h"
#include "sync/lookups.h"
#include "sync/outbox.h"
#include "sync/recheck.h"
#include "sync/reconciliation.h"
#include "sync/tenantguard.h"

#include <memory>
#include <optional>

namespace textdesk {

/// Sync value: "1" while an engine works on the account, so that a crash is known at the next start.
inline constexpr QLatin1StringView runningKey("running");

/// The engine of an open store: conducts connection, catching up, look-ups and commits for one account.
/// All on one thread; made and ended by Engine.
class EngineCore : public QObject
{
    Q_OBJECT
public:
    EngineCore(
        EngineOptions options, const Clock &clock, std::unique_ptr<StoreWriter> writer,
        const Account &account, QObject *parent);
    ~EngineCore() override;

    void begin();
    void end();
    /// What was heard and could not be kept, for the core that comes after this one.
    QList<Observation> takeHeld() { return m_collector.take(); }
    /// Takes that over; before or after begin().
    void hold(const QList<Observation> &held);
    /// The store is damaged: nothing more is written to it, not even by end().
    void abandonStore() { m_isDamaged = true; }
    void setKey(const ApiKey &key);
    void setPreferToken(bool prefer);
    void setReconcileInterval(int ms);
    void reconnect();
    void networkCameUp();
    void resumedFromSleep();
    void markRead(qint64 conversationId, UtcMs upTo);
    void markUnread(qint64 conversationId);
    void setMark(qint64 conversationId, ConversationMark mark, bool on);
    void removeConversation(qint64 conversationId, UtcMs upTo);
    void noteCases(const QList<qint64> &messageRowIds, const CaseNote &note);
    void preferLookUps(const QStringList &messageIds);
    void checkCarrier(); ///< and the gateway's own health: a person wants to know what is wrong
    const CarrierStatus &carrier() const { return m_carrier.status(); }
    const GatewayHealth &health() const { return m_health.health(); }
    void send(const OutgoingText &text) { m_outbox.send(text); }
    void retry(const QList<qint64> &messageRowIds, const CaseNote &note, qint64 undoMs)
    {
        m_outbox.retry(messageRowIds, note, undoMs);
    }
    void stopRetries() { m_outbox.stopRetries(); }
    void actOnOutgoing(qint64 id, OutgoingAction action) { m_outbox.act(id, action); }
    void saveSnippet(const Snippet &snippet);
    void removeSnippet(const QString &id);
    void saveContacts(const QList<Contact> &contacts);
    void removeContacts(const QStringList &numbers);
    void setDraft(const QString &ourNumber, const QString &theirNumber, const QString &body);
    Diagnostics diagnostics() const;

Q_SIGNALS:
    void connectionChanged(const textdesk::ConnectionStatus &status);
    void progressChanged(const textdesk::SyncProgress &progress);
    void carrierChanged(const textdesk::CarrierStatus &status);
    void healthChanged(const textdesk::GatewayHealth &health);
    void changed(const textdesk::ChangeSet &changes);
    void arrived(const QList<textdesk::InboundNotice> &notices);
    void caughtUp(const textdesk::CatchUpSummary &summary);
    void outgoingTakenBack(const textdesk::OutgoingText &text);
    void storeTroubled(const textdesk::StoreError &error);
    void storeRecovered();
    void unkeptChanged(const textdesk::UnkeptEvents &unkept);
    /// What is in the store cannot be trusted any more: it has to be made anew. Nothing more is written.
    void storeDamaged();

private:
    void connectParts();
    void authenticated();
    void lost();
    void linkChanged(const ConnectionStatus &status);
    void gapFilled(const Gap &gap);
    void historyUnavailable();
    void historyAvailable();
    void pageCommitted(const CommittedPage &page);
    void reconcile();
    void recheckOpen();
    void noteCertainty();

    // Whose messages a new key shows (enginecoretenant.cpp)
    void resumeAsking(); ///< catching up, look-ups and sending, once it is known whose
    void stopAsking();
    void askWhose();
    void askForWitness();
    void askWhoseLater(const RestError &error);
    void goOnUndecided();
    void keyIsOurs();
    void otherTenant();

    /// The one way into the store. Adds what is certain by now; nothing: it was not kept.
    std::optional<ChangeSet> commit(const StoreBatch &batch);
    bool commitEvents(const StoreBatch &batch);
    bool commitLookedUp(const StoreBatch &batch);
    void foundOutsideBlindness(const QList<Observation> &records, const ChangeSet &changes);
    void reloadGaps();
    void troubled(const StoreError &error);
    void marked(const StoreResult<ChangeSet> &changes);
    void wakeCases();
    void bookWritten(const StoreResult<void> &written, bool ChangeSet::*what);
    void tryStore();
    void storeWorks();
    void publishConnection();
    void publishProgress();
    bool isHearing() const { return !m_blindness.isBlind(); }

    EngineOptions m_options;
    const Clock &m_clock;
    std::unique_ptr<StoreWriter> m_writer;
    Account m_account;
    DiagnosticsLog m_diagnostics;
    Commits m_commits;
    AuthMemory m_authMemory;
    TenantGuard m_tenantGuard;
    RestClient m_rest;
    GatewayTime m_gatewayTime;
    LastHeard m_heard;
    GatewayConnection m_connection;
    BatchCollector m_collector;
    HeldWrites m_held;
    CatchUp m_catchUp;
    LookUps m_lookUps;
    LookUps m_rechecks; ///< apart from the look-ups: nobody waits for these
    Outbox m_outbox;
    Recheck m_recheck;
    Reconciliation m_reconciliation;
    Blindness m_blindness;
    CarrierWatch m_carrier;
    HealthWatch m_health;
    CatchUpTally m_tally;

    QTimer m_certaintyTimer;
    QTimer m_reconcileTimer;
    QTimer m_wakeTimer;           ///< for failures that were put off
    ConnectionStatus m_link;      ///< as the connection has it
    ConnectionStatus m_published; ///< as the window has it
    SyncProgress m_progress;
    qint64 m_gapOfThisLink = 0; ///< on record since the last authentication; 0: none
    bool m_isDamaged = false;
    bool m_isOtherTenant = false;    ///< the present key's messages are not those of this cache
    bool m_mayNotAskWhose = false;   ///< the gateway does not say: the first event will
    bool m_keyRefusedBefore = false; ///< in an earlier run: not tried again without a person
};

} // namespace textdesk
