// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/exporter.h"
#include "store/filedamage.h"
#include "store/schema.h"
#include "store/storefile.h"
#include "store/storefixture.h"
#include "store/storerepair.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace textdesk;
using namespace textdesk::test;

namespace {

constexpr auto ownerFile =
    QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;
constexpr auto ownerFolder = ownerFile | QFileDevice::ExeOwner | QFileDevice::ExeUser;

StoreError::Kind errorOf(const QString &file)
{
    const ManualClock clock;
    const auto opened = StoreWriter::open(file, clock);
    return opened ? StoreError::Kind::Sql : opened.error().kind;
}

} // namespace

/// The file itself: who can read it, which versions are taken, what is refused.
class TestStoreFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheOwnerCanReadIt();
    void aFolderWithOtherThingsKeepsItsPermissions();
    void aFileThatWasOpenIsClosedToOthers();
    void aFreshCacheIsBuiltByAllSteps();
    void aKillWhileItIsMadeLeavesItUsable();
    void everyEarlierVersionIsMigrated_data();
    void everyEarlierVersionIsMigrated();
    void aNewerVersionIsLeftAlone_data();
    void aNewerVersionIsLeftAlone();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();
    void anUnreachableFolderIsAnError();
    void theWriterUsesWal();
    void readsWhileTheWriterWrites();
    void readsWithoutTheWriter();
    void readingNeedsACache();
    void theWalShrinks();
    void lookingDropsNoLock();
};

void TestStoreFile::onlyTheOwnerCanReadIt()
{
    StoreFixture store;
    store.apply({inbound(u"msg_1"_s, u"+15551234567"_s, u"x"_s, noon)});
    QCOMPARE(QFile::permissions(store.folder()), ownerFolder);
    const QStringList files = QDir(store.folder()).entryList(QDir::Files);
    QVERIFY(files.contains(u"textdesk.sqlite-wal"_s));
    for (const QString &file : files) {
        QVERIFY2(QFile::permissions(store.folder() + u'/' + file) == ownerFile, qPrintable(file));
    }
}

void TestStoreFile::aFolderWithOtherThingsKeepsItsPermissions()
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"other"_s), "x");
    const auto shared = ownerFolder | QFileDevice::ReadGroup | QFileDevice::ExeGroup;
    QVERIFY(QFile::setPermissions(folder.path(), shared));
    const ManualClock clock;
    QVERIFY(StoreWriter::open(folder.filePath(u"textdesk.sqlite"_s), clock).has_value());
    QCOMPARE(QFile::permissions(folder.path()), shared);
    QCOMPARE(QFile::permissions(folder.filePath(u"textdesk.sqlite"_s)), ownerFile);
}

void TestStoreFile::aFileThatWasOpenIsClosedToOthers()
{
    StoreFixture store;
    store.close();
    QVERIFY(QFile::setPermissions(store.file(), ownerFile | QFileDevice::ReadOther));
    QVERIFY(store.reopen());
    QCOMPARE(QFile::permissions(store.file()), ownerFile);
}

void TestStoreFile::aFreshCacheIsBuiltByAllSteps()
{
    StoreFixture store;
    const auto connection = store.connection();
    QCOMPARE(connection->integer("PRAGMA user_version"), std::optional<qint64>(schemaVersion));
    QCOMPARE(connection->integer("PRAGMA application_id"), std::optional<qint64>(schemaApplicationId));
    QCOMPARE(column(*connection, "PRAGMA integrity_check"), QStringList{u"ok"_s});
    QVERIFY(column(*connection, "PRAGMA foreign_key_check").isEmpty());
}

