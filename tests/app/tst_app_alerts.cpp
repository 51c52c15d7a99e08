// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/alertwatch.h"
#include "app/datapaths.h"
#include "app/desk.h"
#include "app/deskaccounts.h"
#include "app/incidentwatch.h"
#include "app/notificationcontroller.h"
#include "core/settings.h"
#include "desktop/notifier.h"
#include "models/failurequeue.h"
#include "simulator/simulator.h"
#include "widgets/deliveryfilterbar.h"
#include "widgets/diagnosticsdialog.h"
#include "widgets/incidentwords.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;
const QString ourLine = u"+12025550100"_s;
const QString otherLine = u"+12025550101"_s;
const QString notConnected = u"RingCentral not connected for this tenant"_s;

/// Notes what it would show.
class NotedNotifications final : public Notifier
{
public:
    void show(const Notification &notification) override { shown.append(notification); }
    void withdraw(const QString &group) override { withdrawn.append(group); }
    void withdrawAll() override {}

    QStringList titles() const
    {
        QStringList all;
        for (const Notification &notification : shown) {
            all.append(notification.title);
        }
        return all;
    }

    QList<Notification> shown;
    QStringList withdrawn;
};

SimulatorOptions optionsWith(const Clock &clock)
{
    SimulatorOptions options;
    options.clock = &clock;
    return options;
}

/// Engines at two simulated gateways, over one cache, and who is alerted. Hours pass when they are told to,
/// for the gateways and for the watch; the engines have the machine's clocks.
class WatchedDesk
{
public:
    WatchedDesk() : settings(m_folder.filePath(u"settings.ini"_s))
    {
        QVERIFY(gateway.listen());
        QVERIFY(second.listen());
        app = gateway.addApp();
        secondApp = second.addApp();
        AlertRules rules;
        rules.failure.isOn = false; // but where it is asked for
        settings.setAlertRules(rules);
        QObject::connect(&m_engines, &DeskAccounts::storeOpened, &m_engines, [this] { openStore(); });
        QObject::connect(&m_engines, &DeskAccounts::changed, &m_engines, [this](const ChangeSet &changes) {
            queue.applyChanges(changes);
            watch->applyChanges(changes);
        });
        QObject::connect(&m_engines, &DeskAccounts::linksChanged, &m_engines, [this] {
            watch->setLinks(m_engines.links());
        });
        QObject::connect(
            &notifications, &NotificationController::quietChanged, &m_engines, [this] { watch->look(); },
            Qt::QueuedConnection);
        makeWatches();
    }
    ~WatchedDesk() { m_engines.end(); }

