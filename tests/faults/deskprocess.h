// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scaledclock.h"

#include <QHash>
#include <QProcess>
#include <QSet>

namespace textdesk {

/// How far the desk trusts its view.
struct DeskReport
{
    int number = 0; ///< of the question
    int doubts = 0; ///< how often it ceased to be certain
    bool certain = false;
    UtcMs comparedUntil = 0; ///< gateway time
};

/// The process that the desk's engine runs in, and what it said.
class DeskProcess : public QObject
{
    Q_OBJECT
public:
    DeskProcess(QString program, QString cache, QString gateway, ScaledClock::Origin origin);
    ~DeskProcess() override;

    /// At once, or when the one that is ending has ended; nothing where one runs.
    void start(const QByteArray &key);
    void kill();   ///< -9
    void stop();   ///< asks it to end in order
    void freeze(); ///< SIGSTOP
    void thaw();
    void tell(const QByteArray &command);

    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    /// Statuses that it said were committed, by row; of all its lives.
    const QHash<qint64, QSet<int>> &committed() const { return m_committed; }
    /// Texts that it said were kept, by their row; of all its lives.
    const QHash<qint64, QString> &keptTexts() const { return m_keptTexts; }
    const QByteArray &lastState() const { return m_lastState; }
    const QList<QByteArray> &transcript() const { return m_transcript; }

Q_SIGNALS:
    void stateChanged();
    void reported(const textdesk::DeskReport &report);
    /// It ended although nobody asked it to, or said what must not be.
    void broke(const QString &how);

private:
    void hear(const QByteArray &line);

    QString m_program;
    QString m_cache;
    QString m_gateway;
    ScaledClock::Origin m_origin;
    QProcess m_process;
    QHash<qint64, QSet<int>> m_committed;
    QHash<qint64, QString> m_keptTexts;
    QByteArray m_lastState;
    QList<QByteArray> m_transcript; ///< state lines only
    QByteArray m_key;
    bool m_endWanted = false;
    bool m_startWhenEnded = false;
};

} // namespace textdesk