void TestStoreFile::aKillWhileItIsMadeLeavesItUsable()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"textdesk.sqlite"_s);
    // As a kill in the middle of the change to WAL left it: one page written, and the journal that says that
    // there was none before.
    QByteArray page("SQLite format 3\0\x10\0\x02\x02\0\x40\x20\x20\0\0\0\1\0\0\0\1", 32);
    page.append(QByteArray(4096 - page.size(), '\0'));
    page.replace(92, 4, QByteArray("\0\0\0\1", 4));
    page.replace(96, 4, QByteArray("\0\x2e\x63\1", 4));
    page[100] = 0x0d;
    page[105] = 0x10;
    QByteArray journal("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7\0\0\0\0\3\1\xed\x40\0\0\0\0\0\0\2\0\0\0\x10\0", 28);
    journal.append(QByteArray(512 - journal.size(), '\0'));
    writeFile(file, page);
    writeFile(file + u"-journal"_s, journal);
    const ManualClock clock;
    const auto opened = StoreWriter::open(file, clock);
    QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().text));
    QVERIFY((*opened)->ensureAccount(u"https://gateway.example"_s).has_value());
}

void TestStoreFile::everyEarlierVersionIsMigrated_data()
{
    QTest::addColumn<int>("version");
    for (const SchemaStep &step : schemaSteps) {
        QTest::addRow("version %d", step.version) << step.version;
    }
}

/// fixtures/vN.sql is a dump, with rows, that a released version N left. It must open, keep every row and
/// go on working.
void TestStoreFile::everyEarlierVersionIsMigrated()
{
    QFETCH(const int, version);
    StoreFixture store;
    store.close();
    QVERIFY(QDir(store.folder()).removeRecursively());
    QVERIFY(QDir().mkpath(store.folder()));
    writeFile(store.file(), {});
    const QByteArray dump = contentsOf(QFINDTESTDATA(u"fixtures/v%1.sql"_s.arg(version)));
    QVERIFY(!dump.isEmpty());
    {
        const auto connection = store.connection(SqliteConnection::Mode::ReadWrite);
        QVERIFY(connection->execute(dump.constData()));
        QCOMPARE(connection->integer("PRAGMA user_version"), std::optional<qint64>(version));
    }
    QVERIFY(store.reopen());
    const auto connection = store.connection();
    QCOMPARE(connection->integer("PRAGMA user_version"), std::optional<qint64>(schemaVersion));
    QCOMPARE(column(*connection, "PRAGMA integrity_check"), QStringList{u"ok"_s});
    QVERIFY(column(*connection, "PRAGMA foreign_key_check").isEmpty());

    const auto reader = store.reader();
    const Overview overview = reader->overview().overview(store.account()).value();
    QCOMPARE(overview.messages, 3);
    QCOMPARE(overview.conversations, 1);
    QCOMPARE(overview.unread, 1);
    QCOMPARE(overview.openFailures, 1);
    QCOMPARE(reader->search().search(store.account(), u"appointment"_s, {}, 10)->size(), 1);
    store.apply({inbound(u"msg_new"_s, u"+15551234567"_s, u"after the appointment"_s, noon + 99)});
    store.indexAll();
    QCOMPARE(reader->search().search(store.account(), u"appointment"_s, {}, 10)->size(), 2);
    constexpr int firstWithOutbox = 3;
    const QList<OutgoingRow> outgoing = reader->outbox().all(store.account()).value();
    QCOMPARE(outgoing.size(), version >= firstWithOutbox ? 1 : 0);
    QCOMPARE(
        reader->outbox().draft(store.account(), u"+15559876543"_s, u"+15551234567"_s).value(),
        version >= firstWithOutbox ? u"And bring"_s : QString());
    constexpr int firstWithMarks = 6;
    const auto conversations =
        reader->conversations().page(store.account(), ConversationFilter::All, {}, 10).value();
    QCOMPARE(conversations.size(), 1);
    QCOMPARE(conversations.constFirst().isPinned, version >= firstWithMarks);
    constexpr int firstWithRemovals = 7;
    QCOMPARE(
        connection->integer("SELECT count(*) FROM removed_conversations"),
        std::optional<qint64>(version >= firstWithRemovals ? 1 : 0));
    // What failed since the account was set up is open from the first start of a version that knows of it.
    QCOMPARE(overview.openCases, 1);
    QCOMPARE(reader->cases().open(store.account(), {}, 0, 10)->cases.size(), 1);
    constexpr int firstWithCases = 8;
    QCOMPARE(
        connection->integer("SELECT count(*) FROM case_steps"),
        std::optional<qint64>(version >= firstWithCases ? 1 : 0));
    constexpr int firstWithContacts = 5;
    QCOMPARE(reader->contacts().all()->size(), version >= firstWithContacts ? 1 : 0);
    constexpr int firstWithSnippets = 4;
    QCOMPARE(reader->snippets().all()->size(), version >= firstWithSnippets ? 1 : 0);
}

