// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/csvtext.h"
#include "models/cacheondisk.h"
#include "models/reportcsv.h"
#include "models/reportreader.h"
#include "store/sqliteconnection.h"
#include "store/sqlitestatement.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace textdesk;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;

QTimeZone berlin()
{
    return QTimeZone("Europe/Berlin");
}

UtcMs at(QDate day, int hours, int minutes = 0, const QTimeZone &zone = berlin())
{
    return QDateTime(day, QTime(hours, minutes), zone).toMSecsSinceEpoch();
}

Gap gapOf(UtcMs from, UtcMs to, GapCause cause, bool isOpen = false)
{
    Gap gap;
    gap.from = from;
    gap.to = to;
    gap.cause = cause;
    gap.isOpen = isOpen;
    return gap;
}

/// A cache with two accounts more than CacheOnDisk's own, and traffic around the end of summer time.
struct Desk
{
    static inline const QDate clockDay{2026, 10, 25}; ///< it has 25 hours in Berlin
    static inline const UtcMs now = at(QDate(2026, 11, 3), 12);

    ManualClock clock{now};
    CacheOnDisk cache{clock};
    QList<qint64> accounts;

    Desk()
    {
        accounts = {cache.account(), another(u"https://two.example"_s), another(u"https://two.example#2"_s)};
    }

    qint64 another(const QString &address) { return cache.writer().ensureAccount(address)->id; }

    void applyTo(qint64 account, const QList<Observation> &seen)
    {
        StoreBatch batch;
        batch.observations = seen;
        QVERIFY(cache.writer().apply(account, batch).has_value());
    }

    void fill(quint32 seed)
    {
        static const QList<DeliveryStatus> statuses{
            DeliveryStatus::Queued, DeliveryStatus::Sending, DeliveryStatus::Sent, DeliveryStatus::Delivered,
            DeliveryStatus::Failed};
        static const QStringList errors{
            u"SMS-CAR-104"_s,
            u"SMS-CAR-430 spam"_s,
            u"SMS-CAR-987"_s,
            u"Number +15551230000 is odd"_s,
            u"Number +15551230001 is odd"_s,
            QString()};
        QRandomGenerator random(seed);
        for (const qint64 account : std::as_const(accounts)) {
            QList<Observation> seen;
            for (int i = 0; i < 400; ++i) {
                const DeliveryStatus status = statuses.at(random.bounded(static_cast<int>(statuses.size())));
                const UtcMs made = at(clockDay, 0) - 8 * 24 * hour + random.bounded(17 * 24 * 60) * minute;
                Observation one = outboundRecord(
                    u"msg_%1"_s.arg(i), status, made, u"+15552349981"_s, u"Secret text"_s,
                    status == DeliveryStatus::Failed
                        ? errors.at(random.bounded(static_cast<int>(errors.size())))
                        : QString());
                one.from = random.bounded(2) == 0 ? u"+15559876543"_s : u"+15559876544"_s;
                seen.append(one);
            }
            applyTo(account, seen);
        }
    }

    StoreResult<DeliveryReport>
    report(ReportPeriod period, QDate first, const QList<qint64> &whose, const QList<Gap> &open = {}) const
    {
        const auto store = ReadStore::open(cache.file());
        ReportRequest request;
        request.question = {period, first, clock.nowUtc(), berlin()};
        request.patience = {24 * hour};
        request.accountIds = whose;
        request.profiles = {{u"https://two.example"_s, u"Front desk"_s, {}}};
        request.openGaps = open;
        return readReport(**store, request);
    }

    /// How many rows of the file answer to this, asked without any code under test.
    qint64 count(const QString &condition, const QList<qint64> &whose, UtcMs from, UtcMs until) const
    {
        QStringList ids;
        for (const qint64 account : whose) {
            ids.append(QString::number(account));
        }
        const auto connection = SqliteConnection::open(cache.file(), SqliteConnection::Mode::ReadOnly);
        const QString sql = u"SELECT count(*) FROM messages WHERE direction = 1 AND account_id IN (%1)"
                            " AND at_ms >= %2 AND at_ms < %3 AND (%4)"_s.arg(ids.join(u','))
                                .arg(from)
                                .arg(until)
                                .arg(condition);
        return (*connection)->integer(sql.toUtf8().constData()).value_or(-1);
    }

