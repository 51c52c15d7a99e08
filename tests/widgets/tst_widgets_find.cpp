// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/findbar.h"
#include "widgets/inboxdesk.h"

#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

/// An Inbox with one long conversation and a short one.
class FindingInbox : public InboxDesk
{
public:
    static constexpr int messages = 700;

    FindingInbox()
    {
        fill(1, messages);
        fill(2, 5);
        page().setDatabaseFile(store().file());
    }

    void open(int their)
    {
        show();
        page().setDatabaseFile(store().file());
        page().openConversation(store().conversation(their));
    }

    void find(const QString &words)
    {
        QVERIFY(page().find());
        field().clear();
        QTest::keyClicks(&field(), words);
    }

    QLineEdit &field() { return child<QLineEdit>("findField"); }
    QString count() { return child<QLabel>("findCount").text(); }
    FindBar &bar() { return child<FindBar>("findBar"); }

    /// Whether the message with this text is in sight.
    bool shows(const QString &body)
    {
        for (int row = 0; row < model().rowCount(); ++row) {
            if (model().at(row).body == body) {
                const QRect place = thread().visualRect(model().index(row));
                return place.bottom() > 0 && place.top() < thread().viewport()->height();
            }
        }
        return false;
    }
};

} // namespace

/// Finding words in the conversation that is shown.
class TestFind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesFromPlaceToPlace();
    void saysWhenThereIsNone();
    void reachesFarBeyondWhatIsShown();
    void anotherConversationIsLookedThroughInstead();
    void newMessagesAreFoundToo();
    void withoutAConversationThereIsNothingToFind();
    void whatIsFoundIsMarked();
};

void TestFind::goesFromPlaceToPlace()
{
    FindingInbox inbox;
    inbox.open(1);
    inbox.find(u"number 69"_s);
    // 69 and 690 to 699, newest first.
    QTRY_COMPARE(inbox.count(), u"1 of 11"_s);
    QVERIFY(inbox.shows(u"This is message number 699"_s));
    QTest::keyClick(&inbox.field(), Qt::Key_Return);
    QCOMPARE(inbox.count(), u"2 of 11"_s);
    QTest::keyClick(&inbox.field(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(inbox.count(), u"1 of 11"_s);
    QTest::keyClick(&inbox.field(), Qt::Key_Down);
    QCOMPARE(inbox.count(), u"11 of 11"_s);
    QTRY_VERIFY(inbox.shows(u"This is message number 69"_s));
    QVERIFY(inbox.page().findNext(true));
    QCOMPARE(inbox.count(), u"1 of 11"_s);
    QTest::keyClick(&inbox.field(), Qt::Key_Escape);
    QVERIFY(!inbox.bar().isVisible());
    QVERIFY(inbox.thread().hasFocus());
}

void TestFind::saysWhenThereIsNone()
{
    FindingInbox inbox;
    inbox.open(1);
    inbox.find(u"nowhere"_s);
    QTRY_COMPARE(inbox.count(), u"Not found"_s);
    inbox.field().clear();
    QVERIFY(inbox.count().isEmpty());
    // The number of the conversation is no word in it.
    inbox.find(u"5552000001"_s);
    QTRY_COMPARE(inbox.count(), u"Not found"_s);
}

void TestFind::reachesFarBeyondWhatIsShown()
{
    FindingInbox inbox;
    inbox.open(1);
    inbox.find(u"number 31"_s);
    QTRY_COMPARE(inbox.count(), u"1 of 11"_s);
    QTest::keyClick(&inbox.field(), Qt::Key_Down);
    QCOMPARE(inbox.count(), u"11 of 11"_s);
    QTRY_VERIFY(inbox.shows(u"This is message number 31"_s));
}

void TestFind::anotherConversationIsLookedThroughInstead()
{
    FindingInbox inbox;
    inbox.open(1);
    inbox.find(u"number"_s);
    QTRY_COMPARE(inbox.count(), u"1 of 700"_s);
    inbox.page().openConversation(inbox.store().conversation(2));
    QTRY_COMPARE(inbox.count(), u"1 of 5"_s);
    QVERIFY(inbox.bar().isVisible());
    inbox.page().writeNew();
    QVERIFY(!inbox.bar().isVisible());
}

void TestFind::newMessagesAreFoundToo()
{
    FindingInbox inbox;
    inbox.open(2);
    inbox.find(u"number"_s);
    QTRY_COMPARE(inbox.count(), u"1 of 5"_s);
    inbox.apply({StoreFixture::inbound(u"new"_s, 2, StoreFixture::now, u"My number has changed"_s)});
    // The place that one looks at stays the same.
    QTRY_COMPARE(inbox.count(), u"2 of 6"_s);
}

void TestFind::withoutAConversationThereIsNothingToFind()
{
    FindingInbox inbox;
    inbox.show();
    QVERIFY(!inbox.page().find());
    QVERIFY(!inbox.page().findNext(true));
}

void TestFind::whatIsFoundIsMarked()
{
    FindingInbox inbox;
    inbox.open(2);
    inbox.find(u"nowhere"_s);
    QTRY_COMPARE(inbox.count(), u"Not found"_s);
    // Of a message that is not the one one is led to.
    const auto oldest = [&inbox] {
        const QRect bubble = inbox.thread().bubbleRect(inbox.model().index(0));
        return inbox.thread().viewport()->grab(bubble).toImage();
    };
    const QImage before = oldest();
    inbox.find(u"message"_s);
    QTRY_COMPARE(inbox.count(), u"1 of 5"_s);
    QVERIFY(oldest() != before);
    QTest::keyClick(&inbox.field(), Qt::Key_Escape);
    QCOMPARE(oldest(), before);
}

} // namespace textdesk

QTEST_MAIN(textdesk::TestFind)
#include "tst_widgets_find.moc"
