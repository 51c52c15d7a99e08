// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/conversationlistmodel.h"
#include "widgets/datedialog.h"
#include "widgets/inboxdesk.h"

#include <QCalendarWidget>
#include <QDateTime>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

/// An Inbox with three conversations, the third the newest; what it asks for is done as in the app.
class SortedInbox : public InboxDesk
{
public:
    SortedInbox()
    {
        for (int their = 1; their <= 3; ++their) {
            const UtcMs at = StoreFixture::now - (10 - their) * StoreFixture::minute;
            store().apply({StoreFixture::inbound(u"m%1"_s.arg(their), their, at, u"Hello"_s)});
            store().markRead(store().conversation(their), StoreFixture::now);
        }
        followReading();
        QObject::connect(
            &page(), &InboxPage::markRequested, &page(), [this](qint64 id, ConversationMark mark, bool on) {
                page().applyChanges(store().writer().setMark(store().account(), id, mark, on).value());
            });
        QObject::connect(&page(), &InboxPage::removeRequested, &page(), [this](qint64 id, UtcMs upTo) {
            ++removals;
            page().applyChanges(store().writer().removeConversation(store().account(), id, upTo).value());
        });
        QObject::connect(&page(), &InboxPage::markUnreadRequested, &page(), [this](qint64 id) {
            page().applyChanges(store().writer().markUnread(store().account(), id).value());
        });
    }

    int removals = 0;

    void open(int their)
    {
        if (!page().isVisible()) {
            show();
        }
        page().openConversation(store().conversation(their));
    }

    /// Whose conversations are listed.
    QList<int> listed()
    {
        QList<int> numbers;
        for (int row = 0; row < list().model()->rowCount(); ++row) {
            const qint64 id = list().model()->index(row, 0).data(ConversationListModel::IdRole).toLongLong();
            for (int their = 1; their <= 3; ++their) {
                if (store().conversation(their) == id || archived(their) == id) {
                    numbers.append(their);
                }
            }
        }
        return numbers;
    }
    qint64 archived(int their)
    {
        const auto rows = store()
                              .reader()
                              .conversations()
                              .page(store().account(), ConversationFilter::Archived, {}, 10)
                              .value();
        for (const ConversationRow &row : rows) {
            if (row.theirNumber == StoreFixture::theirNumber(their)) {
                return row.id;
            }
        }
        return 0;
    }
    QString spoken(int row) { return list().model()->index(row, 0).data(Qt::AccessibleTextRole).toString(); }
    void choose(const char *chip) { child<QAbstractButton>(chip).click(); }
    QMenu *menuOf(int row)
    {
        Q_EMIT list().customContextMenuRequested(list().visualRect(list().model()->index(row, 0)).center());
        return page().findChild<QMenu *>(u"conversationMenu"_s);
    }
};

QAction *action(const QMenu &menu, const QString &text)
{
    for (QAction *each : menu.actions()) {
        if (each->text() == text) {
            return each;
        }
    }
    return nullptr;
}

} // namespace

/// What one does with conversations: pinning, muting, archiving, making them unread, and lists of some of
/// them.
class TestConversations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPinnedOneGoesToTheTop();
    void aMutedOneSaysSo();
    void anArchivedOneGoesAndCanBeBroughtBack();
    void aNewMessageBringsAnArchivedOneBack();
    void oneThatIsMadeUnreadIsLeft();
    void whoWaitsIsShown();
    void theMenuDoesTheSame();
    void emptyListsSayWhatTheyAreFor();
    void aRemovedOneGoesOnceItCannotBeUndone();
    void removingIsUndone();
    void whatComesWhileItCanBeUndoneStays();
    void closingFinishesWhatCouldBeUndone();
    void withSeveralLinesOneIsChosen();
    void oneGoesToADay();
};