void TestStoreFile::aNewerVersionIsLeftAlone_data()
{
    QTest::addColumn<bool>("isInWal");
    QTest::newRow("closed well") << false;
    QTest::newRow("ended by a kill, its version in the WAL only") << true;
}

void TestStoreFile::aNewerVersionIsLeftAlone()
{
    QFETCH(const bool, isInWal);
    StoreFixture store;
    store.apply({inbound(u"msg_1"_s, u"+15551234567"_s, u"x"_s, noon)});
    store.close();
    auto connection = store.connection(SqliteConnection::Mode::ReadWrite);
    QVERIFY(connection->execute("PRAGMA user_version = 4711"));
    const QMap<QString, QByteArray> killed = contentsOfFolder(store.folder());
    connection.reset();
    if (isInWal) {
        for (auto file = killed.cbegin(); file != killed.cend(); ++file) {
            writeFile(store.folder() + u'/' + file.key(), file.value());
        }
    }
    const auto before = contentsOfFolder(store.folder());
    QCOMPARE(before.contains(u"textdesk.sqlite-wal"_s), isInWal);

    QCOMPARE(errorOf(store.file()), StoreError::Kind::TooNew);
    QCOMPARE(ReadStore::open(store.file()).error().kind, StoreError::Kind::TooNew);
    QCOMPARE(openOrRepairStore(store.file(), store.clock()).error().kind, StoreError::Kind::TooNew);
    QBuffer out;
    QVERIFY(out.open(QIODevice::WriteOnly));
    QCOMPARE(
        exportMessages(store.file(), ExportFormat::JsonLines, {}, out).error().kind,
        StoreError::Kind::TooNew);
    // Not a byte, and no file beside it either.
    QCOMPARE(contentsOfFolder(store.folder()), before);
}

void TestStoreFile::otherFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::newRow("a text") << QByteArray("Dear diary, this is no database at all. ").repeated(200);
    QTest::newRow("a damaged header")
        << QByteArray("SQLite format 4").append('\0').append(QByteArray(5000, 'x'));
}

void TestStoreFile::otherFilesAreRefused()
{
    QFETCH(const QByteArray, contents);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"textdesk.sqlite"_s);
    writeFile(file, contents);
    QCOMPARE(errorOf(file), StoreError::Kind::NotADatabase);
    QCOMPARE(contentsOf(file), contents);

    // Somebody else's database is no cache of ours.
    const QString other = folder.filePath(u"other.sqlite"_s);
    writeFile(other, {});
    auto connection = SqliteConnection::open(other, SqliteConnection::Mode::ReadWrite);
    QVERIFY((*connection)->execute("CREATE TABLE recipes (name TEXT)"));
    connection->reset();
    const QByteArray before = contentsOf(other);
    QCOMPARE(errorOf(other), StoreError::Kind::Foreign);
    QCOMPARE(contentsOf(other), before);
}

void TestStoreFile::anUnreachableFolderIsAnError()
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"file"_s), "x");
    QCOMPARE(errorOf(folder.filePath(u"file/textdesk.sqlite"_s)), StoreError::Kind::CannotOpen);
}

void TestStoreFile::theWriterUsesWal()
{
    StoreFixture store;
    QCOMPARE(column(*store.connection(), "PRAGMA journal_mode"), QStringList{u"wal"_s});
}

