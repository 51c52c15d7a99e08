// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/addresswords.h"
#include "widgets/bubbletext.h"
#include "widgets/conversationlayout.h"
#include "widgets/messagelayout.h"
#include "widgets/messagewords.h"

#include <QDateTime>
#include <QTest>

#include <array>

using namespace textdesk;
using namespace Qt::StringLiterals;

namespace {

constexpr UtcMs now = 1'795'435'200'000; // a Monday, 12:00 UTC
constexpr qint64 minute = 60'000;

MessageRow message(Direction direction, const QString &body, DeliveryStatus status, const QString &error = {})
{
    MessageRow row;
    row.id = 1;
    row.direction = direction;
    row.body = body;
    row.status = status;
    row.error = error;
    row.at = row.statusAt = now;
    return row;
}

MessageGrouping grouping(const MessageRow &row, bool everyLine)
{
    GroupingContext context;
    context.now = now + minute;
    context.patience = {5 * minute};
    MessageGrouping group = groupMessages({row}, context).constFirst();
    if (everyLine) {
        const Gap gap{1, now - 10 * minute, now - minute, GapCause::Offline, GapState::Pending, 0};
        group.unreadDivider = true;
        group.gapsBefore = {gap};
        group.gapsAfter = {gap, gap};
    } else {
        group.dayBreak = QDate();
    }
    return group;
}

MessageContent content(const MessageRow &row, bool everyLine)
{
    return MessageContent::from(row, grouping(row, everyLine), MessageWords(), now + minute);
}

bool apart(const QList<QRect> &rects)
{
    for (qsizetype i = 0; i < rects.size(); ++i) {
        for (qsizetype j = i + 1; j < rects.size(); ++j) {
            if (rects.at(i).intersects(rects.at(j))) {
                qWarning() << rects.at(i) << "covers" << rects.at(j);
                return false;
            }
        }
    }
    return true;
}

bool within(const QRect &outer, const QList<QRect> &rects)
{
    for (const QRect &rect : rects) {
        if (!rect.isEmpty() && !outer.contains(rect)) {
            qWarning() << rect << "leaves" << outer;
            return false;
        }
    }
    return true;
}

} // namespace