void TestConversations::aPinnedOneGoesToTheTop()
{
    SortedInbox inbox;
    inbox.open(1);
    QCOMPARE(inbox.listed(), (QList<int>{3, 2, 1}));
    inbox.page().toggle(ConversationMark::Pinned);
    QCOMPARE(inbox.listed(), (QList<int>{1, 3, 2}));
    QVERIFY(inbox.spoken(0).contains(u"pinned"_s));
    QCOMPARE(inbox.page().currentConversation(), inbox.store().conversation(1));
    QCOMPARE(inbox.list().currentIndex().row(), 0);
    inbox.page().toggle(ConversationMark::Pinned);
    QCOMPARE(inbox.listed(), (QList<int>{3, 2, 1}));
    QVERIFY(!inbox.spoken(2).contains(u"pinned"_s));
}

void TestConversations::aMutedOneSaysSo()
{
    SortedInbox inbox;
    inbox.open(2);
    inbox.page().toggle(ConversationMark::Muted);
    QVERIFY(inbox.spoken(1).contains(u"muted"_s));
    QVERIFY(inbox.page().current()->isMuted);
}

void TestConversations::anArchivedOneGoesAndCanBeBroughtBack()
{
    SortedInbox inbox;
    inbox.open(3);
    inbox.page().toggle(ConversationMark::Archived);
    QCOMPARE(inbox.listed(), (QList<int>{2, 1}));
    QCOMPARE(inbox.page().currentConversation(), 0);
    QVERIFY(inbox.child<QLabel>("undoText").text().contains(u"(555) 200-0003"_s));
    inbox.child<QPushButton>("undoButton").click();
    QCOMPARE(inbox.listed(), (QList<int>{3, 2, 1}));
    QVERIFY(!inbox.child<QWidget>("undoLine").isVisible());
    inbox.open(3);
    inbox.page().toggle(ConversationMark::Archived);
    QVERIFY(!inbox.child<QWidget>("archivedChip").isVisible());
    inbox.page().showArchived(true);
    QVERIFY(inbox.child<QWidget>("archivedChip").isVisible());
    QCOMPARE(inbox.listed(), QList<int>{3});
    inbox.page().openConversation(inbox.archived(3));
    inbox.page().toggle(ConversationMark::Archived);
    QVERIFY(inbox.listed().isEmpty());
    inbox.choose("allChip");
    QCOMPARE(inbox.listed(), (QList<int>{3, 2, 1}));
}

void TestConversations::aNewMessageBringsAnArchivedOneBack()
{
    SortedInbox inbox;
    inbox.open(1);
    inbox.page().toggle(ConversationMark::Archived);
    QCOMPARE(inbox.listed(), (QList<int>{3, 2}));
    inbox.apply({StoreFixture::inbound(u"new"_s, 1, StoreFixture::now, u"Me again"_s)});
    QCOMPARE(inbox.listed(), (QList<int>{1, 3, 2}));
}

void TestConversations::oneThatIsMadeUnreadIsLeft()
{
    SortedInbox inbox;
    inbox.open(3);
    QVERIFY(inbox.page().isWatching(inbox.store().conversation(3)));
    inbox.page().markUnread();
    QCOMPARE(inbox.page().currentConversation(), 0);
    QVERIFY(inbox.spoken(0).contains(u"1 unread"_s));
    inbox.choose("unreadChip");
    QCOMPARE(inbox.listed(), QList<int>{3});
    inbox.open(3);
    QTRY_VERIFY(!inbox.spoken(0).contains(u"unread"_s));
}

void TestConversations::whoWaitsIsShown()
{
    SortedInbox inbox;
    inbox.open(1);
    inbox.apply({StoreFixture::outbound(u"answer"_s, 2, StoreFixture::now, u"Yes"_s)});
    inbox.choose("waitingChip");
    QCOMPARE(inbox.listed(), (QList<int>{3, 1}));
    // The one that is answered stays while one looks at it.
    inbox.open(1);
    inbox.apply({StoreFixture::outbound(u"another"_s, 1, StoreFixture::now + 1, u"Yes"_s)});
    QVERIFY(inbox.listed().contains(1));
    inbox.open(3);
    QCOMPARE(inbox.listed(), QList<int>{3});
}

