// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/addresswords.h"
#include "widgets/colorswatches.h"
#include "widgets/contactsdialog.h"
#include "widgets/importdialog.h"
#include "widgets/inboxdesk.h"
#include "widgets/searchpage.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

/// An Inbox whose address book is kept as in the app.
class NamingInbox : public InboxDesk
{
public:
    NamingInbox()
    {
        fill(1, 3);
        fill(2, 3);
        ContactWriter &writer = store().writer().contacts();
        QObject::connect(
            &book(), &ContactBook::saveRequested, &page(), [this, &writer](const QList<Contact> &all) {
                if (keeps) {
                    (void)writer.save(all);
                    book().refresh();
                }
            });
        QObject::connect(
            &book(), &ContactBook::removeRequested, &page(), [this, &writer](const QStringList &all) {
                (void)writer.remove(all);
                book().refresh();
            });
        book().setReader(&store().reader().contacts());
    }
    ~NamingInbox() { book().setReader(nullptr); }

    ContactBook &book() { return books().contacts; }
    void add(int their, const QString &name, const QString &note = {}, int color = -1)
    {
        book().save({{StoreFixture::theirNumber(their), name, note, color}});
    }
    void openFirst()
    {
        show();
        page().openConversation(store().conversation(1));
    }
    QString label(const char *name) { return child<QLabel>(name).text(); }
    ContactsDialog &openBook() { return *ContactsDialog::open(book(), settings(), &page()); }

    template<typename T>
    T &in(QWidget &dialog, const char *name)
    {
        T *found = dialog.findChild<T *>(QLatin1StringView(name));
        if (found == nullptr) {
            qFatal("no %s", name);
        }
        return *found;
    }

    /// A file of this content.
    QString file(const QString &name, const QByteArray &content)
    {
        QFile out(m_files.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size()) {
            qFatal("no file");
        }
        return out.fileName();
    }
    QString path(const QString &name) const { return m_files.filePath(name); }

    bool keeps = true;

private:
    QTemporaryDir m_files;
};

} // namespace

/// Names for numbers: where they show, where they are written, and how they come from other address books.
class TestContacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNameShowsWhereverItsNumberDid();
    void theCountryOfAForeignNumberIsSaid();
    void whoWritesIsNamedFromTheConversation();
    void whatIsWrittenIsKeptByItself();
    void aNewContactNeedsANumberOfItsOwn();
    void colorsAreChosen();
    void deletingCanBeUndone();
    void theListIsSearched();
    void anEmptyBookSaysWhatItIsFor();
    void aFileIsLookedAtBeforeItIsTakenOver();
    void columnsCanBeChosenAnew();
    void anImportCanBeUndone();
    void aFileThatIsNoneIsSaid();
    void theBookIsExported();
    void aNewMessageFindsPeopleByName();
    void theSearchFindsPeopleByName();
};

void TestContacts::aNameShowsWhereverItsNumberDid()
{
    NamingInbox inbox;
    inbox.openFirst();
    QCOMPARE(inbox.label("titleLabel"), u"(555) 200-0001"_s);
    inbox.add(1, u"Maria <b>López</b>"_s, u"Prefers mornings\nand calls"_s);
    QCOMPARE(inbox.label("titleLabel"), u"Maria <b>López</b>"_s);
    QVERIFY(inbox.label("subtitleLabel").startsWith(u"+1 555-200-0001 · "_s));
    QVERIFY(inbox.child<QLabel>("noteLabel").isVisible());
    QVERIFY(inbox.label("noteLabel").contains(u"Prefers mornings and calls"_s));
    const QModelIndex row = inbox.list().currentIndex();
    QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(u"Maria <b>López</b>"_s));
    QVERIFY(
        inbox.model().index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"Maria"_s) ||
        inbox.model().index(1, 0).data(Qt::AccessibleTextRole).toString().contains(u"Maria"_s));
    inbox.book().remove({StoreFixture::theirNumber(1)});
    QCOMPARE(inbox.label("titleLabel"), u"(555) 200-0001"_s);
    QVERIFY(!inbox.child<QLabel>("noteLabel").isVisible());
}

