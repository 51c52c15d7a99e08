// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/filedamage.h"
#include "store/schema.h"
#include "store/sqlitestatement.h"
#include "store/storefixture.h"
#include "store/storerepair.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace textdesk;
using namespace textdesk::test;

namespace {

constexpr int conversations = 40;
constexpr int perConversation = 10;
constexpr int messages = conversations * perConversation;

QString messageId(int i)
{
    return u"msg_%1"_s.arg(i, 6, 10, QLatin1Char('0'));
}

QList<Observation> inboundMessages()
{
    QList<Observation> seen;
    for (int i = 0; i < messages; ++i) {
        const QString from = u"+1555%1"_s.arg(1'000'000 + i % conversations);
        seen.append(inbound(messageId(i), from, u"text %1 "_s.arg(i).repeated(8), noon + i));
    }
    return seen;
}

/// A cache in which every second conversation was read; closed, so that all of it lies in the one file.
class DamagedDesk
{
public:
    DamagedDesk()
    {
        store.apply(inboundMessages());
        auto reader = store.reader();
        const auto rows = reader->conversations().page(store.account(), ConversationFilter::All, {}, 1000);
        for (const ConversationRow &row : *rows) {
            if (row.id % 2 == 0) {
                (void)store.writer().markRead(store.account(), row.id, noon + messages);
            }
        }
        (void)store.writer().setSyncValue(store.account(), u"refused-key"_s, u"abc"_s);
        OutgoingRow waiting;
        waiting.from = ourNumber;
        waiting.to = u"+15551234567"_s;
        waiting.body = u"See you at nine"_s;
        waiting.createdAt = noon;
        (void)store.writer().outbox().add(store.account(), waiting);
        waiting.body = u"Your order is ready"_s;
        waiting.retryOf = u"msg_failed"_s;
        (void)store.writer().outbox().add(store.account(), waiting);
        (void)store.writer().outbox().setDraft(store.account(), ourNumber, waiting.to, u"And bring"_s);
        (void)store.writer().contacts().save({{u"+15551234567"_s, u"Ann"_s, u"Late"_s, 2}});
        (void)store.writer().snippets().save({u"a"_s, u"Hours"_s, u"Nine to five"_s});
        store.indexAll();
        unread = unreadIds(*reader, store.account());
        // The last connection empties the WAL into the file as it goes.
        reader.reset();
        store.close();
    }

    static QStringList unreadIds(ReadStore &reader, qint64 account)
    {
        QStringList ids;
        const auto rows = reader.conversations().page(account, ConversationFilter::All, {}, 1000);
        for (const ConversationRow &row : *rows) {
            const auto thread = reader.threads().newest(row.id, 1000);
            for (const MessageRow &message : *thread) {
                if (message.unread) {
                    ids.append(message.messageId);
                }
            }
        }
        ids.sort();
        return ids;
    }

    /// Opens as the engine does, fetches everything again, and says what is unread then.
    QStringList unreadAfterRebuild(StoreWriter &writer)
    {
        const qint64 account = writer.ensureAccount(u"https://one.example"_s)->id;
        if (!writer.apply(account, batchOf(inboundMessages()))) {
            return {u"not applied"_s};
        }
        const auto reader = store.reader();
        return unreadIds(*reader, account);
    }

    StoreFixture store;
    QStringList unread;
};

bool isSound(const QString &file)
{
    const auto connection = SqliteConnection::open(file, SqliteConnection::Mode::ReadOnly);
    return connection && column(**connection, "PRAGMA integrity_check") == QStringList{u"ok"_s};
}

} // namespace