void TestConversations::theMenuDoesTheSame()
{
    SortedInbox inbox;
    inbox.open(1);
    QMenu *menu = inbox.menuOf(1);
    QVERIFY(menu != nullptr);
    for (const QString &text :
         {u"Open"_s, u"Pin"_s, u"Mute"_s, u"Archive"_s, u"Mark as unread"_s, u"Add a name"_s}) {
        QVERIFY2(action(*menu, text) != nullptr, qPrintable(text));
    }
    action(*menu, u"Pin"_s)->trigger();
    QCOMPARE(inbox.listed(), (QList<int>{2, 3, 1}));
    // Nobody was led away from what they read.
    QCOMPARE(inbox.page().currentConversation(), inbox.store().conversation(1));
    delete menu;
    menu = inbox.menuOf(0);
    QVERIFY(action(*menu, u"Unpin"_s) != nullptr);
    action(*menu, u"Mark as unread"_s)->trigger();
    delete menu;
    menu = inbox.menuOf(0);
    action(*menu, u"Mark as read"_s)->trigger();
    QVERIFY(!inbox.spoken(0).contains(u"unread"_s));
    delete menu;
    // Unread ones are read before they go; else they would come back at once.
    inbox.apply({StoreFixture::inbound(u"new"_s, 2, StoreFixture::now, u"Me again"_s)});
    menu = inbox.menuOf(0);
    action(*menu, u"Archive"_s)->trigger();
    QCOMPARE(inbox.listed(), (QList<int>{3, 1}));
    delete menu;
}

void TestConversations::emptyListsSayWhatTheyAreFor()
{
    SortedInbox inbox;
    inbox.open(1);
    inbox.page().showArchived(true);
    QVERIFY(!inbox.list().isVisible());
    QVERIFY(inbox.page().showsArchived());
    inbox.page().showArchived(false);
    QVERIFY(!inbox.page().showsArchived());
    QCOMPARE(inbox.listed().size(), 3);
    QVERIFY(inbox.list().isVisible());
}

void TestConversations::aRemovedOneGoesOnceItCannotBeUndone()
{
    SortedInbox inbox;
    inbox.open(3);
    inbox.page().removeConversation();
    QCOMPARE(inbox.listed(), (QList<int>{2, 1}));
    QCOMPARE(inbox.page().currentConversation(), 0);
    QCOMPARE(inbox.removals, 0);
    QVERIFY(inbox.store().conversation(3) != 0); // it is still there
    inbox.open(2);
    inbox.page().removeConversation(); // another one takes its place: the first is done
    QCOMPARE(inbox.removals, 1);
    QCOMPARE(inbox.store().conversation(3), 0);
    QCOMPARE(inbox.listed(), QList<int>{1});
    QVERIFY(inbox.store().conversation(2) != 0);
}

void TestConversations::removingIsUndone()
{
    SortedInbox inbox;
    inbox.open(3);
    QMenu *menu = inbox.menuOf(0);
    action(*menu, u"Remove from this desk"_s)->trigger();
    menu->close();
    QCOMPARE(inbox.listed(), (QList<int>{2, 1}));
    inbox.child<QPushButton>("undoButton").click();
    QCOMPARE(inbox.listed(), (QList<int>{3, 2, 1}));
    inbox.page().saveState();
    QCOMPARE(inbox.removals, 0);
}

void TestConversations::whatComesWhileItCanBeUndoneStays()
{
    SortedInbox inbox;
    inbox.open(3);
    inbox.page().removeConversation();
    inbox.apply({StoreFixture::inbound(u"late"_s, 3, StoreFixture::now, u"Wait!"_s)});
    QCOMPARE(inbox.listed(), (QList<int>{2, 1}));
    inbox.page().saveState();
    QCOMPARE(inbox.removals, 1);
    QCOMPARE(inbox.listed(), (QList<int>{3, 2, 1}));
    inbox.open(3);
    QCOMPARE(inbox.model().rowCount(), 1);
    QCOMPARE(inbox.model().at(0).body, u"Wait!"_s);
}

