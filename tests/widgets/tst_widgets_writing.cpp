// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/textingobstacle.h"
#include "widgets/emojipicker.h"
#include "widgets/inboxdesk.h"
#include "widgets/messageedit.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

/// An Inbox in which somebody writes; what it asks for is done by the store alone, as without a connection.
class WritingInbox : public InboxDesk
{
public:
    WritingInbox()
    {
        fill(1, 3);
        fill(2, 3);
        QObject::connect(&page(), &InboxPage::sendRequested, &page(), [this](const OutgoingText &text) {
            sent.append(text);
            OutgoingRow row;
            row.from = text.from;
            row.to = text.to;
            row.body = text.body;
            row.createdAt = clock().nowUtc();
            row.notBefore = text.undoMs > 0 ? row.createdAt + text.undoMs : 0;
            last = *store().writer().outbox().add(store().account(), row);
            outboxChanged();
        });
        QObject::connect(
            &page(), &InboxPage::outgoingActionRequested, &page(), [this](qint64 id, OutgoingAction action) {
                actions.append({id, action});
            });
        QObject::connect(
            &page(), &InboxPage::draftChanged, &page(),
            [this](const OurLine &line, const QString &theirs, const QString &text) {
                (void)store().writer().outbox().setDraft(line.accountId, line.number, theirs, text);
            });
    }

    void openFirst()
    {
        show();
        page().openConversation(store().conversation(1));
    }

    void outboxChanged()
    {
        ChangeSet changes;
        changes.accountId = store().account();
        changes.outboxChanged = true;
        page().applyChanges(changes);
    }

    void setState(OutgoingState state, const QString &error = {})
    {
        last.state = state;
        last.error = error;
        last.notBefore = 0;
        (void)store().writer().outbox().update(last);
        outboxChanged();
    }

    void type(const QString &text)
    {
        edit().setFocus();
        QTest::keyClicks(&edit(), text);
    }

    MessageEdit &edit() { return child<MessageEdit>("edit"); }
    QPushButton &sendButton() { return child<QPushButton>("sendButton"); }
    QString label(const char *name) { return child<QLabel>(name).text(); }
    bool shows(const char *name) { return child<QWidget>(name).isVisible(); }

    /// The button of the outbox's cards with this word; null: there is none.
    QPushButton *cardButton(const QString &word)
    {
        for (QPushButton *button : page().findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == word) {
                return button;
            }
        }
        return nullptr;
    }

    QList<OutgoingText> sent;
    QList<std::pair<qint64, OutgoingAction>> actions;
    OutgoingRow last;
};

} // namespace

/// What a person meets who writes: the composer, the texts on their way, a new conversation.
class TestWriting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enterSendsAndTheFieldIsEmpty();
    void theKeyIsASetting();
    void theCounterCountsParts();
    void plainCharactersAreOfferedAndCanBeUndone();
    void aTextThatIsTooLongIsNotSent();
    void draftsStayWithTheirConversations();
    void aTextOnItsWayShowsHowItStands_data();
    void aTextOnItsWayShowsHowItStands();
    void aDeletedTextCanBeHadBack();
    void theTimeToUndoRunsDown();
    void anEmojiIsFoundByAWord();
    void whatIsTakenBackIsTheComposersAgain();
    void whoCannotBeAnsweredIsSaid();
    void obstacles_data();
    void obstacles();
    void aWarningStandsBeforeTheTextIsSent();
    void aNewMessageNeedsANumber();
    void aNumberThatIsKnownGoesOnInItsConversation();
    void aNewConversationIsShownOnceItIsThere();
};