    OutcomeCounts counted(const QList<qint64> &whose, UtcMs from, UtcMs until) const
    {
        const QString stalled = QString::number(clock.nowUtc() - 24 * hour);
        OutcomeCounts counts;
        counts.inProgress = count(u"status < 3 AND at_ms >= "_s + stalled, whose, from, until);
        counts.stalled = count(u"status < 3 AND at_ms < "_s + stalled, whose, from, until);
        counts.sent = count(u"status = 3"_s, whose, from, until);
        counts.delivered = count(u"status = 4"_s, whose, from, until);
        const QString silent = u"error LIKE '%SMS-CAR-104%'"_s;
        counts.failed =
            count(u"status = 5 AND (error IS NULL OR NOT "_s + silent + u")"_s, whose, from, until);
        counts.unconfirmed = count(u"status = 5 AND "_s + silent, whose, from, until);
        return counts;
    }
};

/// The rows of a CSV by column, without the apostrophes that keep spreadsheets from running them.
QList<QHash<QString, QString>> tableOf(const QByteArray &csv)
{
    const QList<QStringList> lines = csvLines(QString::fromUtf8(csv), u',', 1000);
    QList<QHash<QString, QString>> rows;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        QHash<QString, QString> row;
        for (qsizetype column = 0; column < lines.at(i).size(); ++column) {
            row.insert(lines.constFirst().value(column), lines.at(i).at(column));
        }
        rows.append(row);
    }
    return rows;
}

QList<QHash<QString, QString>> sectionOf(const QByteArray &csv, const QString &section)
{
    QList<QHash<QString, QString>> rows = tableOf(csv);
    rows.removeIf([&](const QHash<QString, QString> &row) { return row.value(u"section"_s) != section; });
    return rows;
}

} // namespace

class TestModelsReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void periodsAreThoseOfTheLocale();
    void daysHaveTheirHours_data();
    void daysHaveTheirHours();
    void equalsWhatSqlCounts_data();
    void equalsWhatSqlCounts();
    void namesItsAccounts();
    void gapsAreSaidAndNotZero();
    void gapsOfSeveralAccountsAreOne();
    void whatIsBeforeTheCacheIsUnknown();
    void aDayThatGoesOnIsCutOffNow();
    void reasonsLeaveNobodysWords();
    void unheardIsWhatIsNotCertain();
    void csvIsReadBack();
    void csvRunsNothing();
};

void TestModelsReport::periodsAreThoseOfTheLocale()
{
    const QDate thursday(2026, 11, 26);
    QCOMPARE(firstDayOf(ReportPeriod::Day, thursday, Qt::Monday), thursday);
    QCOMPARE(firstDayOf(ReportPeriod::Week, thursday, Qt::Monday), QDate(2026, 11, 23));
    QCOMPARE(firstDayOf(ReportPeriod::Week, thursday, Qt::Sunday), QDate(2026, 11, 22));
    QCOMPARE(firstDayOf(ReportPeriod::Week, thursday, Qt::Saturday), QDate(2026, 11, 21));
    QCOMPARE(firstDayOf(ReportPeriod::Week, thursday, Qt::Thursday), thursday);
    QCOMPARE(periodAfter(ReportPeriod::Week, QDate(2026, 12, 28), 1), QDate(2027, 1, 4));
    QCOMPARE(periodAfter(ReportPeriod::Day, QDate(2026, 3, 1), -1), QDate(2026, 2, 28));
}

