// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enginefixture.h"

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr int mostOfADesk = 4; ///< of the ten that an office has
constexpr int restarts = 100;

} // namespace

/// However often a desk is started, and with whatever keys: it never gets near locking its office out.
class TestLockout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void restartsWithOneBadKey();
    void restartsWithManyBadKeys();
    void restartsWithRefusalsThatBlameNoKey();
    void killsBeforeTheVerdict();
    void aKeyThatIsRotatedUnderManyCalls();
    void theRightKeyNeedNotWait();
    void aGoodKeyIsNoWorseForRestarts();
};

void TestLockout::restartsWithOneBadKey()
{
    EngineFixture desk;
    desk.app.apiKey = "sgw_00000000000000000000000000000000";
    for (int i = 0; i < restarts; ++i) {
        desk.start();
        QTRY_COMPARE(desk.connection.state, ConnectionState::Rejected);
        desk.end();
    }
    QCOMPARE(desk.gateway.authFailures(), 1);
}

void TestLockout::restartsWithManyBadKeys()
{
    // Two keys in turn, so that neither is the one that was refused last.
    EngineFixture desk;
    const QByteArray good = desk.app.apiKey;
    for (int i = 0; i < restarts; ++i) {
        desk.app.apiKey = i % 2 == 0 ? "sgw_one" : "sgw_two";
        desk.start();
        QTRY_VERIFY(
            desk.connection.state == ConnectionState::Rejected ||
            desk.connection.state == ConnectionState::Blocked);
        desk.end();
    }
    QCOMPARE(desk.gateway.authFailures(), mostOfADesk);
    // A person who insists waits as well, with a good key too; the others in the office do not.
    desk.app.apiKey = good;
    desk.start();
    QTRY_COMPARE(desk.connection.state, ConnectionState::Blocked);
    desk.engine->reconnect();
    QCOMPARE(desk.connection.state, ConnectionState::Blocked);
    QVERIFY(desk.connection.retryAt.has_value());
    QCOMPARE(desk.gateway.authFailures(), mostOfADesk);
    EngineFixture colleague;
    colleague.start();
    QTRY_VERIFY(colleague.isLive());
}

void TestLockout::restartsWithRefusalsThatBlameNoKey()
{
    // A token that is refused twice: the key may be good, so each start tries anew.
    SimulatorOptions options;
    options.tokenLifeMs = 0;
    EngineFixture desk(options);
    for (int i = 0; i < restarts; ++i) {
        desk.start();
        QTRY_VERIFY(
            desk.connection.state == ConnectionState::Rejected ||
            desk.connection.state == ConnectionState::Blocked);
        desk.end();
    }
    QVERIFY(desk.gateway.authFailures() >= 2);
    QVERIFY(desk.gateway.authFailures() <= mostOfADesk);
}

void TestLockout::killsBeforeTheVerdict()
{
    // The gateway has counted, the answer is on its way, and the desk is gone: a supervisor's loop.
    EngineFixture desk;
    desk.gateway.addRestFault({.pathPrefix = u"/v1/ws/token"_s, .never = true});
    for (int i = 0; i < restarts; ++i) {
        desk.app.apiKey = "sgw_" + QByteArray::number(i);
        const int before = desk.gateway.restCalls();
        desk.makeEngine();
        desk.engine->start();
        QTRY_VERIFY(desk.gateway.restCalls() > before || desk.connection.state == ConnectionState::Blocked);
        // What a kill leaves: the store as it is now, without the words of an orderly end.
        QTemporaryDir copy;
        for (const QString &suffix : {u""_s, u"-wal"_s}) {
            QFile::copy(desk.databaseFile() + suffix, copy.filePath(u"kept"_s + suffix));
        }
        desk.end();
        for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
            QFile::remove(desk.databaseFile() + suffix);
            QFile::copy(copy.filePath(u"kept"_s + suffix), desk.databaseFile() + suffix);
        }
    }
    QCOMPARE(desk.gateway.restCalls(u"/v1/ws/token"_s), mostOfADesk);
}

void TestLockout::aKeyThatIsRotatedUnderManyCalls()
{
    EngineFixture desk;
    desk.start();
    QTRY_VERIFY(desk.isLive());
    // A burst of statuses wants look-ups, many at once, and none of them may show the old key.
    desk.gateway.addRestFault({.pathPrefix = {}, .delayMs = 50});
    desk.gateway.rotateKey(desk.app.appId);
    for (int i = 0; i < 30; ++i) {
        desk.gateway.submitSms(desk.app, u"+120255502%1"_s.arg(i, 2, 10, QLatin1Char('0')), customer, u"x"_s);
    }
    QTRY_VERIFY(desk.gateway.authFailures() > 0);
    desk.gateway.closeSockets(1001);
    QTRY_COMPARE(desk.connection.state, ConnectionState::Rejected);
    QCOMPARE(desk.connection.problem, ConnectionProblem::InvalidKey);
    for (int i = 0; i < 10; ++i) {
        desk.engine->reconnect();
        QTRY_COMPARE(desk.connection.state, ConnectionState::Rejected);
    }
    QVERIFY(desk.gateway.authFailures() <= mostOfADesk);
}

void TestLockout::theRightKeyNeedNotWait()
{
    EngineFixture desk;
    desk.start();
    QTRY_VERIFY(desk.isLive());
    desk.gateway.addRestFault({.pathPrefix = {}, .delayMs = 50});
    const QByteArray newKey = desk.gateway.rotateKey(desk.app.appId);
    for (int i = 0; i < 30; ++i) {
        desk.gateway.submitSms(desk.app, u"+120255502%1"_s.arg(i, 2, 10, QLatin1Char('0')), customer, u"x"_s);
    }
    QTRY_COMPARE(desk.connection.state, ConnectionState::Rejected);
    desk.gateway.clearRestFaults();
    desk.engine->setKey(*ApiKey::parse(newKey));
    // Not only connected: it catches up and looks up, too, although the window holds three failures.
    QTRY_VERIFY(desk.isLive() && desk.progress.lookupsWaiting == 0);
    QCOMPARE(desk.kept(), 30);
    QVERIFY(desk.gateway.authFailures() < mostOfADesk);
}

void TestLockout::aGoodKeyIsNoWorseForRestarts()
{
    EngineFixture desk;
    for (int i = 0; i < 12; ++i) {
        desk.start();
        if (i % 3 == 0) {
            QTRY_VERIFY(desk.isLive());
        }
        desk.end(); // mostly in the middle of an attempt
    }
    desk.start();
    QTRY_VERIFY(desk.isLive());
    QCOMPARE(desk.gateway.authFailures(), 0);
}

} // namespace textdesk

QTEST_GUILESS_MAIN(textdesk::TestLockout)
#include "tst_sync_lockout.moc"
