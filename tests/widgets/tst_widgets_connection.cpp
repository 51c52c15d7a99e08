// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clock.h"
#include "core/settings.h"
#include "widgets/catchupestimate.h"
#include "widgets/connectionsentences.h"
#include "widgets/timewords.h"

#include <QLocale>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace textdesk;

namespace {

constexpr int stateCount = int(ConnectionState::Blocked) + 1;
constexpr int problemCount = int(ConnectionProblem::OtherTenant) + 1;

UtcMs at(const char *iso)
{
    return *parseIsoTime(QString::fromLatin1(iso));
}

Gap blindFrom(const char *from, const char *to)
{
    Gap gap;
    gap.from = at(from);
    gap.to = at(to);
    gap.cause = GapCause::Offline;
    return gap;
}

const UtcMs now = at("2026-11-23T14:33:08.000Z");

} // namespace

class TestConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void everyStateAndProblemIsSaid_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("problem");
        for (int state = 0; state < stateCount; ++state) {
            for (int problem = 0; problem < problemCount; ++problem) {
                QTest::addRow("state %d, problem %d", state, problem) << state << problem;
            }
        }
    }

    void everyStateAndProblemIsSaid()
    {
        QFETCH(const int, state);
        QFETCH(const int, problem);
        ConnectionStatus status;
        status.state = static_cast<ConnectionState>(state);
        status.problem = static_cast<ConnectionProblem>(problem);
        status.since = at("2026-11-23T14:02:00.000Z");
        status.retryAt = now + 12'000;
        const ConnectionWords words = ConnectionSentences::words(status, {}, now);
        QVERIFY(!words.word.isEmpty());
        QVERIFY(!words.detail.isEmpty());
        for (const auto *const jargon : {"HTTP", "WebSocket", "TLS", "socket", "token", "401", "1006"}) {
            QVERIFY2(!words.whole().contains(QLatin1StringView(jargon), Qt::CaseInsensitive), jargon);
        }
        QVERIFY(!words.whole().contains(u'<'));
        QVERIFY(!words.whole().contains(u"%1"_s));
        if (status.problem != ConnectionProblem::None && status.state != ConnectionState::Blocked) {
            QVERIFY2(words.detail.contains(ConnectionSentences::problem(status)), qPrintable(words.whole()));
        }
    }

    void statesAndProblemsAreToldApart()
    {
        QSet<QString> states;
        for (int state = 0; state < stateCount; ++state) {
            ConnectionStatus status;
            status.state = static_cast<ConnectionState>(state);
            status.retryAt = now + 5000;
            states.insert(ConnectionSentences::words(status, {}, now).whole());
        }
        QCOMPARE(states.size(), stateCount);
        QSet<QString> problems;
        for (int problem = 0; problem < problemCount; ++problem) {
            ConnectionStatus status;
            status.problem = static_cast<ConnectionProblem>(problem);
            problems.insert(ConnectionSentences::problem(status));
        }
        QCOMPARE(problems.size(), problemCount);
    }

    void theDeskSaysWhatTheDesignSays_data()
    {
        QTest::addColumn<ConnectionStatus>("status");
        QTest::addColumn<SyncProgress>("progress");
        QTest::addColumn<QString>("said");
        QTest::addColumn<int>("trust");

        ConnectionStatus live;
        live.state = ConnectionState::Live;
        live.lastFrameAt = now;
        QTest::newRow("live") << live << SyncProgress{} << u"Live · up to date as of 14:33:08"_s
                              << int(Trust::Live);

        SyncProgress history;
        history.loadingHistory = true;
        history.reachedBack = at("2026-11-02T08:00:00.000Z");
        QTest::newRow("live, history loading")
            << live << history
            << u"Live · up to date as of 14:33:08 · loading older messages: back to 2 Nov 08:00, about 5 s left"_s
            << int(Trust::Live);
        history.pagesDone = 11;
        history.pagesTotal = 90;
        QTest::newRow("live, history loading by pages")
            << live << history
            << u"Live · up to date as of 14:33:08 · loading older messages: back to 2 Nov 08:00, "_s
               u"page 12 of 90, about 5 s left"_s
            << int(Trust::Live);

        SyncProgress noList;
        noList.historyUnavailable = true;
        QTest::newRow("live, no message list")
            << live << noList
            << u"Live · up to date as of 14:33:08 · the gateway offers no history: what happens while offline "_s
               u"cannot be fetched"_s
            << int(Trust::Live);
        noList.gaps = {blindFrom("2026-11-23T09:02:00.000Z", "2026-11-23T09:47:00.000Z")};
        noList.gaps.first().state = GapState::Unfillable;
        QTest::newRow("live, a gap that cannot be filled")
            << live << noList
            << u"Live · up to date as of 14:33:08 · blind 09:02 – 09:47: the gateway offers no history"_s
            << int(Trust::Live);
        noList.gaps.append(blindFrom("2026-11-20T17:00:00.000Z", "2026-11-23T07:30:00.000Z"));
        noList.gaps.append(blindFrom("2026-11-22T23:50:00.000Z", "2026-11-23T12:10:00.000Z"));
        QTest::newRow("live, several gaps that cannot be filled")
            << live << noList
            << u"Live · up to date as of 14:33:08 · blind Sun 23:50 – Mon 12:10 and 2 more: the gateway offers "_s
               u"no history"_s
            << int(Trust::Live);

        ConnectionStatus catching;
        catching.state = ConnectionState::CatchingUp;
        SyncProgress pages;
        pages.catchingUp = true;
        pages.pagesDone = 2;
        pages.pagesTotal = 8;
        pages.gaps = {blindFrom("2026-11-23T14:02:00.000Z", "2026-11-23T14:09:00.000Z")};
        QTest::newRow("catching up") << catching << pages
                                     << u"Catching up · blind 14:02 – 14:09 · page 3 of 8 · about 5 s left"_s
                                     << int(Trust::OnTheWay);
        pages.waitMs = 31'000;
        QTest::newRow("catching up, paused")
            << catching << pages
            << u"Catching up · blind 14:02 – 14:09 · page 3 of 8 · about 5 s left · "_s
               u"pausing 31 s as the gateway asks"_s
            << int(Trust::OnTheWay);
        pages.waitMs = 0;
        pages.pagesTotal = 0;
        pages.gaps.append(blindFrom("2026-11-23T08:00:00.000Z", "2026-11-23T08:05:00.000Z"));
        pages.gaps.append(blindFrom("2026-11-21T08:00:00.000Z", "2026-11-21T08:05:00.000Z"));
        QTest::newRow("catching up after several times")
            << catching << pages
            << u"Catching up · blind 14:02 – 14:09 and 2 more · 2 page(s) so far · about 5 s left"_s
            << int(Trust::OnTheWay);

        ConnectionStatus retrying;
        retrying.state = ConnectionState::WaitingToRetry;
        retrying.problem = ConnectionProblem::NetworkLost;
        retrying.since = at("2026-11-23T14:02:00.000Z");
        retrying.retryAt = now + 11'200;
        QTest::newRow("offline") << retrying << SyncProgress{}
                                 << u"Offline since 14:02 · trying again in 12 s · "_s
                                    u"The network connection was lost."_s
                                 << int(Trust::Blind);
        retrying.since = at("2026-11-20T09:00:00.000Z");
        retrying.retryAt = now - 1;
        QTest::newRow("offline since Friday") << retrying << SyncProgress{}
                                              << u"Offline since Fri 09:00 · trying again now · "_s
                                                 u"The network connection was lost."_s
                                              << int(Trust::Blind);

        // Each attempt is a state of its own; the blindness goes on.
        retrying.since = now - 1000;
        retrying.retryAt = now + 11'200;
        SyncProgress blind;
        blind.blindSince = at("2026-11-23T14:02:00.000Z");
        Gap open = blindFrom("2026-11-23T14:02:00.000Z", "2026-11-23T14:03:00.000Z");
        open.isOpen = true;
        blind.gaps = {blindFrom("2026-11-23T09:02:00.000Z", "2026-11-23T09:47:00.000Z"), open};
        QTest::newRow("offline, after a gap that is not filled")
            << retrying << blind
            << u"Offline since 14:02 · trying again in 12 s · The network connection was lost. · "_s
               u"before that blind 09:02 – 09:47"_s
            << int(Trust::Blind);
        ConnectionStatus connecting;
        connecting.state = ConnectionState::Connecting;
        QTest::newRow("connecting") << connecting << blind
                                    << u"Connecting · reaching the gateway… · blind since 14:02 · "_s
                                       u"before that blind 09:02 – 09:47"_s
                                    << int(Trust::OnTheWay);

        ConnectionStatus rejected;
        rejected.state = ConnectionState::Rejected;
        rejected.problem = ConnectionProblem::InvalidKey;
        QTest::newRow("rejected") << rejected << SyncProgress{}
                                  << u"Refused · The gateway refuses this key. · "_s
                                     u"It may have been replaced. Enter the new one."_s
                                  << int(Trust::NeedsAPerson);

        ConnectionStatus blocked;
        blocked.state = ConnectionState::Blocked;
        blocked.problem = ConnectionProblem::RateLimited;
        blocked.retryAt = at("2026-11-23T14:48:00.000Z");
        QTest::newRow("blocked") << blocked << SyncProgress{}
                                 << u"Locked out · Too many failed sign-ins from this office's address. · "_s
                                    u"trying again at 14:48"_s
                                 << int(Trust::Blind);

        ConnectionStatus tls;
        tls.state = ConnectionState::Offline;
        tls.problem = ConnectionProblem::TlsFailed;
        tls.detail = u"The certificate has expired"_s;
        QTest::newRow("certificate")
            << tls << SyncProgress{}
            << u"Offline · The gateway's certificate cannot be trusted: The certificate has expired · "_s
               u"Nothing was sent. Ask the administrator; Textdesk never goes on past a bad certificate."_s
            << int(Trust::NeedsAPerson);
    }

    void theDeskSaysWhatTheDesignSays()
    {
        QFETCH(const ConnectionStatus, status);
        QFETCH(const SyncProgress, progress);
        const ConnectionWords words = ConnectionSentences::words(status, progress, now, 4100);
        QTEST(words.whole(), "said");
        QTEST(int(words.trust), "trust");
    }

    void whatCountsDownSaysSo()
    {
        ConnectionStatus status;
        status.state = ConnectionState::WaitingToRetry;
        status.retryAt = now + 5000;
        QVERIFY(ConnectionSentences::words(status, {}, now).changes);
        status.retryAt = now;
        QVERIFY(!ConnectionSentences::words(status, {}, now).changes);
        status.state = ConnectionState::Live;
        status.retryAt = now + 5000;
        QVERIFY(!ConnectionSentences::words(status, {}, now).changes);
    }

    void wordsFromOutsideStayOneLine()
    {
        ConnectionStatus status;
        status.problem = ConnectionProblem::TlsFailed;
        status.detail = u"bad\r\nnews\u202e"_s + QString(4000, u'x');
        const QString said = ConnectionSentences::problem(status);
        QVERIFY(!said.contains(u'\n'));
        QVERIFY(said.size() < 300);
    }

    void theEstimateFollowsThePace()
    {
        CatchUpEstimate estimate;
        SyncProgress progress;
        progress.catchingUp = true;
        progress.pagesTotal = 10;
        estimate.note(progress, 1000);
        QVERIFY(!estimate.remainingMs(1000));
        progress.pagesDone = 2;
        estimate.note(progress, 3000);
        QCOMPARE(estimate.remainingMs(3000), std::optional<qint64>(8000));
        QCOMPARE(estimate.remainingMs(5000), std::optional<qint64>(6000));
        QCOMPARE(estimate.remainingMs(20'000), std::optional<qint64>(1));
        progress.pagesDone = 10;
        estimate.note(progress, 9000);
        QVERIFY(!estimate.remainingMs(9000));
        progress.pagesDone = 0;
        estimate.note(progress, 9500);
        progress.pagesDone = 1;
        estimate.note(progress, 9600);
        QCOMPARE(estimate.remainingMs(9600), std::optional<qint64>(900));
        progress.catchingUp = false;
        estimate.note(progress, 9700);
        QVERIFY(!estimate.remainingMs(9700));
    }

    void theEstimateKnowsTheRateLimit()
    {
        CatchUpEstimate estimate;
        SyncProgress progress;
        progress.loadingHistory = true;
        progress.pagesDone = 40; // of an earlier run: no pace of this one
        progress.pagesTotal = 100;
        progress.leastMs = 60'000;
        estimate.note(progress, 1000);
        QCOMPARE(estimate.remainingMs(1000), std::optional<qint64>(60'000));
        progress.pagesDone = 41;
        estimate.note(progress, 3000);
        QCOMPARE(estimate.remainingMs(3000), std::optional<qint64>(2000 * 59));
        progress.loadingHistory = false;
        progress.catchingUp = true;
        progress.pagesDone = 50;
        progress.leastMs = 0;
        estimate.note(progress, 4000);
        QVERIFY(!estimate.remainingMs(4000));
    }

    void spansAndMomentsAreShort()
    {
        QCOMPARE(TimeWords::span(1), u"1 s"_s);
        QCOMPARE(TimeWords::span(59'001), u"60 s"_s);
        QCOMPARE(TimeWords::span(91'000), u"2 min"_s);
        QCOMPARE(TimeWords::span(3 * 3'600'000), u"3 h"_s);
        QCOMPARE(TimeWords::moment(now, now), u"14:33"_s);
        QCOMPARE(TimeWords::moment(at("2026-11-22T23:59:00.000Z"), now), u"Sun 23:59"_s);
        QCOMPARE(TimeWords::stretch(now, at("2026-11-23T15:00:00.000Z"), now), u"14:33 – 15:00"_s);
        QCOMPARE(TimeWords::stretch(now, now + 20'000, now), u"14:33"_s);
        QCOMPARE(
            TimeWords::stretch(at("2026-11-22T08:00:00.000Z"), at("2026-11-22T09:00:00.000Z"), now),
            u"Sun 08:00 – 09:00"_s);
        QCOMPARE(
            TimeWords::stretch(at("2026-11-22T23:50:00.000Z"), at("2026-11-23T00:10:00.000Z"), now),
            u"Sun 23:50 – Mon 00:10"_s);
        QCOMPARE(
            TimeWords::stretch(at("2026-10-30T23:50:00.000Z"), at("2026-11-02T00:10:00.000Z"), now),
            u"30 Oct 23:50 – 2 Nov 00:10"_s);
        QCOMPARE(TimeWords::full(now), u"23 November 2026, 14:33:08"_s);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QVERIFY(TimeWords::clockWithSeconds(now).startsWith(u"2:33:08"_s));
        QVERIFY(TimeWords::moment(now, now).startsWith(u"2:33"_s));
        QLocale::setDefault(QLocale::c());
        QCOMPARE(TimeWords::clockWithSeconds(now), u"14:33:08"_s);
        QCOMPARE(TimeWords::moment(now, now), u"14:33"_s);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }
};

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_widgets_connection.moc"