void TestModelsReport::daysHaveTheirHours_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("places");
    QTest::addColumn<qint64>("length");
    QTest::newRow("usual") << QByteArray("Europe/Berlin") << QDate(2026, 11, 2) << 24 << 24 * hour;
    QTest::newRow("25 hours") << QByteArray("Europe/Berlin") << QDate(2026, 10, 25) << 25 << 25 * hour;
    QTest::newRow("23 hours") << QByteArray("Europe/Berlin") << QDate(2026, 3, 29) << 23 << 23 * hour;
    // Half an hour forward at two: a day of 23 hours and a half that has no 2:00 to 2:30.
    QTest::newRow("half an hour") << QByteArray("Australia/Lord_Howe") << QDate(2026, 10, 4) << 24
                                  << 23 * hour + 30 * minute;
    QTest::newRow("half hours from UTC")
        << QByteArray("Asia/Kolkata") << QDate(2026, 10, 4) << 24 << 24 * hour;
}

void TestModelsReport::daysHaveTheirHours()
{
    QFETCH(QByteArray, zone);
    QFETCH(QDate, day);
    QFETCH(int, places);
    QFETCH(qint64, length);
    const QTimeZone there(zone);
    QVERIFY(there.isValid());
    const QList<UtcMs> edges = reportEdges(ReportPeriod::Day, day, there);
    QCOMPARE(edges.size(), places + 1);
    QCOMPARE(edges.last() - edges.first(), length);
    QCOMPARE(edges.first(), day.startOfDay(there).toMSecsSinceEpoch());
    for (qsizetype i = 0; i < edges.size(); ++i) {
        QVERIFY(i == 0 || edges.at(i) > edges.at(i - 1));
        const auto local = [&](UtcMs moment) { return QDateTime::fromMSecsSinceEpoch(moment, there); };
        const bool isSetThen = local(edges.at(i)).offsetFromUtc() != local(edges.at(i) - 1).offsetFromUtc();
        QVERIFY(isSetThen || local(edges.at(i)).time().minute() == 0);
    }
    const QList<UtcMs> week = reportEdges(ReportPeriod::Week, day.addDays(-3), there);
    QCOMPARE(week.size(), 8);
    QCOMPARE(week.at(4) - week.at(3), length);
}

void TestModelsReport::equalsWhatSqlCounts_data()
{
    QTest::addColumn<ReportPeriod>("period");
    QTest::addColumn<QDate>("first");
    QTest::newRow("25 hours") << ReportPeriod::Day << Desk::clockDay;
    QTest::newRow("the day after it") << ReportPeriod::Day << Desk::clockDay.addDays(1);
    QTest::newRow("week around it") << ReportPeriod::Week << QDate(2026, 10, 19);
    QTest::newRow("week from Sunday") << ReportPeriod::Week << QDate(2026, 10, 25);
}

void TestModelsReport::equalsWhatSqlCounts()
{
    QFETCH(ReportPeriod, period);
    QFETCH(QDate, first);
    Desk desk;
    desk.fill(7);
    const QList<QList<qint64>> choices{desk.accounts, {desk.accounts.at(1)}, desk.accounts.first(2)};
    for (const QList<qint64> &whose : choices) {
        const auto report = desk.report(period, first, whose);
        QVERIFY(report.has_value());
        const UtcMs from = at(first, 0);
        const UtcMs until = at(first.addDays(period == ReportPeriod::Day ? 1 : 7), 0);
        QCOMPARE(report->whole.from, from);
        QCOMPARE(report->whole.until, until);
        QCOMPARE(report->whole.counts, desk.counted(whose, from, until));
        QVERIFY(report->whole.counts.delivered > 0 && report->whole.counts.failed > 0);
        const UtcMs before = at(first.addDays(period == ReportPeriod::Day ? -1 : -7), 0);
        QCOMPARE(report->before.counts, desk.counted(whose, before, from));
        OutcomeCounts sum;
        for (const FiguresBucket &bucket : report->buckets) {
            QCOMPARE(bucket.counts, desk.counted(whose, bucket.from, bucket.until));
            sum += bucket.counts;
        }
        QCOMPARE(sum, report->whole.counts);
        qint64 reasons = report->otherFailures;
        for (const ReportReason &reason : report->reasons) {
            reasons += reason.count;
        }
        QCOMPARE(reasons, report->whole.counts.failed);
        for (const LineCount &line : report->lines) {
            const QString number = u"from_number = '%1'"_s.arg(line.ourNumber);
            const QString failed = u"status = 5 AND (error IS NULL OR error NOT LIKE '%SMS-CAR-104%')"_s;
            QCOMPARE(line.failed, desk.count(number + u" AND "_s + failed, whose, from, until));
            QCOMPARE(
                line.ended,
                desk.count(number + u" AND (status IN (3, 4) OR "_s + failed + u")"_s, whose, from, until));
        }
        QCOMPARE(report->lines.size(), 2);
    }
}

