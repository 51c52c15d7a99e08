// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/conversationlistmodel.h"
#include "widgets/inboxdesk.h"

#include <QAccessible>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

#include <memory>

using namespace textdesk;
using namespace Qt::StringLiterals;

namespace {

constexpr UtcMs now = StoreFixture::now;

QString clipboard()
{
    return QGuiApplication::clipboard()->text();
}

QImage picture(ThreadView &view, const QModelIndex &index)
{
    return view.viewport()->grab(view.visualRect(index)).toImage();
}

} // namespace

class TestInbox : public QObject
{
    Q_OBJECT

    std::unique_ptr<InboxDesk> m_desk;

    qint64 conversation(int their) { return m_desk->store().conversation(their); }
    QModelIndex last() { return m_desk->model().index(m_desk->model().rowCount() - 1); }
    bool isInSight(const QModelIndex &index)
    {
        const QRect bubble = m_desk->thread().bubbleRect(index); // lays out what is due, viewport included
        return m_desk->thread().viewport()->rect().contains(bubble);
    }
    void clickConversation(int row)
    {
        QListView &list = m_desk->list();
        QTest::mouseClick(
            list.viewport(), Qt::LeftButton, {}, list.visualRect(list.model()->index(row, 0)).center());
    }
    QAction *menuAction(const QString &text)
    {
        auto *menu = m_desk->page().findChild<QMenu *>(u"messageMenu"_s);
        for (QAction *action : menu == nullptr ? QList<QAction *>() : menu->actions()) {
            if (action->text() == text) {
                return action;
            }
        }
        return nullptr;
    }

private Q_SLOTS:
    void init() { m_desk = std::make_unique<InboxDesk>(); }
    void cleanup() { m_desk.reset(); }

    void teachesWhereNothingIs()
    {
        m_desk->show();
        QStringList words;
        for (const QLabel *label : m_desk->page().findChildren<QLabel *>(u"hintHeading"_s)) {
            if (label->isVisible()) {
                words.append(label->text());
            }
        }
        words.sort();
        QCOMPARE(words, (QStringList{u"Choose a conversation"_s, u"No conversations yet"_s}));
        m_desk->apply({StoreFixture::inbound(u"a"_s, 1, now, u"hello"_s)});
        QVERIFY(m_desk->list().isVisible());
        QCOMPARE(m_desk->page().currentConversation(), 0);
        QTest::mouseClick(&m_desk->child<QAbstractButton>("failedChip"), Qt::LeftButton);
        QVERIFY(!m_desk->list().isVisible());
    }

    void opensWhatIsClickedAndNothingElse()
    {
        m_desk->fill(1, 5);
        m_desk->fill(2, 5);
        QSignalSpy read(&m_desk->page(), &InboxPage::markReadRequested);
        m_desk->show();
        m_desk->list().setFocus();
        QCOMPARE(m_desk->page().currentConversation(), 0);
        clickConversation(1);
        const auto id = m_desk->list().model()->index(1, 0).data(ConversationListModel::IdRole).toLongLong();
        QCOMPARE(m_desk->page().currentConversation(), id);
        QCOMPARE(m_desk->model().rowCount(), 5);
        QVERIFY(m_desk->child<QLabel>("titleLabel").text().startsWith(u"(555) 200-000"_s));
        QVERIFY(m_desk->child<QLabel>("subtitleLabel").text().contains(u"to our line (555) 987-6543"_s));
        QTest::mouseClick(&m_desk->child<QAbstractButton>("copyButton"), Qt::LeftButton);
        QVERIFY(clipboard().startsWith(u"+1555200000"_s));
        QCOMPARE(read.count(), 0); // all of it was read before
    }

    void goesFromOneToTheNext()
    {
        m_desk->fill(1, 2);
        m_desk->fill(2, 2);
        m_desk->show();
        m_desk->page().nextConversation();
        const qint64 first = m_desk->page().currentConversation();
        QVERIFY(first != 0);
        m_desk->page().previousConversation();
        QCOMPARE(m_desk->page().currentConversation(), first);
        m_desk->page().nextConversation();
        QVERIFY(m_desk->page().currentConversation() != first);
        m_desk->page().nextConversation();
        QVERIFY(m_desk->page().currentConversation() != 0);
    }

