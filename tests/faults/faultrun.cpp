// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultrun.h"

#include "seedtext.h"
#include "store/exporter.h"
#include "store/readstore.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>

#include <algorithm>

namespace textdesk {

using namespace Qt::StringLiterals;

namespace {

bool recordsHaveScope(quint32 seed)
{
    return seed % 5 != 0;
}

SimulatorOptions gatewayOptions(quint32 seed, const Clock &clock, const RunOptions &options)
{
    constexpr int minuteMs = 60'000;
    SimulatorOptions simulator;
    simulator.clock = &clock;
    simulator.seed = seed;
    simulator.pingIntervalMs = minuteMs / 2 / options.factor;
    simulator.requestWindowMs = minuteMs / options.factor;
    // The ten failures are counted over the whole run: more than the gateway itself would.
    simulator.newestFirst = seed % 2 == 0;
    simulator.recordsHaveScope = recordsHaveScope(seed);
    simulator.otherInboundSpelling = seed % 7 == 0;
    return simulator;
}

QByteArray exportOf(const QString &cache)
{
    QBuffer lines;
    lines.open(QIODevice::WriteOnly);
    (void)exportMessages(cache, ExportFormat::JsonLines, {}, lines);
    return lines.data();
}

/// Statuses by the messages of their rows.
QHash<QString, QSet<QString>> committedOf(const QString &cache, const QHash<qint64, QSet<int>> &byRow)
{
    QHash<QString, QSet<QString>> committed;
    const auto store = ReadStore::open(cache);
    for (auto it = byRow.cbegin(); store && it != byRow.cend(); ++it) {
        const auto message = (*store)->threads().details(it.key());
        if (!message || !message->has_value()) {
            continue;
        }
        for (const int status : it.value()) {
            const auto known = static_cast<DeliveryStatus>(status);
            if (known != DeliveryStatus::Other) { // whose word it was the line did not say
                committed[(*message)->messageId].insert(statusWord(known));
            }
        }
    }
    return committed;
}

QList<OutgoingRow> outboxOf(const QString &cache)
{
    const auto store = ReadStore::open(cache);
    return store ? (*store)->outbox().all(1).value_or(QList<OutgoingRow>()) : QList<OutgoingRow>();
}

} // namespace

FaultRun::FaultRun(quint32 seed, RunOptions options)
    : m_options(std::move(options)),
      m_random(seed),
      m_clock(ScaledClock::beginNow(m_options.factor)),
      m_gateway(gatewayOptions(seed, m_clock, m_options)),
      m_truth(m_gateway, m_gateway.addApp())
{
    m_result.seed = seed;
    m_result.folder = m_folder.path();
    m_sceneTimer.setSingleShot(true);
    m_sceneTimer.setTimerType(Qt::PreciseTimer);
    m_reportTimer.setSingleShot(true);
    m_deadline.setSingleShot(true);
    connect(&m_sceneTimer, &QTimer::timeout, this, &FaultRun::playScenes);
    connect(&m_reportTimer, &QTimer::timeout, this, &FaultRun::askForReport);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        QStringList complaints{u"did not become certain in time; last words: %1"_s.arg(
            QString::fromLatin1(m_desk->lastState()))};
        if (m_suspicion) {
            complaints += m_suspicion->differences + m_suspicion->late;
        }
        finish(complaints);
    });
    connect(
        &m_gateway, &Simulator::socketAuthenticated, this, [this] { m_authenticatedAt = m_clock.nowUtc(); });
}

FaultRun::~FaultRun()
{
    if (m_judge) {
        m_judge->wait();
    }
}