void TestModelsReport::namesItsAccounts()
{
    Desk desk;
    const auto all = desk.report(ReportPeriod::Day, Desk::clockDay, {});
    QCOMPARE(all->accounts, QStringList({u"gateway.example"_s, u"Front desk"_s, u"two.example"_s}));
    const auto one = desk.report(ReportPeriod::Day, Desk::clockDay, {desk.accounts.at(1)});
    QCOMPARE(one->accounts, QStringList(u"Front desk"_s));
}

void TestModelsReport::gapsAreSaidAndNotZero()
{
    const QDate day(2026, 11, 2);
    ReportQuestion question{ReportPeriod::Day, day, at(day.addDays(1), 9), berlin()};
    FiguresAnswer answer;
    answer.spans.resize(2);
    answer.spans[1].buckets.resize(24);
    answer.spans[1].buckets[9].delivered = 4;
    answer.oldestMessage = at(day.addDays(-30), 0);
    answer.gaps = {
        gapOf(at(day, 9, 30), at(day, 11, 10), GapCause::Offline),
        gapOf(at(day, 14), at(day, 14, 5), GapCause::Unchecked),
        gapOf(at(day.addDays(-1), 10), at(day.addDays(-1), 11), GapCause::Asleep),
        gapOf(at(day.addDays(1), 8), at(day.addDays(1), 8, 1), GapCause::Offline)};
    const DeliveryReport report = reportOf(question, answer);
    QCOMPARE(report.whole.gaps.size(), 1);
    QVERIFY(report.isIncomplete());
    QVERIFY(report.before.hasGap());
    for (int i = 0; i < 24; ++i) {
        QCOMPARE(report.buckets.at(i).hasGap(), i >= 9 && i <= 11);
    }
    const QByteArray csv = reportAsCsv(report);
    const auto hours = sectionOf(csv, u"hour"_s);
    QCOMPARE(hours.size(), 24);
    // Some are known, none are known, and it is known that there were none.
    QCOMPARE(hours.at(9).value(u"known"_s), u"partly"_s);
    QCOMPARE(hours.at(9).value(u"delivered"_s), u"4"_s);
    QCOMPARE(hours.at(10).value(u"known"_s), u"no"_s);
    QCOMPARE(hours.at(10).value(u"total"_s), QString());
    QCOMPARE(hours.at(14).value(u"known"_s), u"yes"_s);
    QCOMPARE(hours.at(14).value(u"total"_s), u"0"_s);
    const auto unknown = sectionOf(csv, u"unknown"_s);
    QCOMPARE(unknown.size(), 1);
    QCOMPARE(unknown.first().value(u"name"_s), u"offline"_s);
    QCOMPARE(unknown.first().value(u"from"_s), u"2026-11-02T09:30:00+01:00"_s);
}