void TestContacts::theCountryOfAForeignNumberIsSaid()
{
    QLocale::setDefault(QLocale(u"en_US"_s));
    NamingInbox inbox;
    const AddressWords words(u"US"_s, &inbox.book());
    QCOMPARE(words.country(u"+447700900461"_s), u"United Kingdom"_s);
    QCOMPARE(words.country(u"+12025550101"_s), QString());
    QCOMPARE(words.country(u"CLINIC"_s), QString());
    QLocale::setDefault(QLocale(u"de_DE"_s));
    QCOMPARE(words.country(u"+436601234567"_s), u"Österreich"_s);
    QLocale::setDefault(QLocale(u"en_US"_s));
    inbox.add(1, u"Ann Lee"_s, {}, 2);
    QCOMPARE(words.initials(StoreFixture::theirNumber(1)), u"AL"_s);
    QCOMPARE(words.initials(u"+447700900461"_s), u"+44"_s);
    QVERIFY(
        words.color(StoreFixture::theirNumber(1), false) != words.color(StoreFixture::theirNumber(2), false));
}

void TestContacts::whoWritesIsNamedFromTheConversation()
{
    NamingInbox inbox;
    inbox.openFirst();
    QCOMPARE(inbox.child<QPushButton>("contactButton").text(), u"Add a name"_s);
    inbox.child<QPushButton>("contactButton").click();
    auto &dialog = inbox.child<ContactsDialog>("contactsDialog");
    auto &name = inbox.in<QLineEdit>(dialog, "name");
    QTRY_VERIFY(name.hasFocus());
    QCOMPARE(inbox.in<QLineEdit>(dialog, "number").text(), u"(555) 200-0001"_s);
    QVERIFY(inbox.in<QLineEdit>(dialog, "number").isReadOnly());
    QTest::keyClicks(&name, u"Ann Lee"_s);
    QTRY_COMPARE(inbox.label("titleLabel"), u"Ann Lee"_s);
    QCOMPARE(inbox.child<QPushButton>("contactButton").text(), u"Edit contact"_s);
    // One that nothing is written about is none.
    name.clear();
    QTest::keyClick(&name, Qt::Key_Backspace);
    QTest::keyClicks(&name, u" "_s);
    QTRY_COMPARE(inbox.label("titleLabel"), u"(555) 200-0001"_s);
    QCOMPARE(inbox.book().count(), 0);
}

void TestContacts::whatIsWrittenIsKeptByItself()
{
    NamingInbox inbox;
    inbox.add(1, u"Ann"_s);
    inbox.add(2, u"Bob"_s);
    inbox.openFirst();
    ContactsDialog &dialog = inbox.openBook();
    auto &list = inbox.in<QListView>(dialog, "list");
    auto &name = inbox.in<QLineEdit>(dialog, "name");
    QCOMPARE(name.text(), u"Ann"_s);
    QTest::keyClicks(&inbox.in<QPlainTextEdit>(dialog, "note"), u"Comes late"_s);
    QCOMPARE(inbox.in<QLabel>(dialog, "state").text(), u"Not kept yet"_s);
    QTRY_COMPARE(inbox.in<QLabel>(dialog, "state").text(), u"Kept"_s);
    QTest::keyClicks(&name, u"a"_s);
    list.setCurrentIndex(list.model()->index(1, 0));
    QCOMPARE(inbox.book().find(StoreFixture::theirNumber(1))->name, u"Anna"_s);
    QCOMPARE(inbox.book().find(StoreFixture::theirNumber(1))->note, u"Comes late"_s);
    QCOMPARE(name.text(), u"Bob"_s);
    inbox.keeps = false;
    QSignalSpy asked(&inbox.book(), &ContactBook::saveRequested);
    QTest::keyClicks(&name, u"!"_s);
    QTRY_COMPARE(asked.size(), 1);
    QCOMPARE(inbox.in<QLabel>(dialog, "state").text(), u"Not kept yet"_s);
    inbox.keeps = true;
    QTest::keyClicks(&name, u"!"_s);
    dialog.close();
    QCOMPARE(inbox.book().find(StoreFixture::theirNumber(2))->name, u"Bob!!"_s);
}

