// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/notificationserver.h"

using namespace Qt::StringLiterals;

namespace textdesk::test {

namespace {

const QString &name()
{
    static const QString text = u"org.freedesktop.Notifications"_s;
    return text;
}

} // namespace

NotificationServer::NotificationServer(const QDBusConnection &bus, quint32 firstId)
    : m_bus(bus),
      m_nextId(firstId)
{
    m_bus.registerObject(
        u"/org/freedesktop/Notifications"_s, this,
        QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
}

NotificationServer::~NotificationServer()
{
    vanish();
}

void NotificationServer::appear()
{
    m_bus.registerService(name());
}

void NotificationServer::vanish()
{
    m_bus.unregisterService(name());
}

void NotificationServer::answer()
{
    const QList<QDBusMessage> held = std::exchange(m_held, {});
    for (const QDBusMessage &message : held) {
        m_bus.send(message);
    }
}

QStringList NotificationServer::GetCapabilities()
{
    ++asked;
    return capabilities;
}

quint32 NotificationServer::Notify(
    const QString &application, quint32 replaces, const QString &icon, const QString &summary,
    const QString &body, const QStringList &actions, const QVariantMap &hints, int timeout,
    const QDBusMessage &message)
{
    Q_UNUSED(timeout)
    if (refuses) {
        message.setDelayedReply(true);
        m_bus.send(message.createErrorReply(QDBusError::LimitsExceeded, u"too many"_s));
        return 0;
    }
    const quint32 id = replaces != 0 ? replaces : m_nextId++;
    shown.append({application, replaces, icon, summary, body, actions, hints, id});
    if (holdsAnswers) {
        message.setDelayedReply(true);
        m_held.append(message.createReply(QVariant::fromValue(id)));
    }
    return id;
}

void NotificationServer::CloseNotification(quint32 id)
{
    closed.append(id);
    Q_EMIT NotificationClosed(id, 3);
}

} // namespace textdesk::test