    void start()
    {
        EngineOptions options;
        options.databaseFile = m_folder.filePath(u"textdesk.sqlite"_s);
        const QList<AccountProfile> profiles{
            {gatewayId(gateway), u"Front desk"_s, KeyStorage::File},
            {gatewayId(second), u"Workshop"_s, KeyStorage::File}};
        m_engines.run(profiles, options);
        m_engines.call(profiles.at(0).id, &Engine::setKey, *ApiKey::parse(app.apiKey));
        m_engines.call(profiles.at(1).id, &Engine::setKey, *ApiKey::parse(secondApp.apiKey));
        QTRY_VERIFY_WITH_TIMEOUT(m_engines.allLive(), 20'000);
        QTRY_VERIFY(m_engines.opened().ids().size() == 2 && queue.isReady() && watch->rate().isReady());
    }
    /// As another run of the program would find it.
    void restart()
    {
        makeWatches();
        openStore();
        watch->setLinks(m_engines.links());
        QTRY_VERIFY(watch->rate().isReady());
        watch->look();
    }

    /// Texts of the office's other systems that come to this end; none: they stay queued.
    QStringList
    submit(int count, const QString &status, const QString &error = {}, const QString &line = ourLine)
    {
        QStringList ids;
        for (int i = 0; i < count; ++i) {
            ids.append(gateway.submitSms(
                app, line, u"+1202555%1"_s.arg(++m_recipients, 4, 10, QChar(u'0')), u"Your appointment"_s));
            if (!status.isEmpty()) {
                gateway.setStatus(ids.constLast(), status, error);
            }
        }
        return ids;
    }
    void awaitRate(qint64 failed, qint64 ended)
    {
        QTRY_COMPARE(watch->rate().failed(), failed);
        QTRY_COMPARE(watch->rate().ended(), ended);
        watch->look();
    }
    /// Returns once the queue has read all that happened before: it shows a failure that came last.
    void awaitQueue()
    {
        const int failed = queue.openCount() - queue.stalledCount();
        submit(1, u"failed"_s, notConnected, otherLine);
        QTRY_COMPARE(queue.openCount() - queue.stalledCount(), failed + 1);
        watch->look();
    }
    void pass(qint64 ms)
    {
        clock.advance(ms);
        watch->look();
    }
    void beQuietFor(qint64 ms)
    {
        QuietTimes quiet;
        quiet.until = clock.nowUtc() + ms;
        settings.setQuietTimes(quiet);
    }
    void setRules(const std::function<void(AlertRules &)> &change)
    {
        AlertRules rules = settings.alertRules();
        change(rules);
        settings.setAlertRules(rules);
    }
    bool hears(int account) const
    {
        const ConnectionState state = m_engines.links().at(account).connection.state;
        return state == ConnectionState::Live || state == ConnectionState::CatchingUp;
    }
    void reconnect() { m_engines.callAll(&Engine::reconnect); }
    int shown() const { return static_cast<int>(notifier.shown.size()); }
    const Notification &last() const { return notifier.shown.constLast(); }

private:
    static QString gatewayId(const Simulator &of)
    {
        return GatewayAddress::parse(of.baseUrl().toString())->toString();
    }
    void makeWatches()
    {
        watch = std::make_unique<AlertWatch>(
            settings, clock, queue,
            [this](const QList<Alert> &alerts) { return notifications.tellAlerts(alerts); },
            [this](const QString &key) { notifications.withdrawAlert(key); });
        m_incidents = std::make_unique<IncidentWatch>(
            settings, queue,
            [this](const Incident &incident) {
                return notifications.tellIncident(
                    incident.key, IncidentWords::notificationTitle(incident),
                    IncidentWords::notificationBody(incident), settings.alertRules().failure.hasSound);
            },
            [this](const QString &key) { notifications.withdrawIncident(key); });
    }
    void openStore()
    {
        const QString file = m_folder.filePath(u"textdesk.sqlite"_s);
        queue.setDatabase(file, m_engines.opened());
        watch->setDatabase(file, m_engines.opened());
    }

    QTemporaryDir m_folder;
    SystemClock m_machine;
    int m_recipients = 0;

public:
    Settings settings;
    ManualClock clock{m_machine.nowUtc()};
    Simulator gateway{optionsWith(clock)};
    Simulator second{optionsWith(clock)};
    SimulatedApp app;
    SimulatedApp secondApp;
    FailureQueue queue{clock};
    NotedNotifications notifier;
    NotificationController notifications{settings, clock, [](qint64) { return false; }, notifier};
    std::unique_ptr<AlertWatch> watch;

private:
    std::unique_ptr<IncidentWatch> m_incidents;
    DeskAccounts m_engines{m_machine};
};

} // namespace

/// Who is alerted of what, from real frames to the notification.
class TestAppAlerts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tooManyFailuresAreToldOnceAndTheirEndOnce();
    void aFewTextsAreNoRate();
    void aCauseIsToldOnceWithItsOwnSound();
    void stalledTextsAreToldOnceAndTheirEndOnce();
    void fiveHundredTextsInALineThatMovesAreNoAlarm();
    void blindnessIsToldByAccountOnceAndItsEndOnce();
    void aSleepIsNoBlindness();
    void whatWasSilentIsSummedUpOnce();
    void whatNobodyAsksForIsTakenBack();
    void theDeskAlertsAndLeadsToWhereOneCanAct();
};