void TestContacts::aNewContactNeedsANumberOfItsOwn()
{
    NamingInbox inbox;
    inbox.add(1, u"Ann"_s);
    inbox.openFirst();
    ContactsDialog &dialog = inbox.openBook();
    inbox.in<QPushButton>(dialog, "newButton").click();
    auto &number = inbox.in<QLineEdit>(dialog, "number");
    auto &state = inbox.in<QLabel>(dialog, "state");
    QTest::keyClicks(&inbox.in<QLineEdit>(dialog, "name"), u"Bob"_s);
    QCOMPARE(state.text(), u"Kept once there is a number."_s);
    QTest::keyClicks(&number, u"12"_s);
    QCOMPARE(state.text(), u"This number is too short."_s);
    number.clear();
    QTest::keyClicks(&number, u"555 200 0001"_s);
    QVERIFY(state.text().contains(u"Ann"_s));
    QTest::keyClick(&number, Qt::Key_Backspace);
    QTest::keyClicks(&number, u"7"_s);
    QTRY_COMPARE(state.text(), u"Kept"_s);
    QCOMPARE(inbox.book().name(u"+15552000007"_s), u"Bob"_s);
    QCOMPARE(inbox.book().name(StoreFixture::theirNumber(1)), u"Ann"_s);
    QVERIFY(number.isReadOnly());
}

void TestContacts::colorsAreChosen()
{
    NamingInbox inbox;
    inbox.add(1, u"Ann"_s);
    inbox.openFirst();
    ContactsDialog &dialog = inbox.openBook();
    auto &swatches = inbox.in<ColorSwatches>(dialog, "color");
    QCOMPARE(swatches.color(), -1);
    const auto discs = swatches.findChildren<QAbstractButton *>();
    QCOMPARE(discs.size(), Contact::colors + 1);
    for (const QAbstractButton *disc : discs) {
        QVERIFY(!disc->accessibleName().isEmpty());
    }
    discs.at(3)->click();
    QTRY_COMPARE(inbox.book().find(StoreFixture::theirNumber(1))->color, 2);
    discs.at(0)->click();
    QTRY_COMPARE(inbox.book().find(StoreFixture::theirNumber(1))->color, -1);
}

void TestContacts::deletingCanBeUndone()
{
    NamingInbox inbox;
    inbox.add(1, u"Ann"_s, u"Late"_s, 3);
    inbox.add(2, u"Bob"_s);
    inbox.openFirst();
    ContactsDialog &dialog = inbox.openBook();
    inbox.in<QPushButton>(dialog, "deleteButton").click();
    QCOMPARE(inbox.book().count(), 1);
    QCOMPARE(inbox.in<QLineEdit>(dialog, "name").text(), u"Bob"_s);
    QVERIFY(inbox.in<QLabel>(dialog, "undoText").text().contains(u"Ann"_s));
    inbox.in<QPushButton>(dialog, "undoButton").click();
    QCOMPARE(
        inbox.book().find(StoreFixture::theirNumber(1)),
        std::optional(Contact{StoreFixture::theirNumber(1), u"Ann"_s, u"Late"_s, 3}));
    QCOMPARE(inbox.in<QLineEdit>(dialog, "name").text(), u"Ann"_s);
    QVERIFY(!inbox.in<QWidget>(dialog, "undoLine").isVisible());
}

void TestContacts::theListIsSearched()
{
    NamingInbox inbox;
    inbox.add(1, u"Ann Lee"_s);
    inbox.add(2, u"Bob"_s, u"Plumber"_s);
    inbox.openFirst();
    ContactsDialog &dialog = inbox.openBook();
    auto &list = inbox.in<QListView>(dialog, "list");
    QTest::keyClicks(&inbox.in<QLineEdit>(dialog, "filter"), u"plumb"_s);
    QCOMPARE(list.model()->rowCount(), 1);
    QCOMPARE(list.model()->index(0, 0).data().toString(), u"Bob"_s);
    QTest::keyClicks(&inbox.in<QLineEdit>(dialog, "filter"), u"zzz"_s);
    QCOMPARE(list.model()->rowCount(), 0);
}

void TestContacts::anEmptyBookSaysWhatItIsFor()
{
    NamingInbox inbox;
    inbox.openFirst();
    ContactsDialog &dialog = inbox.openBook();
    QVERIFY(inbox.in<QWidget>(dialog, "emptyPage").isVisible());
    QVERIFY(!inbox.in<QPushButton>(dialog, "exportButton").isEnabled());
    QCOMPARE(&inbox.openBook(), &dialog);
}

