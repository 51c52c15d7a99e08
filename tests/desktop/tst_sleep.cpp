// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/loginservice.h"
#include "desktop/privatebus.h"
#include "desktop/sleepwatch.h"
#include "sync/enginefixture.h"

#include <QDBusConnection>

using namespace Qt::StringLiterals;
using namespace textdesk;
using textdesk::test::LoginService;
using textdesk::test::PrivateBus;

namespace {

constexpr auto exportAll = QDBusConnection::ExportAllSignals;
constexpr qint64 night = 8LL * 60 * 60'000;

/// What the engine told of its blindness, from here on.
QList<GapCause> causesOf(const QList<SyncProgress> &told)
{
    QList<GapCause> causes;
    for (const SyncProgress &progress : told) {
        for (const Gap &gap : progress.gaps) {
            causes.append(gap.cause);
        }
    }
    return causes;
}

} // namespace

/// From logind's signal on a bus to a new attempt and a gap that is called a sleep.
class SleepTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_bus = std::make_unique<PrivateBus>();
        QVERIFY(m_bus->isRunning());
        QDBusConnection service = m_bus->connect();
        m_login = std::make_unique<LoginService>();
        QVERIFY(service.registerObject(u"/org/freedesktop/login1"_s, m_login.get(), exportAll));
        QVERIFY(service.registerService(u"org.freedesktop.login1"_s));
    }

    void cleanup()
    {
        m_login.reset();
        m_bus.reset();
    }

    void aResumeIsANewLinkAndAGap()
    {
        QList<SyncProgress> told;
        EngineFixture desk;
        desk.start();
        QTRY_VERIFY(desk.isLive());
        const SleepWatch watch(m_bus->connect());
        connect(&watch, &SleepWatch::resumed, desk.engine.get(), &Engine::resumedFromSleep);
        connect(desk.engine.get(), &Engine::progressChanged, this, [&told](const SyncProgress &progress) {
            told.append(progress);
        });
        const QSignalSpy sleeping(&watch, &SleepWatch::sleeping);
        const int attempts = desk.gateway.socketAttempts();

        Q_EMIT m_login->PrepareForSleep(true);
        QTRY_COMPARE(sleeping.size(), 1);
        QVERIFY(desk.isLive()); // going to sleep is no reason to hang up
        QCOMPARE(desk.gateway.socketAttempts(), attempts);

        // Asleep, and nobody tells the sockets.
        desk.gateway.setEventFaults({100, 0, 0});
        const QString missed = desk.gateway.receiveSms(desk.app.tenantId, customer, ourLine, u"At night"_s);
        desk.gateway.setEventFaults({});
        desk.clock.sleep(night);
        Q_EMIT m_login->PrepareForSleep(false);
        QTRY_COMPARE(desk.gateway.socketAttempts(), attempts + 1);
        QTRY_VERIFY(desk.isLive() && desk.row(missed));
        const QList<GapCause> causes = causesOf(told);
        QVERIFY(!causes.isEmpty());
        QCOMPARE(causes.count(GapCause::Asleep), causes.size());
        QCOMPARE(desk.gateway.mostAttemptsAtOnce(), 1);
    }

    void aResumeEndsAWait()
    {
        EngineFixture desk;
        desk.start();
        QTRY_VERIFY(desk.isLive());
        const SleepWatch watch(m_bus->connect());
        connect(&watch, &SleepWatch::resumed, desk.engine.get(), &Engine::resumedFromSleep);
        desk.gateway.goDown();
        QTRY_COMPARE(desk.connection.state, ConnectionState::WaitingToRetry);
        QVERIFY(desk.gateway.listen());
        Q_EMIT m_login->PrepareForSleep(true);
        Q_EMIT m_login->PrepareForSleep(false);
        QTRY_VERIFY(desk.isLive());
    }

    void everyResumeOfManyIsOneAttemptAtATime()
    {
        EngineFixture desk;
        desk.start();
        QTRY_VERIFY(desk.isLive());
        const SleepWatch watch(m_bus->connect());
        connect(&watch, &SleepWatch::resumed, desk.engine.get(), &Engine::resumedFromSleep);
        const QSignalSpy resumed(&watch, &SleepWatch::resumed);
        for (int i = 1; i <= 10; ++i) {
            Q_EMIT m_login->PrepareForSleep(true);
            Q_EMIT m_login->PrepareForSleep(false);
            desk.engine->networkCameUp();
            QTRY_COMPARE(resumed.size(), i);
        }
        QTRY_VERIFY(desk.isLive());
        QCOMPARE(desk.gateway.mostAttemptsAtOnce(), 1);
    }

    void aResumeLeavesARejectedKeyAlone()
    {
        EngineFixture desk;
        desk.app.apiKey = "sgw_00000000000000000000000000000000";
        desk.start();
        QTRY_COMPARE(desk.connection.state, ConnectionState::Rejected);
        const SleepWatch watch(m_bus->connect());
        connect(&watch, &SleepWatch::resumed, desk.engine.get(), &Engine::resumedFromSleep);
        const QSignalSpy resumed(&watch, &SleepWatch::resumed);
        Q_EMIT m_login->PrepareForSleep(false);
        QTRY_COMPARE(resumed.size(), 1);
        desk.engine->networkCameUp();
        QCOMPARE(desk.connection.state, ConnectionState::Rejected);
        QCOMPARE(desk.gateway.authFailures(), 1);
    }

    void theNetworksReturnEndsAWaitAndNothingElse()
    {
        EngineFixture desk;
        desk.start();
        QTRY_VERIFY(desk.isLive());
        const int attempts = desk.gateway.socketAttempts();
        desk.engine->networkCameUp();
        QVERIFY(desk.isLive()); // what works is left alone
        QCOMPARE(desk.gateway.socketAttempts(), attempts);
        desk.gateway.goDown();
        QTRY_COMPARE(desk.connection.state, ConnectionState::WaitingToRetry);
        QVERIFY(desk.gateway.listen());
        desk.engine->networkCameUp();
        QTRY_VERIFY(desk.isLive());
        QCOMPARE(desk.gateway.socketAttempts(), attempts + 1);
    }

private:
    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<LoginService> m_login;
};

QTEST_GUILESS_MAIN(SleepTest)
#include "tst_sleep.moc"
