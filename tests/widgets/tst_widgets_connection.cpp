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
constexpr int problemCount = int(ConnectionProblem::NoKey) + 1;

UtcMs at(const char *iso)
{
    return *parseIsoTime(QString::fromLatin1(iso));
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
            << u"Live · up to date as of 14:33:08 · older messages are loading, back to 2 Nov 08:00 so far"_s
            << int(Trust::Live);

        SyncProgress noList;
        noList.historyUnavailable = true;
        QTest::newRow("live, no message list")
            << live << noList
            << u"Live · up to date as of 14:33:08 · this gateway offers no message list: what happened while "_s
               u"offline cannot be fetched"_s
            << int(Trust::Live);

        ConnectionStatus catching;
        catching.state = ConnectionState::CatchingUp;
        SyncProgress pages;
        pages.catchingUp = true;
        pages.pagesDone = 2;
        pages.pagesTotal = 8;
        Gap gap;
        gap.from = at("2026-11-23T14:02:00.000Z");
        gap.to = at("2026-11-23T14:09:00.000Z");
        pages.gaps = {gap};
        QTest::newRow("catching up") << catching << pages
                                     << u"Catching up · page 3 of 8 · about 5 s · blind 14:02 – 14:09"_s
                                     << int(Trust::OnTheWay);
        pages.waitMs = 31'000;
        QTest::newRow("catching up, paused")
            << catching << pages
            << u"Catching up · page 3 of 8 · pausing 31 s as the gateway asks · blind 14:02 – 14:09"_s
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
        QVERIFY(!estimate.remainingMs());
        progress.pagesDone = 2;
        estimate.note(progress, 3000);
        QCOMPARE(estimate.remainingMs(), std::optional<qint64>(8000));
        progress.pagesDone = 10;
        estimate.note(progress, 9000);
        QVERIFY(!estimate.remainingMs());
        progress.pagesDone = 0;
        estimate.note(progress, 9500);
        progress.pagesDone = 1;
        estimate.note(progress, 9600);
        QCOMPARE(estimate.remainingMs(), std::optional<qint64>(900));
        progress.catchingUp = false;
        estimate.note(progress, 9700);
        QVERIFY(!estimate.remainingMs());
    }

    void spansAndMomentsAreShort()
    {
        QCOMPARE(TimeWords::span(1), u"1 s"_s);
        QCOMPARE(TimeWords::span(59'001), u"60 s"_s);
        QCOMPARE(TimeWords::span(91'000), u"2 min"_s);
        QCOMPARE(TimeWords::span(3 * 3'600'000), u"3 h"_s);
        QCOMPARE(TimeWords::moment(now, now), u"14:33"_s);
        QCOMPARE(TimeWords::moment(at("2026-11-22T23:59:00.000Z"), now), u"Sun 23:59"_s);
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