class TestInboxLayout : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rectanglesStayInTheirRow_data()
    {
        QTest::addColumn<MessageRow>("row");
        QTest::addRow("short in") << message(Direction::Inbound, u"ok"_s, DeliveryStatus::Received);
        QTest::addRow("long in") << message(
            Direction::Inbound, u"word "_s.repeated(200), DeliveryStatus::Received);
        QTest::addRow("long word") << message(
            Direction::Inbound, u"x"_s.repeated(900), DeliveryStatus::Received);
        QTest::addRow("right to left")
            << message(Direction::Outbound, u"شكرا، نراك غدا في العاشرة\nok"_s, DeliveryStatus::Delivered);
        QTest::addRow("empty") << message(Direction::Outbound, u""_s, DeliveryStatus::Sent);
        QTest::addRow("unknown text") << message(Direction::Outbound, QString(), DeliveryStatus::Queued);
        QTest::addRow("failed") << message(
            Direction::Outbound, u"We moved you to 3:30"_s, DeliveryStatus::Failed, u"SMS-CAR-430"_s);
        QTest::addRow("failed in the gateway's words") << message(
            Direction::Outbound, u"We moved you"_s, DeliveryStatus::Failed,
            u"no reason that we know "_s.repeated(30));
        QTest::addRow("unconfirmed") << message(
            Direction::Outbound, u"emoji 👍🎉"_s.repeated(40), DeliveryStatus::Failed, u"SMS-CAR-104"_s);
    }

    void rectanglesStayInTheirRow()
    {
        QFETCH(MessageRow, row);
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            const ThreadMetrics metrics(QFont(), direction);
            for (int width = 280; width <= 1680; width += 28) {
                for (const bool everyLine : {false, true}) {
                    const MessageLayout layout(content(row, everyLine), width, metrics);
                    const QRect whole(0, 0, width, layout.height);
                    const QList<QRect> parts{layout.day,    layout.gapsBefore, layout.divider,
                                             layout.bubble, layout.statusWord, layout.statusTime,
                                             layout.reason, layout.gapsAfter};
                    QVERIFY2(within(whole, parts), qPrintable(u"width %1"_s.arg(width)));
                    QVERIFY2(apart(parts), qPrintable(u"width %1"_s.arg(width)));
                    QVERIFY(layout.bubble.contains(layout.text));
                    QVERIFY(within(layout.status, {layout.statusWord}));
                    QCOMPARE(layout.day.isEmpty(), !everyLine);
                    QCOMPARE(layout.divider.isEmpty(), !everyLine);
                    QCOMPARE(layout.gapsBefore.isEmpty(), !everyLine);
                    QCOMPARE(layout.gapsAfter.isEmpty(), !everyLine);
                    QCOMPARE(layout.status.isEmpty(), row.direction == Direction::Inbound);
                }
            }
        }
    }

    void statusesLineUp()
    {
        const ThreadMetrics metrics(QFont(), Qt::LeftToRight);
        for (const int width : {500, 700, 1200}) {
            int column = -1;
            for (const DeliveryStatus status :
                 {DeliveryStatus::Queued, DeliveryStatus::Sending, DeliveryStatus::Sent,
                  DeliveryStatus::Delivered, DeliveryStatus::Failed}) {
                const MessageRow row =
                    message(Direction::Outbound, u"text "_s.repeated(int(status) * 20), status);
                const MessageLayout layout(content(row, false), width, metrics);
                QVERIFY(column < 0 || column == layout.statusWord.left());
                column = layout.statusWord.left();
                QVERIFY(layout.bubble.right() < column);
                QVERIFY(
                    layout.statusWord.width() > QFontMetrics(metrics.statusFont).horizontalAdvance(u'x') * 4);
            }
        }
    }

    void sidesTellWhoWrote()
    {
        const ThreadMetrics metrics(QFont(), Qt::LeftToRight);
        const int width = 900;
        const MessageLayout theirs(
            content(message(Direction::Inbound, u"ok"_s, DeliveryStatus::Received), false), width, metrics);
        const MessageLayout ours(
            content(message(Direction::Outbound, u"ok"_s, DeliveryStatus::Sent), false), width, metrics);
        QVERIFY(theirs.bubble.right() < width / 2);
        QVERIFY(ours.bubble.left() > width / 2);
        const MessageLayout mirrored(
            content(message(Direction::Inbound, u"ok"_s, DeliveryStatus::Received), false), width,
            ThreadMetrics(QFont(), Qt::RightToLeft));
        QCOMPARE(mirrored.bubble.left(), width - theirs.bubble.right() - 1);
    }

    void noSenderMakesABookOfABubble()
    {
        const ThreadMetrics metrics(QFont(), Qt::LeftToRight);
        const QString lines = u"\n"_s.repeated(100'000);
        const QString words = u"book "_s.repeated(100'000);
        for (const QString &body : {lines, words}) {
            const MessageLayout layout(
                content(message(Direction::Inbound, body, DeliveryStatus::Received), false), 600, metrics);
            QVERIFY(layout.height < 6000);
            QVERIFY(layout.body.text().endsWith(u'…'));
        }
    }

    void conversationRowsFit()
    {
        const AddressWords addresses(u"US"_s);
        ConversationRow row;
        row.theirNumber = u"+15552349981"_s;
        row.lastBody = u"a rather long text that never fits "_s.repeated(3);
        row.lastAt = now;
        row.lastDirection = Direction::Outbound;
        for (const int unread : {0, 3, 1200}) {
            for (const DeliveryStatus status : {DeliveryStatus::Sent, DeliveryStatus::Failed}) {
                row.unread = unread;
                row.lastStatus = status;
                row.failed = status == DeliveryStatus::Failed ? 1 : 0;
                const auto words = ConversationContent::from(row, addresses, MessageWords(), now + minute);
                QCOMPARE(words.mark.isEmpty(), row.failed == 0);
                const QFont font;
                const int height = ConversationLayout::heightFor(font);
                for (int width = 120; width <= 640; width += 20) {
                    const ConversationLayout layout(words, {width, height}, font);
                    const QList<QRect> parts{layout.avatar, layout.name, layout.preview,
                                             layout.time,   layout.mark, layout.pill};
                    QVERIFY2(within(QRect(0, 0, width, height), parts), qPrintable(QString::number(width)));
                    QVERIFY2(apart(parts), qPrintable(QString::number(width)));
                    QCOMPARE(layout.pill.isEmpty(), unread == 0);
                }
            }
        }
    }

    void conversationsSayWhoAndWhat()
    {
        const AddressWords addresses(u"US"_s);
        ConversationRow row;
        row.theirNumber = u"+15552349981"_s;
        row.lastBody = u"two\nlines"_s;
        row.lastAt = now;
        row.lastDirection = Direction::Outbound;
        row.lastStatus = DeliveryStatus::Failed;
        row.lastError = u"SMS-CAR-104"_s;
        row.unread = 2;
        auto words = ConversationContent::from(row, addresses, MessageWords(), now);
        QCOMPARE(words.name, u"(555) 234-9981"_s);
        QCOMPARE(words.preview, u"You: two lines"_s);
        QCOMPARE(words.mark, u"? unconfirmed"_s);
        QVERIFY(!words.markIsBad);
        const QString spoken = spokenConversation(words);
        QVERIFY(spoken.contains(u"(555) 234-9981"_s) && spoken.contains(u"2 unread"_s));
        row.theirNumber = u"72975"_s;
        row.lastError = u"SMS-CAR-430"_s;
        words = ConversationContent::from(row, addresses, MessageWords(), now);
        QCOMPARE(words.name, u"72975 · short code"_s);
        QCOMPARE(words.mark, u"✕ failed"_s);
        row.theirNumber = QString();
        QCOMPARE(ConversationContent::from(row, addresses, MessageWords(), now).name, u"Unknown sender"_s);
    }

    void textFindsItsCharacters()
    {
        const BubbleText text(u"one two\nthree fourandmore"_s, QFont(), 400);
        QCOMPARE(text.positionAt({-5, -5}), 0);
        QCOMPARE(text.positionAt({5000, 5000}), text.text().size());
        QCOMPARE(text.positionAt({5000, 1}), 7);
        QCOMPARE(text.positionAt({-5, text.size().height() - 1}), 8);
        const TextRange word = text.wordAt(10);
        QCOMPARE(text.text().mid(word.begin(), word.end() - word.begin()), u"three"_s);
        QVERIFY(text.wordAt(text.text().size()).end() <= text.text().size());
        QVERIFY(BubbleText(QString(), QFont(), 100).wordAt(0).isEmpty());
    }

    void longWordsBreak()
    {
        const BubbleText text(u"x"_s.repeated(500), QFont(), 200);
        QVERIFY(text.size().width() <= 201);
        QVERIFY(text.size().height() > 5 * QFontMetrics(QFont()).height());
    }

    void rightToLeftParagraphsBeginAtTheRight()
    {
        const BubbleText text(u"a long line of Latin text first\nשלום"_s, QFont(), 400);
        const qreal y = text.size().height() - 2;
        // The paragraph's beginning is at its right end.
        QCOMPARE(text.positionAt({text.size().width() + 5, y}), text.text().indexOf(u'\n') + 1);
        QCOMPARE(text.positionAt({text.size().width() / 4, y}), text.text().size());
    }

    void daysAndTimesReadAsPeopleSayThem()
    {
        const MessageWords words{QLocale(QLocale::German, QLocale::Germany)};
        const QDate today = QDateTime::fromMSecsSinceEpoch(now).date();
        QCOMPARE(words.day(today, now), u"Today"_s);
        QCOMPARE(words.day(today.addDays(-1), now), u"Yesterday"_s);
        QCOMPARE(
            words.day(QDate(today.year(), 3, 2), now),
            QLocale(QLocale::German).toString(QDate(today.year(), 3, 2), u"dddd, d. MMMM"_s));
        QVERIFY(words.day(QDate(2019, 3, 2), now).contains(u"2019"_s));
        QCOMPARE(words.time(now), QDateTime::fromMSecsSinceEpoch(now).toString(u"HH:mm"_s));
        QCOMPARE(words.listTime(now, now), words.time(now));
        QCOMPARE(words.listTime(now - 24 * 60 * minute, now), u"Yesterday"_s);
        QCOMPARE(words.listTime(now - 3 * 24 * 60 * minute, now), u"Fr"_s);
        QCOMPARE(MessageWords(QLocale::c()).time(now).size(), 5);
    }

    void gapsBecomeOneLine()
    {
        const MessageWords words(QLocale::c());
        QVERIFY(words.gaps({}, now).isEmpty());
        const Gap offline{1, now - 60 * minute, now - 15 * minute, GapCause::Offline, GapState::Unfillable,
                          0};
        const QString from = words.time(offline.from);
        const QString to = words.time(offline.to);
        QCOMPARE(words.gaps({offline}, now), u"Offline %1 – %2. Messages may be missing"_s.arg(from, to));
        Gap later = offline;
        later.state = GapState::Pending;
        later.to = now;
        QCOMPARE(
            words.gaps({offline, later}, now),
            u"2 times without connection, %1 – %2. Still catching up"_s.arg(from, words.time(now)));
        Gap open = offline;
        open.isOpen = true;
        open.state = GapState::Pending;
        QCOMPARE(words.gaps({open}, now), u"Offline since %1"_s.arg(from));
        QCOMPARE(words.gaps({offline, open}, now), u"2 times without connection, since %1"_s.arg(from));
        Gap night = offline;
        night.from = now - 24 * 60 * minute;
        night.cause = GapCause::NotRunning;
        QVERIFY(words.gaps({night}, now).startsWith(u"Textdesk was not running Yesterday "_s));
    }
};

QTEST_MAIN(TestInboxLayout)
#include "tst_widgets_inboxlayout.moc"
