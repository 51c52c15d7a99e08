// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectionprobe.h"
#include "app/datapaths.h"
#include "app/keykeeper.h"
#include "app/keysource.h"
#include "app/notificationcontroller.h"
#include "app/presentaccounts.h"
#include "app/singleinstance.h"
#include "app/unansweredwatch.h"
#include "core/clock.h"
#include "core/settings.h"
#include "desktop/notifier.h"
#include "models/storefixture.h"
#include "simulator/simulator.h"
#include "widgets/quietmenu.h"

#include <QAction>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

/// Notes what it would show.
class ListedNotifications final : public Notifier
{
public:
    void show(const Notification &notification) override
    {
        titles.append(notification.title);
        groups.append(notification.group);
    }
    void withdraw(const QString & /*group*/) override {}
    void withdrawAll() override {}

    QStringList titles;
    QStringList groups;
};

} // namespace

/// The application's small parts, on real files and sockets.
class TestAppParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingLiesUnderTheDataFolder();
    void foldersArePrivate();
    void oneInstanceAFolder();
    void questionsAreAnsweredFromAnotherThread();
    void nobodyAnswersForAFolderNotInUse();
    void keysComeFromFilesAndAreNotGuessed();
    void keyKeeperKeepsInTheChosenPlaceOnly();
    void whatWasRemovedCountsNoMore();
    void probeSignsInOnce();
    void probeSaysWhyNot();
    void whoIsNamedIsAnnouncedByNameAndWhoIsMutedNotAtAll();
    void nobodyIsDisturbedUntilTheQuietIsOver();
    void whoWaitedLongEnoughIsRemindedOfOnce();
    void remindersWaitForTheEndOfTheQuiet();
};

void TestAppParts::everythingLiesUnderTheDataFolder()
{
    const QTemporaryDir folder;
    const DataPaths paths(folder.filePath(u"desk"_s));
    for (const QString &path :
         {paths.databaseFile(), paths.settingsFile(), paths.logFile(), paths.secretsFolder(),
          paths.lockFile()}) {
        QVERIFY2(path.startsWith(folder.filePath(u"desk/"_s)), qPrintable(path));
    }
}

void TestAppParts::foldersArePrivate()
{
    const QTemporaryDir folder;
    const DataPaths paths(folder.filePath(u"a/b"_s));
    QString problem;
    QVERIFY(paths.create(&problem));
    const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(folder.filePath(u"a/b"_s)) & others));
    QFile blocker(folder.filePath(u"file"_s));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    QVERIFY(!DataPaths(folder.filePath(u"file/desk"_s)).create(&problem));
    QVERIFY(problem.contains(u"file/desk"_s));
}

void TestAppParts::oneInstanceAFolder()
{
    const QTemporaryDir folder;
    const DataPaths paths(folder.path());
    SingleInstance first(paths);
    QVERIFY(first.acquire());
    SingleInstance second(paths);
    QVERIFY(!second.acquire());
    const QTemporaryDir other;
    SingleInstance elsewhere{DataPaths(other.path())};
    QVERIFY(elsewhere.acquire());
}

void TestAppParts::questionsAreAnsweredFromAnotherThread()
{
    const QTemporaryDir folder;
    const DataPaths paths(folder.path());
    SingleInstance instance(paths);
    QVERIFY(instance.acquire());
    instance.setStatusAnswer([] { return QByteArray(R"({"connection":"live"})"); });
    QSignalSpy raised(&instance, &SingleInstance::raiseRequested);
    std::optional<QByteArray> status;
    std::optional<QByteArray> raise;
    std::optional<QByteArray> nonsense;
    const std::unique_ptr<QThread> asker(QThread::create([&] {
        status = SingleInstance::ask(paths, "status");
        raise = SingleInstance::ask(paths, "raise");
        nonsense = SingleInstance::ask(paths, "frobnicate");
    }));
    asker->start();
    QTRY_VERIFY(asker->isFinished());
    QCOMPARE(status.value_or(QByteArray()), QByteArray(R"({"connection":"live"})"));
    QCOMPARE(raise.value_or(QByteArray()), QByteArray("ok"));
    QCOMPARE(nonsense.value_or(QByteArray()), QByteArray("unknown"));
    QCOMPARE(raised.size(), 1);
}