    void staysAtTheBottom()
    {
        m_desk->fill(1, 60);
        m_desk->show();
        m_desk->followReading();
        m_desk->page().openConversation(conversation(1));
        QCOMPARE(m_desk->bar().value(), m_desk->bar().maximum());
        QVERIFY(m_desk->bar().maximum() > 0);
        QVERIFY(m_desk->page().isWatching(conversation(1)));
        QVERIFY(!m_desk->page().isWatching(conversation(1) + 1));

        QSignalSpy read(&m_desk->page(), &InboxPage::markReadRequested);
        m_desk->apply({StoreFixture::inbound(u"new"_s, 1, now + 5, u"hello"_s)});
        QTRY_COMPARE(read.count(), 1);
        QCOMPARE(read.at(0).at(0).toLongLong(), conversation(1));
        QCOMPARE(read.at(0).at(1).toLongLong(), now + 5);
        QCOMPARE(m_desk->bar().value(), m_desk->bar().maximum());
        QVERIFY(isInSight(last()));
        QVERIFY(!m_desk->child<QPushButton>("jumpButton").isVisible());
        QVERIFY(!m_desk->model().divider());
    }

    void keepsItsPlaceFurtherUp()
    {
        m_desk->fill(1, 60);
        m_desk->show();
        m_desk->page().openConversation(conversation(1));
        m_desk->bar().setValue(m_desk->bar().maximum() / 2);
        ThreadView &thread = m_desk->thread();
        const QPersistentModelIndex held = thread.indexAt({400, 200});
        const int top = thread.visualRect(held).top();
        QSignalSpy read(&m_desk->page(), &InboxPage::markReadRequested);
        m_desk->apply(
            {StoreFixture::inbound(u"a"_s, 1, now + 5, u"hello"_s),
             StoreFixture::inbound(u"b"_s, 1, now + 6, u"hello?"_s)});
        // Recovered ones further up must not push the text away under the reader's eyes.
        m_desk->apply(
            {StoreFixture::inbound(u"c"_s, 1, now - 59 * StoreFixture::minute, u"lost and found"_s)});
        QPushButton &jump = m_desk->child<QPushButton>("jumpButton");
        QCOMPARE(jump.text(), u"2 new messages ↓"_s);
        QVERIFY(jump.isVisible());
        QTRY_COMPARE(m_desk->model().rowCount(), 63);
        QCOMPARE(thread.visualRect(held).top(), top);
        QVERIFY(!m_desk->page().isWatching(conversation(1)));
        for (const QList<QVariant> &request : read) {
            QVERIFY(request.at(1).toLongLong() < now);
        }
        QVERIFY(m_desk->model().grouping(61).unreadDivider);

        QTest::mouseClick(&jump, Qt::LeftButton);
        QVERIFY(isInSight(last()));
        QVERIFY(!jump.isVisible());
        QTRY_VERIFY(!read.isEmpty() && read.constLast().at(1).toLongLong() == now + 6);
    }

