// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clock.h"
#include "core/settings.h"
#include "widgets/bannerbar.h"
#include "widgets/bannerstack.h"
#include "widgets/carriersentences.h"
#include "widgets/connectionindicator.h"
#include "widgets/elidedlabel.h"
#include "widgets/healthsentences.h"
#include "widgets/mainwindow.h"
#include "widgets/statusstrip.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace textdesk;

namespace {

using State = CarrierStatus::State;
using Expiry = CarrierStatus::Expiry;

/// 09:12 of the day that the test's clock shows, whatever the time zone.
UtcMs thisMorning(const Clock &clock)
{
    return QDateTime(QDateTime::fromMSecsSinceEpoch(clock.nowUtc()).date(), QTime(9, 12)).toMSecsSinceEpoch();
}

CarrierStatus down(UtcMs since)
{
    CarrierStatus status;
    status.state = State::Disconnected;
    status.since = since;
    status.checkedAt = since + 61'000;
    return status;
}

AccountLink liveLink(const QString &name, const CarrierStatus &carrier)
{
    AccountLink link;
    link.id = u"https://"_s + name;
    link.accountId = 1;
    link.name = name;
    link.connection.state = ConnectionState::Live;
    link.carrier = carrier;
    return link;
}

/// The window of a desk, without anything in it.
struct BareWindow
{
    QTemporaryDir folder;
    ManualClock clock;
    Settings settings{folder.filePath(u"settings.ini"_s)};
    MainWindow window{settings, clock};

    BareWindow()
    {
        window.resize(1024, 700);
        window.showInbox();
        window.show();
    }
    QStringList banners() const
    {
        QStringList titles;
        for (const BannerBar *bar : window.findChildren<BannerBar *>()) {
            if (bar->isVisibleTo(&window)) {
                titles.append(bar->banner().title);
            }
        }
        titles.sort();
        return titles;
    }
    QLabel &line() const { return *window.findChild<QLabel *>(u"carrierState"_s); }
};

} // namespace

