// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "faultschedule.h"
#include "scaledclock.h"
#include "trafficschedule.h"
#include "verdict.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <memory>
#include <optional>

namespace textdesk {

/// How to run a seed.
struct RunOptions
{
    QString deskProgram;
    int factor = 80;         ///< how much faster the gateway's time runs
    int deadlineMs = 60'000; ///< after the last fault, for becoming certain
    bool calm = false;       ///< no faults at all: then every history must be whole
};

/// What came of a seed.
struct RunResult
{
    quint32 seed = 0;
    bool passed = false;
    QStringList complaints;
    QMap<QString, int> faults;
    int compared = 0;
    int kills = 0;
    int authFailures = 0;
    qint64 tookMs = 0;
    QByteArray schedule; ///< a digest: the same for the same seed
    QString folder;      ///< kept where it did not pass
};

/// One seed: a gateway with its traffic, a desk in a process of its own, faults, and in the end the verdict.
class FaultRun : public QObject
{
    Q_OBJECT
public:
    FaultRun(quint32 seed, RunOptions options);
    ~FaultRun() override;

    void start();

Q_SIGNALS:
    void finished(const textdesk::RunResult &result);

private:
    void playScenes();
    void calmDown();
    void askForReport();
    void reported(const DeskReport &report);
    void judge();
    void judged(const std::optional<Verdict> &verdict);
    void finish(const QStringList &complaints);
    QString cacheFile() const { return m_folder.filePath(QStringLiteral("textdesk.sqlite")); }
    Evidence evidence() const;
    void writeScript(const QStringList &complaints) const;

    RunOptions m_options;
    RunResult m_result;
    QTemporaryDir m_folder;
    QRandomGenerator m_random;
    ScaledClock m_clock;
    Simulator m_gateway;
    Truth m_truth;
    std::unique_ptr<DeskProcess> m_desk;
    std::unique_ptr<Stage> m_stage;
    QList<Scene> m_scenes;
    qsizetype m_nextScene = 0;
    QElapsedTimer m_elapsed;
    QTimer m_sceneTimer;
    QTimer m_reportTimer;
    QTimer m_deadline;
    UtcMs m_authenticatedAt = 0;
    QString m_lastMessageId;
    bool m_calm = false;
    bool m_finished = false;
    int m_report = 0;
    std::unique_ptr<QThread> m_judge;
    std::optional<Verdict> m_suspicion; ///< differences that were found when the desk was certain …
    qsizetype m_messagesJudged = 0;     ///< at the gateway, as the verdict began
    int m_doubtsThen = 0;               ///< … after so many doubts
};

} // namespace textdesk
