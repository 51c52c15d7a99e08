// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enginefixture.h"

#include "store/filedamage.h"
#include "store/sqliteconnection.h"

#include <QDir>
#include <QFileInfo>

#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace textdesk::test;

namespace textdesk {

namespace {

/// No file of this process may grow past \p bytes while it lives: SQLite's writes fail in the kernel, as on a
/// disk that is full for this user, and work again afterwards. Sockets do not care.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(qint64 bytes)
    {
        (void)std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = static_cast<rlim_t>(bytes);
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;

private:
    rlimit m_before{};
};

/// A disk of its own that can be filled up. Only root can make one.
class SmallDisk
{
public:
    explicit SmallDisk(const QString &folder)
        : m_folder(QFile::encodeName(folder)),
          m_isMounted(mount("textdesk-test", m_folder.constData(), "tmpfs", 0, "size=2m") == 0)
    {
    }
    ~SmallDisk()
    {
        if (m_isMounted) {
            umount2(m_folder.constData(), MNT_DETACH);
        }
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    bool isMounted() const { return m_isMounted; }
    bool remountReadOnly(bool readOnly) const
    {
        const unsigned long flags =
            static_cast<unsigned long>(MS_REMOUNT) | (readOnly ? static_cast<unsigned long>(MS_RDONLY) : 0UL);
        return mount(nullptr, m_folder.constData(), nullptr, flags, nullptr) == 0;
    }
    void fill() const
    {
        QFile ballast(ballastFile());
        QVERIFY(ballast.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered));
        for (qint64 piece = 65'536; piece > 0; piece /= 2) {
            while (ballast.write(QByteArray(piece, 'x')) == piece) {
            }
        }
    }
    void empty() const { QVERIFY(QFile::remove(ballastFile())); }

private:
    QString ballastFile() const { return QFile::decodeName(m_folder) + u"/ballast"_s; }

    QByteArray m_folder;
    bool m_isMounted;
};

/// What the engine said of its store.
class StoreNews
{
public:
    void listen(const Engine &engine)
    {
        QObject::connect(
            &engine, &Engine::failed, [this](const StoreError &error) { failed.append(error.kind); });
        QObject::connect(&engine, &Engine::storeTroubled, [this](const StoreError &error) {
            troubled.append(error.kind);
        });
        QObject::connect(&engine, &Engine::storeRecovered, [this] { ++recovered; });
        QObject::connect(&engine, &Engine::unkeptChanged, [this](const UnkeptEvents &now) { unkept = now; });
        QObject::connect(
            &engine, &Engine::storeReplaced, [this](const StoreRepair &repair) { repairs.append(repair); });
    }

    QList<StoreError::Kind> failed;
    QList<StoreError::Kind> troubled;
    int recovered = 0;
    UnkeptEvents unkept;
    QList<StoreRepair> repairs;
};

constexpr int kept = 30;

/// A live desk with messages, of which those with an even number were read.
void fillDesk(EngineFixture &desk, StoreNews &news)
{
    desk.makeEngine();
    news.listen(*desk.engine);
    desk.engine->start();
    desk.store = *ReadStore::open(desk.databaseFile());
    QTRY_VERIFY(desk.isLive());
    for (int i = 0; i < kept; ++i) {
        desk.gateway.receiveSms(
            desk.app.tenantId, u"+120255501%1"_s.arg(i, 2, 10, QLatin1Char('0')), ourLine,
            u"Text %1"_s.arg(i));
    }
    QTRY_COMPARE(desk.kept(), kept);
    const QList<MessageRow> rows = desk.rows();
    for (int i = 0; i < rows.size(); i += 2) {
        desk.engine->markRead(rows.at(i).conversationId, rows.at(i).at);
    }
    QCOMPARE(desk.store->overview().overview(desk.accountId)->unread, kept / 2);
}

/// messageId → unread.
QMap<QString, bool> unreadOf(const EngineFixture &desk)
{
    QMap<QString, bool> unread;
    const QList<MessageRow> rows = desk.rows();
    for (const MessageRow &row : rows) {
        unread.insert(row.messageId, row.unread);
    }
    return unread;
}

} // namespace

/// A cache that breaks, fills up or may not be written, under a running engine. Real files, real sockets.
class TestEngineStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDamagedCacheIsReplacedAtTheStart();
    void aDamagedCacheIsReplacedWhileRunning();
    void aCheckFindsDamageThatNoStatementTouched();
    void theLiveViewGoesOnWithoutRoom();
    void aFullDiskAtConnectIsNoReconnectStorm();
    void aFullDisk();
    void aReadOnlyDisk();
    void withoutAnyStoreTheDeskHears();
    void anotherProgramsFileIsRefused();
};

