// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/settings.h"
#include "desktop/keychainsecretstore.h"
#include "desktop/secretanswers.h"
#include "desktop/secretstores.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace textdesk;
using namespace textdesk::test;

/// KeychainSecretStore with a real, unlocked gnome-keyring (in-session.sh --keyring).
class KeychainTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(QDBusConnection::sessionBus().isConnected(), "to be run by in-session.sh");
        QTRY_VERIFY_WITH_TIMEOUT(
            QDBusConnection::sessionBus().interface()->isServiceRegistered(u"org.freedesktop.secrets"_s),
            20'000);
    }

    void roundTrip_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("key") << QByteArray("rc_live_0123456789abcdef");
        QTest::newRow("bytes") << QByteArray("\0\xff\n x", 5);
        QTest::newRow("long") << QByteArray(8192, 'k');
    }

    void roundTrip()
    {
        QFETCH(const QByteArray, secret);
        const auto store = makeSecretStore(KeyStorage::Keychain, QString());
        const QString name = u"account/1"_s;
        QCOMPARE(readError(*store, name).kind, SecretError::Kind::NotFound);
        QVERIFY(write(*store, name, "the one before"));
        QVERIFY(write(*store, name, secret));
        QCOMPARE(read(*store, name).value_or("?"), secret);
        QCOMPARE(readError(*store, u"account/2"_s).kind, SecretError::Kind::NotFound);
        QVERIFY(remove(*store, name));
        QVERIFY(remove(*store, name)); // what is not there is gone
        QCOMPARE(readError(*store, name).kind, SecretError::Kind::NotFound);
    }

    void isKeptUnderOurName()
    {
        KeychainSecretStore store(QDBusConnection::sessionBus());
        QVERIFY(write(store, u"account/7"_s, "s3cret"));
        // Another program finds it by what people see in their keychain.
        QProcess tool;
        tool.start(u"secret-tool"_s, {u"search"_s, u"server"_s, u"textdesk"_s, u"user"_s, u"account/7"_s});
        QVERIFY2(tool.waitForFinished(), qPrintable(tool.errorString()));
        QVERIFY(tool.readAllStandardOutput().contains("secret = "));
        QVERIFY(remove(store, u"account/7"_s));
    }

    void anAnswerToTheDeadIsDropped()
    {
        auto store = std::make_unique<KeychainSecretStore>(QDBusConnection::sessionBus());
        bool answered = false;
        auto context = std::make_unique<QObject>();
        store->read(u"a"_s, context.get(), [&answered](const auto &) { answered = true; });
        context.reset();
        QCOMPARE(readError(*store, u"b"_s).kind, SecretError::Kind::NotFound); // one at a time, in order
        QVERIFY(!answered);
        QObject stays;
        store->read(u"a"_s, &stays, [&answered](const auto &) { answered = true; });
        store.reset();
        KeychainSecretStore next(QDBusConnection::sessionBus());
        QCOMPARE(readError(next, u"b"_s).kind, SecretError::Kind::NotFound);
        QVERIFY(!answered);
    }
};

QTEST_GUILESS_MAIN(KeychainTest)
#include "tst_keychain.moc"