void FaultRun::start()
{
    if (!m_gateway.listen()) {
        finish({u"the simulator could not listen"_s});
        return;
    }
    m_desk = std::make_unique<DeskProcess>(
        m_options.deskProgram, cacheFile(), m_gateway.baseUrl().toString(), m_clock.origin());
    m_stage = std::make_unique<Stage>(
        Stage{m_gateway, m_truth, *m_desk, m_gateway.addApp(), m_truth.app().apiKey, {}, {}, 0});
    connect(m_desk.get(), &DeskProcess::broke, this, [this](const QString &how) { finish({how}); });
    connect(m_desk.get(), &DeskProcess::reported, this, &FaultRun::reported);
    connect(m_desk.get(), &DeskProcess::stateChanged, this, [this] {
        if (m_calm && !m_reportTimer.isActive()) {
            m_reportTimer.start(0);
        }
    });

    const TrafficPlan traffic{
        .stuck = m_result.seed % 6 == 0 ? 260 : 30, .mishaps = m_options.calm ? 0 : TrafficPlan().mishaps};
    const QStringList stuck = layHistory(traffic, m_random, *m_stage);
    m_scenes = trafficScenes(traffic, m_random, stuck);
    QRandomGenerator writing(m_result.seed + 1); // the scenes of the seeds stay what they were
    m_scenes += writingScenes(traffic, writing);
    for (int person = 0; person < traffic.people; ++person) {
        m_gateway.setOutcome(personNumber(person), u"queued"_s); // what is sent goes on by its own scenes
    }
    if (!m_options.calm) {
        const Mischief mischief{.count = m_random.bounded(4, 24), .durationMs = traffic.durationMs};
        m_scenes += faultScenes(mischief, m_random);
    }
    std::stable_sort(
        m_scenes.begin(), m_scenes.end(), [](const Scene &a, const Scene &b) { return a.atMs < b.atMs; });
    QCryptographicHash digest(QCryptographicHash::Sha1);
    for (const Scene &scene : std::as_const(m_scenes)) {
        digest.addData(QByteArray::number(scene.atMs) + ' ' + scene.what.toUtf8() + '\n');
    }
    m_result.schedule = digest.result().toHex().left(8);

    m_stage->startDesk();
    m_elapsed.start();
    playScenes();
}

void FaultRun::playScenes()
{
    while (m_nextScene < m_scenes.size() && m_scenes.at(m_nextScene).atMs <= m_elapsed.elapsed()) {
        m_scenes.at(m_nextScene++).act(*m_stage);
        if (m_finished) {
            return;
        }
    }
    if (m_nextScene < m_scenes.size()) {
        const qint64 wait = m_scenes.at(m_nextScene).atMs - m_elapsed.elapsed();
        m_sceneTimer.start(static_cast<int>(std::max<qint64>(0, wait)));
    } else {
        calmDown();
    }
}

void FaultRun::calmDown()
{
    m_gateway.clearRestFaults();
    m_gateway.setUpgradeFault({});
    m_gateway.setEventFaults({});
    m_gateway.silence(false);
    m_gateway.suspendTenant(m_truth.app().tenantId, false);
    m_gateway.listen();
    m_desk->thaw();
    m_stage->keyAtTheDesk = m_truth.app().apiKey;
    m_stage->startDesk();
    // Sets free what a reordering link still holds back, and marks the end.
    m_lastMessageId = m_truth.receive(u"+12025556666"_s, u"+12025559001"_s, u"the last one"_s);
    m_calm = true;
    m_deadline.start(m_options.deadlineMs);
    askForReport();
}

void FaultRun::askForReport()
{
    constexpr int againMs = 200; // a report can get lost with the process that it was asked of
    if (m_desk->isRunning()) {
        if (m_desk->lastState().contains(" rejected ")) {
            // A person sees it, and tries again with what is right.
            m_desk->tell("key " + m_stage->keyAtTheDesk);
            m_desk->tell("reconnect");
        }
        m_desk->tell("report " + QByteArray::number(++m_report));
    } else {
        m_stage->startDesk();
    }
    m_reportTimer.start(againMs);
}

void FaultRun::reported(const DeskReport &report)
{
    if (!m_calm || m_finished || report.number != m_report) {
        return;
    }
    // What a healthy link lost, the desk cannot know of before it has compared that time.
    if (!report.certain || report.comparedUntil <= m_stage->lastFaultAt) {
        m_suspicion.reset();
        return;
    }
    if (m_judge) {
        return;
    }
    // What differs while the desk is certain from before the export until after it, is wrong.
    if (m_suspicion && m_doubtsThen == report.doubts && !m_suspicion->differences.isEmpty()) {
        finish(m_suspicion->differences);
        return;
    }
    m_doubtsThen = report.doubts;
    judge();
}