void TestEngineStore::aDamagedCacheIsReplacedAtTheStart()
{
    EngineFixture desk;
    StoreNews news;
    fillDesk(desk, news);
    const QMap<QString, bool> before = unreadOf(desk);
    desk.end();
    overwrite(
        desk.databaseFile(), pageSize * pagesOf(desk.databaseFile(), u"gaps"_s).last() - pageSize,
        QByteArray(pageSize, '\xcc'));
    desk.makeEngine();
    news.listen(*desk.engine);
    desk.engine->start();
    QCOMPARE(news.repairs.size(), 1);
    QVERIFY(QFileInfo::exists(news.repairs.first().setAside));
    QVERIFY(news.failed.isEmpty());
    desk.store = *ReadStore::open(desk.databaseFile());
    QTRY_VERIFY(desk.isLive());
    // All of it from the gateway again, and read is what was read.
    QCOMPARE(desk.kept(), kept);
    QCOMPARE(unreadOf(desk), before);
    QVERIFY(desk.notices.size() == kept); // of the first run: nothing was announced twice
}

void TestEngineStore::aDamagedCacheIsReplacedWhileRunning()
{
    EngineFixture desk;
    StoreNews news;
    fillDesk(desk, news);
    const QMap<QString, bool> before = unreadOf(desk);
    desk.store.reset();
    damageWhileOpen(desk.databaseFile(), u"gaps"_s);
    damageWhileOpen(desk.databaseFile(), u"status_facts"_s);
    // The next message meets the damage. It is in the new cache, as are all others.
    const QString id = desk.gateway.receiveSms(desk.app.tenantId, customer, ourLine, u"Still there?"_s);
    QTRY_COMPARE(news.repairs.size(), 1);
    desk.store = *ReadStore::open(desk.databaseFile());
    QTRY_VERIFY(desk.isLive() && desk.kept() == kept + 1);
    QMap<QString, bool> now = unreadOf(desk);
    QVERIFY(now.take(id));
    QCOMPARE(now, before);
    // And it goes on.
    desk.gateway.receiveSms(desk.app.tenantId, customer, ourLine, u"And another"_s);
    QTRY_COMPARE(desk.kept(), kept + 2);
}

void TestEngineStore::aCheckFindsDamageThatNoStatementTouched()
{
    EngineFixture desk;
    StoreNews news;
    fillDesk(desk, news);
    desk.store.reset();
    damageWhileOpen(desk.databaseFile(), u"scopes"_s);
    desk.engine->checkStore();
    QTRY_COMPARE(news.repairs.size(), 1);
    desk.store = *ReadStore::open(desk.databaseFile());
    QTRY_VERIFY(desk.isLive() && desk.kept() == kept);
}

void TestEngineStore::theLiveViewGoesOnWithoutRoom()
{
    EngineFixture desk;
    StoreNews news;
    fillDesk(desk, news);
    const auto certain = [&desk] {
        const auto connection = SqliteConnection::open(desk.databaseFile(), SqliteConnection::Mode::ReadOnly);
        return (*connection)->integer("SELECT certain_until_ms FROM accounts");
    };
    const auto certainBefore = certain();
    QString first;
    {
        const FileSizeLimit limit(1);
        first = desk.gateway.receiveSms(desk.app.tenantId, customer, ourLine, u"Not kept"_s);
        QTRY_COMPARE(news.troubled, QList<StoreError::Kind>{StoreError::Kind::Io});
        desk.gateway.receiveSms(desk.app.tenantId, customer, ourLine, u"Nor this"_s);
        QTRY_COMPARE(news.unkept.held, 2);
        QCOMPARE(news.unkept.newest.first().body, u"Not kept"_s);
        QCOMPARE(news.unkept.newest.last().body, u"Nor this"_s);
        // Heard, not kept: not announced, not shown as kept, not certain.
        QCOMPARE(desk.connection.state, ConnectionState::Live);
        QCOMPARE(desk.kept(), kept);
        QCOMPARE(desk.notices.size(), kept);
        QCOMPARE(certain(), certainBefore);
        // A read mark is owed as well.
        const QList<MessageRow> rows = desk.rows();
        desk.engine->markRead(rows.at(1).conversationId, rows.at(1).at);
        QCOMPARE(desk.store->overview().overview(desk.accountId)->unread, kept / 2);
        QCOMPARE(news.recovered, 0);
    }
    QTRY_COMPARE(news.recovered, 1);
    QVERIFY(news.unkept.isEmpty());
    QCOMPARE(desk.kept(), kept + 2);
    QVERIFY(desk.row(first));
    QCOMPARE(desk.notices.size(), kept + 2);
    QCOMPARE(desk.store->overview().overview(desk.accountId)->unread, kept / 2 + 2 - 1);
    QVERIFY(certain() > certainBefore);
    QCOMPARE(news.troubled.size(), 1);
}

