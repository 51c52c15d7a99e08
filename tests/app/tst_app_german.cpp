// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/translations.h"
#include "core/clock.h"
#include "core/failurecatalogue.h"
#include "widgets/carriersentences.h"
#include "widgets/connectionindicator.h"
#include "widgets/elidedlabel.h"
#include "widgets/failurereason.h"
#include "widgets/statusstrip.h"

#include <QApplication>
#include <QHelpEvent>
#include <QLocale>
#include <QTest>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr int narrowWindow = 1024;
constexpr qint64 minute = 60'000;

Gap blind(UtcMs from, UtcMs to)
{
    Gap gap;
    gap.from = from;
    gap.to = to;
    gap.cause = GapCause::Offline;
    return gap;
}

/// The status bar of a desk as a person in a German office has it.
struct Strip
{
    ManualClock clock;
    StatusStrip strip;
    ConnectionStatus status;
    SyncProgress progress;

    Strip()
    {
        strip.connection()->setClock(clock);
        strip.setMessagesKept(112'408);
        strip.resize(narrowWindow, strip.sizeHint().height());
        strip.show();
    }
    UtcMs now() const { return clock.nowUtc(); }
    void say(ConnectionState state)
    {
        status.state = state;
        status.since = now();
        strip.connection()->setStatus(status);
        strip.connection()->setProgress(progress);
        QCoreApplication::sendPostedEvents();
    }
    bool isWhole() const { return !strip.findChild<ElidedLabel *>(u"connectionDetail"_s)->isElided(); }
    QString said() const { return strip.connection()->sentence(); }
};

} // namespace

/// German is longer than English: it has to fit all the same.
class TestGerman : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void catchingUpFits();
    void historyFits();
    void whatCannotBeFilledFits();
    void ringCentralFitsBesideIt();
    void whatDoesNotFitIsInTheToolTip();
    void everyFailureIsExplainedInGerman();
};

void TestGerman::initTestCase()
{
    const QLocale german(QLocale::German, QLocale::Germany);
    QLocale::setDefault(german);
    installTranslations(*QCoreApplication::instance(), german);
    QCOMPARE(ConnectionSentences::stateWord(ConnectionState::CatchingUp), u"Holt nach"_s);
}

// The words of the catalogue reach lupdate by a file of their own: none may get lost on the way.
void TestGerman::everyFailureIsExplainedInGerman()
{
    QCOMPARE(failureBrief(u"SMS-CAR-430"_s), u"Spamfilter des Netzbetreibers · CAR-430"_s);
    QVERIFY(!failureCatalogue().entries().isEmpty());
    for (const FailureEntry &entry : failureCatalogue().entries()) {
        const QString error = entry.codes.isEmpty() ? entry.sentence : entry.codes.constFirst();
        const FailureReason reason = explainFailure(error);
        QVERIFY2(!reason.brief.startsWith(QString::fromUtf8(entry.brief)), qPrintable(reason.brief));
        QVERIFY2(reason.meaning != QString::fromUtf8(entry.meaning), qPrintable(reason.meaning));
        QVERIFY2(reason.todo != QString::fromUtf8(entry.todo), qPrintable(reason.todo));
    }
    QCOMPARE(retryInWords(FailureRetry::Yes), u"Ein neuer Versuch ist sinnvoll."_s);
    QCOMPARE(sideInWords(FailureSide::Recipient), u"Die Ursache liegt beim Empfänger."_s);
}

void TestGerman::catchingUpFits()
{
    Strip desk;
    desk.progress.catchingUp = true;
    desk.progress.pagesDone = 12;
    desk.progress.pagesTotal = 18;
    desk.progress.leastMs = 2 * minute;
    const UtcMs yesterday = desk.now() - 24 * 60 * minute;
    desk.progress.gaps = {
        blind(yesterday, desk.now()), blind(yesterday - 60 * minute, yesterday - 50 * minute),
        blind(yesterday - 80 * minute, yesterday - 70 * minute)};
    desk.say(ConnectionState::CatchingUp);
    QVERIFY2(desk.said().contains(u"Seite 13 von 18"_s), qPrintable(desk.said()));
    QVERIFY2(desk.said().contains(u"und 2 weitere"_s), qPrintable(desk.said()));
    QVERIFY2(desk.isWhole(), qPrintable(desk.said()));
}