/// Damaged caches, on real files: what is found, what is saved, and that nothing is thrown away.
class TestStoreDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSoundCacheIsNotTouched();
    void aDamagedOneIsSetAsideWhole();
    void readMarksComeBackWithTheirMessages();
    void anEarlierSalvageIsNotForgotten();
    void anotherSalvageInTheSameSecondOverwritesNothing();
    void manyKindsOfDamage_data();
    void manyKindsOfDamage();
    void truncatedAtAnyPage();
    void whatCannotBeReadIsUnread();
    void aBrokenWalIsNoDamage();
    void anEmptyFileWithAWalIsDamage();
    void aReplacementThatWasCutShortIsFinished_data();
    void aReplacementThatWasCutShortIsFinished();
    void otherProgramsFilesAreNotMoved();
    void aFolderInItsPlaceIsAnError();
    void aFileThatMayNotBeReadIsNotReplaced();
};

void TestStoreDamage::aSoundCacheIsNotTouched()
{
    DamagedDesk desk;
    const auto opened = openOrRepairStore(desk.store.file(), desk.store.clock());
    QVERIFY(opened.has_value());
    QVERIFY(!opened->repair.has_value());
    QCOMPARE(desk.store.reader()->overview().overview(desk.store.account())->messages, messages);
}

void TestStoreDamage::aDamagedOneIsSetAsideWhole()
{
    DamagedDesk desk;
    overwrite(desk.store.file(), pageSize + 8, QByteArray(64, '\xff'));
    const QByteArray before = contentsOf(desk.store.file());
    const auto opened = openOrRepairStore(desk.store.file(), desk.store.clock());
    QVERIFY(opened.has_value());
    QVERIFY(opened->repair.has_value());
    const QFileInfo aside(opened->repair->setAside);
    QCOMPARE(aside.absolutePath(), QFileInfo(desk.store.file()).absolutePath());
    QVERIFY(QRegularExpression(u"^textdesk\\.damaged-\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d\\.sqlite$"_s)
                .match(aside.fileName())
                .hasMatch());
    QCOMPARE(contentsOf(aside.absoluteFilePath()), before);
    QCOMPARE(
        QFile::permissions(desk.store.file()) & ~(QFile::ReadUser | QFile::WriteUser),
        QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(isSound(desk.store.file()));
}

void TestStoreDamage::readMarksComeBackWithTheirMessages()
{
    DamagedDesk desk;
    QVERIFY(!desk.unread.isEmpty());
    // The search index: every message can still be read.
    const auto found = pagesOf(desk.store.file(), u"message_search_data"_s);
    QVERIFY(!found.isEmpty());
    overwrite(desk.store.file(), (found.last() - 1) * pageSize, QByteArray(pageSize, '\xaa'));
    const auto opened = openOrRepairStore(desk.store.file(), desk.store.clock());
    QVERIFY(opened.has_value());
    QVERIFY(opened->repair.has_value());
    QCOMPARE(opened->repair->saved.accounts, 1);
    QCOMPARE(opened->repair->saved.readMarks, messages - desk.unread.size());
    StoreWriter &writer = *opened->writer;
    QCOMPARE(desk.unreadAfterRebuild(writer), desk.unread);
    const qint64 account = writer.ensureAccount(u"https://one.example"_s)->id;
    QCOMPARE(writer.syncValue(account, u"refused-key"_s).value(), u"abc"_s);
    const QList<OutgoingRow> outgoing = writer.outbox().all(account).value();
    QCOMPARE(outgoing.size(), 2);
    QCOMPARE(outgoing.constFirst().body, u"See you at nine"_s);
    QVERIFY(outgoing.constFirst().retryOf.isNull());
    QCOMPARE(outgoing.constLast().retryOf, u"msg_failed"_s);
    // What the damaged cache knew of it may have been lost: it is looked for before it is sent.
    QCOMPARE(outgoing.constFirst().state, OutgoingState::Unknown);
    QCOMPARE(
        desk.store.reader()->outbox().draft(account, ourNumber, u"+15551234567"_s).value(), u"And bring"_s);
    QCOMPARE(
        desk.store.reader()->snippets().all().value(),
        (QList<Snippet>{{u"a"_s, u"Hours"_s, u"Nine to five"_s}}));
    QCOMPARE(
        desk.store.reader()->contacts().all().value(),
        (QList<Contact>{{u"+15551234567"_s, u"Ann"_s, u"Late"_s, 2}}));
    // Nothing was heard by the new cache yet: all of it has to be fetched again.
    QVERIFY(!writer.certainUntil(account)->has_value());
    // Every mark went with its message.
    QCOMPARE(desk.store.connection()->integer("SELECT count(*) FROM read_marks"), std::optional<qint64>(0));
    QCOMPARE(
        desk.store.reader()->overview().overview(account)->unread, static_cast<qint64>(desk.unread.size()));
}

void TestStoreDamage::anEarlierSalvageIsNotForgotten()
{
    DamagedDesk desk;
    const QString file = desk.store.file();
    QCOMPARE(replaceDamagedStore(file, desk.store.clock())->saved.readMarks, messages - desk.unread.size());
    // Damaged again before anything was fetched.
    const auto again = replaceDamagedStore(file, desk.store.clock());
    QCOMPARE(again->saved.readMarks, messages - desk.unread.size());
    QCOMPARE(desk.unreadAfterRebuild(*StoreWriter::open(file, desk.store.clock()).value()), desk.unread);
}

void TestStoreDamage::anotherSalvageInTheSameSecondOverwritesNothing()
{
    DamagedDesk desk;
    QStringList names;
    for (int i = 0; i < 3; ++i) {
        writeFile(desk.store.file(), QByteArray(5000, 'a' + static_cast<char>(i)));
        names.append(openOrRepairStore(desk.store.file(), desk.store.clock())->repair->setAside);
        QCOMPARE(contentsOf(names.last()), QByteArray(5000, 'a' + static_cast<char>(i)));
    }
    names.removeDuplicates();
    QCOMPARE(names.size(), 3);
}

void TestStoreDamage::manyKindsOfDamage_data()
{
    QTest::addColumn<qint64>("at");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a text") << qint64(0) << QByteArray("Dear diary, this is no database. ").repeated(200);
    QTest::newRow("the first page zeroed") << qint64(0) << QByteArray(pageSize, '\0');
    QTest::newRow("the magic flipped") << qint64(3) << QByteArray(1, 'x');
    QTest::newRow("the page size flipped") << qint64(16) << QByteArray(2, '\x01');
    QTest::newRow("the page count flipped") << qint64(28) << QByteArray(4, '\x7f');
    QTest::newRow("the freelist flipped") << qint64(32) << QByteArray(8, '\x55');
    QTest::newRow("the version zeroed") << qint64(60) << QByteArray(4, '\0');
    QTest::newRow("the application zeroed") << qint64(68) << QByteArray(4, '\0');
    QTest::newRow("the application flipped") << qint64(68) << QByteArray(4, '\x42');
    QTest::newRow("the schema's page type flipped") << qint64(100) << QByteArray(1, '\x77');
    QTest::newRow("the schema's cells flipped") << qint64(112) << QByteArray(20, '\xee');
    QTest::newRow("a table's root zeroed") << qint64(pageSize) << QByteArray(pageSize, '\0');
    QTest::newRow("half the file zeroed") << qint64(pageSize * 20) << QByteArray(pageSize * 40, '\0');
}

void TestStoreDamage::manyKindsOfDamage()
{
    QFETCH(const qint64, at);
    QFETCH(const QByteArray, bytes);
    DamagedDesk desk;
    const QString file = desk.store.file();
    overwrite(file, at, bytes);
    const QByteArray before = contentsOf(file);
    const auto opened = openOrRepairStore(file, desk.store.clock());
    QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().text));
    QVERIFY(opened->repair.has_value());
    QCOMPARE(contentsOf(opened->repair->setAside), before);
    QVERIFY(isSound(file));
    // Whatever could be saved: a message is never taken for read that nobody read.
    const QStringList unread = desk.unreadAfterRebuild(*opened->writer);
    if (opened->repair->saved.accounts == 1) {
        for (const QString &id : std::as_const(desk.unread)) {
            QVERIFY2(unread.contains(id), qPrintable(id));
        }
    }
}

