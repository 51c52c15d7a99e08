// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/quiettimes.h"
#include "core/settings.h"

#include <QDateTime>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace textdesk;

namespace {

UtcMs local(const QString &moment)
{
    return QDateTime::fromString(moment, Qt::ISODate).toMSecsSinceEpoch();
}

} // namespace

/// When nobody is told of anything, and for how long.
class QuietTimesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ends_data()
    {
        QTest::addColumn<QString>("until");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("end");

        constexpr int off = -1;
        QTest::newRow("nothing set") << QString() << off << off << u"2026-03-02T10:00:00"_s << QString();
        QTest::newRow("pause") << u"2026-03-02T10:30:00"_s << off << off << u"2026-03-02T10:00:00"_s
                               << u"2026-03-02T10:30:00"_s;
        QTest::newRow("pause is over at its end")
            << u"2026-03-02T10:30:00"_s << off << off << u"2026-03-02T10:30:00"_s << QString();
        QTest::newRow("clock set back by a year")
            << u"2027-03-02T10:30:00"_s << off << off << u"2026-03-02T10:30:00"_s << QString();
        QTest::newRow("evening") << QString() << 1320 << 420 << u"2026-03-02T23:10:00"_s
                                 << u"2026-03-03T07:00:00"_s;
        QTest::newRow("begins on the minute")
            << QString() << 1320 << 420 << u"2026-03-02T22:00:00"_s << u"2026-03-03T07:00:00"_s;
        QTest::newRow("early morning")
            << QString() << 1320 << 420 << u"2026-03-02T03:00:00"_s << u"2026-03-02T07:00:00"_s;
        QTest::newRow("hours are over at their end")
            << QString() << 1320 << 420 << u"2026-03-02T07:00:00"_s << QString();
        QTest::newRow("within a day")
            << QString() << 720 << 780 << u"2026-03-02T12:59:59"_s << u"2026-03-02T13:00:00"_s;
        QTest::newRow("no length, no hours")
            << QString() << 720 << 720 << u"2026-03-02T12:00:00"_s << QString();
        QTest::newRow("pause into the hours") << u"2026-03-02T22:30:00"_s << 1320 << 420
                                              << u"2026-03-02T21:30:00"_s << u"2026-03-03T07:00:00"_s;
        QTest::newRow("pause beyond the hours") << u"2026-03-03T09:00:00"_s << 1320 << 420
                                                << u"2026-03-02T23:30:00"_s << u"2026-03-03T09:00:00"_s;
        QTest::newRow("night before summer time")
            << QString() << 1320 << 420 << u"2026-03-28T23:30:00"_s << u"2026-03-29T07:00:00"_s;
    }

    void ends()
    {
        QFETCH(const QString, until);
        QFETCH(const int, from);
        QFETCH(const int, to);
        QFETCH(const QString, now);
        QFETCH(const QString, end);
        QuietTimes times;
        times.until = until.isEmpty() ? 0 : local(until);
        times.daily = from >= 0;
        if (times.daily) {
            times.fromMinute = from;
            times.toMinute = to;
        }
        const std::optional<UtcMs> expected = end.isEmpty() ? std::nullopt : std::optional(local(end));
        QCOMPARE(times.endsAt(local(now)), expected);
    }

    void anyNumberInAFileIsReckonedWith()
    {
        const UtcMs now = local(u"2026-03-02T10:00:00"_s);
        for (const UtcMs until : {std::numeric_limits<UtcMs>::min(), std::numeric_limits<UtcMs>::max()}) {
            QCOMPARE(QuietTimes{.until = until}.endsAt(now), std::nullopt);
        }
    }

    void tomorrowIsTheNextMorning()
    {
        QuietTimes times;
        QCOMPARE(times.nextMorning(local(u"2026-03-02T16:00:00"_s)), local(u"2026-03-03T08:00:00"_s));
        QCOMPARE(times.nextMorning(local(u"2026-03-03T01:30:00"_s)), local(u"2026-03-03T08:00:00"_s));
        times.daily = true;
        times.toMinute = 450;
        QCOMPARE(times.nextMorning(local(u"2026-03-02T16:00:00"_s)), local(u"2026-03-03T07:30:00"_s));
        times.toMinute = 13 * 60; // a long lunch is no morning
        QCOMPARE(times.nextMorning(local(u"2026-03-02T16:00:00"_s)), local(u"2026-03-03T08:00:00"_s));
    }

    void areKeptInTheSettings()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"settings.ini"_s);
        const QuietTimes wanted{
            .until = 1'772'359'200'000, .daily = true, .fromMinute = 1'200, .toMinute = 390};
        {
            Settings settings(file);
            QCOMPARE(settings.quietTimes(), QuietTimes());
            const QSignalSpy changed(&settings, &Settings::changed);
            settings.setQuietTimes(wanted);
            settings.setQuietTimes(wanted);
            QCOMPARE(changed.size(), 1);
        }
        QCOMPARE(Settings(file).quietTimes(), wanted);
    }

    void whatAFileCannotMeanDoesNotCount()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"settings.ini"_s);
        QFile written(file);
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write("[notifications]\nquietUntil=soon\nquietHours=maybe\nquietFrom=1440\nquietTo=-1\n");
        written.close();
        QCOMPARE(Settings(file).quietTimes(), QuietTimes());
    }
};

QTEST_GUILESS_MAIN(QuietTimesTest)
#include "tst_core_quiettimes.moc"
