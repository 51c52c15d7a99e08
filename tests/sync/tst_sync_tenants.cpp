// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enginefixture.h"

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr qint64 minute = 60'000;

QStringList texts(const EngineFixture &desk)
{
    QStringList bodies;
    for (const MessageRow &row : desk.rows()) {
        bodies.append(row.body);
    }
    bodies.sort();
    return bodies;
}

bool isRefused(const EngineFixture &desk)
{
    return desk.connection.state == ConnectionState::Rejected &&
           desk.connection.problem == ConnectionProblem::OtherTenant;
}

} // namespace

/// A key of another account at the same gateway: nothing of two accounts ever mixes.
class TestTenants : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingMixes_data();
    void nothingMixes();
    void aRotatedKeyGoesOn_data();
    void aRotatedKeyGoesOn();
    void withTheSocketOnlyTheFirstEventTells();
    void anAdminKeySeesAllTenants();
    void anEmptyCacheIsAnybodys();
};

void TestTenants::nothingMixes_data()
{
    QTest::addColumn<bool>("scope");
    QTest::addColumn<bool>("restarts");
    QTest::newRow("records say whose they are") << true << false;
    QTest::newRow("records do not") << false << false;
    QTest::newRow("records say it, after a restart") << true << true;
    QTest::newRow("records do not, after a restart") << false << true;
}

void TestTenants::nothingMixes()
{
    QFETCH(const bool, scope);
    QFETCH(const bool, restarts);
    SimulatorOptions options;
    options.recordsHaveScope = scope;
    EngineFixture desk(options);
    const SimulatedApp ours = desk.app;
    const SimulatedApp stranger = desk.gateway.addApp();
    desk.gateway.receiveSms(ours.tenantId, customer, ourLine, u"Ours"_s, desk.clock.nowUtc() - 20 * minute);
    desk.gateway.receiveSms(
        stranger.tenantId, customer, ourLine, u"Theirs"_s, desk.clock.nowUtc() - 10 * minute);
    desk.start();
    QTRY_VERIFY(desk.isLive());
    QTRY_COMPARE(texts(desk), QStringList{u"Ours"_s});

    const auto enter = [&](const SimulatedApp &app) {
        if (restarts) {
            desk.end();
            desk.app = app;
            desk.start();
        } else {
            desk.engine->setKey(*ApiKey::parse(app.apiKey));
        }
    };
    enter(stranger);
    QTRY_VERIFY(isRefused(desk));
    desk.gateway.receiveSms(stranger.tenantId, customer, ourLine, u"Theirs, live"_s);
    desk.gateway.receiveSms(ours.tenantId, customer, ourLine, u"Ours, meanwhile"_s);
    // A person who insists is told the same again.
    desk.engine->reconnect();
    QTRY_VERIFY(isRefused(desk));
    QCOMPARE(texts(desk), QStringList{u"Ours"_s});

    enter(ours);
    QTRY_VERIFY(desk.isLive() && desk.progress.gaps.isEmpty());
    QTRY_COMPARE(texts(desk), (QStringList{u"Ours"_s, u"Ours, meanwhile"_s}));
    QCOMPARE(desk.gateway.authFailures(), 0);
}

void TestTenants::aRotatedKeyGoesOn_data()
{
    QTest::addColumn<bool>("scope");
    QTest::newRow("records say whose they are") << true;
    QTest::newRow("records do not") << false;
}

void TestTenants::aRotatedKeyGoesOn()
{
    QFETCH(const bool, scope);
    SimulatorOptions options;
    options.recordsHaveScope = scope;
    EngineFixture desk(options);
    desk.gateway.receiveSms(
        desk.app.tenantId, customer, ourLine, u"Before"_s, desk.clock.nowUtc() - 20 * minute);
    desk.start();
    QTRY_VERIFY(desk.isLive());
    desk.engine->setKey(*ApiKey::parse(desk.gateway.rotateKey(desk.app.appId)));
    desk.gateway.receiveSms(desk.app.tenantId, customer, ourLine, u"After"_s);
    QTRY_VERIFY(desk.isLive());
    QTRY_COMPARE(texts(desk), (QStringList{u"After"_s, u"Before"_s}));
}

void TestTenants::withTheSocketOnlyTheFirstEventTells()
{
    SimulatorOptions options;
    options.offersRest = false;
    EngineFixture desk(options);
    const SimulatedApp ours = desk.app;
    const SimulatedApp stranger = desk.gateway.addApp();
    desk.start();
    QTRY_COMPARE(desk.connection.state, ConnectionState::Live);
    desk.gateway.receiveSms(ours.tenantId, customer, ourLine, u"Ours"_s);
    QTRY_COMPARE(texts(desk), QStringList{u"Ours"_s});
    const UtcMs lastOfOurs = desk.clock.nowUtc();

    desk.engine->setKey(*ApiKey::parse(stranger.apiKey));
    QTRY_COMPARE(desk.connection.state, ConnectionState::Live);
    desk.passLive(10 * minute);
    desk.gateway.receiveSms(stranger.tenantId, customer, ourLine, u"Theirs"_s);
    QTRY_VERIFY(isRefused(desk));
    QCOMPARE(texts(desk), QStringList{u"Ours"_s});

    // All that time nothing of ours was heard: that stays marked.
    desk.engine->setKey(*ApiKey::parse(ours.apiKey));
    QTRY_COMPARE(desk.connection.state, ConnectionState::Live);
    const QList<Gap> gaps = *desk.store->overview().gaps(desk.accountId);
    QVERIFY(std::any_of(gaps.begin(), gaps.end(), [&](const Gap &gap) {
        return isBlindness(gap.cause) && gap.from <= lastOfOurs && gap.to >= lastOfOurs + 10 * minute;
    }));
    desk.gateway.receiveSms(ours.tenantId, customer, ourLine, u"Ours again"_s);
    QTRY_COMPARE(texts(desk), (QStringList{u"Ours"_s, u"Ours again"_s}));
}

void TestTenants::anAdminKeySeesAllTenants()
{
    EngineFixture desk;
    desk.app = desk.gateway.addApp({}, true);
    const QString one = desk.gateway.addApp().tenantId;
    const QString other = desk.gateway.addApp().tenantId;
    desk.gateway.receiveSms(one, customer, ourLine, u"One"_s, desk.clock.nowUtc() - 20 * minute);
    desk.start();
    QTRY_VERIFY(desk.isLive());
    desk.gateway.receiveSms(other, customer, ourLine, u"Other"_s);
    QTRY_COMPARE(texts(desk), (QStringList{u"One"_s, u"Other"_s}));
    QCOMPARE(desk.connection.state, ConnectionState::Live);
}

void TestTenants::anEmptyCacheIsAnybodys()
{
    EngineFixture desk;
    desk.start();
    QTRY_VERIFY(desk.isLive());
    const SimulatedApp other = desk.gateway.addApp();
    desk.engine->setKey(*ApiKey::parse(other.apiKey));
    desk.gateway.receiveSms(other.tenantId, customer, ourLine, u"Hello"_s);
    QTRY_COMPARE(texts(desk), QStringList{u"Hello"_s});
    QVERIFY(desk.isLive());
}

} // namespace textdesk

QTEST_GUILESS_MAIN(textdesk::TestTenants)
#include "tst_sync_tenants.moc"