void TestAppParts::nobodyAnswersForAFolderNotInUse()
{
    const QTemporaryDir folder;
    QVERIFY(!SingleInstance::ask(DataPaths(folder.path()), "status"));
}

void TestAppParts::keysComeFromFilesAndAreNotGuessed()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"key"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("  sgw_0123456789abcdef0123456789abcdef\n");
    file.close();
    const auto key = unattendedKey(file.fileName());
    QVERIFY(key);
    QCOMPARE(key->reveal(), QByteArray("sgw_0123456789abcdef0123456789abcdef"));
    QVERIFY(!unattendedKey(folder.filePath(u"none"_s)));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("two words");
    file.close();
    QVERIFY(!unattendedKey(file.fileName()));
}

void TestAppParts::keyKeeperKeepsInTheChosenPlaceOnly()
{
    const QTemporaryDir folder;
    const ApiKey key = *ApiKey::parse("sgw_0123456789abcdef0123456789abcdef");
    AccountProfile account{u"https://sms.example.org"_s, {}, KeyStorage::File};
    KeyKeeper keeper(folder.filePath(u"secrets"_s));
    QSignalSpy stored(&keeper, &KeyKeeper::stored);
    QSignalSpy available(&keeper, &KeyKeeper::available);
    QSignalSpy missing(&keeper, &KeyKeeper::missing);

    keeper.keep(account, key, KeyStorage::Keychain);
    QTRY_COMPARE(stored.size(), 1);
    keeper.fetch(account);
    QTRY_COMPARE(available.size(), 1);
    QCOMPARE(available.first().first().toString(), account.id);
    QCOMPARE(available.first().at(1).value<ApiKey>(), key);
    // Neither another gateway's nor another account of this one's.
    keeper.fetch({u"https://other.example.org"_s, {}, KeyStorage::File});
    QTRY_COMPARE(missing.size(), 1);
    keeper.fetch({u"https://sms.example.org#2"_s, {}, KeyStorage::File});
    QTRY_COMPARE(missing.size(), 2);

    // Whoever changes to "ask each time" leaves no key behind in the file.
    account.keyStorage = KeyStorage::AskEachTime;
    keeper.keep(account, key, KeyStorage::File);
    QTRY_COMPARE(stored.size(), 2);
    account.keyStorage = KeyStorage::File;
    KeyKeeper later(folder.filePath(u"secrets"_s));
    QSignalSpy laterMissing(&later, &KeyKeeper::missing);
    later.fetch(account);
    QTRY_COMPARE(laterMissing.size(), 1);
}

void TestAppParts::whatWasRemovedCountsNoMore()
{
    Account kept;
    kept.id = 1;
    kept.baseAddress = u"https://one.example"_s;
    Account second;
    second.id = 2;
    second.baseAddress = u"https://one.example#2"_s;
    const auto idsFor = [&](const QList<AccountProfile> &profiles) {
        QList<qint64> ids;
        for (const Account &account : presentAccounts({kept, second}, profiles)) {
            ids.append(account.id);
        }
        return ids;
    };
    QCOMPARE(idsFor({{kept.baseAddress, {}}}), QList<qint64>{1});
    QCOMPARE(idsFor({{second.baseAddress, {}}}), QList<qint64>{2});
    QCOMPARE(idsFor({{second.baseAddress, {}}, {kept.baseAddress, {}}}), (QList<qint64>{1, 2}));
    QCOMPARE(idsFor({}), (QList<qint64>{1, 2}));
    QCOMPARE(idsFor({{u"https://elsewhere.example"_s, {}}}), (QList<qint64>{1, 2}));
}

void TestAppParts::probeSignsInOnce()
{
    Simulator gateway{SimulatorOptions{}};
    QVERIFY(gateway.listen());
    const SimulatedApp app = gateway.addApp();
    const SystemClock clock;
    ConnectionProbe probe(clock);
    QSignalSpy finished(&probe, &ConnectionProbe::finished);
    probe.test(*GatewayAddress::parse(gateway.baseUrl().toString()), *ApiKey::parse(app.apiKey), true);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().value<ConnectionStatus>().state, ConnectionState::Live);
    QTRY_COMPARE(gateway.authenticatedSockets(), 0);
    QCOMPARE(gateway.socketAttempts(), 1);
}

