// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/incident.h"
#include "models/readerthread.h"
#include "store/accountset.h"
#include "store/changeset.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace textdesk {

class Clock;

/// The incidents that somebody has to see to, live: read anew behind every change that can bring or end one,
/// and as time makes texts stalled or unconfirmed. Reads on a thread of its own; lives on the UI thread.
class FailureQueue : public QObject
{
    Q_OBJECT
public:
    /// More open cases than a person could see to one by one; what lies beyond is said to be there.
    static constexpr int mostCases = 5'000;
    /// An incident that was over and came back is over again only once it has been quiet for so long: texts
    /// that fail by turns are one trouble.
    static constexpr qint64 quietAfterReturnMs = 10LL * 60'000;

    /// \p clock must outlive this.
    explicit FailureQueue(const Clock &clock, QObject *parent = nullptr);
    ~FailureQueue() override;

    /// Empty: nothing.
    void setDatabase(const QString &file, const AccountSet &accounts);
    void setPatience(const Patience &patience);
    void applyChanges(const ChangeSet &changes);

    const QList<Incident> &incidents() const { return m_incidents; }
    /// How many messages they are.
    int openCount() const { return m_openCount; }
    /// Of these, those that time alone made one: the cache does not count them (Overview::openCases).
    int agedCount() const { return m_agedCount; }
    int stalledCount() const { return m_stalledCount; } ///< of these, those that did not get away
    bool isCut() const { return m_isCut; }              ///< there are more
    /// False until they were read for the first time.
    bool isReady() const { return m_isReady; }

Q_SIGNALS:
    void changed();

private:
    /// How an incident was found when it was read last.
    struct Ending
    {
        UtcMs last = 0; ///< Incident::last
        bool isOver = false;
        bool cameBack = false;
    };

    void read();
    void take(const StoreResult<OpenCases> &open);
    void settle(QList<Incident> &incidents);

    ReaderThread m_reader;
    const Clock &m_clock;
    AccountSet m_accounts;
    Patience m_patience;
    QList<Incident> m_incidents;
    QHash<QString, Ending> m_endings; ///< by Incident::key
    int m_openCount = 0;
    int m_agedCount = 0;
    int m_stalledCount = 0;
    bool m_isCut = false;
    bool m_isReady = false;
    bool m_isStale = false; ///< something changed while it was read
    ReaderThread::JobNumber m_job = 0;
    QTimer m_gather;
    QTimer m_age; ///< texts become stalled or unconfirmed without any change
};

} // namespace textdesk