void TestModelsReport::gapsOfSeveralAccountsAreOne()
{
    const QDate day(2026, 11, 2);
    const UtcMs now = at(day, 18);
    ReportQuestion question{ReportPeriod::Day, day, now, berlin()};
    FiguresAnswer answer;
    answer.spans.resize(2);
    answer.spans[1].buckets.resize(24);
    answer.oldestMessage = 0;
    answer.gaps = {
        gapOf(at(day, 9), at(day, 10), GapCause::Offline),
        gapOf(at(day, 9, 1), at(day, 10, 2), GapCause::Offline),
        gapOf(at(day, 9, 1), at(day, 10, 2), GapCause::Rejected),
        gapOf(at(day, 16), at(day, 16), GapCause::Offline, true),
        gapOf(at(day, 17), at(day, 17), GapCause::Offline, true)};
    const QList<Gap> gaps = reportOf(question, answer).whole.gaps;
    QCOMPARE(gaps.size(), 3);
    QCOMPARE(gaps.at(0).from, at(day, 9));
    QCOMPARE(gaps.at(0).to, at(day, 10, 2));
    QCOMPARE(gaps.at(1).cause, GapCause::Rejected);
    // It lasts until now.
    QCOMPARE(gaps.at(2).from, at(day, 16));
    QCOMPARE(gaps.at(2).to, now);
    QVERIFY(gaps.at(2).isOpen);
}

void TestModelsReport::whatIsBeforeTheCacheIsUnknown()
{
    Desk desk;
    const auto empty = desk.report(ReportPeriod::Day, Desk::clockDay, {});
    QVERIFY(empty->isIncomplete() && empty->whole.hasGap() && !empty->oldestMessage);
    const auto emptyPeriod = sectionOf(reportAsCsv(*empty), u"period"_s).first();
    QCOMPARE(emptyPeriod.value(u"known"_s), u"no"_s);
    QCOMPARE(emptyPeriod.value(u"total"_s), QString());

    const UtcMs first = at(Desk::clockDay, 10, 30);
    desk.applyTo(
        desk.accounts.first(),
        {outboundRecord(u"m"_s, DeliveryStatus::Delivered, first, u"+15552349981"_s, u"Hi"_s)});
    const auto report = desk.report(ReportPeriod::Day, Desk::clockDay, {});
    QCOMPARE(*report->oldestMessage, first);
    QVERIFY(report->beginsBeforeDesk());
    // 25 hours: half past ten lies in the twelfth.
    QVERIFY(report->buckets.at(5).hasGap() && report->buckets.at(11).hasGap());
    QVERIFY(!report->buckets.at(12).hasGap());
    QCOMPARE(sectionOf(reportAsCsv(*report), u"hour"_s).at(11).value(u"known"_s), u"partly"_s);
    QCOMPARE(sectionOf(reportAsCsv(*report), u"period"_s).first().value(u"known"_s), u"partly"_s);
    QCOMPARE(
        sectionOf(reportAsCsv(*report), u"unknown"_s).first().value(u"until"_s),
        u"2026-10-25T10:30:00+01:00"_s);
    const auto later = desk.report(ReportPeriod::Day, Desk::clockDay.addDays(1), {});
    QVERIFY(!later->isIncomplete());
    QVERIFY(later->before.hasGap());
    QCOMPARE(sectionOf(reportAsCsv(*later), u"period"_s).first().value(u"total"_s), u"0"_s);
    QVERIFY(sectionOf(reportAsCsv(*later), u"unknown"_s).isEmpty());
}

void TestModelsReport::aDayThatGoesOnIsCutOffNow()
{
    Desk desk;
    desk.fill(1);
    const QDate today(2026, 11, 3);
    const auto report = desk.report(ReportPeriod::Day, today, {});
    QVERIFY(report->isRunning());
    QCOMPARE(report->saidUntil(), Desk::now);
    QCOMPARE(report->buckets.size(), 13); // noon has begun
    QCOMPARE(report->places, 24);
    const auto hours = sectionOf(reportAsCsv(*report), u"hour"_s);
    QCOMPARE(hours.at(11).value(u"over"_s), u"yes"_s);
    QCOMPARE(hours.at(12).value(u"over"_s), u"no"_s);
    // A message of a moment that is still to come is not hidden.
    desk.applyTo(
        desk.accounts.first(),
        {outboundRecord(u"early"_s, DeliveryStatus::Sent, at(today, 15), u"+15552349981"_s, u"Hi"_s)});
    QCOMPARE(desk.report(ReportPeriod::Day, today, {})->buckets.size(), 16);
    const auto week = desk.report(ReportPeriod::Week, QDate(2026, 11, 2), {});
    QCOMPARE(week->buckets.size(), 2);
    QCOMPARE(week->last, QDate(2026, 11, 8));
    QVERIFY(!desk.report(ReportPeriod::Day, today.addDays(-1), {})->isRunning());
}

