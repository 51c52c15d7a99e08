// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs seeds of the fault test, several at a time: textdesk-faults --seed S [--seeds N | --minutes M] [--jobs
// J]

#include "faultrun.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QTextStream>

#include <limits>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

/// Starts run after run, and says what came of each.
class Soak : public QObject
{
public:
    struct Limits
    {
        quint32 firstSeed = 1;
        int seeds = 1;
        int minutes = 0; ///< 0: counts seeds
        int jobs = 1;
        bool goOn = false; ///< after a failure, too
    };

    Soak(const Limits &limits, RunOptions options)
        : m_limits(limits),
          m_options(std::move(options)),
          m_nextSeed(limits.firstSeed),
          m_until(
              limits.minutes > 0 ? QDeadlineTimer(qint64{limits.minutes} * 60'000)
                                 : QDeadlineTimer(QDeadlineTimer::Forever))
    {
    }

    void begin()
    {
        for (int i = 0; i < m_limits.jobs; ++i) {
            startNext();
        }
    }

private:
    bool isEnough() const
    {
        return (m_failed && !m_limits.goOn) || m_until.hasExpired() ||
               (m_limits.minutes == 0 &&
                m_nextSeed - m_limits.firstSeed >= static_cast<quint32>(m_limits.seeds));
    }

    void startNext()
    {
        if (isEnough()) {
            if (m_running == 0) {
                sumUp();
            }
            return;
        }
        ++m_running;
        auto *run = new FaultRun(m_nextSeed++, m_options);
        connect(run, &FaultRun::finished, this, [this, run](const RunResult &result) {
            --m_running;
            run->deleteLater();
            tell(result);
            startNext();
        });
        run->start();
    }

    void tell(const RunResult &result)
    {
        QStringList faults;
        for (auto it = result.faults.cbegin(); it != result.faults.cend(); ++it) {
            faults.append(u"%1 %2"_s.arg(it.key()).arg(it.value()));
            m_faults[it.key()] += it.value();
        }
        m_compared += result.compared;
        m_kills += result.kills;
        ++m_seeds;
        m_out << (result.passed ? "ok     " : "FAILED ") << "seed " << result.seed << " schedule "
              << result.schedule << " messages " << result.compared << " kills " << result.kills
              << " refusals " << result.authFailures << " ms " << result.tookMs << ": "
              << (faults.isEmpty() ? u"no faults"_s : faults.join(u", "_s)) << Qt::endl;
        if (!result.passed) {
            m_failed = true;
            constexpr qsizetype most = 20;
            for (const QString &complaint :
                 result.complaints.first(std::min(most, result.complaints.size()))) {
                m_out << "    " << complaint << Qt::endl;
            }
            if (result.complaints.size() > most) {
                m_out << "    and " << result.complaints.size() - most << " more" << Qt::endl;
            }
            m_out << "    everything is in " << result.folder << "; again: --seed " << result.seed
                  << Qt::endl;
        }
    }

    void sumUp()
    {
        int faults = 0;
        QStringList kinds;
        for (auto it = m_faults.cbegin(); it != m_faults.cend(); ++it) {
            faults += it.value();
            kinds.append(u"%1 %2"_s.arg(it.key()).arg(it.value()));
        }
        m_out << "seeds " << m_seeds << ", faults " << faults << " (" << kinds.join(u", "_s)
              << "), messages compared " << m_compared << ", kills " << m_kills << ": "
              << (m_failed ? "FAILED" : "all equal") << Qt::endl;
        QCoreApplication::exit(m_failed ? 1 : 0);
    }

    Limits m_limits;
    RunOptions m_options;
    quint32 m_nextSeed;
    QDeadlineTimer m_until;
    QTextStream m_out{stdout};
    QMap<QString, int> m_faults;
    qint64 m_compared = 0;
    int m_kills = 0;
    int m_seeds = 0;
    int m_running = 0;
    bool m_failed = false;
};

} // namespace

} // namespace textdesk

int main(int argc, char **argv)
{
    using namespace textdesk;
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption seed(u"seed"_s, u"The first seed."_s, u"S"_s, u"1"_s);
    const QCommandLineOption seeds(u"seeds"_s, u"How many."_s, u"N"_s, u"1"_s);
    const QCommandLineOption minutes(u"minutes"_s, u"Or for how long."_s, u"M"_s, u"0"_s);
    const QCommandLineOption jobs(u"jobs"_s, u"How many at a time."_s, u"J"_s, u"1"_s);
    const QCommandLineOption desk(u"desk"_s, u"The program of the engine."_s, u"FILE"_s);
    const QCommandLineOption calm(u"calm"_s, u"No faults: every history must be whole."_s);
    const QCommandLineOption goOn(u"keep-going"_s, u"Go on after a failure."_s);
    parser.addOptions({seed, seeds, minutes, jobs, desk, calm, goOn});
    parser.process(application);

    RunOptions options;
    options.deskProgram = parser.isSet(desk)
                              ? parser.value(desk)
                              : QCoreApplication::applicationDirPath() + u"/textdesk-faults-desk"_s;
    options.calm = parser.isSet(calm);
    Soak soak(
        {.firstSeed = parser.value(seed).toUInt(),
         .seeds = parser.value(seeds).toInt(),
         .minutes = parser.value(minutes).toInt(),
         .jobs = std::max(1, parser.value(jobs).toInt()),
         .goOn = parser.isSet(goOn)},
        options);
    soak.begin();
    return QCoreApplication::exec();
}