void TestGerman::historyFits()
{
    Strip desk;
    desk.progress.loadingHistory = true;
    desk.progress.pagesDone = 122;
    desk.progress.pagesTotal = 480;
    desk.progress.leastMs = 12 * minute;
    desk.progress.reachedBack = desk.now() - 40LL * 24 * 60 * minute;
    desk.say(ConnectionState::Live);
    QVERIFY2(desk.said().contains(u"Seite 123 von 480"_s), qPrintable(desk.said()));
    QVERIFY2(desk.isWhole(), qPrintable(desk.said()));
}

void TestGerman::whatCannotBeFilledFits()
{
    Strip desk;
    desk.progress.historyUnavailable = true;
    desk.progress.gaps = {
        blind(desk.now() - 50 * minute, desk.now() - 5 * minute),
        blind(desk.now() - 90 * minute, desk.now() - 80 * minute)};
    desk.say(ConnectionState::Live);
    QVERIFY2(desk.isWhole(), qPrintable(desk.said()));
}

void TestGerman::ringCentralFitsBesideIt()
{
    AccountLink link;
    link.name = u"Empfang"_s;
    link.carrier.state = CarrierStatus::State::Disconnected;
    Strip desk;
    desk.progress.catchingUp = true;
    desk.progress.pagesDone = 12;
    desk.progress.pagesTotal = 18;
    desk.progress.leastMs = 2 * minute;
    const UtcMs yesterday = desk.now() - 24 * 60 * minute;
    desk.progress.gaps = {
        blind(yesterday, desk.now()), blind(yesterday - 60 * minute, yesterday - 50 * minute),
        blind(yesterday - 80 * minute, yesterday - 70 * minute)};
    desk.say(ConnectionState::CatchingUp);
    for (const UtcMs since : {desk.now(), yesterday}) {
        link.carrier.since = since;
        const CarrierWords words = CarrierSentences::words({link}, desk.now());
        desk.strip.setCarrier(words.line, words.whole);
        QCoreApplication::sendPostedEvents();
        const auto *line = desk.strip.findChild<QLabel *>(u"carrierState"_s);
        QVERIFY2(line->text().contains(u"nicht verbunden"_s), qPrintable(line->text()));
        QVERIFY(line->width() >= line->sizeHint().width());
        QVERIFY2(desk.isWhole(), qPrintable(desk.said()));
    }
}

void TestGerman::whatDoesNotFitIsInTheToolTip()
{
    Strip desk;
    desk.progress.historyUnavailable = true;
    desk.progress.lookupsUnavailable = true;
    desk.progress.gaps = {blind(desk.now() - 50 * minute, desk.now() - 5 * minute)};
    desk.say(ConnectionState::Live);
    QVERIFY(!desk.isWhole());
    ConnectionIndicator *indicator = desk.strip.connection();
    const QString end = u"zu wem ein Zustellstatus gehört"_s;
    QVERIFY(indicator->accessibleName().endsWith(end));
    // Wherever the mouse is, the tool tip is that of the whole sentence.
    QCOMPARE(desk.strip.childAt(indicator->geometry().center()), indicator);
    QHelpEvent ask(QEvent::ToolTip, QPoint(5, 5), indicator->mapToGlobal(QPoint(5, 5)));
    QCoreApplication::sendEvent(indicator, &ask);
    QVERIFY(QToolTip::text().contains(end));
    QVERIFY(QToolTip::text().contains(u"Live"_s));
    QToolTip::hideText();
}

} // namespace textdesk

QTEST_MAIN(textdesk::TestGerman)
#include "tst_app_german.moc"
