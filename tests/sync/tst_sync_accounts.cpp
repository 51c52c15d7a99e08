// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enginefixture.h"

#include "gateway/authbrake.h"
#include "store/filedamage.h"
#include "store/storerepair.h"
#include "sync/enginepeers.h"

using namespace Qt::StringLiterals;
using namespace textdesk::test;

namespace textdesk {

namespace {

const QString frontDesk = u"+12025550100"_s;

/// Two accounts of one desk: an engine each, and one cache.
class TwoAccounts
{
public:
    TwoAccounts()
    {
        const auto peers = std::make_shared<EnginePeers>();
        one.engineOptions.peers = peers;
        other.engineOptions.peers = peers;
        other.sharedFile = one.databaseFile();
    }
    /// The second one's gateway is that of the first.
    void shareGateway()
    {
        other.elsewhere = &one.gateway;
        other.app = one.gateway.addApp();
        other.engineOptions.accountId = one.gateway.baseUrl().toString() + u"#2"_s;
    }
    void start()
    {
        one.start();
        other.start();
        QTRY_VERIFY(one.isLive());
        QTRY_VERIFY(other.isLive());
    }
    ~TwoAccounts()
    {
        other.end();
        one.end();
    }

    EngineFixture one;
    EngineFixture other;
};

} // namespace

/// Engines that share a cache do not get in each other's way, and neither do their accounts.
class TestSyncAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachHearsItsOwn();
    void twoAccountsOfOneGateway();
    void sendsGoOutOfTheirAccount();
    void aDamagedCacheIsReplacedForAll();
    void aDamagedCacheIsNotOpenedBesideAnother();
    void oneEndsAndTheOtherGoesOn();
    void whatOneTriesCountsForTheOther();
    void lookUpsAreAskedOfTheirOwnGateway();
};

void TestSyncAccounts::eachHearsItsOwn()
{
    TwoAccounts desk;
    desk.start();
    QVERIFY(desk.one.accountId != desk.other.accountId);
    for (int i = 0; i < 20; ++i) {
        desk.one.gateway.receiveSms(desk.one.app.tenantId, u"+12025550123"_s, frontDesk, u"to one"_s);
        desk.other.gateway.receiveSms(desk.other.app.tenantId, u"+12025550123"_s, frontDesk, u"to other"_s);
    }
    QTRY_COMPARE(desk.one.kept(), 20);
    QTRY_COMPARE(desk.other.kept(), 20);
    for (const MessageRow &row : desk.one.rows()) {
        QCOMPARE(row.body, u"to one"_s);
    }
    QCOMPARE(desk.one.notices.size(), 20);
    QCOMPARE(desk.other.notices.size(), 20);
}

void TestSyncAccounts::twoAccountsOfOneGateway()
{
    TwoAccounts desk;
    desk.shareGateway();
    desk.start();
    QVERIFY(desk.one.accountId != desk.other.accountId);
    desk.one.gateway.receiveSms(desk.one.app.tenantId, u"+12025550123"_s, frontDesk, u"to one"_s);
    desk.one.gateway.receiveSms(desk.other.app.tenantId, u"+12025550124"_s, frontDesk, u"to other"_s);
    QTRY_COMPARE(desk.one.kept(), 1);
    QTRY_COMPARE(desk.other.kept(), 1);
    QCOMPARE(desk.one.rows().constFirst().body, u"to one"_s);
    QCOMPARE(desk.other.rows().constFirst().body, u"to other"_s);
}

void TestSyncAccounts::sendsGoOutOfTheirAccount()
{
    TwoAccounts desk;
    desk.start();
    desk.one.engine->send({frontDesk, u"+12025550123"_s, u"from one"_s, 0, desk.one.accountId});
    desk.other.engine->send({frontDesk, u"+12025550123"_s, u"from other"_s, 0, desk.other.accountId});
    QTRY_COMPARE(desk.one.kept(), 1);
    QTRY_COMPARE(desk.other.kept(), 1);
    QCOMPARE(desk.one.gateway.messages().size(), 1);
    QCOMPARE(desk.one.gateway.messages().at(0).body, u"from one"_s);
    QCOMPARE(desk.other.gateway.messages().size(), 1);
    QCOMPARE(desk.other.gateway.messages().at(0).body, u"from other"_s);
}