void TestContacts::aFileIsLookedAtBeforeItIsTakenOver()
{
    NamingInbox inbox;
    inbox.add(1, u"Ann"_s);
    inbox.openFirst();
    ContactsDialog &dialog = inbox.openBook();
    dialog.importFile(inbox.file(
        u"contacts.vcf"_s, "BEGIN:VCARD\nFN:Anna\nTEL:5552000001\nEND:VCARD\n"
                           "BEGIN:VCARD\nFN:<i>Bob</i>\nTEL:5552000002\nTEL:12\nEND:VCARD\n"));
    auto &import = inbox.in<ImportDialog>(dialog, "importDialog");
    auto &preview = inbox.in<QTableView>(import, "preview");
    QTRY_COMPARE(preview.model()->rowCount(), 3);
    QVERIFY(!inbox.in<QWidget>(import, "columnsArea").isVisible());
    QCOMPARE(preview.model()->index(0, 3).data().toString(), u"Stays as “Ann”"_s);
    QCOMPARE(preview.model()->index(1, 3).data().toString(), u"New"_s);
    QVERIFY(preview.model()->index(2, 3).data().toString().contains(u"too short"_s));
    auto *ok = inbox.in<QDialogButtonBox>(import, "buttons").button(QDialogButtonBox::Ok);
    QVERIFY(ok->text().contains(u"1"_s));
    QCOMPARE(inbox.book().count(), 1);
    inbox.in<QCheckBox>(import, "overwrite").setChecked(true);
    QCOMPARE(preview.model()->index(0, 3).data().toString(), u"Changes “Ann”"_s);
    QVERIFY(ok->text().contains(u"2"_s));
    ok->click();
    QCOMPARE(inbox.book().count(), 2);
    QCOMPARE(inbox.book().name(StoreFixture::theirNumber(1)), u"Anna"_s);
    QCOMPARE(inbox.book().name(StoreFixture::theirNumber(2)), u"<i>Bob</i>"_s);
}

void TestContacts::columnsCanBeChosenAnew()
{
    NamingInbox inbox;
    inbox.openFirst();
    ContactsDialog &dialog = inbox.openBook();
    dialog.importFile(
        inbox.file(u"contacts.csv"_s, "Firm,Person,Phone\nMill,Ann,5552000001\nMill,Bob,5552000002\n"));
    auto &import = inbox.in<ImportDialog>(dialog, "importDialog");
    auto &preview = inbox.in<QTableView>(import, "preview");
    QTRY_COMPARE(preview.model()->rowCount(), 2);
    QVERIFY(inbox.in<QWidget>(import, "columnsArea").isVisible());
    auto *ok = inbox.in<QDialogButtonBox>(import, "buttons").button(QDialogButtonBox::Ok);
    QVERIFY(!ok->isEnabled()); // nobody has a name
    auto &second = inbox.in<QComboBox>(import, "column1");
    second.setCurrentIndex(second.findText(u"Name"_s));
    QTRY_VERIFY(ok->isEnabled());
    QCOMPARE(preview.model()->index(0, 0).data().toString(), u"Ann"_s);
    inbox.in<QCheckBox>(import, "header").setChecked(false);
    QTRY_COMPARE(preview.model()->rowCount(), 3);
    ok->click();
    QCOMPARE(inbox.book().count(), 2);
}

void TestContacts::anImportCanBeUndone()
{
    NamingInbox inbox;
    inbox.add(1, u"Ann"_s, u"Late"_s);
    inbox.openFirst();
    ContactsDialog &dialog = inbox.openBook();
    dialog.importFile(inbox.file(u"contacts.csv"_s, "Name,Phone\nAnna,5552000001\nBob,5552000002\n"));
    auto &import = inbox.in<ImportDialog>(dialog, "importDialog");
    auto *ok = inbox.in<QDialogButtonBox>(import, "buttons").button(QDialogButtonBox::Ok);
    QTRY_VERIFY(ok->isEnabled());
    inbox.in<QCheckBox>(import, "overwrite").setChecked(true);
    ok->click();
    QCOMPARE(inbox.book().count(), 2);
    QVERIFY(inbox.in<QLabel>(dialog, "undoText").text().contains(u"2"_s));
    inbox.in<QPushButton>(dialog, "undoButton").click();
    QCOMPARE(inbox.book().all(), (QList<Contact>{{StoreFixture::theirNumber(1), u"Ann"_s, u"Late"_s, -1}}));
}

