// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/launcherbadge.h"
#include "desktop/privatebus.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace textdesk;
using textdesk::test::PrivateBus;

/// What a launcher hears, on a real bus.
class LauncherBadgeTest : public QObject
{
    Q_OBJECT
public Q_SLOTS:
    void heard(const QDBusMessage &message)
    {
        m_apps.append(message.arguments().constFirst().toString());
        m_said.append(qdbus_cast<QVariantMap>(message.arguments().at(1)));
    }

private Q_SLOTS:
    void saysTheNumberAndTakesItAwayAtTheEnd()
    {
        PrivateBus bus;
        QVERIFY(bus.isRunning());
        QDBusConnection launcher = bus.connect();
        QVERIFY(launcher.connect(
            {}, {}, u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s, this, SLOT(heard(QDBusMessage))));
        {
            LauncherBadge badge(bus.connect());
            badge.setCount(0); // says nothing: there was none
            badge.setCount(7);
            badge.setCount(7); // said already
            badge.setCount(1'200);
            QTRY_COMPARE(m_said.size(), 2);
        }
        QTRY_COMPARE(m_said.size(), 3);
        QCOMPARE(m_apps.constFirst(), u"application://org.textdesk.Textdesk.desktop"_s);
        QCOMPARE(m_said.at(0).value(u"count"_s), QVariant(7LL));
        QCOMPARE(m_said.at(0).value(u"count-visible"_s), QVariant(true));
        QCOMPARE(m_said.at(1).value(u"count"_s), QVariant(1'200LL));
        QCOMPARE(m_said.at(2).value(u"count-visible"_s), QVariant(false));
    }

private:
    QStringList m_apps;
    QList<QVariantMap> m_said;
};

QTEST_GUILESS_MAIN(LauncherBadgeTest)
#include "tst_launcherbadge.moc"