/// What the window says of the gateway's link to RingCentral.
class TestCarrierWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        applyTheme(*qApp, ThemeChoice::Light);
    }

    void whatIsWellNeedsNoWords()
    {
        CarrierStatus status;
        QVERIFY(!CarrierSentences::banner(status));
        status.state = State::Connected;
        status.since = 1'772'359'200'000;
        status.expiresAt = status.since;
        QVERIFY(!CarrierSentences::banner(status));
        const CarrierWords words = CarrierSentences::words({liveLink(u"Front desk"_s, status)}, status.since);
        QVERIFY(words.line.isEmpty());
        QVERIFY(words.whole.isEmpty());
    }

    void theBannerSaysSinceWhenAndTheWayOut()
    {
        const ManualClock clock;
        const auto banner = CarrierSentences::banner(down(thisMorning(clock)));
        QVERIFY(banner);
        QCOMPARE(banner->tone, Banner::Tone::Bad);
        QVERIFY(!banner->dismissible);
        QVERIFY(banner->title.contains(u"RingCentral is not connected"_s));
        QVERIFY(banner->text.contains(u"9:12"_s));
        QVERIFY(banner->text.contains(u"dashboard"_s));
        QVERIFY(banner->text.contains(u"administrator"_s));
        QVERIFY(banner->text.contains(u"Nothing is wrong with the recipients"_s));
        QVERIFY(banner->text.contains(u"9:13:01"_s)); // when somebody last looked
        QCOMPARE(banner->action, BannerAction::CheckCarrier);
        QVERIFY(!banner->actionText.isEmpty());
    }

    void whoeverAsksSeesThatItIsAsked()
    {
        BareWindow desk;
        QSignalSpy asked(&desk.window, &MainWindow::carrierCheckRequested);
        CarrierStatus status = down(thisMorning(desk.clock));
        desk.window.setLinks({liveLink(u"Front desk"_s, status)});
        auto *check = desk.window.findChild<QPushButton *>(u"bannerAction"_s);
        const QString words = check->text();
        check->click();
        check->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(check->text(), u"Checking…"_s);
        desk.window.setLinks({liveLink(u"Front desk"_s, status)}); // of something else
        QCOMPARE(check->text(), u"Checking…"_s);
        status.checkedAt += 5'000;
        desk.window.setLinks({liveLink(u"Front desk"_s, status)});
        QCOMPARE(check->text(), words);
        check->click();
        QCOMPARE(asked.size(), 2);
    }

    void aGatewayThatIsNotWellIsSaidWhileItIs()
    {
        BareWindow desk;
        AccountLink link = liveLink(u"Front desk"_s, {});
        link.health = {GatewayHealth::State::Well, thisMorning(desk.clock), thisMorning(desk.clock)};
        QVERIFY(!HealthSentences::banner(link.health));
        QVERIFY(HealthSentences::inWords(link.health, desk.clock.nowUtc()).contains(u"9:12"_s));
        desk.window.setLinks({link});
        QCOMPARE(desk.banners(), QStringList());
        link.health.state = GatewayHealth::State::Unwell;
        link.health.checkedAt += 61'000;
        desk.window.setLinks({link});
        QCOMPARE(desk.banners(), QStringList(u"The gateway itself is in trouble."_s));
        const auto banner = HealthSentences::banner(link.health);
        QVERIFY(banner->text.contains(u"9:12"_s));
        QVERIFY(banner->text.contains(u"9:13:01"_s));
        QCOMPARE(banner->action, BannerAction::CheckCarrier);
        link.health = {};
        QCOMPARE(HealthSentences::inWords(link.health, desk.clock.nowUtc()), u"Not known"_s);
        desk.window.setLinks({link});
        QCOMPARE(desk.banners(), QStringList());
    }

    void theEndOfTheAccessIsSaidBeforeAndAfter()
    {
        CarrierStatus status;
        status.state = State::Connected;
        status.expiresAt = QDateTime(QDate(2026, 3, 6), QTime(12, 0)).toMSecsSinceEpoch();
        status.expiry = Expiry::Soon;
        const auto soon = CarrierSentences::banner(status);
        QCOMPARE(soon->tone, Banner::Tone::Waiting);
        QVERIFY(soon->dismissible);
        QVERIFY(soon->text.contains(u"March 6, 2026"_s));
        status.expiry = Expiry::Passed;
        const auto passed = CarrierSentences::banner(status);
        QCOMPARE(passed->tone, Banner::Tone::Bad);
        QVERIFY(passed->text.contains(u"March 6, 2026"_s));
        QVERIFY(passed->title != soon->title);
        QCOMPARE(passed->id, soon->id); // one at a time
        // Not connected is more than that.
        status.state = State::Disconnected;
        QVERIFY(CarrierSentences::banner(status)->title.contains(u"not connected"_s));
    }

    void aBannerThatOnlyCountsOnLeavesItsButtonAlone()
    {
        const ManualClock clock;
        BannerStack stack;
        CarrierStatus status = down(thisMorning(clock));
        stack.show(*CarrierSentences::banner(status));
        stack.QWidget::show();
        const QPointer<BannerBar> bar = stack.findChild<BannerBar *>();
        const QString before = bar->accessibleName();
        status.checkedAt += 60'000;
        stack.show(*CarrierSentences::banner(status));
        QCOMPARE(stack.findChild<BannerBar *>(), bar.data());
        QVERIFY(bar->accessibleName() != before);
        QVERIFY(bar->accessibleName().contains(bar->banner().text));
        bool isShown = false;
        for (const QLabel *label : bar->findChildren<QLabel *>()) {
            isShown = isShown || label->text() == bar->banner().text;
        }
        QVERIFY(isShown);
        status.state = State::Connected;
        status.expiry = Expiry::Passed;
        stack.show(*CarrierSentences::banner(status));
        QCOMPARE(stack.count(), 1);
        QVERIFY(stack.findChildren<BannerBar *>().constLast() != bar.data());
    }

    void theStripSaysItInThePlaceOfWhatIsKept()
    {
        BareWindow desk;
        const QLabel &kept = *desk.window.findChild<QLabel *>(u"messagesKept"_s);
        const UtcMs since = thisMorning(desk.clock);
        desk.window.setLinks({liveLink(u"Front desk"_s, {})});
        QVERIFY(desk.line().isHidden());
        QVERIFY(!kept.isHidden());
        desk.window.setLinks({liveLink(u"Front desk"_s, down(since))});
        QVERIFY(!desk.line().isHidden());
        QVERIFY(kept.isHidden());
        QVERIFY(desk.line().text().startsWith(u"RingCentral: not connected since "_s));
        QVERIFY(desk.line().text().contains(u"9:12"_s));
        QVERIFY(desk.line().accessibleName().contains(u"not connected at the gateway"_s));
        // Whole, and so is what stands beside it.
        QCoreApplication::sendPostedEvents();
        QVERIFY(desk.line().width() >= desk.line().sizeHint().width());
        QVERIFY(!desk.window.findChild<ElidedLabel *>(u"connectionDetail"_s)->isElided());
        const QPoint at = desk.line().geometry().center();
        auto *strip = desk.window.findChild<StatusStrip *>();
        QHelpEvent ask(QEvent::ToolTip, at, strip->mapToGlobal(at));
        QCoreApplication::sendEvent(strip, &ask);
        QVERIFY(QToolTip::text().contains(u"not connected at the gateway"_s));
        QToolTip::hideText();
        // Another day.
        desk.clock.advance(24LL * 60 * 60'000);
        desk.window.setLinks({liveLink(u"Front desk"_s, down(since))});
        const QString day =
            QLocale().dayName(QDateTime::fromMSecsSinceEpoch(since).date().dayOfWeek(), QLocale::ShortFormat);
        QVERIFY2(desk.line().text().contains(day), qPrintable(desk.line().text()));
        desk.window.setLinks({liveLink(u"Front desk"_s, {})});
        QVERIFY(desk.line().isHidden());
        QVERIFY(!kept.isHidden());
    }

    void itIsQuietInBothThemes()
    {
        for (const ThemeChoice theme : {ThemeChoice::Dark, ThemeChoice::Light}) {
            applyTheme(*qApp, theme);
            BareWindow desk;
            desk.window.setLinks({liveLink(u"Front desk"_s, down(thisMorning(desk.clock)))});
            const ThemeColors colors = ThemeColors::from(desk.window.palette());
            QCOMPARE(desk.line().palette().color(QPalette::WindowText), colors.quietText);
            auto *bar = desk.window.findChild<BannerBar *>();
            bar->resize(800, 60);
            QCOMPARE(QColor(bar->grab().toImage().pixel(400, 2)).rgb(), colors.badSurface.rgb());
        }
    }

    void itFollowsTheTheme()
    {
        BareWindow desk;
        desk.window.setLinks({liveLink(u"Front desk"_s, down(thisMorning(desk.clock)))});
        for (const ThemeChoice theme : {ThemeChoice::Dark, ThemeChoice::Light}) {
            applyTheme(*qApp, theme);
            const ThemeColors colors = ThemeColors::from(desk.window.palette());
            QCOMPARE(desk.line().palette().color(QPalette::WindowText), colors.quietText);
            const QLabel &kept = *desk.window.findChild<QLabel *>(u"messagesKept"_s);
            QCOMPARE(kept.palette().color(QPalette::WindowText), colors.quietText);
        }
    }

    void theBannerIsOfTheAccountWhoseItIs()
    {
        BareWindow desk;
        QSignalSpy asked(&desk.window, &MainWindow::carrierCheckRequested);
        const UtcMs since = thisMorning(desk.clock);
        desk.window.setLinks({liveLink(u"Front desk"_s, {}), liveLink(u"Workshop"_s, down(since))});
        QCOMPARE(desk.banners(), QStringList{u"Workshop: RingCentral is not connected at the gateway."_s});
        QVERIFY(desk.line().accessibleName().startsWith(u"Workshop: "_s));
        desk.window.findChild<QPushButton *>(u"bannerAction"_s)->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.constFirst().constFirst().toString(), u"https://Workshop"_s);
        // Both, and the line is of the one that has it for longest.
        desk.window.setLinks(
            {liveLink(u"Front desk"_s, down(since + 3'600'000)), liveLink(u"Workshop"_s, down(since))});
        QTRY_COMPARE(desk.banners().size(), 2);
        QVERIFY(desk.line().text().contains(u"9:12"_s));
        QCOMPARE(desk.line().accessibleName().count(u'\n'), 1);
        desk.window.setLinks({liveLink(u"Front desk"_s, {}), liveLink(u"Workshop"_s, {})});
        QVERIFY(desk.banners().isEmpty());
        // Alone it needs no name.
        desk.window.setLinks({liveLink(u"Workshop"_s, down(since))});
        QCOMPARE(desk.banners(), QStringList{u"RingCentral is not connected at the gateway."_s});
    }
};

QTEST_MAIN(TestCarrierWords)
#include "tst_widgets_carrier.moc"