void TestAppParts::probeSaysWhyNot()
{
    Simulator gateway{SimulatorOptions{}};
    QVERIFY(gateway.listen());
    const SystemClock clock;
    ConnectionProbe probe(clock);
    QSignalSpy finished(&probe, &ConnectionProbe::finished);
    probe.test(
        *GatewayAddress::parse(gateway.baseUrl().toString()),
        *ApiKey::parse("sgw_00000000000000000000000000000000"), true);
    QTRY_COMPARE(finished.size(), 1);
    const auto status = finished.first().first().value<ConnectionStatus>();
    QCOMPARE(status.state, ConnectionState::Rejected);
    QCOMPARE(status.problem, ConnectionProblem::InvalidKey);
    QVERIFY(gateway.authFailures() <= 2);
}

void TestAppParts::whoIsNamedIsAnnouncedByNameAndWhoIsMutedNotAtAll()
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(u"settings.ini"_s));
    settings.setHomeRegion(u"US"_s);
    StoreFixture store;
    const auto notices = [&store] {
        QList<InboundNotice> all;
        for (int their = 1; their <= 2; ++their) {
            all.append(
                {store.conversation(their), 1, StoreFixture::theirNumber(their), StoreFixture::ourNumber(),
                 u"Hello"_s, StoreFixture::now});
        }
        return all;
    };
    store.apply(
        {StoreFixture::inbound(u"m1"_s, 1, StoreFixture::now, u"Hello"_s),
         StoreFixture::inbound(u"m2"_s, 2, StoreFixture::now, u"Hello"_s)});
    ManualClock clock(StoreFixture::now);
    ListedNotifications shown;
    NotificationController controller(
        settings, clock, [](qint64) { return false; }, shown);
    controller.setStore(&store.reader());
    controller.setNames([](const QString &number) {
        return number == StoreFixture::theirNumber(1) ? u"Maria <b>Lopez</b>"_s : QString();
    });
    controller.arrived(notices());
    QCOMPARE(shown.titles, (QStringList{u"Maria <b>Lopez</b>"_s, u"(555) 200-0002"_s}));
    shown.titles.clear();
    QVERIFY(store.writer()
                .setMark(store.account(), store.conversation(1), ConversationMark::Muted, true)
                .has_value());
    controller.arrived(notices());
    QCOMPARE(shown.titles, QStringList{u"(555) 200-0002"_s});
}

void TestAppParts::nobodyIsDisturbedUntilTheQuietIsOver()
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(u"settings.ini"_s));
    ManualClock clock(StoreFixture::now);
    ListedNotifications shown;
    NotificationController controller(
        settings, clock, [](qint64) { return false; }, shown);
    const QSignalSpy changed(&controller, &NotificationController::quietChanged);
    QuietMenu menu(settings, clock);
    const QString idle = menu.title();

    menu.findChild<QAction *>(u"quietHalfHour"_s)->trigger();
    constexpr qint64 halfHour = 30LL * 60'000;
    QCOMPARE(controller.quietUntil(), StoreFixture::now + halfHour);
    QCOMPARE(changed.size(), 1);
    QVERIFY(menu.title() != idle);
    QVERIFY(menu.findChild<QAction *>(u"quietEnd"_s)->isEnabled());
    const InboundNotice notice{7, 1, StoreFixture::theirNumber(1), StoreFixture::ourNumber(), u"Hi"_s, 0};
    controller.arrived({notice});
    QVERIFY(shown.titles.isEmpty());

    clock.advance(halfHour);
    controller.arrived({notice}); // at the latest then: what came meanwhile is told of first
    QCOMPARE(controller.quietUntil(), 0);
    QCOMPARE(shown.titles.size(), 2);
    menu.follow();
    QCOMPARE(menu.title(), idle);

    shown.titles.clear();
    menu.findChild<QAction *>(u"quietTomorrow"_s)->trigger();
    QVERIFY(controller.quietUntil() > clock.nowUtc() + halfHour);
    menu.findChild<QAction *>(u"quietEnd"_s)->trigger();
    QCOMPARE(controller.quietUntil(), 0);
    QVERIFY(shown.titles.isEmpty()); // nothing came

    // After a sleep catching up is done before any timer runs out.
    menu.findChild<QAction *>(u"quietHalfHour"_s)->trigger();
    controller.caughtUp({.inboundMessages = 3});
    QVERIFY(shown.titles.isEmpty());
    clock.sleep(halfHour);
    controller.caughtUp({.inboundMessages = 3});
    QCOMPARE(shown.titles.size(), 1);
    shown.titles.clear();

    // The end is noticed by itself, too.
    QuietTimes soon;
    constexpr qint64 moment = 20;
    soon.until = clock.nowUtc() + moment;
    settings.setQuietTimes(soon);
    controller.arrived({notice});
    QVERIFY(shown.titles.isEmpty());
    clock.advance(moment);
    QTRY_COMPARE(controller.quietUntil(), 0);
    menu.follow();
    QVERIFY(!menu.findChild<QAction *>(u"quietEnd"_s)->isEnabled());
}