/// On a thread of its own: the gateway lives on this one, and would fall silent meanwhile.
void FaultRun::judge()
{
    m_truth.takeUpSent();
    m_messagesJudged = m_gateway.messages().size();
    const auto verdict = std::make_shared<std::optional<Verdict>>();
    m_judge.reset(
        QThread::create([verdict, file = cacheFile(), truth = m_truth.snapshot(), evidence = evidence(),
                         committed = m_desk->committed(), last = m_lastMessageId.toUtf8()]() mutable {
            evidence.committed = committedOf(file, committed);
            evidence.outbox = outboxOf(file); // before the rows: what leaves it meanwhile is among them
            const QByteArray lines = exportOf(file);
            if (lines.contains(last)) { // else it is still on its way
                *verdict = compare(lines, truth, evidence);
            }
        }));
    connect(m_judge.get(), &QThread::finished, this, [this, verdict] {
        m_judge->wait(); // it tells before it ends
        m_judge.reset();
        if (!m_finished) {
            judged(*verdict);
        }
    });
    m_judge->start();
}

void FaultRun::judged(const std::optional<Verdict> &verdict)
{
    m_suspicion = verdict;
    if (m_gateway.messages().size() != m_messagesJudged) {
        m_suspicion.reset(); // the desk sent something meanwhile, which the truth did not know of
    }
    if (!m_suspicion) {
        return;
    }
    m_result.compared = m_suspicion->compared;
    if (m_suspicion->isExact()) {
        finish({});
    } else if (!m_suspicion->differences.isEmpty()) {
        askForReport();
    }
}

Evidence FaultRun::evidence() const
{
    Evidence evidence;
    evidence.written = m_stage->written;
    for (const QString &body : m_desk->keptTexts()) {
        ++evidence.kept[body];
    }
    evidence.undisturbedSince = std::max(m_authenticatedAt, m_stage->lastFaultAt);
    evidence.scopeMayBeUnknown = !recordsHaveScope(m_result.seed);
    return evidence;
}

void FaultRun::finish(const QStringList &complaints)
{
    if (std::exchange(m_finished, true)) {
        return;
    }
    m_sceneTimer.stop();
    m_reportTimer.stop();
    m_deadline.stop();
    m_result.complaints = complaints;
    m_result.authFailures = m_gateway.authFailures();
    if (m_result.authFailures >= SimulatorOptions().authFailureLimit) {
        m_result.complaints.append(
            u"%1 failed authentications: the gateway blocks the address"_s.arg(m_result.authFailures));
    }
    m_result.passed = m_result.complaints.isEmpty();
    m_result.tookMs = m_elapsed.isValid() ? m_elapsed.elapsed() : 0;
    if (m_stage) {
        m_result.faults = m_stage->counts;
        m_result.kills = m_stage->counts.value(u"kill -9"_s);
    }
    if (!m_result.passed) {
        m_folder.setAutoRemove(false);
        writeScript(m_result.complaints);
    }
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT finished(m_result); }, Qt::QueuedConnection);
}

void FaultRun::writeScript(const QStringList &complaints) const
{
    QFile file(m_folder.filePath(u"what-happened.txt"_s));
    if (!file.open(QIODevice::WriteOnly)) {
        return;
    }
    for (const QString &complaint : complaints) {
        file.write(complaint.toUtf8() + '\n');
    }
    file.write("\nThe scenes, in milliseconds:\n");
    for (const Scene &scene : m_scenes) {
        file.write(QByteArray::number(scene.atMs) + ' ' + scene.what.toUtf8() + '\n');
    }
    file.write("\nWhat the desk said:\n");
    for (const QByteArray &line : m_desk ? m_desk->transcript() : QList<QByteArray>()) {
        file.write(line + '\n');
    }
    QFile rows(m_folder.filePath(u"export.jsonl"_s));
    if (rows.open(QIODevice::WriteOnly)) {
        rows.write(exportOf(cacheFile()));
    }
}

} // namespace textdesk