void TestStoreFile::readsWhileTheWriterWrites()
{
    StoreFixture store;
    const auto reader = store.reader();
    QVERIFY(reader);
    for (int i = 0; i < 20; ++i) {
        store.apply({inbound(u"msg_%1"_s.arg(i), u"+15551234567"_s, u"x"_s, noon + i)});
        QCOMPARE(reader->overview().overview(store.account())->messages, i + 1);
    }
    // A write transaction that is open does not hold a reader up.
    const auto other = store.connection(SqliteConnection::Mode::ReadWrite);
    QVERIFY(other->execute("BEGIN IMMEDIATE; DELETE FROM status_facts"));
    QCOMPARE(reader->overview().overview(store.account())->messages, 20);
}

void TestStoreFile::readsWithoutTheWriter()
{
    StoreFixture store;
    store.apply({inbound(u"msg_1"_s, u"+15551234567"_s, u"x"_s, noon)});
    store.close();
    QVERIFY(!QFile::exists(store.file() + u"-wal"_s));
    {
        const auto reader = store.reader();
        QVERIFY(reader);
        QCOMPARE(reader->overview().overview(1)->messages, 1);
        for (const QString &file : QDir(store.folder()).entryList(QDir::Files)) {
            QVERIFY2(QFile::permissions(store.folder() + u'/' + file) == ownerFile, qPrintable(file));
        }
    }
    // And whoever comes next writes again.
    QVERIFY(store.reopen());
    QCOMPARE(store.apply({inbound(u"msg_2"_s, u"+15551234567"_s, u"x"_s, noon)}).messages.size(), 1);
}

void TestStoreFile::readingNeedsACache()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"textdesk.sqlite"_s);
    QCOMPARE(ReadStore::open(file).error().kind, StoreError::Kind::CannotOpen);
    QVERIFY(!QFile::exists(file));
    writeFile(file, {});
    QCOMPARE(ReadStore::open(file).error().kind, StoreError::Kind::CannotOpen);
}

void TestStoreFile::theWalShrinks()
{
    StoreFixture store;
    const auto reader = store.reader();
    for (int i = 0; i < 50; ++i) {
        store.apply({inbound(u"msg_%1"_s.arg(i), u"+15551234567"_s, u"x"_s, noon + i)});
        // No page that was read to its limit keeps its snapshot.
        QCOMPARE(reader->conversations().page(1, ConversationFilter::All, {}, 1)->size(), 1);
        QCOMPARE(reader->threads().newest(1, 1)->size(), 1);
    }
    QVERIFY(QFileInfo(store.file() + u"-wal"_s).size() > 0);
    store.writer().checkpoint();
    QCOMPARE(QFileInfo(store.file() + u"-wal"_s).size(), 0);
}

/// A process that closes any handle of a file loses its locks on it; another one could then empty the WAL
/// under the writer.
void TestStoreFile::lookingDropsNoLock()
{
    StoreFixture store;
    store.apply({inbound(u"msg_1"_s, u"+15551234567"_s, u"x"_s, noon)});
    const QByteArray name = QFile::encodeName(store.file());
    const auto isLocked = [&name] {
        const pid_t child = fork();
        if (child == 0) {
            // Where SQLite's shared lock lies.
            struct flock lock = {};
            lock.l_type = F_WRLCK;
            lock.l_whence = SEEK_SET;
            lock.l_start = 0x40000002;
            lock.l_len = 510;
            const int file = ::open(name.constData(), O_RDWR | O_CLOEXEC);    // NOLINT
            const bool asked = file >= 0 && fcntl(file, F_GETLK, &lock) == 0; // NOLINT
            _exit(asked && lock.l_type != F_UNLCK ? 1 : 0);
        }
        int status = 0;
        waitpid(child, &status, 0);
        return WEXITSTATUS(status) == 1;
    };
    QVERIFY(isLocked());
    QVERIFY(lookAtStoreFile(store.file()).has_value());
    QVERIFY(isLocked());
    QVERIFY(checkStoreFile(store.file()).has_value());
    QVERIFY(store.reader() != nullptr);
    QVERIFY(isLocked());
}

QTEST_GUILESS_MAIN(TestStoreFile)
#include "tst_store_file.moc"
