// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/filedamage.h"
#include "store/schema.h"
#include "store/storefixture.h"
#include "store/storerepair.h"

#include <QDir>
#include <QLoggingCategory>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace textdesk;
using namespace textdesk::test;

namespace {

constexpr int patience = 60'000;
constexpr int oldMessages = 60;

struct Life
{
    bool wasKilled = false;
    int exitCode = 0;
    long calls = 0;
    QString acknowledged; ///< the last
    QString errors;
};

Life live(const QString &file, const QByteArray &task, long nth)
{
    QProcess process;
    process.start(QStringLiteral(STORE_KILLEE), {file, QString::fromLatin1(task), QString::number(nth)});
    Life life;
    if (!process.waitForFinished(patience)) {
        return life;
    }
    life.wasKilled = process.exitStatus() == QProcess::CrashExit;
    life.exitCode = process.exitCode();
    life.errors = QString::fromUtf8(process.readAllStandardError());
    const QStringList lines =
        QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (line.startsWith(u"calls "_s)) {
            life.calls = line.mid(6).toLong();
        } else {
            life.acknowledged = line;
        }
    }
    return life;
}

/// A folder with files as they were before the process began.
class Scene
{
public:
    QString file() const { return m_folder.filePath(u"textdesk.sqlite"_s); }
    void keep() { m_files = contentsOfFolder(m_folder.path()); }
    void restore() const
    {
        const QStringList names = QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden);
        for (const QString &name : names) {
            QFile::remove(m_folder.filePath(name));
        }
        for (auto file = m_files.cbegin(); file != m_files.cend(); ++file) {
            writeFile(m_folder.filePath(file.key()), file.value());
        }
    }
    QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    QMap<QString, QByteArray> m_files;
};

/// Opens what a kill left, as the next start does, and looks at all of it.
class AfterKill
{
public:
    explicit AfterKill(const QString &file) : m_opened(openOrRepairStore(file, m_clock)), m_file(file) {}

    bool isOpen() const { return m_opened.has_value(); }
    bool wasRepaired() const { return m_opened->repair.has_value(); }
    QString error() const { return m_opened ? QString() : m_opened.error().text; }
    bool isSound() const
    {
        const auto connection = SqliteConnection::open(m_file, SqliteConnection::Mode::ReadOnly);
        return connection && column(**connection, "PRAGMA integrity_check") == QStringList{u"ok"_s} &&
               column(**connection, "PRAGMA foreign_key_check").isEmpty() &&
               (*connection)->integer("PRAGMA user_version") == std::optional<qint64>(schemaVersion);
    }
    qint64 count(const char *sql) const
    {
        const auto connection = SqliteConnection::open(m_file, SqliteConnection::Mode::ReadOnly);
        return connection ? (*connection)->integer(sql).value_or(-1) : -1;
    }

private:
    const ManualClock m_clock{noon};
    StoreResult<OpenedStore> m_opened;
    QString m_file;
};

void makeOldCache(const QString &file)
{
    const ManualClock clock(noon);
    const auto writer = StoreWriter::open(file, clock);
    const qint64 account = (*writer)->ensureAccount(u"https://one.example"_s)->id;
    QList<Observation> seen;
    for (int i = 0; i < oldMessages; ++i) {
        seen.append(inbound(u"old_%1"_s.arg(i), u"+15551234567"_s, u"old"_s, noon + i));
    }
    QVERIFY((*writer)->apply(account, batchOf(seen)).has_value());
    QVERIFY((*writer)->markRead(account, 1, noon + oldMessages / 2 - 1).has_value());
}

/// The file of a version 1 that was closed well.
void makeVersion1(const QString &file)
{
    writeFile(file, {});
    const auto connection = SqliteConnection::open(file, SqliteConnection::Mode::ReadWrite);
    const QByteArray dump = contentsOf(QFINDTESTDATA("fixtures/v1.sql"));
    QVERIFY(!dump.isEmpty());
    QVERIFY((*connection)->execute(dump.constData()));
}

} // namespace

/// kill -9 in the middle of every single call that changes a file. What was acknowledged is there, and
/// whatever is there is whole. (The machine goes on: its page cache keeps what was written.)
class TestStoreKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"textdesk.store.*=false"_s); }
    void atAnyCall_data();
    void atAnyCall();
    void atAnyMoment();
};

void TestStoreKill::atAnyCall_data()
{
    QTest::addColumn<QByteArray>("task");
    QTest::addColumn<int>("step");
    QTest::newRow("first creation") << QByteArray("create") << 1;
    QTest::newRow("commits and checkpoints") << QByteArray("write") << 7;
    QTest::newRow("migration") << QByteArray("migrate") << 1;
    QTest::newRow("salvage and replacement") << QByteArray("repair") << 1;
}

