// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/conversationlistmodel.h"
#include "widgets/inboxdesk.h"

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
        QObject::connect(&page(), &InboxPage::markUnreadRequested, &page(), [this](qint64 id) {
            page().applyChanges(store().writer().markUnread(store().account(), id).value());
        });
    }

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

} // namespace textdesk

QTEST_MAIN(textdesk::TestConversations)
#include "tst_widgets_conversations.moc"