void TestModelsReport::reasonsLeaveNobodysWords()
{
    Desk desk;
    QList<Observation> seen;
    const QStringList errors{
        u"SMS-CAR-430 rejected"_s,
        u"Message +15550001111 was refused: SMS-CAR-430"_s,
        u"SMS-CAR-987 for +15550001111"_s,
        u"Zap 17 from +1 (555) 000-1111 at bob@example.org said \"See you at noon, Bob\""_s,
        u"zap 18 from +1 (555) 000-2222 at al@example.org said \"Bring the papers\""_s,
        QString()};
    for (int i = 0; i < errors.size(); ++i) {
        seen.append(outboundRecord(
            u"m%1"_s.arg(i), DeliveryStatus::Failed, at(Desk::clockDay, 12), u"+15550001111"_s,
            u"See you at noon, Bob"_s, errors.at(i)));
    }
    desk.applyTo(desk.accounts.first(), seen);
    const auto report = desk.report(ReportPeriod::Day, Desk::clockDay, {});
    QCOMPARE(report->reasons.size(), 4);
    const auto has = [&](const QString &code, bool isKnown, const QString &words, qint64 count) {
        return std::any_of(report->reasons.begin(), report->reasons.end(), [&](const ReportReason &reason) {
            return reason.code == code && reason.brief.isEmpty() != isKnown && reason.words == words &&
                   reason.count == count;
        });
    };
    QVERIFY(has(u"SMS-CAR-430"_s, true, {}, 2));
    QVERIFY(has(u"SMS-CAR-987"_s, false, {}, 1));
    QVERIFY(has({}, false, {}, 1));
    QVERIFY(has({}, false, u"zap # from # at # said …"_s, 2));
    const QByteArray csv = reportAsCsv(*report);
    QVERIFY(csv.contains("\r\nreason,none given,,"));
    for (const char *secret : {"Bob", "noon", "papers", "0001111", "000-1111", "example.org"}) {
        QVERIFY2(!csv.contains(secret), secret);
    }
}

void TestModelsReport::unheardIsWhatIsNotCertain()
{
    const UtcMs now = at(Desk::clockDay, 12);
    const QList<Account> accounts{
        {1, u"https://a.example"_s, 5, now - minute},
        {2, u"https://b.example"_s, 5, now - hour},
        {3, u"https://c.example"_s, now - 2 * hour, std::nullopt}};
    const QList<Gap> gaps = unheardSince(accounts, now, 2 * minute, GapCause::NotRunning);
    QCOMPARE(gaps.size(), 2);
    QCOMPARE(gaps.at(0).from, now - hour);
    QVERIFY(gaps.at(0).isOpen && gaps.at(0).cause == GapCause::NotRunning);
    QCOMPARE(gaps.at(1).from, now - 2 * hour);

    // The cache says how far an account is certain.
    Desk desk;
    StoreBatch batch;
    batch.certainUntil = now - hour;
    QVERIFY(desk.cache.writer().apply(desk.accounts.at(1), batch).has_value());
    const auto kept = (*ReadStore::open(desk.cache.file()))->overview().accounts();
    QCOMPARE(kept->at(0).certainUntil, std::optional<UtcMs>());
    QCOMPARE(kept->at(1).certainUntil, std::optional<UtcMs>(now - hour));
    const auto report = desk.report(
        ReportPeriod::Day, Desk::clockDay, {}, unheardSince(*kept, Desk::now, 0, GapCause::Offline));
    QCOMPARE(report->whole.gaps.size(), 1);
    QCOMPARE(report->whole.gaps.first().from, now - hour);
}

