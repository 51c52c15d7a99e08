// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/contactbook.h"
#include "models/contactimporter.h"
#include "models/storefixture.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace textdesk;

using What = ImportRow::What;

/// The address book as the window knows it, and files that are taken over into it.
class TestModelsContacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBookFollowsTheCache();
    void peopleAreFoundByTheirNames();
    void oneThatSaysNothingIsForgotten();
    void columnsAreGuessed_data();
    void columnsAreGuessed();
    void aPlanSaysWhatHappens();
    void whatAFileDoesNotSayStays();
    void ownExportsAreReadAgain();
    void filesAreReadOnTheSide();
};

void TestModelsContacts::theBookFollowsTheCache()
{
    StoreFixture store;
    ContactBook book;
    QSignalSpy changed(&book, &ContactBook::changed);
    book.setReader(&store.reader().contacts());
    QCOMPARE(changed.size(), 0);
    QVERIFY(store.writer().contacts().save({{u"+12025550101"_s, u"Ann"_s, {}, 1}}).has_value());
    book.refresh();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(book.name(u"+12025550101"_s), u"Ann"_s);
    QVERIFY(book.name(u"+12025550102"_s).isEmpty());
    const int revision = book.revision();
    book.refresh();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(book.revision(), revision);
    book.setReader(nullptr);
    QCOMPARE(book.count(), 0);
}

void TestModelsContacts::peopleAreFoundByTheirNames()
{
    StoreFixture store;
    QVERIFY(store.writer()
                .contacts()
                .save(
                    {{u"+1"_s, u"José Álvarez"_s, u"Plumber"_s, -1},
                     {u"+2"_s, u"Ann Lee"_s, {}, -1},
                     {u"+3"_s, u"Leeann"_s, {}, -1}})
                .has_value());
    ContactBook book;
    book.setReader(&store.reader().contacts());
    QCOMPARE(book.numbersNamed(u"jose alv"_s), QStringList{u"+1"_s});
    QCOMPARE(book.numbersNamed(u"lee ann"_s), QStringList{u"+2"_s});
    QVERIFY(book.numbersNamed(u"ee"_s).isEmpty());
    QVERIFY(book.numbersNamed(u" "_s).isEmpty());
    QCOMPARE(book.matching(u"plumb"_s).size(), 1);
    QCOMPARE(book.all().constFirst().name, u"Ann Lee"_s);
}