void TestStoreKill::atAnyCall()
{
    QFETCH(const QByteArray, task);
    QFETCH(const int, step);
    Scene scene;
    if (task == "write" || task == "repair") {
        makeOldCache(scene.file());
    } else if (task == "migrate") {
        makeVersion1(scene.file());
    }
    if (task == "repair") {
        const QList<qint64> index = pagesOf(scene.file(), u"gaps"_s);
        overwrite(scene.file(), (index.last() - 1) * pageSize, QByteArray(pageSize, '\xaa'));
    }
    scene.keep();
    const Life whole = live(scene.file(), task, 0);
    QVERIFY2(!whole.wasKilled && whole.exitCode == 0, qPrintable(whole.errors));
    QVERIFY2(whole.calls > 3, qPrintable(QString::number(whole.calls)));

    int deaths = 0;
    for (long nth = 1; nth <= whole.calls; nth += step) {
        const QByteArray where = QByteArray::number(static_cast<qlonglong>(nth)) + " of " +
                                 QByteArray::number(static_cast<qlonglong>(whole.calls));
        scene.restore();
        const Life life = live(scene.file(), task, nth);
        QVERIFY2(life.wasKilled, where.constData());
        ++deaths;
        const AfterKill after(scene.file());
        QVERIFY2(after.isOpen(), (where + ' ' + after.error().toUtf8()).constData());
        QVERIFY2(after.isSound(), where.constData());
        if (task == "write") {
            QVERIFY2(!after.wasRepaired(), where.constData());
            QCOMPARE(after.count("SELECT count(*) FROM messages WHERE message_id LIKE 'old%'"), oldMessages);
            const qint64 kept = after.count("SELECT count(*) FROM messages WHERE message_id LIKE 'new%'");
            const qint64 acknowledged =
                life.acknowledged.isEmpty() ? 0 : life.acknowledged.mid(4).toLongLong() + 1;
            QVERIFY2(kept >= acknowledged, where.constData());
            QCOMPARE(kept % 20, 0); // whole batches
            // The moment up to which all was heard went with its batch.
            const qint64 certain = after.count("SELECT coalesce(certain_until_ms, 0) FROM accounts");
            QCOMPARE(certain, kept == 0 ? 0 : noon + kept / 20 - 1);
        } else if (task == "migrate") {
            QVERIFY2(!after.wasRepaired(), where.constData());
            QCOMPARE(after.count("SELECT count(*) FROM messages"), 3);
        } else if (task == "repair") {
            // Whoever finished it, the marks are there.
            QCOMPARE(after.count("SELECT count(*) FROM read_marks"), oldMessages / 2);
            QVERIFY(!QDir(scene.path()).entryList({u"textdesk.damaged-*.sqlite"_s}).isEmpty());
        }
    }
    QVERIFY(deaths > 0);
    qInfo("%d kills", deaths);
}

/// And from outside, at moments that nobody chose: after a random number of acknowledgements.
void TestStoreKill::atAnyMoment()
{
    constexpr int rounds = 25;
    constexpr quint32 seed = 20261123;
    QRandomGenerator random(seed);
    Scene scene;
    makeOldCache(scene.file());
    scene.keep();
    for (int round = 0; round < rounds; ++round) {
        scene.restore();
        QProcess process;
        process.start(QStringLiteral(STORE_KILLEE), {scene.file(), u"write"_s, u"0"_s});
        const int wanted = random.bounded(12);
        QStringList acknowledged;
        while (acknowledged.size() <= wanted && process.waitForReadyRead(patience)) {
            while (process.canReadLine()) {
                acknowledged.append(QString::fromLatin1(process.readLine()).trimmed());
            }
        }
        process.kill();
        QVERIFY(process.waitForFinished(patience));
        while (process.canReadLine()) {
            acknowledged.append(QString::fromLatin1(process.readLine()).trimmed());
        }
        acknowledged.removeIf([](const QString &line) { return !line.startsWith(u"new_"_s); });
        QVERIFY(!acknowledged.isEmpty());
        const AfterKill after(scene.file());
        QVERIFY(after.isOpen() && !after.wasRepaired() && after.isSound());
        const qint64 kept = after.count("SELECT count(*) FROM messages WHERE message_id LIKE 'new%'");
        QVERIFY(kept >= acknowledged.last().mid(4).toLongLong() + 1);
    }
}

QTEST_GUILESS_MAIN(TestStoreKill)
#include "tst_store_kill.moc"
