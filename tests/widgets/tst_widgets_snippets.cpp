// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inboxdesk.h"
#include "widgets/messageedit.h"
#include "widgets/snippetlist.h"
#include "widgets/snippetpicker.h"
#include "widgets/snippetsdialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

/// An Inbox in which saved replies are kept as in the app, at once or when one lets it.
class SnippetInbox : public InboxDesk
{
public:
    SnippetInbox()
    {
        fill(1, 3);
        fill(2, 3);
        SnippetWriter &writer = store().writer().snippets();
        QObject::connect(
            &snippets(), &SnippetBook::saveRequested, &page(), [this, &writer](const Snippet &snippet) {
                if (keeps) {
                    (void)writer.save(snippet);
                    snippets().refresh();
                }
            });
        QObject::connect(
            &snippets(), &SnippetBook::removeRequested, &page(), [this, &writer](const QString &id) {
                (void)writer.remove(id);
                snippets().refresh();
            });
        QObject::connect(&page(), &InboxPage::sendRequested, &page(), [this](const OutgoingText &text) {
            sent.append(text.body);
        });
        snippets().setReader(&store().reader().snippets());
    }
    ~SnippetInbox() { snippets().setReader(nullptr); }

    void add(const QString &id, const QString &name, const QString &body)
    {
        (void)store().writer().snippets().save({id, name, body});
        snippets().refresh();
    }

    void openFirst()
    {
        show();
        page().openConversation(store().conversation(1));
        edit().setFocus();
    }

    MessageEdit &edit() { return child<MessageEdit>("edit"); }
    QString text() { return edit().toPlainText(); }
    QString selected() { return edit().textCursor().selectedText(); }
    SnippetPicker &picker() { return child<SnippetPicker>("snippetPicker"); }
    SnippetList &offered() { return *picker().findChild<SnippetList *>(); }
    QLineEdit &filter() { return *picker().findChild<QLineEdit *>(); }
    SnippetsDialog *dialog() { return page().findChild<SnippetsDialog *>(); }

    QPushButton *pickerButton(const QString &word)
    {
        for (QPushButton *button : picker().findChildren<QPushButton *>()) {
            if (button->text() == word) {
                return button;
            }
        }
        return nullptr;
    }

    template<typename T>
    T &inDialog(const char *name)
    {
        T *found = dialog() == nullptr ? nullptr : dialog()->findChild<T *>(QLatin1StringView(name));
        if (found == nullptr) {
            qFatal("no %s", name);
        }
        return *found;
    }

    /// Lets the dialog keep what was written.
    void waitTillKept() { QTRY_VERIFY(inDialog<QLabel>("state").text().endsWith(u"Kept"_s)); }

    bool keeps = true;
    QStringList sent;
};

QStringList titles(const SnippetList &list)
{
    QStringList all;
    for (int row = 0; row < list.count(); ++row) {
        all.append(list.item(row)->text());
    }
    return all;
}

} // namespace

/// Saved replies: choosing one while one writes, filling it in, and seeing to them.
class TestSnippets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFewLettersAndEnterPutOneIn();
    void itIsFilledInAsFarAsIsKnown();
    void tabGoesThroughWhatIsLeft();
    void whatIsNotFilledInIsAskedForOnce();
    void anEmptyListSaysWhatItIsFor();
    void whereNothingCanBeWrittenNoneIsOffered();
    void theyAreFoundByEachWord_data();
    void theyAreFoundByEachWord();
    void theTextInTheComposerCanBeKept();
    void whatIsChangedIsKeptByItself();
    void changesAreKeptBeforeAnotherIsShown();
    void whatCouldNotBeKeptIsNotCalledKept();
    void deletingCanBeUndone();
    void oneThatNothingWasWrittenIntoGoes();
    void theListShowsTextsAsText();
};

