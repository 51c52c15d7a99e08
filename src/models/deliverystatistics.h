// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/deliveryfigures.h"
#include "models/readerthread.h"
#include "store/changeset.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace textdesk {

class Clock;

/// The figures of the delivery page, live: counted on a reader thread, again when messages change, when one
/// of them turns stalled, and when an hour or a day ends; never more than once a second, nor for more than a
/// tenth of the time. Counts nothing while nobody looks. UI thread.
class DeliveryStatistics : public QObject
{
    Q_OBJECT
public:
    enum class State : quint8 {
        Closed,  ///< no accounts: there are no figures
        Loading, ///< the first figures are being counted
        Ready,
        Failed, ///< the cache could not be read; the figures, if any, are old. It is tried again
    };
    Q_ENUM(State)

    /// Both must outlive it. A reader of its own: a table must not wait for what is counted.
    DeliveryStatistics(ReaderThread &reader, const Clock &clock, QObject *parent = nullptr);
    ~DeliveryStatistics() override;

    /// Counts the messages of these accounts in the reader's database, all anew; none: nothing.
    void setAccounts(const QList<qint64> &accountIds);
    void setPeriod(FiguresPeriod period);
    FiguresPeriod period() const { return m_period; }
    /// Whether the lines and the time to sent are counted, too.
    void setWithDetails(bool details);
    void setPatience(const Patience &patience);
    /// What the desk is blind for at present and the cache does not say; those that are not open are ignored.
    void setGaps(const QList<Gap> &gaps);
    void applyChanges(const ChangeSet &changes);
    /// False while nobody can see the figures.
    void setWatched(bool watched);

    State state() const { return m_state; }
    const DeliveryFigures &figures() const { return m_figures; }

Q_SIGNALS:
    /// The figures or the state are others than before.
    void changed();

private:
    void askAnew();
    void askSoon();
    void ask();
    void take(const FiguresQuestion &question, const StoreResult<FiguresAnswer> &answer);
    void setState(State state);
    void scheduleDue();
    void lookAtClock();

    ReaderThread &m_reader;
    const Clock &m_clock;
    QList<qint64> m_accounts;
    FiguresPeriod m_period = FiguresPeriod::Day;
    bool m_withDetails = false;
    bool m_isWatched = true;
    bool m_isStale = false; ///< something happened since the last question
    Patience m_patience;
    QList<Gap> m_openGaps;
    State m_state = State::Closed;
    DeliveryFigures m_figures;
    UtcMs m_due = 0; ///< the figures change by themselves then
    ReaderThread::JobNumber m_job = 0;
    QElapsedTimer m_took;
    QTimer m_pause; ///< between two questions
    QTimer m_clockTimer;
};

} // namespace textdesk