void TestWriting::enterSendsAndTheFieldIsEmpty()
{
    WritingInbox inbox;
    inbox.openFirst();
    QVERIFY(!inbox.sendButton().isEnabled());
    inbox.type(u"  See you at <b>9</b>"_s);
    QTest::keyClick(&inbox.edit(), Qt::Key_Return, Qt::ShiftModifier);
    inbox.type(u"Maria"_s);
    QVERIFY(inbox.sendButton().isEnabled());
    QTest::keyClick(&inbox.edit(), Qt::Key_Return);
    QTest::keyClick(&inbox.edit(), Qt::Key_Return); // a second time finds nothing to send
    QCOMPARE(inbox.sent.size(), 1);
    QCOMPARE(inbox.sent.constFirst().from, StoreFixture::ourNumber());
    QCOMPARE(inbox.sent.constFirst().to, StoreFixture::theirNumber(1));
    QCOMPARE(inbox.sent.constFirst().body, u"See you at <b>9</b>\nMaria"_s);
    QCOMPARE(inbox.sent.constFirst().undoMs, 5'000);
    QVERIFY(inbox.edit().toPlainText().isEmpty());
    QCOMPARE(inbox.label("outgoingBody"), u"See you at <b>9</b>\nMaria"_s);
    QCOMPARE(inbox.child<QLabel>("outgoingBody").textFormat(), Qt::PlainText);
}

void TestWriting::theKeyIsASetting()
{
    WritingInbox inbox;
    inbox.openFirst();
    inbox.settings().setSendKey(SendKey::CtrlEnter);
    inbox.settings().setUndoSeconds(0);
    inbox.type(u"One"_s);
    QTest::keyClick(&inbox.edit(), Qt::Key_Return);
    QVERIFY(inbox.sent.isEmpty());
    inbox.type(u"Two"_s);
    QTest::keyClick(&inbox.edit(), Qt::Key_Enter, Qt::ControlModifier | Qt::KeypadModifier);
    QCOMPARE(inbox.sent.size(), 1);
    QCOMPARE(inbox.sent.constFirst().body, u"One\nTwo"_s);
    QCOMPARE(inbox.sent.constFirst().undoMs, 0);
}

void TestWriting::theCounterCountsParts()
{
    WritingInbox inbox;
    inbox.openFirst();
    QVERIFY(!inbox.shows("counter"));
    inbox.edit().setPlainText(u"a"_s.repeated(47));
    QVERIFY(inbox.label("counter").startsWith(u"47 / 160"_s));
    inbox.edit().setPlainText(u"a"_s.repeated(161));
    QVERIFY(inbox.label("counter").startsWith(u"161 / 306"_s));
    inbox.edit().setPlainText(u"Danke 👋"_s);
    QVERIFY(inbox.label("counter").startsWith(u"8 / 70"_s));
    QVERIFY(inbox.child<QLabel>("counter").toolTip().contains(u"👋"_s));
    QVERIFY(!inbox.shows("plainButton"));
}

void TestWriting::plainCharactersAreOfferedAndCanBeUndone()
{
    WritingInbox inbox;
    inbox.openFirst();
    const QString typed = u"It’s "_s + u"a"_s.repeated(80);
    inbox.edit().insertPlainText(typed);
    QVERIFY(inbox.shows("plainButton"));
    QVERIFY(inbox.label("notice").contains(u"’"_s));
    inbox.child<QPushButton>("plainButton").click();
    QCOMPARE(inbox.edit().toPlainText(), u"It's "_s + u"a"_s.repeated(80));
    QVERIFY(!inbox.shows("noticeLine"));
    QTest::keyClick(&inbox.edit(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(inbox.edit().toPlainText(), typed);
}

void TestWriting::aTextThatIsTooLongIsNotSent()
{
    WritingInbox inbox;
    inbox.openFirst();
    inbox.edit().setPlainText(u"a"_s.repeated(1'000));
    QVERIFY(inbox.shows("noticeLine"));
    QVERIFY(inbox.sendButton().isEnabled());
    inbox.edit().setPlainText(u"a"_s.repeated(1'612));
    QVERIFY(!inbox.sendButton().isEnabled());
    QVERIFY(inbox.label("notice").contains(u"12"_s));
    inbox.edit().setFocus();
    QTest::keyClick(&inbox.edit(), Qt::Key_Return);
    QVERIFY(inbox.sent.isEmpty());
    QCOMPARE(inbox.edit().toPlainText().size(), 1'612);
}

void TestWriting::draftsStayWithTheirConversations()
{
    WritingInbox inbox;
    inbox.openFirst();
    inbox.type(u"For one"_s);
    inbox.page().openConversation(inbox.store().conversation(2));
    QVERIFY(inbox.edit().toPlainText().isEmpty());
    inbox.type(u"For two"_s);
    inbox.page().openConversation(inbox.store().conversation(1));
    QCOMPARE(inbox.edit().toPlainText(), u"For one"_s);
    inbox.type(u", still"_s);
    inbox.page().saveState(); // as the window does when it ends
    const auto draft = [&inbox](int their) {
        return *inbox.store().reader().outbox().draft(
            inbox.store().account(), StoreFixture::ourNumber(), StoreFixture::theirNumber(their));
    };
    QCOMPARE(draft(1), u"For one, still"_s);
    QCOMPARE(draft(2), u"For two"_s);
    QTest::keyClick(&inbox.edit(), Qt::Key_Return);
    QVERIFY(draft(1).isNull());
}

void TestWriting::aTextOnItsWayShowsHowItStands_data()
{
    QTest::addColumn<OutgoingState>("state");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QStringList>("buttons");
    QTest::newRow("waiting") << OutgoingState::Waiting << u"Waits"_s << QStringList{u"Cancel"_s};
    QTest::newRow("sending") << OutgoingState::Sending << u"Sending"_s << QStringList{};
    QTest::newRow("unknown") << OutgoingState::Unknown << u"Outcome unknown, checking"_s << QStringList{};
    QTest::newRow("refused") << OutgoingState::Refused << u"Not sent"_s
                             << QStringList{u"Edit"_s, u"Delete"_s};
    QTest::newRow("asking") << OutgoingState::Asking << u"Not sent yet"_s
                            << QStringList{u"Send now"_s, u"Edit"_s, u"Delete"_s};
    QTest::newRow("unsettled") << OutgoingState::Unsettled << u"Outcome unknown"_s
                               << QStringList{u"Send again"_s, u"Delete"_s};
}

void TestWriting::aTextOnItsWayShowsHowItStands()
{
    QFETCH(const OutgoingState, state);
    QFETCH(const QString, word);
    QFETCH(const QStringList, buttons);
    WritingInbox inbox;
    inbox.openFirst();
    inbox.type(u"Hello"_s);
    QTest::keyClick(&inbox.edit(), Qt::Key_Return);
    inbox.setState(state, state == OutgoingState::Refused ? u"<i>Invalid</i> number"_s : QString());
    QVERIFY(inbox.label("outgoingStatus").contains(word));
    for (const QString &button :
         {u"Cancel"_s, u"Undo"_s, u"Edit"_s, u"Delete"_s, u"Send now"_s, u"Send again"_s}) {
        QCOMPARE(inbox.cardButton(button) != nullptr, buttons.contains(button));
    }
    if (state == OutgoingState::Refused) {
        QVERIFY(inbox.label("outgoingDetail").contains(u"<i>Invalid</i> number"_s));
    }
    if (!buttons.isEmpty()) {
        inbox.cardButton(buttons.constLast())->click();
        QCOMPARE(inbox.actions.size(), 1);
        QCOMPARE(inbox.actions.constFirst().first, inbox.last.id);
    }
}

void TestWriting::aDeletedTextCanBeHadBack()
{
    WritingInbox inbox;
    inbox.openFirst();
    inbox.type(u"Hello"_s);
    QTest::keyClick(&inbox.edit(), Qt::Key_Return);
    inbox.setState(OutgoingState::Refused, u"Invalid number"_s);
    inbox.cardButton(u"Delete"_s)->click();
    QCOMPARE(inbox.actions.constFirst().second, OutgoingAction::Delete);
    QVERIFY(inbox.edit().toPlainText().isEmpty());
    inbox.child<QPushButton>("undoButton").click();
    QCOMPARE(inbox.edit().toPlainText(), u"Hello"_s);
}

void TestWriting::theTimeToUndoRunsDown()
{
    WritingInbox inbox;
    inbox.openFirst();
    inbox.type(u"Hello"_s);
    QTest::keyClick(&inbox.edit(), Qt::Key_Return);
    QVERIFY(inbox.label("outgoingStatus").contains(u"5"_s));
    QPushButton *undo = inbox.cardButton(u"Undo"_s);
    QVERIFY(undo != nullptr);
    undo->setFocus();
    inbox.clock().advance(2'000);
    QTRY_VERIFY(inbox.label("outgoingStatus").contains(u"3"_s));
    QVERIFY(undo->hasFocus());
    undo->click();
    QCOMPARE(inbox.actions.constFirst().second, OutgoingAction::TakeBack);
    inbox.clock().advance(4'000);
    QTRY_VERIFY(inbox.cardButton(u"Cancel"_s) != nullptr);
}

void TestWriting::anEmojiIsFoundByAWord()
{
    WritingInbox inbox;
    inbox.openFirst();
    inbox.type(u"See you "_s);
    QTest::keyClick(&inbox.edit(), Qt::Key_Period, Qt::ControlModifier);
    EmojiPicker *picker = nullptr;
    QTRY_VERIFY((picker = inbox.page().findChild<EmojiPicker *>()) != nullptr);
    QVERIFY(picker->isVisible());
    auto *filter = picker->findChild<QLineEdit *>(u"emojiFilter"_s);
    auto *grid = picker->findChild<QListWidget *>(u"emojiGrid"_s);
    QVERIFY(grid->count() > 1'000);
    QTest::keyClicks(filter, u"calend"_s);
    QCOMPARE(grid->currentItem()->text(), u"📅"_s);
    QTest::keyClick(filter, Qt::Key_Right);
    QVERIFY(grid->currentItem()->text() != u"📅"_s);
    QTest::keyClick(filter, Qt::Key_Left);
    QTest::keyClick(filter, Qt::Key_Return);
    QVERIFY(!picker->isVisible());
    QCOMPARE(inbox.edit().toPlainText(), u"See you 📅"_s);
    // What was taken last is first next time; Unicode's own names find one as well, nonsense none.
    inbox.child<QAbstractButton>("emojiButton").click();
    QCOMPARE(grid->item(0)->text(), u"📅"_s);
    QTest::keyClicks(filter, u"hatching chick"_s);
    QCOMPARE(grid->currentItem()->text(), u"🐣"_s);
    filter->clear();
    QTest::keyClicks(filter, u"xyzzy"_s);
    QCOMPARE(grid->count(), 0);
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(inbox.edit().toPlainText(), u"See you 📅"_s);
    picker->close();
}

void TestWriting::whatIsTakenBackIsTheComposersAgain()
{
    WritingInbox inbox;
    inbox.openFirst();
    inbox.type(u"And more"_s);
    inbox.page().takeBack(
        {StoreFixture::ourNumber(), StoreFixture::theirNumber(1), u"Hello"_s, 0, inbox.store().account()});
    QCOMPARE(inbox.edit().toPlainText(), u"Hello\nAnd more"_s);
    // Of a conversation that is not in sight: it waits there as the draft.
    inbox.page().takeBack(
        {StoreFixture::ourNumber(), StoreFixture::theirNumber(2), u"Other"_s, 0, inbox.store().account()});
    inbox.page().openConversation(inbox.store().conversation(2));
    QCOMPARE(inbox.edit().toPlainText(), u"Other"_s);
}

void TestWriting::whoCannotBeAnsweredIsSaid()
{
    WritingInbox inbox;
    inbox.show();
    for (const QString &sender : {u"CLINIC"_s, u"72975"_s, u"anonymous caller"_s}) {
        Observation seen = StoreFixture::inbound(u"from-"_s + sender, 1, StoreFixture::now, u"Hi"_s);
        seen.from = sender;
        inbox.apply({seen});
        for (const ConversationRow &row : inbox.store().allConversations()) {
            if (row.theirNumber == sender) {
                inbox.page().openConversation(row.id);
            }
        }
        QVERIFY(inbox.shows("blocked"));
        QVERIFY(!inbox.label("blocked").isEmpty());
        QVERIFY(!inbox.edit().isVisible());
    }
    inbox.page().openConversation(inbox.store().conversation(1));
    QVERIFY(!inbox.shows("blocked"));
    QVERIFY(inbox.edit().isVisible());
}

void TestWriting::obstacles_data()
{
    using Row = std::tuple<Direction, DeliveryStatus, QString>; // a text, or a failure's error
    QTest::addColumn<QList<Row>>("messages");
    QTest::addColumn<TextingObstacle>("obstacle");
    const auto in = [](const QString &text) {
        return Row(Direction::Inbound, DeliveryStatus::Received, text);
    };
    const auto failed = [](const QString &error) {
        return Row(Direction::Outbound, DeliveryStatus::Failed, error);
    };
    const Row delivered(Direction::Outbound, DeliveryStatus::Delivered, {});
    const Row sent(Direction::Outbound, DeliveryStatus::Sent, {});
    QTest::newRow("nothing yet") << QList<Row>{} << TextingObstacle::None;
    QTest::newRow("STOP") << QList<Row>{in(u" stop\n"_s)} << TextingObstacle::OptedOut;
    QTest::newRow("STOP, then a question")
        << QList<Row>{in(u"STOP"_s), in(u"Who is this?"_s)} << TextingObstacle::OptedOut;
    QTest::newRow("STOP, then START") << QList<Row>{in(u"STOP"_s), in(u"Start"_s)} << TextingObstacle::None;
    QTest::newRow("a sentence") << QList<Row>{in(u"Please stop by at nine"_s)} << TextingObstacle::None;
    QTest::newRow("told by a carrier")
        << QList<Row>{failed(u"SMS-CAR-413 opted out"_s), sent} << TextingObstacle::OptedOut;
    QTest::newRow("a landline") << QList<Row>{delivered, failed(u"SMS-UP-410: not textable"_s)}
                                << TextingObstacle::NotTextable;
    QTest::newRow("no landline after all")
        << QList<Row>{failed(u"SMS-UP-410"_s), delivered} << TextingObstacle::None;
    QTest::newRow("they wrote") << QList<Row>{failed(u"SMS-UP-410"_s), in(u"Hello"_s)}
                                << TextingObstacle::None;
    QTest::newRow("spam") << QList<Row>{failed(u"SMS-CAR-430"_s)} << TextingObstacle::None;
}

void TestWriting::obstacles()
{
    using Row = std::tuple<Direction, DeliveryStatus, QString>;
    QFETCH(const QList<Row>, messages);
    QList<MessageRow> rows;
    for (const auto &[direction, status, text] : messages) {
        MessageRow row;
        row.direction = direction;
        row.status = status;
        (status == DeliveryStatus::Failed ? row.error : row.body) = text;
        rows.append(row);
    }
    QTEST(textingObstacle(rows), "obstacle");
}

void TestWriting::aWarningStandsBeforeTheTextIsSent()
{
    WritingInbox inbox;
    inbox.openFirst();
    QVERIFY(!inbox.shows("noticeLine"));
    inbox.type(u"See https://bit.ly/x"_s);
    QVERIFY(inbox.label("notice").contains(u"bit.ly"_s));
    inbox.apply({StoreFixture::inbound(u"stop"_s, 1, StoreFixture::now + 1, u"STOP"_s)});
    QVERIFY(inbox.label("notice").contains(u"START"_s));
    inbox.apply({StoreFixture::inbound(u"start"_s, 1, StoreFixture::now + 2, u"START"_s)});
    QVERIFY(!inbox.label("notice").contains(u"START"_s));
}

void TestWriting::aNewMessageNeedsANumber()
{
    WritingInbox inbox;
    inbox.show();
    QTest::mouseClick(&inbox.child<QWidget>("newButton"), Qt::LeftButton);
    QLineEdit &to = inbox.child<QLineEdit>("toField");
    QVERIFY(to.hasFocus());
    inbox.type(u"Hello"_s);
    QTest::keyClick(&inbox.edit(), Qt::Key_Return);
    QVERIFY(inbox.sent.isEmpty());
    QCOMPARE(inbox.edit().toPlainText(), u"Hello"_s);
    QVERIFY(!inbox.label("remark").isEmpty());
    QVERIFY(to.hasFocus());
    QTest::keyClicks(&to, u"(202) 555-0199"_s);
    QVERIFY(inbox.label("remark").isEmpty());
    QTest::keyClick(&to, Qt::Key_Return);
    QVERIFY(inbox.edit().hasFocus());
    QTest::keyClick(&inbox.edit(), Qt::Key_Return);
    QCOMPARE(inbox.sent.size(), 1);
    QCOMPARE(inbox.sent.constFirst().to, u"+12025550199"_s);
    QCOMPARE(inbox.sent.constFirst().from, StoreFixture::ourNumber());
}

void TestWriting::aNumberThatIsKnownGoesOnInItsConversation()
{
    WritingInbox inbox;
    inbox.openFirst();
    inbox.type(u"A draft of old"_s);
    inbox.page().writeNew();
    QVERIFY(inbox.edit().toPlainText().isEmpty());
    inbox.type(u"Written first"_s);
    QLineEdit &to = inbox.child<QLineEdit>("toField");
    QTest::keyClicks(&to, StoreFixture::theirNumber(1));
    QTest::keyClick(&to, Qt::Key_Return);
    QCOMPARE(inbox.page().currentConversation(), inbox.store().conversation(1));
    QCOMPARE(inbox.edit().toPlainText(), u"Written first\nA draft of old"_s);
}

void TestWriting::aNewConversationIsShownOnceItIsThere()
{
    WritingInbox inbox;
    inbox.show();
    inbox.page().writeNew();
    QTest::keyClicks(&inbox.child<QLineEdit>("toField"), StoreFixture::theirNumber(7));
    inbox.type(u"First"_s);
    QTest::keyClick(&inbox.edit(), Qt::Key_Return);
    QCOMPARE(inbox.label("outgoingBody"), u"First"_s);
    inbox.type(u"Second"_s);
    StoreBatch batch;
    batch.observations.append(StoreFixture::outbound(u"msg_new"_s, 7, StoreFixture::now, u"First"_s));
    batch.sent.append({inbox.last.id, u"msg_new"_s});
    inbox.page().applyChanges(*inbox.store().writer().apply(inbox.store().account(), batch));
    QVERIFY(inbox.store().conversation(7) != 0);
    QCOMPARE(inbox.page().currentConversation(), inbox.store().conversation(7));
    QCOMPARE(inbox.edit().toPlainText(), u"Second"_s);
    QVERIFY(inbox.page().findChild<QLabel *>(u"outgoingBody"_s) == nullptr);
}

} // namespace textdesk

QTEST_MAIN(textdesk::TestWriting)
#include "tst_widgets_writing.moc"