void TestSnippets::aFewLettersAndEnterPutOneIn()
{
    SnippetInbox inbox;
    inbox.add(u"1"_s, u"Hours"_s, u"We are open till five."_s);
    inbox.add(u"2"_s, u"Directions"_s, u"Second floor, to the left."_s);
    inbox.openFirst();
    QTest::keyClicks(&inbox.edit(), u"Hello. "_s);
    QVERIFY(inbox.page().offerSnippets());
    QVERIFY(inbox.picker().isVisible());
    QCOMPARE(titles(inbox.offered()), (QStringList{u"Directions"_s, u"Hours"_s}));
    QCOMPARE(inbox.offered().currentRow(), 0);
    QTest::keyClick(&inbox.filter(), Qt::Key_Down);
    QCOMPARE(inbox.offered().currentId(), u"1"_s);
    QTest::keyClicks(&inbox.filter(), u"FLOOR"_s);
    QCOMPARE(titles(inbox.offered()), QStringList{u"Directions"_s});
    QTest::keyClick(&inbox.filter(), Qt::Key_Return);
    QVERIFY(!inbox.picker().isVisible());
    QCOMPARE(inbox.text(), u"Hello. Second floor, to the left."_s);
    QTest::keyClick(&inbox.edit(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(inbox.text(), u"Hello. "_s);
    // By the mouse, from the button.
    QTest::mouseClick(&inbox.child<QPushButton>("snippetsButton"), Qt::LeftButton);
    QVERIFY(inbox.picker().isVisible());
    QVERIFY(inbox.filter().text().isEmpty());
    const QRect second = inbox.offered().visualItemRect(inbox.offered().item(1));
    QTest::mouseClick(inbox.offered().viewport(), Qt::LeftButton, {}, second.center());
    QCOMPARE(inbox.text(), u"Hello. We are open till five."_s);
    QVERIFY(inbox.page().offerSnippets());
    QTest::keyClick(&inbox.filter(), Qt::Key_Escape);
    QVERIFY(!inbox.picker().isVisible());
    QCOMPARE(inbox.text(), u"Hello. We are open till five."_s);
}

void TestSnippets::itIsFilledInAsFarAsIsKnown()
{
    QLocale::setDefault(QLocale(u"en_US"_s));
    SnippetInbox inbox;
    inbox.add(u"1"_s, u"All"_s, u"{number} called {OUR NUMBER} on {date} at {time}: {question}"_s);
    inbox.openFirst();
    QVERIFY(inbox.page().offerSnippets());
    QTest::keyClick(&inbox.filter(), Qt::Key_Return);
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(inbox.clock().nowUtc());
    const QString expected = u"(555) 200-0001 called (555) 987-6543 on %1 at %2: {question}"_s.arg(
        QLocale().toString(now.date(), QLocale::ShortFormat),
        QLocale().toString(now.time(), QLocale::ShortFormat));
    QString plain = expected;
    plain.replace(QChar(0x202f), u' ');
    QCOMPARE(inbox.text(), plain);
    QCOMPARE(inbox.selected(), u"{question}"_s);
}

void TestSnippets::tabGoesThroughWhatIsLeft()
{
    SnippetInbox inbox;
    inbox.add(u"1"_s, u"Two"_s, u"Dear {name}, your {thing} is ready."_s);
    inbox.openFirst();
    QVERIFY(inbox.page().offerSnippets());
    QTest::keyClick(&inbox.filter(), Qt::Key_Return);
    QCOMPARE(inbox.selected(), u"{name}"_s);
    QTest::keyClicks(&inbox.edit(), u"Ann"_s);
    QTest::keyClick(&inbox.edit(), Qt::Key_Tab);
    QVERIFY(inbox.edit().hasFocus());
    QCOMPARE(inbox.selected(), u"{thing}"_s);
    QTest::keyClicks(&inbox.edit(), u"car"_s);
    QCOMPARE(inbox.text(), u"Dear Ann, your car is ready."_s);
    QTest::keyClick(&inbox.edit(), Qt::Key_Tab);
    QVERIFY(!inbox.edit().hasFocus());
}

void TestSnippets::whatIsNotFilledInIsAskedForOnce()
{
    SnippetInbox inbox;
    inbox.openFirst();
    QTest::keyClicks(&inbox.edit(), u"Dear {name}!"_s);
    QTest::keyClick(&inbox.edit(), Qt::Key_Return);
    QVERIFY(inbox.sent.isEmpty());
    QCOMPARE(inbox.selected(), u"{name}"_s);
    QVERIFY(inbox.child<QLabel>("notice").text().contains(u"{name}"_s));
    QVERIFY(inbox.child<QWidget>("noticeLine").isVisible());
    QTest::keyClicks(&inbox.edit(), u"{first name}"_s);
    QVERIFY(!inbox.child<QWidget>("noticeLine").isVisible());
    QTest::keyClick(&inbox.edit(), Qt::Key_Return);
    QVERIFY(inbox.sent.isEmpty());
    QTest::keyClick(&inbox.edit(), Qt::Key_Return);
    QCOMPARE(inbox.sent, QStringList{u"Dear {first name}!"_s});
    // The same again is asked for again.
    QTest::keyClicks(&inbox.edit(), u"Dear {first name}!"_s);
    QTest::keyClick(&inbox.edit(), Qt::Key_Return);
    QCOMPARE(inbox.sent.size(), 1);
}

void TestSnippets::anEmptyListSaysWhatItIsFor()
{
    SnippetInbox inbox;
    inbox.openFirst();
    QVERIFY(inbox.page().offerSnippets());
    QVERIFY(inbox.picker().findChild<QLabel *>()->isVisible());
    QVERIFY(inbox.picker().findChild<QLabel *>()->text().contains(u"No saved replies yet"_s));
    QTest::keyClick(&inbox.filter(), Qt::Key_Return);
    QVERIFY(inbox.picker().isVisible());
    QVERIFY(!inbox.pickerButton(u"Keep this text…"_s)->isEnabled());
    inbox.pickerButton(u"Manage…"_s)->click();
    QVERIFY(inbox.dialog() != nullptr);
    QCOMPARE(inbox.inDialog<QWidget>("emptyPage").isVisible(), true);
}

void TestSnippets::whereNothingCanBeWrittenNoneIsOffered()
{
    SnippetInbox inbox;
    inbox.show();
    QVERIFY(!inbox.page().offerSnippets());
    Observation named = StoreFixture::inbound(u"named"_s, 3, StoreFixture::now, u"Your code"_s);
    named.from = u"CLINIC"_s;
    inbox.apply({named});
    for (const ConversationRow &row : inbox.store().allConversations()) {
        if (row.theirNumber == u"CLINIC"_s) {
            inbox.page().openConversation(row.id);
        }
    }
    QVERIFY(!inbox.page().offerSnippets());
    inbox.page().openConversation(inbox.store().conversation(1));
    QVERIFY(inbox.page().offerSnippets());
}

void TestSnippets::theyAreFoundByEachWord_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("all, by name") << QString() << QStringList{u"Line 2"_s, u"Line 10"_s, u"Öffnung"_s};
    QTest::newRow("of name and text") << u"seite  öffnung"_s << QStringList{u"Öffnung"_s};
    QTest::newRow("of two at once") << u"line seite"_s << QStringList{};
}

void TestSnippets::theyAreFoundByEachWord()
{
    QFETCH(const QString, words);
    SnippetInbox inbox;
    inbox.add(u"1"_s, u"Line 10"_s, u"Ten"_s);
    inbox.add(u"2"_s, u"Line 2"_s, u"Two"_s);
    inbox.add(u"3"_s, u"Öffnung"_s, u"Auf der Rückseite"_s);
    QStringList names;
    for (const Snippet &snippet : inbox.snippets().matching(words)) {
        names.append(snippet.name);
    }
    QTEST(names, "found");
}

void TestSnippets::theTextInTheComposerCanBeKept()
{
    SnippetInbox inbox;
    inbox.openFirst();
    QTest::keyClicks(&inbox.edit(), u"We call you back."_s);
    QVERIFY(inbox.page().offerSnippets());
    inbox.pickerButton(u"Keep this text…"_s)->click();
    QVERIFY(inbox.dialog() != nullptr);
    QCOMPARE(inbox.inDialog<QPlainTextEdit>("body").toPlainText(), u"We call you back."_s);
    QTRY_VERIFY(inbox.inDialog<QLineEdit>("name").hasFocus());
    QTest::keyClicks(&inbox.inDialog<QLineEdit>("name"), u"Call back"_s);
    inbox.waitTillKept();
    QCOMPARE(inbox.snippets().all().size(), 1);
    QCOMPARE(inbox.snippets().all().constFirst().name, u"Call back"_s);
    QCOMPARE(inbox.snippets().all().constFirst().body, u"We call you back."_s);
    QCOMPARE(inbox.text(), u"We call you back."_s);
}

void TestSnippets::whatIsChangedIsKeptByItself()
{
    SnippetInbox inbox;
    inbox.add(u"1"_s, u"Hours"_s, u"We are here"_s);
    inbox.openFirst();
    SnippetsDialog::open(inbox.snippets(), &inbox.page());
    QCOMPARE(inbox.inDialog<QLineEdit>("name").text(), u"Hours"_s);
    inbox.inDialog<QPlainTextEdit>("body").moveCursor(QTextCursor::End);
    QTest::keyClicks(&inbox.inDialog<QPlainTextEdit>("body"), u" at "_s);
    inbox.inDialog<QPushButton>("insertTime").click();
    QVERIFY(inbox.inDialog<QLabel>("state").text().endsWith(u"Not kept yet"_s));
    inbox.waitTillKept();
    QCOMPARE(inbox.snippets().byId(u"1"_s)->body, u"We are here at {time}"_s);
    // One dialog, however often it is asked for.
    SnippetsDialog *first = inbox.dialog();
    QCOMPARE(SnippetsDialog::open(inbox.snippets(), &inbox.page()), first);
}

void TestSnippets::changesAreKeptBeforeAnotherIsShown()
{
    SnippetInbox inbox;
    inbox.add(u"1"_s, u"Alpha"_s, u"One"_s);
    inbox.add(u"2"_s, u"Beta"_s, u"Two"_s);
    inbox.openFirst();
    SnippetsDialog::open(inbox.snippets(), &inbox.page());
    QTest::keyClicks(&inbox.inDialog<QLineEdit>("name"), u"bet"_s);
    inbox.inDialog<SnippetList>("list").setCurrentId(u"2"_s);
    QCOMPARE(inbox.snippets().byId(u"1"_s)->name, u"Alphabet"_s);
    QCOMPARE(inbox.inDialog<QLineEdit>("name").text(), u"Beta"_s);
    QCOMPARE(inbox.inDialog<QPlainTextEdit>("body").toPlainText(), u"Two"_s);
    QTest::keyClicks(&inbox.inDialog<QLineEdit>("name"), u"!"_s);
    inbox.dialog()->close();
    QCOMPARE(inbox.snippets().byId(u"2"_s)->name, u"Beta!"_s);
}

void TestSnippets::whatCouldNotBeKeptIsNotCalledKept()
{
    SnippetInbox inbox;
    inbox.add(u"1"_s, u"Hours"_s, u"Nine"_s);
    inbox.openFirst();
    SnippetsDialog::open(inbox.snippets(), &inbox.page());
    QVERIFY(inbox.inDialog<QLabel>("state").text().endsWith(u"Kept"_s));
    inbox.keeps = false;
    QSignalSpy asked(&inbox.snippets(), &SnippetBook::saveRequested);
    QTest::keyClicks(&inbox.inDialog<QLineEdit>("name"), u"!"_s);
    QTRY_COMPARE(asked.size(), 1);
    QVERIFY(inbox.inDialog<QLabel>("state").text().endsWith(u"Not kept yet"_s));
    inbox.inDialog<QPlainTextEdit>("body").setPlainText(u"a"_s.repeated(1'605));
    QVERIFY(inbox.inDialog<QLabel>("state").text().startsWith(u"5 "_s));
}

void TestSnippets::deletingCanBeUndone()
{
    SnippetInbox inbox;
    inbox.add(u"1"_s, u"Alpha"_s, u"One"_s);
    inbox.add(u"2"_s, u"Beta"_s, u"Two"_s);
    inbox.openFirst();
    SnippetsDialog::open(inbox.snippets(), &inbox.page());
    QVERIFY(!inbox.inDialog<QWidget>("undoLine").isVisible());
    inbox.inDialog<QPushButton>("deleteButton").click();
    QCOMPARE(inbox.snippets().all().size(), 1);
    QCOMPARE(inbox.inDialog<QLineEdit>("name").text(), u"Beta"_s);
    QVERIFY(inbox.inDialog<QLabel>("undoText").text().contains(u"Alpha"_s));
    inbox.inDialog<QPushButton>("deleteButton").click();
    QVERIFY(inbox.snippets().all().isEmpty());
    QVERIFY(inbox.inDialog<QWidget>("emptyPage").isVisible());
    inbox.inDialog<QPushButton>("undoButton").click();
    QCOMPARE(inbox.snippets().all(), (QList<Snippet>{{u"2"_s, u"Beta"_s, u"Two"_s}}));
    QCOMPARE(inbox.inDialog<QLineEdit>("name").text(), u"Beta"_s);
    QVERIFY(!inbox.inDialog<QWidget>("undoLine").isVisible());
}

void TestSnippets::oneThatNothingWasWrittenIntoGoes()
{
    SnippetInbox inbox;
    inbox.add(u"1"_s, u"Alpha"_s, u"One"_s);
    inbox.openFirst();
    SnippetsDialog::open(inbox.snippets(), &inbox.page());
    inbox.inDialog<QPushButton>("newButton").click();
    auto &list = inbox.inDialog<SnippetList>("list");
    QCOMPARE(list.count(), 2);
    QTRY_VERIFY(inbox.inDialog<QLineEdit>("name").hasFocus());
    list.setCurrentId(u"1"_s);
    QCOMPARE(titles(list), QStringList{u"Alpha"_s});
    inbox.inDialog<QPushButton>("newButton").click();
    QTest::keyClicks(&inbox.inDialog<QLineEdit>("name"), u"x"_s);
    inbox.waitTillKept();
    QCOMPARE(inbox.snippets().all().size(), 2);
    QTest::keyClick(&inbox.inDialog<QLineEdit>("name"), Qt::Key_Backspace);
    QTRY_COMPARE(inbox.snippets().all().size(), 1);
}

void TestSnippets::theListShowsTextsAsText()
{
    SnippetInbox inbox;
    inbox.add(u"1"_s, u"<b>Bold</b>"_s, u"x"_s);
    inbox.add(u"2"_s, {}, u"First line\nSecond line"_s);
    inbox.add(u"3"_s, {}, {});
    inbox.openFirst();
    QVERIFY(inbox.page().offerSnippets());
    const QStringList shown = titles(inbox.offered());
    QVERIFY(shown.contains(u"<b>Bold</b>"_s));
    QVERIFY(shown.contains(u"First line"_s));
    QVERIFY(shown.contains(u"Without a name"_s));
}

} // namespace textdesk

QTEST_MAIN(textdesk::TestSnippets)
#include "tst_widgets_snippets.moc"