void TestSyncAccounts::aDamagedCacheIsReplacedForAll()
{
    TwoAccounts desk;
    desk.start();
    desk.one.gateway.receiveSms(desk.one.app.tenantId, u"+12025550123"_s, frontDesk, u"before"_s);
    desk.other.gateway.receiveSms(desk.other.app.tenantId, u"+12025550123"_s, frontDesk, u"before"_s);
    QTRY_COMPARE(desk.one.kept(), 1);
    QTRY_COMPARE(desk.other.kept(), 1);
    QSignalSpy replaced(desk.one.engine.get(), &Engine::storeReplaced);
    QSignalSpy openedOne(desk.one.engine.get(), &Engine::opened);
    QSignalSpy openedOther(desk.other.engine.get(), &Engine::opened);
    damageWhileOpen(desk.one.databaseFile(), u"scopes"_s);
    desk.one.engine->checkStore();
    QTRY_COMPARE(openedOne.size(), 1);
    QTRY_COMPARE(openedOther.size(), 1);
    QCOMPARE(replaced.size(), 1);
    // What either hears from now on is in the new cache: none writes into the one that was set aside.
    desk.one.store = *ReadStore::open(desk.one.databaseFile());
    desk.other.store = *ReadStore::open(desk.one.databaseFile());
    QTRY_VERIFY(desk.one.isLive());
    QTRY_VERIFY(desk.other.isLive());
    desk.one.gateway.receiveSms(desk.one.app.tenantId, u"+12025550123"_s, frontDesk, u"after"_s);
    desk.other.gateway.receiveSms(desk.other.app.tenantId, u"+12025550123"_s, frontDesk, u"after"_s);
    QTRY_COMPARE(desk.one.kept(), 2);
    QTRY_COMPARE(desk.other.kept(), 2);
}

void TestSyncAccounts::aDamagedCacheIsNotOpenedBesideAnother()
{
    TwoAccounts desk;
    desk.one.start();
    QTRY_VERIFY(desk.one.isLive());
    desk.one.gateway.receiveSms(desk.one.app.tenantId, u"+12025550123"_s, frontDesk, u"before"_s);
    QTRY_COMPARE(desk.one.kept(), 1);
    damageWhileOpen(desk.one.databaseFile(), u"accounts"_s);
    QSignalSpy openedOne(desk.one.engine.get(), &Engine::opened);
    desk.other.start();
    QTRY_COMPARE(openedOne.size(), 1);
    desk.one.store = *ReadStore::open(desk.one.databaseFile());
    desk.other.store = *ReadStore::open(desk.one.databaseFile());
    QTRY_VERIFY(desk.one.isLive());
    QTRY_VERIFY(desk.other.isLive());
    QVERIFY(desk.one.accountId != desk.other.accountId);
    QTRY_COMPARE(desk.one.kept(), 1);
}

void TestSyncAccounts::oneEndsAndTheOtherGoesOn()
{
    TwoAccounts desk;
    desk.start();
    desk.other.engine->stop();
    desk.one.gateway.receiveSms(desk.one.app.tenantId, u"+12025550123"_s, frontDesk, u"still here"_s);
    QTRY_COMPARE(desk.one.kept(), 1);
    desk.other.gateway.receiveSms(desk.other.app.tenantId, u"+12025550123"_s, frontDesk, u"missed"_s);
    desk.other.end();
    desk.other.start();
    QTRY_COMPARE(desk.other.kept(), 1);
    QVERIFY(desk.one.isLive());
}

void TestSyncAccounts::whatOneTriesCountsForTheOther()
{
    TwoAccounts desk;
    desk.shareGateway();
    constexpr int keys = 10;
    for (int i = 0; i < keys; ++i) {
        EngineFixture &turn = i % 2 == 0 ? desk.one : desk.other;
        turn.app.apiKey = "sgw_wrong" + QByteArray::number(i);
        if (turn.engine) {
            turn.engine->setKey(*ApiKey::parse(turn.app.apiKey));
        } else {
            turn.start();
        }
        QTRY_VERIFY(
            turn.connection.state == ConnectionState::Rejected ||
            turn.connection.state == ConnectionState::Blocked);
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(desk.other.connection.state, ConnectionState::Blocked);
    QCOMPARE(desk.one.gateway.authFailures(), AuthBrake::mostFailures);
}

void TestSyncAccounts::lookUpsAreAskedOfTheirOwnGateway()
{
    TwoAccounts desk;
    desk.start();
    desk.one.gateway.receiveSms(desk.one.app.tenantId, u"+12025550123"_s, frontDesk, u"mine"_s);
    QTRY_COMPARE(desk.one.kept(), 1);
    const QString messageId = desk.one.rows().constFirst().messageId;
    const int before = desk.other.gateway.restCalls(u"/v1/sms/messages/"_s + messageId);
    desk.one.engine->preferLookUps({messageId});
    desk.other.engine->preferLookUps({messageId});
    desk.other.passLive(60'000);
    QCOMPARE(desk.other.gateway.restCalls(u"/v1/sms/messages/"_s + messageId), before);
}

} // namespace textdesk

QTEST_GUILESS_MAIN(textdesk::TestSyncAccounts)
#include "tst_sync_accounts.moc"