void TestContacts::aFileThatIsNoneIsSaid()
{
    NamingInbox inbox;
    inbox.openFirst();
    ContactsDialog &dialog = inbox.openBook();
    dialog.importFile(inbox.path(u"none.vcf"_s));
    {
        auto &import = inbox.in<ImportDialog>(dialog, "importDialog");
        QTRY_VERIFY(inbox.in<QLabel>(import, "summary").text().startsWith(u"The file could not be read"_s));
        QVERIFY(!inbox.in<QDialogButtonBox>(import, "buttons").button(QDialogButtonBox::Ok)->isEnabled());
        import.reject();
    }
    QTRY_VERIFY(dialog.findChild<ImportDialog *>() == nullptr);
    dialog.importFile(inbox.file(u"empty.csv"_s, ""));
    auto &import = inbox.in<ImportDialog>(dialog, "importDialog");
    QTRY_VERIFY(inbox.in<QLabel>(import, "summary").text().startsWith(u"There is nobody"_s));
}

void TestContacts::theBookIsExported()
{
    NamingInbox inbox;
    inbox.add(1, u"Ann"_s);
    inbox.openFirst();
    ContactsDialog &dialog = inbox.openBook();
    dialog.exportFile(inbox.path(u"out.vcf"_s));
    dialog.exportFile(inbox.path(u"out.csv"_s));
    QVERIFY(inbox.in<QLabel>(dialog, "undoText").text().contains(u"exported"_s));
    QVERIFY(!inbox.in<QPushButton>(dialog, "undoButton").isVisible());
    QFile card(inbox.path(u"out.vcf"_s));
    QVERIFY(card.open(QIODevice::ReadOnly) && card.readAll().contains("FN:Ann\r\n"));
    QFile table(inbox.path(u"out.csv"_s));
    QVERIFY(table.open(QIODevice::ReadOnly) && table.readAll().contains("Ann,'+15552000001"));
    dialog.exportFile(inbox.path(u"no/such/folder.vcf"_s));
    QVERIFY(inbox.in<QLabel>(dialog, "undoText").text().startsWith(u"Nothing was exported"_s));
}

void TestContacts::aNewMessageFindsPeopleByName()
{
    NamingInbox inbox;
    inbox.add(1, u"Ann Lee"_s);
    inbox.add(2, u"Bob"_s);
    inbox.show();
    inbox.page().writeNew();
    auto &to = inbox.child<QLineEdit>("toField");
    to.setFocus();
    QTest::keyClicks(&to, u"lee"_s);
    auto *offers = inbox.page().findChild<QAbstractItemView *>(u"recipientOffers"_s);
    if (offers == nullptr) {
        for (QWidget *window : QApplication::topLevelWidgets()) {
            if (window->objectName() == u"recipientOffers"_s) {
                offers = qobject_cast<QAbstractItemView *>(window);
            }
        }
    }
    QVERIFY(offers != nullptr);
    QTRY_VERIFY(offers->isVisible());
    QCOMPARE(offers->model()->rowCount(), 1);
    QTest::keyClick(offers, Qt::Key_Down);
    QTest::keyClick(offers, Qt::Key_Return);
    QTRY_COMPARE(to.text(), u"(555) 200-0001"_s);
}

void TestContacts::theSearchFindsPeopleByName()
{
    NamingInbox inbox;
    while (inbox.store().writer().indexPending(1'000).value_or(0) > 0) {
    }
    inbox.add(1, u"José Álvarez"_s);
    SearchPage search(inbox.settings(), inbox.clock(), inbox.book());
    search.setDatabase(inbox.store().file(), inbox.store().account());
    auto &results = *search.findChild<QAbstractItemView *>(u"results"_s);
    search.setQuery(u"alvarez"_s);
    QTRY_COMPARE(results.model()->rowCount(), 3);
    QVERIFY(results.model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"Álvarez"_s));
    search.setQuery(u"from:jose"_s);
    QTRY_COMPARE(results.model()->rowCount(), 2);
    // A name that is given while one searches is found at once.
    search.setQuery(u"roberta"_s);
    QTRY_COMPARE(results.model()->rowCount(), 0);
    inbox.add(2, u"Roberta"_s);
    QTRY_COMPARE(results.model()->rowCount(), 3);
}

} // namespace textdesk

QTEST_MAIN(textdesk::TestContacts)
#include "tst_widgets_contacts.moc"