void TestStoreDamage::truncatedAtAnyPage()
{
    DamagedDesk desk;
    const QString file = desk.store.file();
    const QByteArray whole = contentsOf(file);
    const qint64 pages = whole.size() / pageSize;
    QVERIFY(pages > 30);
    for (qint64 page = 1; page < pages; page += 3) {
        const qint64 size = page * pageSize + (page % 2 == 0 ? 0 : pageSize / 2);
        writeFile(file, whole.left(size));
        const auto opened = openOrRepairStore(file, desk.store.clock());
        QVERIFY2(opened.has_value(), qPrintable(QString::number(page)));
        if (!opened->repair) {
            QVERIFY2(page >= pages - 2, qPrintable(QString::number(page))); // only free space was cut off
            QCOMPARE(desk.unreadAfterRebuild(*opened->writer), desk.unread);
            continue;
        }
        QCOMPARE(QFileInfo(opened->repair->setAside).size(), size);
        QVERIFY(isSound(file));
        if (opened->repair->saved.accounts == 1) {
            const QStringList unread = desk.unreadAfterRebuild(*opened->writer);
            for (const QString &id : std::as_const(desk.unread)) {
                QVERIFY2(unread.contains(id), qPrintable(id));
            }
        }
    }
}

void TestStoreDamage::whatCannotBeReadIsUnread()
{
    DamagedDesk desk;
    const QString file = desk.store.file();
    const QList<qint64> leaves = pagesOf(file, u"messages"_s);
    QVERIFY(leaves.size() > 5);
    // One leaf in the middle: what lies before and behind it is still saved.
    overwrite(file, (leaves.at(leaves.size() / 2) - 1) * pageSize, QByteArray(pageSize, '\xaa'));
    const auto opened = openOrRepairStore(file, desk.store.clock());
    QVERIFY(opened->repair.has_value());
    const qint64 saved = opened->repair->saved.readMarks;
    const qint64 all = messages - desk.unread.size();
    QVERIFY2(saved < all && saved > all / 2, qPrintable(u"%1 of %2"_s.arg(saved).arg(all)));
    const QStringList unread = desk.unreadAfterRebuild(*opened->writer);
    QCOMPARE(unread.size(), messages - saved);
    for (const QString &id : std::as_const(desk.unread)) {
        QVERIFY(unread.contains(id));
    }
}