void TestAppAlerts::tooManyFailuresAreToldOnceAndTheirEndOnce()
{
    WatchedDesk desk;
    desk.start();
    desk.submit(8, u"sent"_s);
    desk.submit(2, u"failed"_s, notConnected);
    QTRY_COMPARE(desk.shown(), 1);
    QCOMPARE(desk.last().group, u"alert/rate"_s);
    QCOMPARE(desk.last().title, u"✕ More than 10 % of the texts fail"_s);
    QCOMPARE(desk.last().body, u"2 of 10 texts failed in the last 15 minutes."_s);
    QVERIFY(!desk.last().isSilent);
    // More of it is no news, nor is a little less, nor is it in another run.
    desk.submit(3, u"failed"_s, notConnected);
    desk.awaitRate(5, 13);
    desk.submit(40, u"sent"_s);
    desk.awaitRate(5, 53);
    desk.restart();
    QCOMPARE(desk.shown(), 1);
    desk.submit(47, u"sent"_s);
    QTRY_COMPARE(desk.shown(), 2);
    QCOMPARE(desk.last().group, u"alert/rate"_s);
    QCOMPARE(desk.last().title, u"Over: More than 10 % of the texts fail"_s);
    desk.restart();
    desk.submit(1, u"sent"_s);
    desk.awaitRate(5, 101);
    QCOMPARE(desk.shown(), 2);
    QSignalSpy asked(&desk.notifications, &NotificationController::alertRequested);
    Q_EMIT desk.notifier.opened(desk.last().group);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<AlertKind>(), AlertKind::Rate);
}

void TestAppAlerts::aFewTextsAreNoRate()
{
    WatchedDesk desk;
    desk.start();
    desk.submit(9, u"failed"_s, notConnected);
    desk.awaitRate(9, 9);
    QCOMPARE(desk.shown(), 0);
    desk.submit(1, u"failed"_s, notConnected);
    QTRY_COMPARE(desk.shown(), 1);
    // Nobody texts any more, and the minutes are empty: no news is no all-clear.
    desk.clock.advance(hour);
    desk.restart();
    QCOMPARE(desk.watch->rate().ended(), 0);
    QCOMPARE(desk.shown(), 1);
    desk.submit(1, u"sent"_s);
    QTRY_COMPARE(desk.shown(), 2);
    QVERIFY(desk.last().title.startsWith(u"Over"_s));
}

