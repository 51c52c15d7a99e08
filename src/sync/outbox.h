// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/restclient.h"
#include "store/storewriter.h"
#include "sync/pagewalk.h"
#include "sync/synctimings.h"
#include "sync/syncvalues.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace textdesk {

class GatewayTime;

/// The way out: keeps what a person wrote before anything is sent, hands the texts to the gateway one by one,
/// those to one number in their order, and lets none go twice. Where an answer is lost, the gateway's list is
/// asked whether it took the text, until that is certain; nothing to that number is sent meanwhile.
class Outbox : public QObject
{
    Q_OBJECT
public:
    /// Takes a batch into the store; false: it was not kept.
    using Commit = std::function<bool(const StoreBatch &)>;

    /// Everything that is referred to must outlive this.
    Outbox(
        StoreWriter &writer, qint64 accountId, RestClient &rest, const Clock &clock, const GatewayTime &time,
        Commit commit, const SyncTimings &timings);

    /// Takes up what an earlier run left. What was being sent as it ended has an unknown outcome.
    void begin();
    /// The gateway is there, and takes texts of this account.
    void resume();
    void pause();

    /// Keeps the text, and sends it when its time comes. takenBack() where it cannot be kept.
    void send(const OutgoingText &text);
    /// Lets the texts of these messages go out once more, as StoreWriter::retry() has it, behind what is
    /// written meanwhile. One that cannot go for half an hour, or whose recipient asks for no more texts in
    /// between, is taken back: its case is open again.
    void retry(const QList<qint64> &messageRowIds, const CaseNote &note, qint64 undoMs);
    /// Takes back all of those that are not on their way yet.
    void stopRetries();
    /// Nothing where the text is not in a state for it any more.
    void act(qint64 id, OutgoingAction action);

Q_SIGNALS:
    void changed();
    /// More than the outbox changed.
    void committed(const textdesk::ChangeSet &changes);
    /// The text is not, and will not be, sent: it is the person's again.
    void takenBack(const textdesk::OutgoingText &text);
    /// The key was refused: the connection has to find out.
    void refused();
    void storeTroubled(const textdesk::StoreError &error);

private:
    struct Progress
    {
        qint64 dueMs = 0;        ///< Clock::monotonicMs()
        qint64 lostAtBootMs = 0; ///< Clock::bootMs() from when on the answer was missing
        int looks = 0;           ///< at the list, since then
    };

    OutgoingRow freshRow(qint64 undoMs) const;
    OutgoingRow *row(qint64 id);
    bool keep(const OutgoingRow &changedRow);
    void setDue(qint64 id, qint64 inMs);
    void schedule();
    void run();
    bool isHeldUp(const OutgoingRow &later) const;
    bool isStale(const OutgoingRow &each) const;
    qint64 paceWaitMs(const QString &ourNumber);
    bool drop(const QList<OutgoingRow> &retries);
    void dropStaleRetries();
    QList<OutgoingRow> inTurn() const;
    bool isUnwanted(const OutgoingRow &retry) const;
    void startSending(OutgoingRow next);
    void answered(qint64 id, const RestResult<SendReceipt> &answer);
    void accepted(const OutgoingRow &sent, const SendReceipt &receipt);
    void unsent(OutgoingRow sent, const RestError &error);
    void outcomeLost(OutgoingRow lost);
    void waitAgain(OutgoingRow again, qint64 inMs);
    void look(const OutgoingRow &lost);
    void lookOn(qint64 id, const PageWalk &walk, const QList<Observation> &found, qint64 askedAtBootMs);
    void looked(qint64 id, const QList<Observation> &found, qint64 askedAtBootMs);
    void lookFailed(qint64 id, const RestError &error);
    QList<Observation> candidates(const OutgoingRow &lost, const QList<Observation> &records) const;
    UtcMs lookFrom(const OutgoingRow &lost) const;
    void forget(qint64 id);

    StoreWriter &m_writer;
    qint64 m_accountId;
    RestClient &m_rest;
    const Clock &m_clock;
    const GatewayTime &m_time;
    Commit m_commit;
    SyncTimings m_timings;
    QList<OutgoingRow> m_rows; ///< as in the store, oldest first
    QHash<qint64, Progress> m_progress;
    QHash<QString, QList<qint64>> m_attemptTimes; ///< by our number, Clock::monotonicMs(), oldest first
    qint64 m_asking = 0;                          ///< the text that is being sent or looked for; 0: none
    bool m_running = false;
    bool m_wasRefused = false; ///< the key, by the last send
    QTimer m_timer;
};

} // namespace textdesk