void TestModelsReport::csvIsReadBack()
{
    Desk desk;
    desk.fill(3);
    const auto report = desk.report(ReportPeriod::Day, Desk::clockDay, {});
    const QByteArray csv = reportAsCsv(*report);
    QVERIFY(csv.startsWith(
        "section,name,code,from,until,over,known,total,in_progress,stalled,sent,delivered,"
        "failed,unconfirmed,ended,success_rate,times_measured,median_seconds,p95_seconds\r\n"));
    const auto period = sectionOf(csv, u"period"_s).first();
    const OutcomeCounts &counts = report->whole.counts;
    QCOMPARE(period.value(u"name"_s), u"day"_s);
    QCOMPARE(period.value(u"total"_s).toLongLong(), counts.total());
    QCOMPARE(period.value(u"in_progress"_s).toLongLong(), counts.inProgress);
    QCOMPARE(period.value(u"stalled"_s).toLongLong(), counts.stalled);
    QCOMPARE(period.value(u"sent"_s).toLongLong(), counts.sent);
    QCOMPARE(period.value(u"delivered"_s).toLongLong(), counts.delivered);
    QCOMPARE(period.value(u"failed"_s).toLongLong(), counts.failed);
    QCOMPARE(period.value(u"unconfirmed"_s).toLongLong(), counts.unconfirmed);
    QCOMPARE(period.value(u"ended"_s).toLongLong(), counts.ended());
    QCOMPARE(period.value(u"success_rate"_s), QString::number(*counts.successRate(), 'f', 4));
    QVERIFY(period.value(u"times_measured"_s).toLongLong() > 0);
    QCOMPARE(period.value(u"median_seconds"_s), u"1.0"_s);
    QCOMPARE(
        sectionOf(csv, u"before"_s).first().value(u"total"_s).toLongLong(), report->before.counts.total());
    const auto hours = sectionOf(csv, u"hour"_s);
    QCOMPARE(hours.size(), 25);
    qint64 sum = 0;
    QSet<QString> begins;
    for (const auto &row : hours) {
        sum += row.value(u"total"_s).toLongLong();
        begins.insert(row.value(u"from"_s));
    }
    QCOMPARE(sum, counts.total());
    // Three o'clock came once, two o'clock twice, and they are told apart.
    QCOMPARE(begins.size(), 25);
    QVERIFY(
        begins.contains(u"2026-10-25T02:00:00+02:00"_s) && begins.contains(u"2026-10-25T02:00:00+01:00"_s));
    QCOMPARE(sectionOf(csv, u"account"_s).size(), 3);
    // Every row has every cell.
    for (const QStringList &line : csvLines(QString::fromUtf8(csv), u',', 1000)) {
        QCOMPARE(line.size(), 19);
    }
    QVERIFY(!csv.contains("Secret text") && !csv.contains("5552349981"));
}

void TestModelsReport::csvRunsNothing()
{
    DeliveryReport report;
    report.first = report.last = Desk::clockDay;
    report.zone = berlin();
    report.accounts = QStringList{u"=HYPERLINK(\"http://x\")"_s, u"+cmd,|'"_s, u"Ümläut\nbreak"_s};
    report.lines = {{u"+15559876543"_s, 1, 2}};
    report.reasons = {{{}, {}, u"@sum"_s, 1}};
    const QByteArray csv = reportAsCsv(report);
    const auto accounts = sectionOf(csv, u"account"_s);
    QCOMPARE(accounts.at(0).value(u"name"_s), u"'=HYPERLINK(\"http://x\")"_s);
    QCOMPARE(accounts.at(1).value(u"name"_s), u"'+cmd,|'"_s);
    QCOMPARE(accounts.at(2).value(u"name"_s), u"Ümläut\nbreak"_s);
    QCOMPARE(sectionOf(csv, u"line"_s).first().value(u"name"_s), u"'+15559876543"_s);
    QCOMPARE(sectionOf(csv, u"reason"_s).first().value(u"name"_s), u"'@sum"_s);
}

QTEST_GUILESS_MAIN(TestModelsReport)
#include "tst_models_report.moc"
