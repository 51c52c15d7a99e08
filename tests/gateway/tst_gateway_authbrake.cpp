// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clock.h"
#include "gateway/authbrake.h"
#include "gateway/keygate.h"

#include <QTest>

namespace textdesk {

namespace {

constexpr qint64 minute = 60'000;

/// Runs of one desk, one after the other, that keep what the brake counts.
class Desk
{
public:
    explicit Desk(const Clock &clock) : m_clock(clock) { restart(); }

    void restart()
    {
        m_brake.emplace(m_clock);
        m_brake->setKeeper([this](const QList<AuthFailure> &failures) { m_kept = failures; });
        m_brake->restore(m_kept);
    }
    AuthBrake *operator->() { return &*m_brake; }

private:
    const Clock &m_clock;
    QList<AuthFailure> m_kept;
    std::optional<AuthBrake> m_brake;
};

/// A clock whose machine can be started anew.
class RebootClock final : public Clock
{
public:
    UtcMs nowUtc() const override { return m_utc; }
    qint64 monotonicMs() const override { return m_boot; }
    qint64 bootMs() const override { return m_boot; }
    void advance(qint64 ms)
    {
        m_utc += ms;
        m_boot += ms;
    }
    void reboot(qint64 takesMs, qint64 wallIsWrongByMs = 0)
    {
        m_utc += takesMs + wallIsWrongByMs;
        m_boot = takesMs / 2;
    }

private:
    UtcMs m_utc = 1'772'359'200'000;
    qint64 m_boot = 86'400'000;
};

} // namespace

/// Never ten failures in five minutes: not by asking, not by restarting, not by setting clocks.
class TestAuthBrake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stopsWellBeforeTen_data();
    void stopsWellBeforeTen();
    void theWallClockDecidesNothing();
    void anotherStartOfTheMachine();
    void aRunThatEndsInDoubtHasFailed();
    void aProvenKeyIsNotInDoubt();
    void theGateNeverLetsMoreOutThanMayFail();
    void theGateAsksForARefusedKeyOnlyToConnect();
};

void TestAuthBrake::stopsWellBeforeTen_data()
{
    QTest::addColumn<int>("restartEvery");
    QTest::newRow("one run") << 0;
    QTest::newRow("restarted after each failure") << 1;
    QTest::newRow("restarted now and then") << 3;
}