void TestConversations::closingFinishesWhatCouldBeUndone()
{
    SortedInbox inbox;
    inbox.open(1);
    inbox.page().removeConversation();
    inbox.page().saveState();
    QCOMPARE(inbox.removals, 1);
    QCOMPARE(inbox.store().conversation(1), 0);
}

void TestConversations::withSeveralLinesOneIsChosen()
{
    SortedInbox inbox;
    inbox.open(1);
    QVERIFY(!inbox.child<QAbstractButton>("lineChip").isVisible());
    Observation other = StoreFixture::inbound(u"other"_s, 4, StoreFixture::now - 1, u"To the other line"_s);
    other.to = u"+15550009999"_s;
    inbox.apply({other});
    auto &chip = inbox.child<QAbstractButton>("lineChip");
    QVERIFY(chip.isVisible());
    QCOMPARE(inbox.list().model()->rowCount(), 4);
    const auto choose = [&inbox, &chip](const QString &line) {
        chip.click();
        auto *menu = inbox.page().findChild<QMenu *>(u"lineMenu"_s);
        action(*menu, line)->trigger();
        menu->close();
        QTRY_VERIFY(inbox.page().findChild<QMenu *>(u"lineMenu"_s) == nullptr);
    };
    choose(u"(555) 000-9999"_s);
    QCOMPARE(inbox.list().model()->rowCount(), 1);
    QVERIFY(inbox.spoken(0).contains(u"To the other line"_s));
    QVERIFY(chip.text().contains(u"(555) 000-9999"_s));
    // It follows what comes, and goes with the other filters.
    inbox.apply({StoreFixture::inbound(u"not"_s, 1, StoreFixture::now, u"Not here"_s)});
    QCOMPARE(inbox.list().model()->rowCount(), 1);
    inbox.choose("failedChip");
    QCOMPARE(inbox.list().model()->rowCount(), 0);
    inbox.choose("waitingChip");
    QCOMPARE(inbox.list().model()->rowCount(), 1);
    inbox.choose("allChip");
    // It is kept.
    inbox.page().setStore(nullptr, 0);
    inbox.page().setStore(&inbox.store().reader(), inbox.store().account());
    QCOMPARE(inbox.list().model()->rowCount(), 1);
    choose(u"All lines"_s);
    QCOMPARE(inbox.list().model()->rowCount(), 4);
}

void TestConversations::oneGoesToADay()
{
    SortedInbox inbox;
    constexpr qint64 day = 24 * StoreFixture::hour;
    QList<Observation> months;
    for (int ago = 60; ago > 0; --ago) {
        for (int i = 0; i < 8; ++i) {
            const UtcMs at = StoreFixture::now - ago * day + i * StoreFixture::minute;
            months.append(
                StoreFixture::inbound(u"d%1-%2"_s.arg(ago).arg(i), 1, at, u"%1 days ago"_s.arg(ago)));
        }
    }
    inbox.store().apply(months);
    inbox.store().markRead(inbox.store().conversation(1), StoreFixture::now);
    inbox.open(1);
    inbox.page().goToDate();
    auto *dialog = inbox.page().findChild<DateDialog *>();
    QVERIFY(dialog != nullptr);
    auto *calendar = dialog->findChild<QCalendarWidget *>();
    const QDate today = QDateTime::fromMSecsSinceEpoch(StoreFixture::now).date();
    QCOMPARE(calendar->minimumDate(), today.addDays(-60));
    QCOMPARE(calendar->maximumDate(), today);
    calendar->setSelectedDate(today.addDays(-42));
    QTest::keyClick(calendar, Qt::Key_Return);
    QTRY_VERIFY(inbox.page().findChild<DateDialog *>() == nullptr);
    const auto firstInSight = [&inbox] {
        const QModelIndex index = inbox.thread().indexAt({20, inbox.thread().height() / 3 + 20});
        return index.isValid() ? inbox.model().at(index.row()).body : QString();
    };
    QTRY_COMPARE(firstInSight(), u"42 days ago"_s);
}

} // namespace textdesk

QTEST_MAIN(textdesk::TestConversations)
#include "tst_widgets_conversations.moc"