void TestModelsContacts::oneThatSaysNothingIsForgotten()
{
    ContactBook book;
    QSignalSpy saved(&book, &ContactBook::saveRequested);
    QSignalSpy removed(&book, &ContactBook::removeRequested);
    book.save({{u"+1"_s, u"  "_s, {}, -1}});
    QCOMPARE(saved.size(), 0);
    QCOMPARE(removed.constFirst().constFirst().toStringList(), QStringList{u"+1"_s});
    book.save({{u"+1"_s, u" Ann\n Lee "_s, u"x"_s.repeated(3'000), 77}});
    const auto contact = saved.constFirst().constFirst().value<QList<Contact>>().constFirst();
    QCOMPARE(contact.name, u"Ann Lee"_s);
    QCOMPARE(contact.note.size(), Contact::longestNote);
    QCOMPARE(contact.color, -1);
}

void TestModelsContacts::columnsAreGuessed_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QStringList>("contacts");
    QTest::newRow("plain") << QByteArray("Name,Phone\nAnn,(202) 555-0101\n")
                           << QStringList{u"Ann +12025550101"_s};
    QTest::newRow("two names, several numbers, as Google writes them")
        << QByteArray(
               "First Name,Middle Name,Last Name,Notes,Phone 1 - Label,Phone 1 - Value,Phone 2 - Value\n"
               "Ann,M,Lee,Late,Mobile,+1 202-555-0101 ::: +1 202-555-0103,+1 202-555-0102\n")
        << QStringList{u"Ann Lee +12025550101"_s, u"Ann Lee +12025550103"_s, u"Ann Lee +12025550102"_s};
    QTest::newRow("German, with semicolons and Latin-1")
        << QByteArray(
               "Vorname;Nachname;Telefon (mobil);Fax\nJ\xf6rg;M\xfcller;+49 1512 3456789;+49 30 123456\n")
        << QStringList{u"Jörg Müller +4915123456789"_s};
    QTest::newRow("without names of columns") << QByteArray("+1 202 555 0101,Ann\n+1 202 555 0102,Bob\n")
                                              << QStringList{u"Ann +12025550101"_s, u"Bob +12025550102"_s};
    QTest::newRow("a vCard") << QByteArray("BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nTEL:2025550101\nEND:VCARD\n")
                             << QStringList{u"Ann +12025550101"_s};
    QTest::newRow("nobody") << QByteArray("") << QStringList{};
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << QStringList{};
}

void TestModelsContacts::columnsAreGuessed()
{
    QFETCH(const QByteArray, file);
    QStringList contacts;
    for (const Contact &contact : importedContacts(plannedImport(readContacts(file), u"US"_s, {}), false)) {
        contacts.append(contact.name + u' ' + contact.number);
    }
    QTEST(contacts, "contacts");
}

void TestModelsContacts::aPlanSaysWhatHappens()
{
    const QHash<QString, Contact> present{
        {u"+12025550101"_s, {u"+12025550101"_s, u"Ann"_s, {}, -1}},
        {u"+12025550102"_s, {u"+12025550102"_s, u"Bob"_s, {}, -1}}};
    const ContactTable table = readContacts("Name,Phone\nAnn,2025550101\nRobert,2025550102\nCid,2025550103\n"
                                            "Cid again,202-555-0103\n,2025550104\nDora,12\nEve,\n,\n");
    const QList<ImportRow> plan = plannedImport(table, u"US"_s, present);
    QList<What> whats;
    for (const ImportRow &row : plan) {
        whats.append(row.what);
    }
    QCOMPARE(
        whats, (QList<What>{
                   What::Same, What::Changes, What::New, What::Twice, What::NoName, What::NoNumber,
                   What::NoNumber}));
    QCOMPARE(plan.at(1).nameNow, u"Bob"_s);
    QCOMPARE(plan.at(5).fault, NumberFault::TooShort);
    QCOMPARE(plan.at(5).contact.number, u"12"_s);
    QCOMPARE(plan.at(6).fault, NumberFault::Empty);
    QCOMPARE(importedContacts(plan, false).size(), 1);
    const QList<Contact> all = importedContacts(plan, true);
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.constFirst().name, u"Robert"_s);
}

void TestModelsContacts::whatAFileDoesNotSayStays()
{
    const Contact known{u"+12025550101"_s, u"Ann"_s, u"Late"_s, 3};
    const QHash<QString, Contact> present{{known.number, known}};
    const auto plan = [&present](const QByteArray &file) {
        return plannedImport(readContacts(file), u"US"_s, present).constFirst();
    };
    QCOMPARE(plan("Name,Phone\nAnn,2025550101\n").what, What::Same);
    const ImportRow changed = plan("Name,Phone,Note\nAnn Lee,2025550101,\n");
    QCOMPARE(changed.what, What::Changes);
    QCOMPARE(changed.contact, (Contact{known.number, u"Ann Lee"_s, u"Late"_s, 3}));
}

void TestModelsContacts::ownExportsAreReadAgain()
{
    const QList<Contact> contacts{
        {u"+12025550101"_s, u"=Ann, \"Lee\""_s, u"First\nsecond"_s, 3},
        {u"+447700900461"_s, u"مريم"_s, {}, -1}};
    const ContactTable table = readContacts(contactsAsCsv(contacts));
    QVERIFY(table.hasHeader);
    QCOMPARE(importedContacts(plannedImport(table, u"US"_s, {}), false), contacts);
}

void TestModelsContacts::filesAreReadOnTheSide()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"contacts.csv"_s);
    {
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write("Name,Phone\nAnn,2025550101\n");
    }
    ContactImporter importer;
    ContactTable table;
    QObject::connect(
        &importer, &ContactImporter::opened, &importer, [&table](const ContactTable &read) { table = read; });
    QSignalSpy failed(&importer, &ContactImporter::failed);
    importer.open(file);
    QTRY_COMPARE(table.lines.size(), 2);
    // Of two plans the last is answered.
    QList<QList<ImportRow>> plans;
    QObject::connect(&importer, &ContactImporter::planned, &importer, [&plans](const QList<ImportRow> &plan) {
        plans.append(plan);
    });
    importer.plan(table, u"DE"_s, {});
    importer.plan(table, u"US"_s, {});
    QTRY_COMPARE(plans.size(), 1);
    QCOMPARE(plans.constFirst().constFirst().contact.number, u"+12025550101"_s);
    importer.open(folder.filePath(u"none.csv"_s));
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!failed.constFirst().constFirst().toString().isEmpty());
    QVERIFY(QFile::resize(file, ContactTable::largestFile + 1));
    importer.open(file);
    QTRY_COMPARE(failed.size(), 2);
    QVERIFY(failed.constLast().constFirst().toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestModelsContacts)
#include "tst_models_contacts.moc"
