// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/alertwords.h"
#include "widgets/sentencerow.h"

#include <QCheckBox>
#include <QLayout>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace textdesk;

namespace {

/// A row with two figures, shown this wide.
struct Row
{
    explicit Row(const QString &words, int width = 600, Qt::LayoutDirection direction = Qt::LeftToRight)
        : percent(new QSpinBox),
          minutes(new QSpinBox),
          row(words, {percent, minutes})
    {
        percent->setSuffix(u" %"_s);
        percent->setValue(10);
        minutes->setSuffix(u" min"_s);
        minutes->setValue(15);
        row.setLayoutDirection(direction);
        row.resize(width, row.layout()->heightForWidth(width));
        row.show();
        row.resize(width, row.layout()->heightForWidth(width));
    }
    QList<QWidget *> parts() const
    {
        QList<QWidget *> all;
        for (int i = 0; i < row.layout()->count(); ++i) {
            all.append(row.layout()->itemAt(i)->widget());
        }
        return all;
    }

    QSpinBox *percent;
    QSpinBox *minutes;
    SentenceRow row;
};

const QString sentence = u"Tell me when &more than %1 of the texts of the last %2 fail"_s;

} // namespace

/// Rules as people read them, and what is said of them.
class TestAlertWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSentenceHasItsFiguresWhereTheWordsHaveThem()
    {
        const Row row(sentence);
        const QList<QWidget *> parts = row.parts();
        QCOMPARE(parts.first(), row.row.check());
        QCOMPARE(row.row.check()->text(), u"Tell me when &more than"_s);
        QCOMPARE(parts.at(1), row.percent);
        QCOMPARE(parts.at(parts.size() - 2), row.minutes);
        QCOMPARE(
            row.row.check()->accessibleName(),
            u"Tell me when more than 10 % of the texts of the last 15 min fail"_s);
        row.percent->setValue(30);
        QCOMPARE(row.row.check()->accessibleName(), row.row.text());
        QVERIFY(row.row.text().contains(u"30 %"_s));
    }

    void anotherLanguageMayTurnThemAround()
    {
        const Row row(u"Of the last %2 more than %1 fail"_s);
        const QList<QWidget *> parts = row.parts();
        QCOMPARE(parts.at(1), row.minutes);
        QCOMPARE(parts.at(4), row.percent);
        QCOMPARE(row.row.text(), u"Of the last 15 min more than 10 % fail"_s);
    }

    void itsDirectionIsThatOfItsWords()
    {
        QWidget window;
        window.setLayoutDirection(Qt::RightToLeft);
        const SentenceRow english(u"Tell me when %1 fail"_s, {new QSpinBox}, &window);
        QCOMPARE(english.layoutDirection(), Qt::LeftToRight);
        window.setLayoutDirection(Qt::LeftToRight);
        const SentenceRow hebrew(u"הודיעו לי כאשר %1 נכשלות"_s, {new QSpinBox}, &window);
        QCOMPARE(hebrew.layoutDirection(), Qt::RightToLeft);
    }

    void itWrapsWithinItsWidth_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("wide") << 900 << Qt::LeftToRight;
        QTest::newRow("narrow") << 260 << Qt::LeftToRight;
        QTest::newRow("wide, right to left") << 900 << Qt::RightToLeft;
        QTest::newRow("narrow, right to left") << 260 << Qt::RightToLeft;
    }
    void itWrapsWithinItsWidth()
    {
        QFETCH(int, width);
        QFETCH(Qt::LayoutDirection, direction);
        const Row row(sentence, width, direction);
        const QList<QWidget *> parts = row.parts();
        for (const QWidget *part : parts) {
            QVERIFY2(row.row.rect().contains(part->geometry()), qPrintable(part->objectName()));
            QCOMPARE(part->height(), parts.first()->height());
            for (const QWidget *other : parts) {
                QVERIFY(part == other || !part->geometry().intersects(other->geometry()));
            }
        }
        const bool isOneLine = parts.first()->y() == parts.last()->y();
        QCOMPARE(isOneLine, width > 600);
        QCOMPARE(parts.first()->x() < parts.at(1)->x(), direction == Qt::LeftToRight);
    }

    void itsWordsSwitchIt()
    {
        const Row row(sentence);
        QVERIFY(!row.percent->isEnabled());
        QTest::mouseClick(row.parts().last(), Qt::LeftButton);
        QVERIFY(row.row.check()->isChecked());
        QVERIFY(row.percent->isEnabled());
        QTest::keyClick(row.row.check(), Qt::Key_Space);
        QVERIFY(!row.row.check()->isChecked());
    }

    void words_data()
    {
        QTest::addColumn<Alert>("alert");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("body");
        Alert alert;
        alert.ended = 60;
        alert.failed = 12;
        QTest::newRow("rate") << alert << u"✕ More than 10 % of the texts fail"_s
                              << u"12 of 60 texts failed in the last 15 minutes."_s;
        alert.news = AlertNews::Ended;
        QTest::newRow("rate, over")
            << alert << u"Over: More than 10 % of the texts fail"_s
            << u"Texts go out again. Those that failed are not sent again by themselves."_s;
        alert.news = AlertNews::Passed;
        QTest::newRow("rate, unseen")
            << alert << u"Over: More than 10 % of the texts fail"_s
            << u"Texts go out again. Those that failed are not sent again by themselves."_s;
        alert = {};
        alert.kind = AlertKind::Stalled;
        alert.stalled = 25;
        QTest::newRow("stalled") << alert << u"◷ More than 10 text(s) are stalled"_s
                                 << u"25 text(s) wait at the gateway for longer than is normal."_s;
        alert.news = AlertNews::Ended;
        alert.stalled = 3;
        QTest::newRow("stalled, nearly over") << alert << u"Over: More than 10 text(s) are stalled"_s
                                              << u"3 text(s) still wait for longer than is normal."_s;
        alert.stalled = 0;
        QTest::newRow("stalled, over")
            << alert << u"Over: More than 10 text(s) are stalled"_s << u"No text waits any longer."_s;
        alert = {};
        alert.kind = AlertKind::Blind;
        QTest::newRow("blind") << alert << u"✕ Blind for 10 minute(s)"_s
                               << u"The gateway has not been heard at all yet."_s;
        alert.account = u"Workshop"_s;
        alert.news = AlertNews::Ended;
        QTest::newRow("blind, over") << alert << u"Over: Workshop: Blind for 10 minute(s)"_s
                                     << u"The gateway is heard again. What was missed is fetched."_s;
    }
    void words()
    {
        QFETCH(Alert, alert);
        QTEST(AlertWords::title(alert), "title");
        QTEST(AlertWords::body(alert, 0), "body");
    }

    void severalAreOneLineEach()
    {
        Alert rate;
        Alert blind;
        blind.kind = AlertKind::Blind;
        blind.news = AlertNews::Passed;
        QCOMPARE(
            AlertWords::summaryBody({rate, blind}),
            u"✕ More than 10 % of the texts fail\nOver: Blind for 10 minute(s)"_s);
    }
};

QTEST_MAIN(TestAlertWidgets)
#include "tst_widgets_alerts.moc"
