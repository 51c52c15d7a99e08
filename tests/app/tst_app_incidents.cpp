// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/incidentwatch.h"
#include "core/settings.h"
#include "models/failurequeue.h"
#include "models/storefixture.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr UtcMs now = StoreFixture::now;
constexpr qint64 minute = StoreFixture::minute;
const QString notConnected = u"RingCentral not connected for this tenant"_s;

/// The queue over a real cache, and who is told of what is in it.
class Desk
{
public:
    Desk() : settings(m_folder.filePath(u"settings.ini"_s)), clock(now)
    {
        queue.setDatabase(store.file(), store.account());
        watch();
    }
    void watch()
    {
        m_watch = std::make_unique<IncidentWatch>(
            settings, queue,
            [this](const Incident &incident) {
                if (isQuiet) {
                    return false;
                }
                told.append(incident);
                return true;
            },
            [this](const QString &key) { withdrawn.append(key); });
    }
    void apply(const QList<Observation> &seen) { queue.applyChanges(store.apply(seen)); }
    void fail(int count, const QString &error, UtcMs at)
    {
        QList<Observation> all;
        for (int i = 0; i < count; ++i) {
            all.append(StoreFixture::outbound(
                u"f%1"_s.arg(++m_failed), i, at + i, u"text"_s, DeliveryStatus::Failed, error));
        }
        apply(all);
    }
    void look() { m_watch->look(); }

private:
    QTemporaryDir m_folder;
    int m_failed = 0;

public:
    StoreFixture store;
    Settings settings;
    ManualClock clock;
    FailureQueue queue{clock};
    QList<Incident> told;
    QStringList withdrawn;
    bool isQuiet = false;

private:
    std::unique_ptr<IncidentWatch> m_watch;
};

} // namespace

/// One notification for an incident, one when it is over, none twice.
class TestAppIncidents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fortyTwoFailuresAreToldOnce();
    void itsEndIsToldOnce();
    void whatBeginsAnewIsToldAnew();
    void whatWasOverStaysOverOvernight();
    void aRestartTellsNothingTwice();
    void whoIsQuietIsToldLater();
    void whoDoesNotWantItIsNotTold();
    void noReportIsNoAlarm();
};

void TestAppIncidents::fortyTwoFailuresAreToldOnce()
{
    Desk desk;
    desk.fail(42, notConnected, now - 10 * minute);
    QTRY_COMPARE(desk.told.size(), 1);
    QCOMPARE(desk.told.constFirst().messageRowIds.size(), 42);
    desk.fail(5, notConnected, now - minute);
    QTRY_COMPARE(desk.queue.openCount(), 47);
    desk.look();
    QCOMPARE(desk.told.size(), 1);
    desk.fail(1, u"SMS-CAR-430"_s, now);
    QTRY_COMPARE(desk.told.size(), 2);
    // Once somebody has seen to it, nothing of it is left on the screen.
    const Incident incident = desk.told.constFirst();
    QList<qint64> all;
    for (const Incident &each : desk.queue.incidents()) {
        if (each.key == incident.key) {
            all = each.messageRowIds;
        }
    }
    desk.queue.applyChanges(*desk.store.writer().noteCases(desk.store.account(), all, {}));
    QTRY_COMPARE(desk.withdrawn, QStringList{incident.key});
}

void TestAppIncidents::itsEndIsToldOnce()
{
    Desk desk;
    desk.fail(3, notConnected, now - 10 * minute);
    QTRY_COMPARE(desk.told.size(), 1);
    desk.apply({StoreFixture::outbound(u"ok"_s, 1, now - minute, u"text"_s, DeliveryStatus::Sent)});
    QTRY_COMPARE(desk.told.size(), 2);
    QVERIFY(desk.told.constLast().isOver);
    desk.apply({StoreFixture::outbound(u"ok2"_s, 1, now, u"text"_s, DeliveryStatus::Sent)});
    desk.look();
    QCOMPARE(desk.told.size(), 2);
}

void TestAppIncidents::whatBeginsAnewIsToldAnew()
{
    Desk desk;
    desk.fail(3, notConnected, now - 10 * minute);
    QTRY_COMPARE(desk.told.size(), 1);
    desk.apply({StoreFixture::outbound(u"ok"_s, 1, now - 5 * minute, u"text"_s, DeliveryStatus::Sent)});
    QTRY_COMPARE(desk.told.size(), 2);
    desk.fail(1, notConnected, now - minute);
    QTRY_COMPARE(desk.told.size(), 3);
    QVERIFY(!desk.told.constLast().isOver);
}

void TestAppIncidents::whatWasOverStaysOverOvernight()
{
    Desk desk;
    desk.fail(3, u"SMS-UP-431"_s, now - 10 * minute);
    QTRY_COMPARE(desk.told.size(), 1);
    desk.apply({StoreFixture::outbound(u"ok"_s, 1, now - minute, u"text"_s, DeliveryStatus::Sent)});
    QTRY_COMPARE(desk.told.size(), 2);
    // The desk is started the next day, when nothing that went out is in sight any more.
    desk.clock.advance(24 * 60 * minute);
    desk.queue.setDatabase({}, {});
    desk.queue.setDatabase(desk.store.file(), desk.store.account());
    desk.watch();
    QTRY_VERIFY(desk.queue.isReady());
    desk.look();
    QCOMPARE(desk.told.size(), 2);
    // It goes on only if something fails again.
    desk.fail(1, u"SMS-UP-431"_s, desk.clock.nowUtc());
    QTRY_COMPARE(desk.told.size(), 3);
}

void TestAppIncidents::aRestartTellsNothingTwice()
{
    Desk desk;
    desk.fail(3, notConnected, now - 10 * minute);
    QTRY_COMPARE(desk.told.size(), 1);
    desk.watch();
    desk.look();
    QCOMPARE(desk.told.size(), 1);
    // What ended meanwhile is told, though.
    desk.apply({StoreFixture::outbound(u"ok"_s, 1, now - minute, u"text"_s, DeliveryStatus::Sent)});
    QTRY_COMPARE(desk.told.size(), 2);
}

void TestAppIncidents::whoIsQuietIsToldLater()
{
    Desk desk;
    desk.isQuiet = true;
    desk.fail(3, notConnected, now - 10 * minute);
    QTRY_COMPARE(desk.queue.openCount(), 3);
    desk.look();
    QVERIFY(desk.told.isEmpty());
    desk.isQuiet = false;
    desk.look();
    QCOMPARE(desk.told.size(), 1);
}

void TestAppIncidents::whoDoesNotWantItIsNotTold()
{
    Desk desk;
    AlertRules rules = desk.settings.alertRules();
    rules.failure.isOn = false;
    desk.settings.setAlertRules(rules);
    desk.fail(3, notConnected, now - 10 * minute);
    QTRY_COMPARE(desk.queue.openCount(), 3);
    desk.look();
    QVERIFY(desk.told.isEmpty());
    // Nor is what was there already when they change their mind.
    rules.failure.isOn = true;
    desk.settings.setAlertRules(rules);
    desk.look();
    QVERIFY(desk.told.isEmpty());
}

void TestAppIncidents::noReportIsNoAlarm()
{
    Desk desk;
    desk.fail(3, u"SMS-CAR-104"_s, now - 10 * minute);
    QTRY_COMPARE(desk.queue.openCount(), 3);
    desk.look();
    QVERIFY(desk.told.isEmpty());
}

} // namespace textdesk

QTEST_MAIN(textdesk::TestAppIncidents)
#include "tst_app_incidents.moc"