void TestEngineStore::aFullDiskAtConnectIsNoReconnectStorm()
{
    EngineFixture desk;
    StoreNews news;
    fillDesk(desk, news);
    desk.gateway.goDown();
    QTRY_VERIFY(desk.connection.state != ConnectionState::Live);
    const QString missed = desk.gateway.receiveSms(desk.app.tenantId, customer, ourLine, u"Missed"_s);
    {
        const FileSizeLimit limit(1);
        QVERIFY(desk.gateway.listen());
        QTRY_COMPARE(desk.connection.state, ConnectionState::CatchingUp);
        const qsizetype statesBefore = desk.states.size();
        desk.gateway.receiveSms(desk.app.tenantId, customer, ourLine, u"Live"_s);
        QTRY_COMPARE(news.unkept.held, 1);
        QCOMPARE(desk.states.size(), statesBefore);
        QVERIFY(!desk.progress.gaps.isEmpty());
        QVERIFY(!desk.row(missed));
    }
    QTRY_COMPARE(news.recovered, 1);
    QTRY_VERIFY(desk.isLive());
    QCOMPARE(desk.kept(), kept + 2);
    QVERIFY(desk.progress.gaps.isEmpty());
}

void TestEngineStore::aFullDisk()
{
    EngineFixture desk;
    const SmallDisk disk(desk.folder.path());
    if (!disk.isMounted()) {
        QSKIP("only root can mount a small disk");
    }
    StoreNews news;
    fillDesk(desk, news);
    disk.fill();
    // What still fits is kept.
    int sent = 0;
    while (news.troubled.isEmpty() && sent < 500) {
        desk.gateway.receiveSms(desk.app.tenantId, customer, ourLine, QString(1'500, u'y'));
        ++sent;
        QTRY_VERIFY(desk.kept() == kept + sent || !news.troubled.isEmpty());
    }
    QTRY_VERIFY(news.unkept.held > 0);
    QCOMPARE(news.troubled, QList<StoreError::Kind>{StoreError::Kind::DiskFull});
    disk.empty();
    QTRY_COMPARE(news.recovered, 1);
    QTRY_COMPARE(desk.kept(), kept + sent);
    QVERIFY(news.unkept.isEmpty());
}

void TestEngineStore::aReadOnlyDisk()
{
    EngineFixture desk;
    const SmallDisk disk(desk.folder.path());
    if (!disk.isMounted()) {
        QSKIP("only root can mount a small disk");
    }
    StoreNews news;
    fillDesk(desk, news);
    desk.end();
    QVERIFY(disk.remountReadOnly(true));
    // From the start: what is kept can be read, and nothing new can be kept.
    desk.makeEngine();
    news.listen(*desk.engine);
    desk.engine->start();
    QTRY_VERIFY(!news.failed.isEmpty() || !news.troubled.isEmpty());
    QTRY_VERIFY(
        desk.connection.state == ConnectionState::Live ||
        desk.connection.state == ConnectionState::CatchingUp);
    desk.gateway.receiveSms(desk.app.tenantId, customer, ourLine, u"Live"_s);
    QTRY_COMPARE(news.unkept.held, 1);
    QVERIFY(disk.remountReadOnly(false));
    QTRY_COMPARE_WITH_TIMEOUT(news.recovered, 1, 15'000);
    desk.store = *ReadStore::open(desk.databaseFile());
    QTRY_VERIFY(desk.isLive());
    QCOMPARE(desk.kept(), kept + 1);
}

void TestEngineStore::withoutAnyStoreTheDeskHears()
{
    EngineFixture desk;
    StoreNews news;
    // A folder where the file should be.
    QVERIFY(QDir().mkdir(desk.databaseFile()));
    desk.makeEngine();
    news.listen(*desk.engine);
    desk.engine->start();
    QCOMPARE(news.failed, QList<StoreError::Kind>{StoreError::Kind::CannotOpen});
    QTRY_VERIFY(
        desk.connection.state == ConnectionState::Live ||
        desk.connection.state == ConnectionState::CatchingUp);
    const QString id = desk.gateway.receiveSms(desk.app.tenantId, customer, ourLine, u"Anybody?"_s);
    QTRY_COMPARE(news.unkept.held, 1);
    QVERIFY(desk.notices.isEmpty());
    QVERIFY(QDir().rmdir(desk.databaseFile()));
    QTRY_VERIFY_WITH_TIMEOUT(desk.accountId != 0, 15'000);
    desk.store = *ReadStore::open(desk.databaseFile());
    QTRY_VERIFY(desk.isLive());
    QVERIFY(desk.row(id));
    QVERIFY(news.unkept.isEmpty());
    QCOMPARE(news.recovered, 1);
}

void TestEngineStore::anotherProgramsFileIsRefused()
{
    EngineFixture desk;
    StoreNews news;
    writeFile(desk.databaseFile(), {});
    {
        const auto other = SqliteConnection::open(desk.databaseFile(), SqliteConnection::Mode::ReadWrite);
        QVERIFY((*other)->execute("CREATE TABLE recipes (name TEXT)"));
    }
    const QByteArray before = contentsOf(desk.databaseFile());
    desk.makeEngine();
    news.listen(*desk.engine);
    desk.engine->start();
    QCOMPARE(news.failed, QList<StoreError::Kind>{StoreError::Kind::Foreign});
    QVERIFY(news.repairs.isEmpty());
    QCOMPARE(contentsOf(desk.databaseFile()), before);
}

} // namespace textdesk

QTEST_GUILESS_MAIN(textdesk::TestEngineStore)
#include "tst_sync_store.moc"
