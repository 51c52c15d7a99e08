// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clock.h"
#include "core/settings.h"
#include "widgets/bannersentences.h"
#include "widgets/bannerstack.h"
#include "widgets/connectionindicator.h"
#include "widgets/headerbar.h"
#include "widgets/headertab.h"
#include "widgets/icons.h"
#include "widgets/searchfield.h"
#include "widgets/statusstrip.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QDirIterator>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace textdesk;

namespace {

bool showsAnything(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > 128) {
                return true;
            }
        }
    }
    return false;
}

QColor strongestColour(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage();
    QColor strongest(0, 0, 0, 0);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor colour = image.pixelColor(x, y);
            if (colour.alpha() > strongest.alpha()) {
                strongest = colour;
            }
        }
    }
    return strongest;
}

} // namespace

class TestShell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void everyDrawingCanBeDrawn()
    {
        int seen = 0;
        QDirIterator drawings(u":/icons"_s, {u"*.svg"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (drawings.hasNext()) {
            const QString path = drawings.next();
            QVERIFY2(QSvgRenderer(path).isValid(), qPrintable(path));
            ++seen;
        }
        QVERIFY(seen > 20);
    }

    void iconsTakeThePalettesColour()
    {
        const QIcon icon = themedIcon(u"search"_s);
        for (const qreal scale : {1.0, 1.5, 2.0}) {
            const QPixmap pixmap = icon.pixmap(QSize(16, 16), scale);
            QCOMPARE(pixmap.size(), QSize(16, 16) * scale);
            QVERIFY(showsAnything(pixmap));
        }
        const QColor onLight = strongestColour(icon.pixmap(QSize(24, 24), 2.0));
        applyTheme(*qApp, ThemeChoice::Dark);
        const QColor onDark = strongestColour(icon.pixmap(QSize(24, 24), 2.0));
        applyTheme(*qApp, ThemeChoice::Light);
        QVERIFY(onLight.lightness() < 100);
        QVERIFY(onDark.lightness() > 150);
        QVERIFY(!showsAnything(themedIcon(u"no such drawing"_s).pixmap(16, 16)));
    }

    void theHeaderSaysHowManyAndWhere()
    {
        HeaderBar header;
        QSignalSpy chosen(&header, &HeaderBar::placeChosen);
        auto *inbox = header.findChild<HeaderTab *>(u"inboxTab"_s);
        auto *delivery = header.findChild<HeaderTab *>(u"deliveryTab"_s);
        const int bare = delivery->sizeHint().width();
        header.setCounts(5, 3);
        QVERIFY(inbox->accessibleName().contains(u"5 unread"_s));
        QVERIFY(delivery->accessibleName().contains(u"3 failed"_s));
        QVERIFY(delivery->sizeHint().width() > bare);
        header.setCounts(0, 1'000'000);
        QCOMPARE(inbox->accessibleName(), inbox->text());
        QVERIFY(delivery->sizeHint().width() < 2 * bare);

        header.show();
        QTest::mouseClick(delivery, Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.at(0).at(0).value<HeaderBar::Place>(), HeaderBar::Place::Delivery);
        QVERIFY(delivery->isChecked());
        QVERIFY(!inbox->isChecked());
        header.setCurrent(HeaderBar::Place::Inbox);
        QVERIFY(inbox->isChecked());
        QCOMPARE(chosen.count(), 1);
    }

    void theSearchFieldKnowsItsKeys()
    {
        HeaderBar header;
        auto *field = header.findChild<SearchField *>(u"searchField"_s);
        QSignalSpy changed(&header, &HeaderBar::searchChanged);
        QSignalSpy left(&header, &HeaderBar::searchLeft);
        QSignalSpy wanted(&header, &HeaderBar::resultsWanted);
        QTest::keyClicks(field, u"spam"_s);
        QCOMPARE(changed.count(), 4);
        QCOMPARE(header.searchText(), u"spam"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTest::keyClick(field, Qt::Key_Down);
        QCOMPARE(wanted.count(), 2);
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(left.count(), 1);
        header.clearSearch();
        QVERIFY2(changed.count() == 4, "clearing is not a person's search");
        QVERIFY(!field->accessibleName().isEmpty());
    }

    void theIndicatorWakesOnlyToCountDown()
    {
        ManualClock clock;
        ConnectionIndicator indicator;
        indicator.setClock(clock);
        ConnectionStatus status;
        status.state = ConnectionState::WaitingToRetry;
        status.problem = ConnectionProblem::NetworkLost;
        status.since = clock.nowUtc();
        status.retryAt = clock.nowUtc() + 40'000;
        indicator.setStatus(status);
        QVERIFY(!indicator.isCountingDown());
        indicator.show();
        QVERIFY(indicator.isCountingDown());
        QVERIFY(indicator.sentence().contains(u"40 s"_s));
        clock.advance(30'000);
        QTRY_VERIFY(indicator.sentence().contains(u"10 s"_s));
        clock.advance(10'000);
        QTRY_VERIFY(!indicator.isCountingDown());
        status.retryAt = clock.nowUtc() + 40'000;
        indicator.setStatus(status);
        QVERIFY(indicator.isCountingDown());
        indicator.hide();
        QVERIFY(!indicator.isCountingDown());
        indicator.show();
        QVERIFY(indicator.isCountingDown());
        status.state = ConnectionState::Live;
        indicator.setStatus(status);
        QVERIFY(!indicator.isCountingDown());
        QVERIFY(indicator.accessibleName().contains(u"Live"_s));
    }

    void theIndicatorCanBeAsked()
    {
        ManualClock clock;
        ConnectionIndicator indicator;
        indicator.setClock(clock);
        indicator.resize(400, 24);
        indicator.show();
        QSignalSpy activated(&indicator, &ConnectionIndicator::activated);
        QTest::mouseClick(&indicator, Qt::LeftButton);
        QTest::keyClick(&indicator, Qt::Key_Space);
        QTest::keyClick(&indicator, Qt::Key_Return);
        QCOMPARE(activated.count(), 3);
    }

    void longWordsGiveWayInANarrowStrip()
    {
        ManualClock clock;
        StatusStrip strip;
        strip.connection()->setClock(clock);
        ConnectionStatus status;
        status.problem = ConnectionProblem::TlsFailed;
        status.detail = QString(150, u'x');
        strip.connection()->setStatus(status);
        strip.setMessagesKept(1'234'567);
        QVERIFY(strip.minimumSizeHint().width() < 520);
        auto *kept = strip.findChild<QLabel *>(u"messagesKept"_s);
        QVERIFY(kept->text().contains(QLocale().toString(1'234'567)));
        strip.setMessagesKept(1);
        QVERIFY(kept->text().startsWith(u"1 "_s));
    }

    void bannersAreForWhatAPersonMustDo_data()
    {
        QTest::addColumn<int>("problem");
        QTest::addColumn<int>("action");
        const auto row = [](const char *name, ConnectionProblem problem, BannerAction action) {
            QTest::newRow(name) << int(problem) << int(action);
        };
        row("none", ConnectionProblem::None, BannerAction::None);
        row("passing", ConnectionProblem::NetworkLost, BannerAction::None);
        row("server", ConnectionProblem::ServerError, BannerAction::None);
        row("key", ConnectionProblem::InvalidKey, BannerAction::EnterKey);
        row("no key", ConnectionProblem::NoKey, BannerAction::EnterKey);
        row("other tenant", ConnectionProblem::OtherTenant, BannerAction::EnterKey);
        row("certificate", ConnectionProblem::TlsFailed, BannerAction::Reconnect);
        row("suspended", ConnectionProblem::TenantSuspended, BannerAction::Reconnect);
        row("token", ConnectionProblem::TokenRefused, BannerAction::OpenSettings);
    }

    void bannersAreForWhatAPersonMustDo()
    {
        QFETCH(const int, problem);
        QFETCH(const int, action);
        ConnectionStatus status;
        status.problem = static_cast<ConnectionProblem>(problem);
        const auto banner = BannerSentences::forConnection(status);
        QCOMPARE(banner.has_value(), action != int(BannerAction::None));
        if (banner) {
            QCOMPARE(int(banner->action), action);
            QVERIFY(!banner->title.isEmpty());
            QVERIFY(!banner->text.isEmpty());
            QVERIFY(!banner->actionText.isEmpty());
        }
    }

    void everyStoreErrorHasItsOwnWords()
    {
        QSet<QString> titles;
        for (int kind = 0; kind <= int(StoreError::Kind::Sql); ++kind) {
            const Banner banner = BannerSentences::forStore(
                {static_cast<StoreError::Kind>(kind), u"near \"SELECT\": syntax error"_s});
            QVERIFY(!banner.text.isEmpty());
            QVERIFY2(!banner.text.contains(u"SELECT"_s), "technical words are for the log");
            titles.insert(banner.title);
        }
        QVERIFY(titles.size() >= 7);
    }

    void aClosedBannerStaysClosedUntilItSaysSomethingElse()
    {
        BannerStack stack;
        SyncProgress progress;
        progress.historyUnavailable = true;
        Banner banner = *BannerSentences::forProgress(progress);
        stack.show(banner);
        QCOMPARE(stack.count(), 1);
        QVERIFY(!stack.isHidden());
        stack.findChild<QToolButton *>(u"bannerClose"_s)->click();
        QCOMPARE(stack.count(), 0);
        QVERIFY(stack.isHidden());
        stack.show(banner);
        QCOMPARE(stack.count(), 0);
        banner.text += u" More."_s;
        stack.show(banner);
        QCOMPARE(stack.count(), 1);
        stack.remove(banner.id);
        QCOMPARE(stack.count(), 0);
        stack.show(banner);
        QCOMPARE(stack.count(), 1);
    }

    void oneBannerAnId()
    {
        BannerStack stack;
        QSignalSpy requested(&stack, &BannerStack::actionRequested);
        ConnectionStatus status;
        status.problem = ConnectionProblem::InvalidKey;
        stack.show(*BannerSentences::forConnection(status));
        status.problem = ConnectionProblem::TlsFailed;
        stack.show(*BannerSentences::forConnection(status));
        QCOMPARE(stack.count(), 1);
        stack.show(BannerSentences::forStore({StoreError::Kind::DiskFull, QString()}));
        QCOMPARE(stack.count(), 2);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        auto *bar = stack.findChild<QWidget *>(u"connection"_s);
        bar->findChild<QPushButton *>(u"bannerAction"_s)->click();
        QCOMPARE(requested.count(), 1);
        QCOMPARE(requested.at(0).at(0).value<Banner>().action, BannerAction::Reconnect);
    }
};

QTEST_MAIN(TestShell)
#include "tst_widgets_shell.moc"