void TestAuthBrake::stopsWellBeforeTen()
{
    QFETCH(const int, restartEvery);
    ManualClock clock;
    Desk desk(clock);
    QList<qint64> failures;
    for (int second = 0; second < 3'600; ++second) {
        if (desk->waitMs() == 0) {
            desk->failed();
            failures.append(clock.bootMs());
            const bool restarts = restartEvery > 0 && failures.size() % restartEvery == 0;
            if (restarts) {
                desk.restart();
            }
        }
        clock.advance(1'000);
    }
    QVERIFY(failures.size() > AuthBrake::mostFailures);
    for (qsizetype i = AuthBrake::mostFailures; i < failures.size(); ++i) {
        QVERIFY(failures.at(i) - failures.at(i - AuthBrake::mostFailures) >= 5 * minute);
    }
}

void TestAuthBrake::theWallClockDecidesNothing()
{
    for (const qint64 jump : {-60 * minute, 60 * minute, -365 * 24 * 60 * minute}) {
        ManualClock clock;
        Desk desk(clock);
        for (int i = 0; i < AuthBrake::mostFailures; ++i) {
            desk->failed();
        }
        clock.jumpWallClock(jump);
        const qint64 wait = desk->waitMs();
        QVERIFY(wait >= 5 * minute);
        desk.restart();
        QCOMPARE(desk->waitMs(), wait);
        clock.advance(wait / 2);
        for (int i = 0; i < 20; ++i) { // a set clock is reckoned with once, not at each start
            desk.restart();
        }
        QCOMPARE(desk->waitMs(), wait - wait / 2);
        clock.advance(wait - wait / 2);
        QCOMPARE(desk->waitMs(), 0);
        desk.restart();
        QCOMPARE(desk->waitMs(), 0);
        QCOMPARE(desk->left(), AuthBrake::mostFailures);
    }
}

void TestAuthBrake::anotherStartOfTheMachine()
{
    const auto waitAfter = [](qint64 takesMs, qint64 wallIsWrongByMs) {
        RebootClock clock;
        Desk desk(clock);
        for (int i = 0; i < AuthBrake::mostFailures; ++i) {
            desk->failed();
        }
        clock.reboot(takesMs, wallIsWrongByMs);
        desk.restart();
        return desk->waitMs();
    };
    QVERIFY(waitAfter(minute, 0) >= 4 * minute);
    QVERIFY(waitAfter(minute, 0) < 5 * minute);
    QCOMPARE(waitAfter(10 * minute, 0), 0);
    // A dead battery of the clock: what came before this start is at least as old as it.
    QVERIFY(waitAfter(minute, -365 * 24 * 60 * minute) >= 4 * minute);
    QVERIFY(waitAfter(minute, -365 * 24 * 60 * minute) <= 5 * minute);
}

void TestAuthBrake::aRunThatEndsInDoubtHasFailed()
{
    ManualClock clock;
    Desk desk(clock);
    for (int i = 0; i < AuthBrake::mostFailures; ++i) {
        QCOMPARE(desk->waitMs(), 0);
        desk->setInDoubt(true);
        QCOMPARE(desk->left(), AuthBrake::mostFailures - i); // it does not stand in its own way
        desk.restart();
    }
    QVERIFY(desk->waitMs() > 0);
    clock.advance(desk->waitMs());
    desk->setInDoubt(true);
    desk->setInDoubt(false);
    desk.restart();
    QCOMPARE(desk->left(), AuthBrake::mostFailures);
}

void TestAuthBrake::aProvenKeyIsNotInDoubt()
{
    ManualClock clock;
    Desk desk(clock);
    desk->setProven(true);
    desk->setInDoubt(true);
    desk.restart();
    QCOMPARE(desk->left(), AuthBrake::mostFailures);
    desk->setProven(true);
    desk->failed();
    QVERIFY(!desk->isProven());
}

void TestAuthBrake::theGateNeverLetsMoreOutThanMayFail()
{
    using Verdict = KeyGate::Verdict;
    const ManualClock clock;
    for (int failures = 0; failures <= AuthBrake::mostFailures; ++failures) {
        for (const auto &[connects, proven] : {std::pair(false, false), {true, false}, {false, true}}) {
            KeyGate gate(clock);
            for (int i = 0; i < failures; ++i) {
                gate.brake().failed();
            }
            gate.brake().setProven(proven);
            int underWay = 0;
            while (gate.verdict(connects, underWay) == Verdict::Go) {
                ++underWay;
            }
            QCOMPARE(
                failures + underWay,
                std::max(failures, AuthBrake::mostFailures - (connects || proven ? 0 : 1)));
            const Verdict last = gate.verdict(connects, underWay);
            QCOMPARE(last, underWay > 0 ? Verdict::Wait : Verdict::Brake);
            if (last == Verdict::Brake && connects) {
                QCOMPARE(gate.error(last).kind, RestError::Kind::RateLimited);
                QVERIFY(gate.error(last).retryAfterMs >= 5 * minute);
            }
        }
    }
}

void TestAuthBrake::theGateAsksForARefusedKeyOnlyToConnect()
{
    using Verdict = KeyGate::Verdict;
    const RestError unauthorized{RestError::Kind::Unauthorized, 401, 0, {}};
    const RestError lost{RestError::Kind::Network, 0, 0, {}};
    const ManualClock clock;
    KeyGate gate(clock);
    gate.answered(&unauthorized, true);
    QCOMPARE(gate.verdict(false, 0), Verdict::Refuse);
    QCOMPARE(gate.error(Verdict::Refuse).kind, RestError::Kind::Unauthorized);
    QCOMPARE(gate.verdict(true, 0), Verdict::Go);
    gate.answered(&lost, true);
    QCOMPARE(gate.verdict(false, 0), Verdict::Refuse); // says nothing of the key
    gate.answered(nullptr, true);
    QCOMPARE(gate.verdict(false, 0), Verdict::Go);
    gate.keyChanged();
    gate.answered(&unauthorized, false); // the last answer to the key before
    QCOMPARE(gate.verdict(false, 0), Verdict::Go);
    QCOMPARE(gate.brake().left(), AuthBrake::mostFailures - 2);
}

} // namespace textdesk

QTEST_APPLESS_MAIN(textdesk::TestAuthBrake)
#include "tst_gateway_authbrake.moc"