/// SQLite ends a WAL at the first frame that does not add up: the cache is older then, and sound.
void TestStoreDamage::aBrokenWalIsNoDamage()
{
    DamagedDesk desk;
    const QString file = desk.store.file();
    writeFile(file + u"-wal"_s, QByteArray("garbage ").repeated(4000));
    const auto opened = openOrRepairStore(file, desk.store.clock());
    QVERIFY(opened.has_value());
    QVERIFY(!opened->repair.has_value());
    QCOMPARE(desk.unreadAfterRebuild(*opened->writer), desk.unread);
}

void TestStoreDamage::anEmptyFileWithAWalIsDamage()
{
    DamagedDesk desk;
    QVERIFY(desk.store.reopen());
    desk.store.apply({inbound(u"msg_new"_s, u"+15551234567"_s, u"x"_s, noon)});
    const QByteArray wal = contentsOf(desk.store.file() + u"-wal"_s);
    desk.store.close();
    writeFile(desk.store.file(), {});
    writeFile(desk.store.file() + u"-wal"_s, wal);
    const auto opened = openOrRepairStore(desk.store.file(), desk.store.clock());
    QVERIFY(opened->repair.has_value());
    QCOMPARE(contentsOf(opened->repair->setAside + u"-wal"_s), wal);
    QVERIFY(isSound(desk.store.file()));
}

void TestStoreDamage::aReplacementThatWasCutShortIsFinished_data()
{
    QTest::addColumn<bool>("isMoved");
    QTest::addRow("while it was built") << false;
    QTest::addRow("between the renames") << true;
}

