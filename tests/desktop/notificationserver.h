// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QList>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

namespace textdesk::test {

/// A notification server that remembers what it was asked to show.
class NotificationServer : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Shown
    {
        QString application;
        quint32 replaces = 0;
        QString icon;
        QString summary;
        QString body;
        QStringList actions;
        QVariantMap hints;
        quint32 id = 0;
    };

    explicit NotificationServer(const QDBusConnection &bus, quint32 firstId = 1);
    ~NotificationServer() override;

    void appear();
    void vanish();

    QStringList capabilities{
        QStringLiteral("body"), QStringLiteral("body-markup"), QStringLiteral("actions")};
    QList<Shown> shown;
    QList<quint32> closed;
    int asked = 0;
    bool refuses = false;
    bool holdsAnswers = false; ///< Notify answers only on answer()

    void answer();
    void invoke(quint32 id, const QString &action) { Q_EMIT ActionInvoked(id, action); }
    void reply(quint32 id, const QString &text) { Q_EMIT NotificationReplied(id, text); }
    void expire(quint32 id) { Q_EMIT NotificationClosed(id, 1); }
    void giveToken(quint32 id, const QString &token) { Q_EMIT ActivationToken(id, token); }

public Q_SLOTS:
    QStringList GetCapabilities();
    quint32 Notify(
        const QString &application, quint32 replaces, const QString &icon, const QString &summary,
        const QString &body, const QStringList &actions, const QVariantMap &hints, int timeout,
        const QDBusMessage &message);
    void CloseNotification(quint32 id);

Q_SIGNALS:
    void NotificationClosed(quint32 id, quint32 reason);
    void ActionInvoked(quint32 id, const QString &action);
    void NotificationReplied(quint32 id, const QString &text);
    void ActivationToken(quint32 id, const QString &token);

private:
    QDBusConnection m_bus;
    quint32 m_nextId;
    QList<QDBusMessage> m_held;
};

} // namespace textdesk::test
