// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/readerthread.h"
#include "store/changeset.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace textdesk {

class Clock;

/// How many of the texts of the last minutes ended, and how many of them failed, live: counted on a reader
/// thread behind every change that can matter, and when the oldest of them leave the minutes; never more than
/// once a second, nor for more than a tenth of the time. UI thread.
class FailureRate : public QObject
{
    Q_OBJECT
public:
    /// \p clock must outlive this.
    explicit FailureRate(const Clock &clock, QObject *parent = nullptr);
    ~FailureRate() override;

    /// Counts the texts of these accounts in this cache; none: nothing.
    void setDatabase(const QString &file, const QList<qint64> &accountIds);
    /// How long the minutes are; 0: nobody wants to know, and nothing is read.
    void setWindow(qint64 ms);
    void applyChanges(const ChangeSet &changes);

    /// False until they were counted for the first time.
    bool isReady() const { return m_isReady; }
    qint64 ended() const { return m_ended; } ///< sent, delivered or failed
    qint64 failed() const { return m_failed; }
    /// They are being counted, or are about to be.
    bool isBusy() const { return m_isStale || m_job != 0; }

Q_SIGNALS:
    /// They were counted for the first time, or are others than before.
    void changed();

private:
    struct Tally;
    void askAnew();
    void askSoon();
    void ask();
    void take(const StoreResult<Tally> &tally);
    void lookAtClock();

    ReaderThread m_reader;
    const Clock &m_clock;
    QString m_file;
    QList<qint64> m_accounts;
    qint64 m_window = 0;
    bool m_isReady = false;
    bool m_isStale = false; ///< something happened since the last question
    qint64 m_ended = 0;
    qint64 m_failed = 0;
    UtcMs m_askedAt = 0;
    UtcMs m_due = 0; ///< the oldest texts leave then; 0: there is none
    ReaderThread::JobNumber m_job = 0;
    QElapsedTimer m_took;
    QTimer m_pause; ///< between two questions
    QTimer m_clockTimer;
};

} // namespace textdesk