    void readsNothingWithoutTheFocus()
    {
        m_desk->fill(1, 10);
        m_desk->show();
        m_desk->followReading();
        m_desk->page().openConversation(conversation(1));
        QWidget other;
        other.show();
        other.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&other));
        QSignalSpy read(&m_desk->page(), &InboxPage::markReadRequested);
        m_desk->apply({StoreFixture::inbound(u"a"_s, 1, now + 5, u"hello"_s)});
        QVERIFY(isInSight(last()));
        QVERIFY(m_desk->model().grouping(10).unreadDivider);
        QVERIFY(!m_desk->page().isWatching(conversation(1)));
        QCoreApplication::processEvents();
        QCOMPARE(read.count(), 0);
        other.close();
        m_desk->page().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_desk->page()));
        QTRY_COMPARE(read.count(), 1);
        // What was new on coming back stays marked while one reads.
        QVERIFY(m_desk->model().grouping(10).unreadDivider);
    }

    void opensAtTheFirstUnread()
    {
        m_desk->fill(1, 80);
        QList<Observation> unread;
        for (int i = 0; i < 40; ++i) {
            unread.append(StoreFixture::inbound(u"u%1"_s.arg(i), 1, now + i, u"unread %1"_s.arg(i)));
        }
        m_desk->store().apply(unread);
        m_desk->show();
        QSignalSpy read(&m_desk->page(), &InboxPage::markReadRequested);
        m_desk->page().openConversation(conversation(1));
        const int row = m_desk->model().rowOf(m_desk->store().allMessages(conversation(1)).at(80).id);
        QVERIFY(m_desk->model().grouping(row).unreadDivider);
        QVERIFY(isInSight(m_desk->model().index(row)));
        QVERIFY(isInSight(m_desk->model().index(row - 1)));
        QVERIFY(!isInSight(last()));
        // Only what is in sight was seen.
        QTRY_COMPARE(read.count(), 1);
        QVERIFY(read.at(0).at(1).toLongLong() >= now);
        QVERIFY(read.at(0).at(1).toLongLong() < now + 39);
    }

    void goesToAMessageFarBack()
    {
        m_desk->fill(1, 900);
        m_desk->show();
        const qint64 wanted = m_desk->store().allMessages(conversation(1)).at(123).id;
        m_desk->page().openConversation(conversation(1), wanted);
        const QModelIndex index = m_desk->model().index(m_desk->model().rowOf(wanted));
        QVERIFY(index.isValid());
        QVERIFY(isInSight(index));
        QPushButton &jump = m_desk->child<QPushButton>("jumpButton");
        QCOMPARE(jump.text(), u"Newest messages ↓"_s);
        QVERIFY(jump.isVisible());
        // Asked for again, from elsewhere in the same thread.
        m_desk->thread().showEnd();
        QVERIFY(isInSight(last()));
        m_desk->page().openConversation(conversation(1), wanted);
        QVERIFY(isInSight(m_desk->model().index(m_desk->model().rowOf(wanted))));
    }

    void readsOlderPagesOnTheWayUp()
    {
        m_desk->fill(1, 500);
        m_desk->show();
        m_desk->page().openConversation(conversation(1));
        ThreadView &thread = m_desk->thread();
        const qint64 oldest = m_desk->store().allMessages(conversation(1)).constFirst().id;
        for (int turn = 0; turn < 100 && m_desk->model().rowOf(oldest) < 0; ++turn) {
            const QModelIndex before = thread.indexAt({400, 100});
            const QPersistentModelIndex held = before;
            m_desk->bar().setValue(m_desk->bar().minimum());
            const int top = thread.visualRect(held).top();
            const int rows = m_desk->model().rowCount();
            const qint64 first = m_desk->model().at(0).id;
            QTRY_VERIFY(m_desk->model().rowCount() != rows || m_desk->model().at(0).id != first);
            QTRY_VERIFY(held.isValid());
            QCOMPARE(thread.visualRect(held).top(), top);
        }
        QVERIFY(m_desk->model().rowOf(oldest) >= 0);
        QVERIFY(m_desk->model().rowCount() <= ThreadModel::windowSize);
        QVERIFY(!m_desk->model().isAtEnd());
        QTest::keyClick(&thread, Qt::Key_End);
        QVERIFY(m_desk->model().isAtEnd());
        QVERIFY(isInSight(last()));
    }

    void showsAChangedStatusAtOnce()
    {
        m_desk->fill(1, 3);
        m_desk->store().apply(
            {StoreFixture::outbound(u"o"_s, 1, now + 1, u"On its way"_s, DeliveryStatus::Sending)});
        m_desk->show();
        m_desk->page().openConversation(conversation(1));
        const QImage before = picture(m_desk->thread(), last());
        QVERIFY(last().data(Qt::AccessibleTextRole).toString().contains(u"Sending"_s));
        m_desk->apply({StoreFixture::status(u"o"_s, now + 2, DeliveryStatus::Delivered)});
        QVERIFY(last().data(Qt::AccessibleTextRole).toString().contains(u"Delivered"_s));
        QVERIFY(picture(m_desk->thread(), last()) != before);
        const int height = m_desk->thread().visualRect(last()).height();
        m_desk->store().apply({StoreFixture::outbound(u"p"_s, 1, now + 3, u"x"_s, DeliveryStatus::Sending)});
        m_desk->apply({StoreFixture::status(u"p"_s, now + 4, DeliveryStatus::Failed, u"SMS-CAR-430"_s)});
        QTRY_VERIFY(m_desk->thread().visualRect(last()).height() > height); // the reason needs a line
        QVERIFY(isInSight(last()));
    }

    void reorderingKeepsTheSelection()
    {
        for (int i = 0; i < 40; ++i) {
            m_desk->fill(i, 1 + i % 2);
        }
        m_desk->show();
        m_desk->page().openConversation(conversation(7));
        QListView &list = m_desk->list();
        const QPersistentModelIndex chosen = list.selectionModel()->selectedIndexes().constFirst();
        list.verticalScrollBar()->setValue(list.verticalScrollBar()->maximum() / 2);
        const QPersistentModelIndex held = list.indexAt({100, 120});
        const int top = list.visualRect(held).top();
        m_desk->apply(
            {StoreFixture::inbound(u"a"_s, 20, now + 1, u"up"_s),
             StoreFixture::inbound(u"b"_s, 777, now + 2, u"new"_s)});
        QTRY_COMPARE(
            list.model()->index(0, 0).data(ConversationListModel::LastBodyRole).toString(), u"new"_s);
        QCOMPARE(m_desk->page().currentConversation(), conversation(7));
        QCOMPARE(list.selectionModel()->selectedIndexes().size(), 1);
        QCOMPARE(QPersistentModelIndex(list.selectionModel()->selectedIndexes().constFirst()), chosen);
        QCOMPARE(list.visualRect(held).top(), top);
        // At the top, what is new comes into sight.
        list.verticalScrollBar()->setValue(0);
        m_desk->apply({StoreFixture::inbound(u"c"_s, 778, now + 3, u"newer"_s)});
        QTRY_COMPARE(list.verticalScrollBar()->value(), 0);
        QCOMPARE(list.indexAt({100, 10}).row(), 0);
    }

    void filtersKeepWhatIsBeingRead()
    {
        m_desk->fill(1, 3);
        m_desk->fill(2, 3);
        m_desk->store().apply({StoreFixture::inbound(u"a"_s, 2, now, u"unread"_s)});
        m_desk->show();
        m_desk->followReading();
        auto &chip = m_desk->child<QAbstractButton>("unreadChip");
        QCOMPARE(chip.text(), u"Unread 1"_s);
        QTest::mouseClick(&chip, Qt::LeftButton);
        QCOMPARE(m_desk->list().model()->rowCount(), 1);
        clickConversation(0);
        QTRY_COMPARE(chip.text(), u"Unread"_s);
        QCOMPARE(m_desk->list().model()->rowCount(), 1);
        QCOMPARE(m_desk->page().currentConversation(), conversation(2));
        QTest::mouseClick(&m_desk->child<QAbstractButton>("allChip"), Qt::LeftButton);
        QCOMPARE(m_desk->list().model()->rowCount(), 2);
        QCOMPARE(
            m_desk->list().currentIndex().data(ConversationListModel::IdRole).toLongLong(), conversation(2));
    }

    void copiesWhatIsSelected()
    {
        m_desk->fill(1, 2);
        m_desk->store().apply({StoreFixture::inbound(u"a"_s, 1, now, u"Copy <b>this</b> text"_s)});
        m_desk->show();
        m_desk->page().openConversation(conversation(1));
        ThreadView &thread = m_desk->thread();
        const QRect bubble = thread.bubbleRect(last());
        QTest::mousePress(thread.viewport(), Qt::LeftButton, {}, bubble.topLeft() + QPoint(1, 10));
        QTest::mouseMove(thread.viewport(), bubble.center());
        QTest::mouseMove(thread.viewport(), bubble.bottomRight() + QPoint(60, -10));
        QTest::mouseRelease(thread.viewport(), Qt::LeftButton, {}, bubble.bottomRight() + QPoint(60, -10));
        QTest::keyClick(&thread, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboard(), u"Copy <b>this</b> text"_s);

        QTest::mouseDClick(thread.viewport(), Qt::LeftButton, {}, bubble.topLeft() + QPoint(20, 12));
        QTest::keyClick(&thread, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboard(), u"Copy"_s);

        // Whole messages, by the keyboard.
        QTest::mouseClick(thread.viewport(), Qt::LeftButton, {}, {thread.viewport()->width() - 4, 4});
        QTest::keyClick(&thread, Qt::Key_End);
        QTest::keyClick(&thread, Qt::Key_Up, Qt::ShiftModifier);
        QTest::keyClick(&thread, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboard(), u"This is message number 1\nCopy <b>this</b> text"_s);
    }

    void offersWhatCanBeDone()
    {
        m_desk->fill(1, 2);
        m_desk->store().apply({StoreFixture::outbound(
            u"msg_o"_s, 1, now, u"text"_s, DeliveryStatus::Failed, u"SMS-CAR-430"_s)});
        m_desk->show();
        m_desk->page().openConversation(conversation(1));
        ThreadView &thread = m_desk->thread();
        thread.setFocus();
        QTest::keyClick(&thread, Qt::Key_End);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QCoreApplication::sendEvent(&thread, &event);
        QTRY_VERIFY(menuAction(u"Copy text"_s) != nullptr);
        menuAction(u"Copy text"_s)->trigger();
        QCOMPARE(clipboard(), u"text"_s);
        menuAction(u"Copy number"_s)->trigger();
        QCOMPARE(clipboard(), StoreFixture::theirNumber(1));
        menuAction(u"Copy details"_s)->trigger();
        for (const QString &part :
             {u"Message ID: msg_o"_s, u"Status: Failed"_s, u"Gateway's reason: SMS-CAR-430"_s,
              u"Text: text"_s, u"To: "_s + StoreFixture::theirNumber(1)}) {
            QVERIFY2(clipboard().contains(part), qPrintable(part));
        }
        m_desk->page().findChild<QMenu *>(u"messageMenu"_s)->close();
    }

    void takesTurnsWhereItIsNarrow()
    {
        m_desk->fill(1, 3);
        m_desk->show();
        m_desk->page().resize(560, 700);
        QVERIFY(m_desk->list().isVisible());
        QVERIFY(!m_desk->thread().isVisible());
        clickConversation(0);
        QVERIFY(!m_desk->list().isVisible());
        QVERIFY(m_desk->thread().isVisible());
        auto &back = m_desk->child<QAbstractButton>("backButton");
        QVERIFY(back.isVisible());
        QTest::mouseClick(&back, Qt::LeftButton);
        QVERIFY(m_desk->list().isVisible());
        QCOMPARE(m_desk->page().currentConversation(), 0);
        m_desk->page().resize(1000, 700);
        QVERIFY(m_desk->list().isVisible());
        clickConversation(0);
        QVERIFY(m_desk->thread().isVisible());
        QVERIFY(!back.isVisible());
    }

    void remembersItsSplitter()
    {
        m_desk->show();
        auto &splitter = m_desk->child<QSplitter>("splitter");
        splitter.setSizes({400, 600});
        const QList<int> sizes = splitter.sizes();
        m_desk->page().saveState();
        InboxPage another(m_desk->settings(), m_desk->clock(), m_desk->books());
        another.resize(m_desk->page().size());
        another.show();
        QCOMPARE(another.findChild<QSplitter *>(u"splitter"_s)->sizes(), sizes);
    }

    void speaksToScreenReaders()
    {
        m_desk->store().apply(
            {StoreFixture::inbound(u"a"_s, 1, now - 2, u"Is it ready?"_s),
             StoreFixture::outbound(u"b"_s, 1, now - 1, u"Yes"_s, DeliveryStatus::Delivered)});
        m_desk->show();
        m_desk->page().openConversation(conversation(1));
        QAccessibleInterface *thread = QAccessible::queryAccessibleInterface(&m_desk->thread());
        QVERIFY(thread != nullptr);
        QCOMPARE(thread->text(QAccessible::Name), u"Messages"_s);
        QCOMPARE(thread->childCount(), 2);
        const QString theirs = thread->child(0)->text(QAccessible::Name);
        QVERIFY(theirs.startsWith(u"(555) 200-0001, Is it ready?, Today "_s));
        const QString ours = thread->child(1)->text(QAccessible::Name);
        QVERIFY(ours.startsWith(u"You, Yes, Today "_s));
        QVERIFY(ours.endsWith(u"Delivered"_s));
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&m_desk->list());
        QVERIFY(list->child(0)->text(QAccessible::Name).contains(u"You: Yes"_s));
    }

    void showsGapsFromTheProgress()
    {
        m_desk->fill(1, 3);
        m_desk->show();
        m_desk->page().openConversation(conversation(1));
        const int height = m_desk->thread().visualRect(last()).height();
        SyncProgress progress;
        progress.gaps = {Gap{1, now - 90'000, now - 70'000, GapCause::Offline, GapState::Unfillable, 0}};
        progress.gaps.first().accountId = m_desk->store().account();
        m_desk->page().setProgress(progress);
        QTRY_VERIFY(m_desk->thread().visualRect(last()).height() > height);
        m_desk->page().setProgress({});
        QTRY_COMPARE(m_desk->thread().visualRect(last()).height(), height);
    }

    void letsGoOfItsStore()
    {
        m_desk->fill(1, 3);
        m_desk->show();
        m_desk->page().openConversation(conversation(1));
        m_desk->page().setStore(nullptr, 0);
        QCOMPARE(m_desk->page().currentConversation(), 0);
        QCOMPARE(m_desk->model().rowCount(), 0);
        QVERIFY(!m_desk->list().isVisible());
        m_desk->page().openConversation(1);
        m_desk->page().nextConversation();
        QCOMPARE(m_desk->page().currentConversation(), 0);
    }
};

QTEST_MAIN(TestInbox)
#include "tst_widgets_inbox.moc"
