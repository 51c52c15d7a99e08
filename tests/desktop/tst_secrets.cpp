// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/settings.h"
#include "desktop/filesecretstore.h"
#include "desktop/keychainsecretstore.h"
#include "desktop/memorysecretstore.h"
#include "desktop/privatebus.h"
#include "desktop/secretanswers.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace textdesk;
using namespace textdesk::test;

namespace {

constexpr QFileDevice::Permissions ownerOnly =
    QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;

} // namespace

/// The stores that need no service, and the keychain where there is none.
class SecretsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void roundTrip_data()
    {
        QTest::addColumn<bool>("inFile");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("secret");

        for (const bool inFile : {true, false}) {
            const char *where = inFile ? "file" : "memory";
            QTest::addRow("%s: key", where) << inFile << u"account/1"_s << QByteArray("rc_live_abc");
            QTest::addRow("%s: bytes", where) << inFile << u"account/2"_s << QByteArray("\0\xff\n\r x", 6);
            QTest::addRow("%s: empty", where) << inFile << u"account/3"_s << QByteArray("");
            QTest::addRow("%s: path as name", where) << inFile << u"../../x"_s << QByteArray("a");
            QTest::addRow("%s: dots", where) << inFile << u".."_s << QByteArray("a");
        }
    }

    void roundTrip()
    {
        QFETCH(const bool, inFile);
        QFETCH(const QString, name);
        QFETCH(const QByteArray, secret);

        const QTemporaryDir dir;
        const QString folder = dir.filePath(u"secrets"_s);
        std::unique_ptr<SecretStore> store = std::make_unique<MemorySecretStore>();
        if (inFile) {
            store = std::make_unique<FileSecretStore>(folder);
        }
        QCOMPARE(readError(*store, name).kind, SecretError::Kind::NotFound);
        QVERIFY(remove(*store, name));
        QVERIFY(write(*store, name, "the one before"));
        QVERIFY(write(*store, name, secret));
        QCOMPARE(read(*store, name).value_or("?"), secret);
        QCOMPARE(readError(*store, name + u'x').kind, SecretError::Kind::NotFound);
        if (inFile) {
            const QStringList files = QDir(folder).entryList(QDir::Files | QDir::Hidden);
            QCOMPARE(files.size(), 1);
            const QFileInfo file(folder + u'/' + files.first());
            QCOMPARE(file.permissions(), ownerOnly);
            QCOMPARE(
                QFileInfo(folder).permissions(), ownerOnly | QFileDevice::ExeOwner | QFileDevice::ExeUser);
            QCOMPARE(QDir(dir.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 1);
        }
        QVERIFY(remove(*store, name));
        QCOMPARE(readError(*store, name).kind, SecretError::Kind::NotFound);
    }

    void answersNeverComeAtOnceNorToTheDead()
    {
        MemorySecretStore store;
        bool answered = false;
        auto context = std::make_unique<QObject>();
        store.write(u"a"_s, "b", context.get(), [&answered](const auto &) { answered = true; });
        QVERIFY(!answered);
        context.reset();
        QVERIFY(read(store, u"a"_s)); // in the order of the questions: the first had its turn
        QVERIFY(!answered);
    }

    void aFileThatOthersCanReadIsRefused_data()
    {
        QTest::addColumn<QFileDevice::Permissions>("more");
        QTest::newRow("group reads") << QFileDevice::Permissions(QFileDevice::ReadGroup);
        QTest::newRow("all read") << QFileDevice::Permissions(QFileDevice::ReadOther);
        QTest::newRow("group writes") << QFileDevice::Permissions(QFileDevice::WriteGroup);
    }

    void aFileThatOthersCanReadIsRefused()
    {
        QFETCH(const QFileDevice::Permissions, more);
        const QTemporaryDir dir;
        FileSecretStore store(dir.path());
        QVERIFY(write(store, u"account/1"_s, "secret"));
        const QString file = dir.filePath(QDir(dir.path()).entryList(QDir::Files).value(0));
        QVERIFY(QFile::setPermissions(file, ownerOnly | more));
        QCOMPARE(readError(store, u"account/1"_s).kind, SecretError::Kind::Denied);
        // Writing makes it private again.
        QVERIFY(write(store, u"account/1"_s, "another"));
        QCOMPARE(QFileInfo(file).permissions(), ownerOnly);
        QCOMPARE(read(store, u"account/1"_s).value_or("?"), "another");
    }

    void aLinkOrAFolderIsNoSecret()
    {
        const QTemporaryDir dir;
        FileSecretStore store(dir.path());
        QVERIFY(write(store, u"account/1"_s, "secret"));
        const QString file = dir.filePath(QDir(dir.path()).entryList(QDir::Files).value(0));
        QVERIFY(QFile::rename(file, dir.filePath(u"elsewhere"_s)));
        QVERIFY(QFile::link(dir.filePath(u"elsewhere"_s), file));
        QCOMPARE(readError(store, u"account/1"_s).kind, SecretError::Kind::Denied);
        QVERIFY(QFile::remove(file));
        QVERIFY(QDir().mkdir(file));
        QCOMPARE(readError(store, u"account/1"_s).kind, SecretError::Kind::Denied);
        QVERIFY(!write(store, u"account/1"_s, "secret"));
        QVERIFY(!remove(store, u"account/1"_s));
    }

    void aFolderThatCannotBeIsAnError()
    {
        const QTemporaryDir dir;
        QFile inTheWay(dir.filePath(u"file"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        FileSecretStore store(dir.filePath(u"file/secrets"_s));
        const auto answer = write(store, u"a"_s, "b");
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, SecretError::Kind::Failed);
    }

    void noKeychainIsUnavailable_data()
    {
        QTest::addColumn<bool>("bus");
        QTest::newRow("no session bus") << false;
        QTest::newRow("a bus without a keychain") << true;
    }

    void noKeychainIsUnavailable()
    {
        QFETCH(const bool, bus);
        PrivateBus privateBus;
        QVERIFY(privateBus.isRunning());
        KeychainSecretStore store(
            bus ? privateBus.connect() : QDBusConnection::connectToBus(u"disabled:"_s, u"none"_s));
        const SecretError error = readError(store, u"account/1"_s);
        QCOMPARE(error.kind, SecretError::Kind::Unavailable);
        QVERIFY(!error.text.isEmpty());
        const auto written = write(store, u"account/1"_s, "secret");
        QVERIFY(!written);
        QCOMPARE(written.error().kind, SecretError::Kind::Unavailable);
        const auto removed = remove(store, u"account/1"_s);
        QVERIFY(!removed);
        QCOMPARE(removed.error().kind, SecretError::Kind::Unavailable);
        QDBusConnection::disconnectFromBus(u"none"_s);
    }
};

QTEST_GUILESS_MAIN(SecretsTest)
#include "tst_secrets.moc"
