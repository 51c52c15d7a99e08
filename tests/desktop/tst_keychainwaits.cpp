// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/keychainsecretstore.h"
#include "desktop/secretanswers.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace textdesk;
using namespace textdesk::test;

namespace {

/// A keychain that keeps people waiting: it answers nothing until it is told to refuse.
class SilentKeychain : public QDBusVirtualObject
{
public:
    QString introspect(const QString &path) const override
    {
        Q_UNUSED(path)
        return {};
    }

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        message.setDelayedReply(true);
        m_held.append(message);
        if (m_refuses) {
            refuse(connection);
        }
        return true;
    }

    void refuse(QDBusConnection connection)
    {
        m_refuses = true;
        for (const QDBusMessage &message : std::exchange(m_held, {})) {
            connection.send(message.createErrorReply(QDBusError::AccessDenied, u"not now"_s));
        }
    }

private:
    QList<QDBusMessage> m_held;
    bool m_refuses = false;
};

} // namespace

/// What a keychain that waits for its password looks like from here (in-session.sh).
class KeychainWaitsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSlowKeychainIsToldOfAndStillAnswers()
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        QVERIFY2(bus.isConnected(), "to be run by in-session.sh");
        SilentKeychain keychain;
        QVERIFY(
            bus.registerVirtualObject(u"/org/freedesktop/secrets"_s, &keychain, QDBusConnection::SubPath));
        QVERIFY(bus.registerService(u"org.freedesktop.secrets"_s));

        KeychainSecretStore store(bus, 10ms);
        const QSignalSpy delayed(&store, &SecretStore::delayed);
        std::optional<tl::expected<QByteArray, SecretError>> answer;
        store.read(u"account/1"_s, this, [&answer](const auto &given) { answer = given; });
        QTRY_COMPARE(delayed.size(), 1);
        QCOMPARE(delayed.first().first().toString(), u"account/1"_s);
        QVERIFY(!answer);

        keychain.refuse(bus);
        QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 20'000);
        QVERIFY(!*answer);
        // There is a keychain, and it failed: not the same as none.
        QCOMPARE(answer->error().kind, SecretError::Kind::Failed);
        QCOMPARE(delayed.size(), 1);
        bus.unregisterService(u"org.freedesktop.secrets"_s);
        bus.unregisterObject(u"/org/freedesktop/secrets"_s, QDBusConnection::UnregisterTree);
    }
};

QTEST_GUILESS_MAIN(KeychainWaitsTest)
#include "tst_keychainwaits.moc"