void TestStoreDamage::aReplacementThatWasCutShortIsFinished()
{
    QFETCH(const bool, isMoved);
    DamagedDesk desk;
    const QString file = desk.store.file();
    const QString aside = desk.store.folder() + u"/textdesk.damaged-2026-01-01T00-00-00.sqlite"_s;
    QVERIFY(QFile::copy(file, aside));
    QCOMPARE(replaceDamagedStore(file, desk.store.clock())->saved.accounts, 1);
    // As a kill would leave it.
    QVERIFY(QFile::rename(file, file + u"-rebuild"_s));
    for (const QString &left : QDir(desk.store.folder()).entryList({u"*-wal"_s, u"*-shm"_s})) {
        QVERIFY(QFile::remove(desk.store.folder() + u'/' + left));
    }
    const QByteArray wal("the damaged one's");
    writeFile(file + u"-wal"_s, wal);
    if (!isMoved) {
        QFile::remove(file + u"-wal"_s);
        writeFile(file, QByteArray(9000, 'x'));
        QFile::resize(file + u"-rebuild"_s, pageSize);
    }
    const auto opened = openOrRepairStore(file, desk.store.clock());
    QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().text));
    QVERIFY(opened->repair.has_value());
    QVERIFY(!QFile::exists(file + u"-rebuild"_s));
    QVERIFY(isSound(file));
    if (isMoved) {
        QCOMPARE(opened->repair->saved.readMarks, messages - desk.unread.size());
        QCOMPARE(contentsOf(opened->repair->setAside + u"-wal"_s), wal);
        QCOMPARE(desk.unreadAfterRebuild(*opened->writer), desk.unread);
    }
}

/// A sound database of another program lies there because a person put it there, or because the data folder
/// is the wrong one; that program may be using it just now. It is not ours to move.
void TestStoreDamage::otherProgramsFilesAreNotMoved()
{
    for (const char *journal : {"DELETE", "WAL"}) {
        StoreFixture store;
        store.close();
        QVERIFY(QDir(store.folder()).removeRecursively());
        QVERIFY(QDir().mkpath(store.folder()));
        writeFile(store.file(), {});
        auto other = store.connection(SqliteConnection::Mode::ReadWrite);
        QVERIFY(other->execute((QByteArray("PRAGMA journal_mode = ") + journal).constData()));
        QVERIFY(other->execute("CREATE TABLE accounts (name TEXT); INSERT INTO accounts VALUES ('theirs')"));
        other.reset();
        const auto before = contentsOfFolder(store.folder());
        const auto opened = openOrRepairStore(store.file(), store.clock());
        QVERIFY(!opened.has_value());
        QCOMPARE(opened.error().kind, StoreError::Kind::Foreign);
        QCOMPARE(ReadStore::open(store.file()).error().kind, StoreError::Kind::Foreign);
        QCOMPARE(contentsOfFolder(store.folder()), before);
    }
}

void TestStoreDamage::aFolderInItsPlaceIsAnError()
{
    StoreFixture store;
    store.close();
    QVERIFY(QFile::remove(store.file()));
    QVERIFY(QDir().mkdir(store.file()));
    QCOMPARE(openOrRepairStore(store.file(), store.clock()).error().kind, StoreError::Kind::CannotOpen);
    QVERIFY(QFileInfo(store.file()).isDir());
}

void TestStoreDamage::aFileThatMayNotBeReadIsNotReplaced()
{
    DamagedDesk desk;
    const auto before = contentsOfFolder(desk.store.folder());
    QVERIFY(QFile::setPermissions(desk.store.file(), {}));
    {
        const AsOrdinaryUser user(desk.store.folder());
        const auto opened = openOrRepairStore(desk.store.file(), desk.store.clock());
        QVERIFY(!opened.has_value());
        QCOMPARE(opened.error().kind, StoreError::Kind::CannotOpen);
        QVERIFY(opened.error().isPassing());
    }
    QVERIFY(QFile::setPermissions(desk.store.file(), QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(contentsOfFolder(desk.store.folder()), before);
}

QTEST_GUILESS_MAIN(TestStoreDamage)
#include "tst_store_damage.moc"