void TestAppParts::whoWaitedLongEnoughIsRemindedOfOnce()
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(u"settings.ini"_s));
    constexpr int minutes = 30;
    constexpr qint64 wait = minutes * 60'000LL;
    StoreFixture store;
    ManualClock clock(StoreFixture::now);
    QList<int> told;
    QString number;
    UnansweredWatch watch(settings, clock, [&](int conversations, const QString &whose) {
        told.append(conversations);
        number = whose;
        return true;
    });
    watch.setStore(&store.reader(), store.account());
    settings.setRemindAfterMinutes(minutes);
    const UtcMs now = StoreFixture::now;
    store.apply({
        StoreFixture::inbound(u"old"_s, 1, now - wait - 1, u"From before reminders were asked for"_s),
        StoreFixture::inbound(u"asks"_s, 2, now + 1, u"Is my car ready?"_s),
        StoreFixture::inbound(u"stops"_s, 3, now + 1, u"STOP"_s),
        StoreFixture::inbound(u"muted"_s, 4, now + 1, u"Hello?"_s),
        StoreFixture::inbound(u"answered"_s, 5, now + 1, u"Hello?"_s),
        StoreFixture::outbound(u"answer"_s, 5, now + 2, u"Hello!"_s),
    });
    QVERIFY(store.writer()
                .setMark(store.account(), store.conversation(4), ConversationMark::Muted, true)
                .has_value());
    clock.advance(wait + 2);
    watch.look();
    QVERIFY(told.isEmpty()); // the cache may lack an answer that was given elsewhere
    watch.setTrusted(true);
    QCOMPARE(told, QList<int>{1});
    QCOMPARE(number, StoreFixture::theirNumber(2));
    clock.advance(wait);
    watch.look();
    QCOMPARE(told.size(), 1); // once

    store.apply({StoreFixture::inbound(u"again"_s, 2, clock.nowUtc(), u"Well?"_s)});
    clock.advance(wait + 1);
    UnansweredWatch afterRestart(settings, clock, [&](int conversations, const QString &) {
        told.append(conversations);
        return true;
    });
    afterRestart.setStore(&store.reader(), store.account());
    afterRestart.setTrusted(true);
    QCOMPARE(told, (QList<int>{1, 1}));
    settings.setRemindAfterMinutes(0);
    QCOMPARE(settings.remindedUpTo(), 0);
}

void TestAppParts::remindersWaitForTheEndOfTheQuiet()
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(u"settings.ini"_s));
    ManualClock clock(StoreFixture::now);
    ListedNotifications shown;
    NotificationController controller(
        settings, clock, [](qint64) { return false; }, shown);
    QSignalSpy waiting(&controller, &NotificationController::waitingRequested);
    QuietTimes quiet;
    constexpr qint64 hour = 3'600'000;
    quiet.until = clock.nowUtc() + hour;
    settings.setQuietTimes(quiet);
    QVERIFY(!controller.remind(2, {}));
    QVERIFY(shown.titles.isEmpty());
    clock.advance(hour);
    QVERIFY(controller.remind(2, {}));
    QCOMPARE(shown.titles.size(), 1);
    Q_EMIT shown.opened(shown.groups.constLast());
    QCOMPARE(waiting.size(), 1);
}

} // namespace textdesk

QTEST_MAIN(textdesk::TestAppParts)
#include "tst_app_parts.moc"