void TestAppAlerts::aCauseIsToldOnceWithItsOwnSound()
{
    WatchedDesk desk;
    desk.setRules([](AlertRules &rules) { rules.failure = {true, false}; });
    desk.start();
    desk.submit(3, u"failed"_s, notConnected);
    QTRY_COMPARE(desk.shown(), 1);
    QVERIFY(desk.last().group.startsWith(u"incident/"_s));
    QVERIFY(desk.last().isSilent);
    desk.restart();
    desk.submit(4, u"failed"_s, notConnected);
    desk.awaitRate(7, 7);
    QTRY_COMPARE(desk.queue.openCount(), 7);
    QCOMPARE(desk.shown(), 1);
    desk.setRules([](AlertRules &rules) { rules.failure.hasSound = true; });
    desk.pass(1'000);
    desk.submit(1, u"sent"_s);
    QTRY_COMPARE(desk.shown(), 2);
    QVERIFY(!desk.last().isSilent);
}

void TestAppAlerts::stalledTextsAreToldOnceAndTheirEndOnce()
{
    WatchedDesk desk;
    desk.setRules([](AlertRules &rules) { rules.stalled.hasSound = false; });
    desk.start();
    const QStringList waiting = desk.submit(11, {});
    desk.awaitQueue();
    QCOMPARE(desk.shown(), 0);
    desk.clock.advance(6 * minute);
    desk.awaitQueue();
    QCOMPARE(desk.shown(), 1);
    QCOMPARE(desk.last().group, u"alert/stalled"_s);
    QVERIFY(desk.last().isSilent);
    QCOMPARE(desk.queue.stalledCount(), 11);
    desk.restart();
    desk.awaitQueue();
    QCOMPARE(desk.shown(), 1);
    // A few got away: fewer than it takes to begin, and more than it takes to end.
    for (const QString &id : waiting.first(3)) {
        desk.gateway.setStatus(id, u"failed"_s, u"SMS-UP-410"_s);
    }
    QTRY_COMPARE(desk.queue.stalledCount(), 8);
    desk.watch->look();
    QCOMPARE(desk.shown(), 1);
    for (const QString &id : waiting.mid(3)) {
        desk.gateway.setStatus(id, u"sent"_s);
    }
    QTRY_COMPARE(desk.shown(), 2);
    QVERIFY(desk.last().title.startsWith(u"Over"_s));
    QSignalSpy asked(&desk.notifications, &NotificationController::alertRequested);
    Q_EMIT desk.notifier.opened(desk.last().group);
    QCOMPARE(asked.first().first().value<AlertKind>(), AlertKind::Stalled);
}

void TestAppAlerts::fiveHundredTextsInALineThatMovesAreNoAlarm()
{
    WatchedDesk desk;
    constexpr int texts = 500;
    constexpr int aMinute = 40;
    const QStringList ids = desk.submit(texts, {});
    desk.start();
    // Is not what this is about: what marks the minutes below are failures.
    desk.setRules([](AlertRules &rules) { rules.rate.isOn = false; });
    int sent = 0;
    for (; sent + aMinute < texts; sent += aMinute) {
        desk.clock.advance(minute);
        for (int i = 0; i < aMinute; ++i) {
            desk.gateway.setStatus(ids.at(sent + i), u"sent"_s);
        }
        desk.awaitQueue();
        QCOMPARE(desk.queue.stalledCount(), 0);
        QCOMPARE(desk.shown(), 0);
    }
    // The line stands still: those that are left are stalled.
    desk.clock.advance(6 * minute);
    desk.awaitQueue();
    QCOMPARE(desk.queue.stalledCount(), texts - sent);
    QCOMPARE(desk.notifier.titles().size(), 1);
    QCOMPARE(desk.last().group, u"alert/stalled"_s);
}

void TestAppAlerts::blindnessIsToldByAccountOnceAndItsEndOnce()
{
    WatchedDesk desk;
    desk.start();
    desk.pass(BlindCount::steadyMs);
    desk.second.goDown();
    QTRY_VERIFY(!desk.hears(1));
    desk.pass(10 * minute - 1);
    QCOMPARE(desk.shown(), 0);
    desk.pass(1);
    QCOMPARE(desk.shown(), 1);
    QVERIFY(desk.last().group.startsWith(u"alert/blind "_s));
    QVERIFY2(desk.last().title.startsWith(u"✕ Workshop: Blind for 10"_s), qPrintable(desk.last().title));
    desk.pass(8 * hour);
    desk.restart();
    desk.pass(hour);
    QCOMPARE(desk.shown(), 1);
    QVERIFY(desk.second.listen());
    desk.reconnect();
    QTRY_VERIFY_WITH_TIMEOUT(desk.hears(1), 20'000);
    QCOMPARE(desk.shown(), 1); // is it back, or does it only blink?
    QTRY_VERIFY(desk.hears(0));
    desk.pass(BlindCount::steadyMs);
    QCOMPARE(desk.shown(), 2);
    QVERIFY2(desk.last().title.startsWith(u"Over: Workshop: Blind"_s), qPrintable(desk.last().title));
    desk.pass(hour);
    desk.restart();
    QCOMPARE(desk.shown(), 2);
    QSignalSpy asked(&desk.notifications, &NotificationController::alertRequested);
    Q_EMIT desk.notifier.opened(desk.last().group);
    QCOMPARE(asked.first().first().value<AlertKind>(), AlertKind::Blind);
}

void TestAppAlerts::aSleepIsNoBlindness()
{
    WatchedDesk desk;
    desk.start();
    desk.pass(BlindCount::steadyMs);
    desk.gateway.goDown(); // as the lid cuts it off
    QTRY_VERIFY(!desk.hears(0));
    desk.pass(9 * minute);
    desk.clock.sleep(8 * hour);
    desk.pass(5'000);
    QCOMPARE(desk.shown(), 0);
    QVERIFY(desk.gateway.listen());
    desk.reconnect();
    QTRY_VERIFY_WITH_TIMEOUT(desk.hears(0), 20'000);
    desk.pass(hour);
    QCOMPARE(desk.shown(), 0);
}

void TestAppAlerts::whatWasSilentIsSummedUpOnce()
{
    WatchedDesk desk;
    desk.start();
    desk.pass(BlindCount::steadyMs);
    desk.beQuietFor(hour);
    desk.submit(12, u"failed"_s, notConnected);
    desk.awaitRate(12, 12);
    desk.second.goDown();
    QTRY_VERIFY(!desk.hears(1));
    desk.pass(10 * minute);
    QVERIFY(desk.second.listen());
    desk.reconnect();
    QTRY_VERIFY_WITH_TIMEOUT(desk.hears(1), 20'000);
    desk.pass(BlindCount::steadyMs);
    QCOMPARE(desk.shown(), 0);
    desk.restart();
    QCOMPARE(desk.shown(), 0);
    desk.pass(hour);
    QCOMPARE(desk.shown(), 1);
    QCOMPARE(desk.last().group, u"alert/summary"_s);
    const QStringList lines = desk.last().body.split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines.at(0).startsWith(u"Over: Workshop: Blind"_s), qPrintable(lines.at(0)));
    QCOMPARE(lines.at(1), u"✕ More than 10 % of the texts fail"_s);
    desk.pass(minute);
    desk.restart();
    QCOMPARE(desk.shown(), 1);
    desk.submit(1, u"sent"_s);
    QTRY_COMPARE(desk.shown(), 2);
    QCOMPARE(desk.last().group, u"alert/rate"_s);
}

void TestAppAlerts::whatNobodyAsksForIsTakenBack()
{
    WatchedDesk desk;
    desk.start();
    desk.submit(12, u"failed"_s, notConnected);
    QTRY_COMPARE(desk.shown(), 1);
    desk.setRules([](AlertRules &rules) { rules.rate.isOn = false; });
    QCOMPARE(desk.notifier.withdrawn, QStringList{u"alert/rate"_s});
    // Whoever asks for it again is told what holds.
    desk.setRules([](AlertRules &rules) { rules.rate.isOn = true; });
    QTRY_COMPARE(desk.shown(), 2);
    desk.settings.setNotificationsEnabled(false);
    QCOMPARE(desk.notifier.withdrawn.size(), 2);
    QVERIFY(!desk.watch->rate().isReady());
}

void TestAppAlerts::theDeskAlertsAndLeadsToWhereOneCanAct()
{
    const QTemporaryDir folder;
    const DataPaths paths(folder.path());
    QString problem;
    QVERIFY(paths.create(&problem));
    Simulator gateway{SimulatorOptions{}};
    QVERIFY(gateway.listen());
    const SimulatedApp app = gateway.addApp();
    RunCommand run;
    run.gateway = *GatewayAddress::parse(gateway.baseUrl().toString());
    Desk desk(paths, run, *ApiKey::parse(app.apiKey));
    desk.start();
    QTRY_COMPARE_WITH_TIMEOUT(desk.connection().state, ConnectionState::Live, 20'000);
    QVERIFY(
        !AlertLedger::fromText(Settings(paths.settingsFile()).viewState(u"alerts/told"_s)).holds(u"rate"_s));
    for (int i = 0; i < 12; ++i) {
        const QString id = gateway.submitSms(app, ourLine, u"+1202555%1"_s.arg(1'000 + i), u"Hello"_s);
        gateway.setStatus(id, u"failed"_s, notConnected);
    }
    QTRY_VERIFY(
        AlertLedger::fromText(Settings(paths.settingsFile()).viewState(u"alerts/told"_s)).holds(u"rate"_s));
    MainWindow &window = desk.window();
    window.showAlert(AlertKind::Rate);
    auto *filters = window.findChild<DeliveryFilterBar *>(u"filterBar"_s);
    QVERIFY(filters != nullptr && filters->isVisible());
    QCOMPARE(filters->filter().outcome, DeliveryFilter::Outcomes::Failed);
    window.showAlert(AlertKind::Stalled);
    QCOMPARE(filters->filter().outcome, DeliveryFilter::Outcomes::Stalled);
    window.showAlert(AlertKind::Blind);
    QVERIFY(window.findChild<DiagnosticsDialog *>() != nullptr);
}

} // namespace textdesk

QTEST_MAIN(textdesk::TestAppAlerts)
#include "tst_app_alerts.moc"
