// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enginefixture.h"

#include "store/storewriter.h"
#include "sync/lookups.h"

using namespace Qt::StringLiterals;

namespace textdesk {

/// What a person looks at is completed first.
class TestPreferred : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyGoBeforeAllOthers();
    void thoseOfBeforeGiveWay();
    void nobodyNeedHaveAskedForThem_data();
    void nobodyNeedHaveAskedForThem();
};

namespace {

/// Look-ups against a simulated gateway, and in which order they brought something.
struct Desk
{
    LidClock clock;
    Simulator gateway{SimulatorOptions{}};
    SimulatedApp app;
    std::unique_ptr<RestClient> rest;
    std::unique_ptr<LookUps> lookUps;
    QStringList known; ///< by the gateway
    QStringList completed;

    explicit Desk(int messages)
    {
        QVERIFY(gateway.listen());
        app = gateway.addApp();
        for (int i = 0; i < messages; ++i) {
            known << gateway.submitSms(app, ourLine, customer, u"Text %1"_s.arg(i));
        }
        rest = std::make_unique<RestClient>(*GatewayAddress::parse(gateway.baseUrl().toString()), clock);
        rest->setKey(*ApiKey::parse(app.apiKey));
        SyncTimings timings;
        timings.lookUpGatherMs = 0;
        lookUps = std::make_unique<LookUps>(
            *rest, clock,
            [this](const StoreBatch &batch) {
                for (const Observation &seen : batch.observations) {
                    completed << seen.messageId;
                }
                return true;
            },
            nullptr, timings);
        for (const QString &messageId : std::as_const(known)) {
            lookUps->want(messageId, 0);
        }
    }
};

} // namespace

void TestPreferred::theyGoBeforeAllOthers()
{
    Desk desk(12);
    const QStringList inSight = desk.known.last(2);
    desk.lookUps->prefer(inSight);
    desk.lookUps->resume();
    QTRY_COMPARE(desk.completed.size(), 12);
    const QStringList first = desk.completed.first(2);
    QCOMPARE(QSet<QString>(first.begin(), first.end()), QSet<QString>(inSight.begin(), inSight.end()));
    QCOMPARE(desk.lookUps->waiting(), 0);
}

void TestPreferred::thoseOfBeforeGiveWay()
{
    Desk desk(12);
    desk.lookUps->prefer(desk.known.first(1));
    desk.lookUps->prefer(desk.known.last(1));
    desk.lookUps->resume();
    QTRY_COMPARE(desk.completed.size(), 12);
    QCOMPARE(desk.completed.constFirst(), desk.known.constLast());
}

void TestPreferred::nobodyNeedHaveAskedForThem_data()
{
    QTest::addColumn<bool>("beforeTheStart");
    QTest::newRow("while live") << false;
    QTest::newRow("before the engine starts") << true;
}

void TestPreferred::nobodyNeedHaveAskedForThem()
{
    QFETCH(bool, beforeTheStart);
    EngineFixture desk;
    desk.engineOptions.syncTimings.lookUpGatherMs = 10;
    SimulatedMessage old;
    old.messageId = u"msg_0a1b2c3d4e5f"_s;
    old.tenantId = desk.app.tenantId;
    old.appId = desk.app.appId;
    old.status = u"sent"_s;
    old.from = ourLine;
    old.to = customer;
    old.body = u"From long before"_s;
    old.createdAt = desk.gateway.now() - 200LL * 24 * 3'600'000;
    old.updatedAt = old.createdAt + 2'000;
    desk.gateway.addHistory(old);
    // More are incomplete than are asked for at a time, oldest first: it is not among those.
    constexpr int others = 1'000;
    {
        const auto writer = *StoreWriter::open(desk.databaseFile(), desk.clock);
        const Account account =
            *writer->ensureAccount(GatewayAddress::parse(desk.gateway.baseUrl().toString())->toString());
        StoreBatch batch;
        for (int i = 0; i <= others; ++i) {
            Observation seen;
            seen.messageId = i == others ? old.messageId : u"msg_other%1"_s.arg(i);
            seen.fact.status = DeliveryStatus::Sent;
            seen.fact.at = old.createdAt + i;
            batch.observations.append(seen);
        }
        QVERIFY(writer->apply(account.id, batch));
    }
    desk.makeEngine();
    if (beforeTheStart) {
        desk.engine->preferLookUps({old.messageId});
    }
    desk.engine->start();
    desk.store = *ReadStore::open(desk.databaseFile());
    QTRY_VERIFY(desk.isLive());
    if (!beforeTheStart) {
        QVERIFY(desk.rows().isEmpty()); // too old for its history
        desk.engine->preferLookUps({old.messageId});
    }
    QTRY_COMPARE(desk.rows().size(), 1);
    QCOMPARE(desk.rows().constFirst().body, old.body);
}

} // namespace textdesk

QTEST_GUILESS_MAIN(textdesk::TestPreferred)
#include "tst_sync_preferred.moc"
