// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/freedesktopnotifier.h"

#include "core/displaytext.h"
#include "desktop/appid.h"
#include "desktop/notificationmarkup.h"

#include "notificationsproxy.h"

#include <QCoreApplication>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QLoggingCategory>

#include <utility>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

Q_LOGGING_CATEGORY(logNotify, "textdesk.desktop.notify", QtInfoMsg)

constexpr QLatin1StringView serviceName("org.freedesktop.Notifications");
constexpr QLatin1StringView servicePath("/org/freedesktop/Notifications");

constexpr QLatin1StringView actionDefault("default");
constexpr QLatin1StringView actionOpen("open");
constexpr QLatin1StringView actionMarkRead("mark-read");
constexpr QLatin1StringView actionReply("reply");
constexpr QLatin1StringView actionInlineReply("inline-reply"); ///< Plasma's name, and its capability's

constexpr uchar normalUrgency = 1;
constexpr int serversOwnTimeout = -1;

} // namespace

FreedesktopNotifier::FreedesktopNotifier(const QDBusConnection &bus, QObject *parent)
    : Notifier(parent),
      m_server(std::make_unique<NotificationsProxy>(serviceName, servicePath, bus))
{
    auto *watcher =
        new QDBusServiceWatcher(QString(serviceName), bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, &FreedesktopNotifier::forgetServer);
    connect(m_server.get(), &NotificationsProxy::ActionInvoked, this, &FreedesktopNotifier::onActionInvoked);
    connect(m_server.get(), &NotificationsProxy::NotificationReplied, this, &FreedesktopNotifier::onReplied);
    connect(m_server.get(), &NotificationsProxy::NotificationClosed, this, &FreedesktopNotifier::onClosed);
    connect(
        m_server.get(), &NotificationsProxy::ActivationToken, this, &FreedesktopNotifier::onActivationToken);
}

FreedesktopNotifier::~FreedesktopNotifier() = default;

void FreedesktopNotifier::show(const Notification &notification)
{
    Shown &shown = m_shown[notification.group];
    shown.next = notification;
    shown.withdrawn = false;
    sendNext(notification.group);
}

void FreedesktopNotifier::withdraw(const QString &group)
{
    const auto it = m_shown.find(group);
    if (it == m_shown.end()) {
        return;
    }
    it->next.reset();
    if (it->sending) {
        it->withdrawn = true;
        return;
    }
    const quint32 id = it->id;
    m_shown.erase(it);
    if (id != 0) {
        close(id);
    }
}

void FreedesktopNotifier::withdrawAll()
{
    const QStringList groups = m_shown.keys();
    for (const QString &group : groups) {
        withdraw(group);
    }
}

void FreedesktopNotifier::askCapabilities()
{
    if (m_asking) {
        return;
    }
    m_asking = true;
    auto *call = new QDBusPendingCallWatcher(m_server->GetCapabilities(), this);
    connect(
        call, &QDBusPendingCallWatcher::finished, this,
        [this, generation = m_generation](QDBusPendingCallWatcher *finished) {
            finished->deleteLater();
            m_asking = false;
            const QDBusPendingReply<QStringList> reply = *finished;
            if (reply.isError()) {
                qCInfo(logNotify) << "no notification server:" << reply.error().name();
                giveUpAllNext();
                return;
            }
            if (generation == m_generation) { // else another server has taken over, and is asked again
                m_capabilities = reply.value();
            }
            sendAllNext();
        });
}

void FreedesktopNotifier::forgetServer()
{
    ++m_generation;
    m_capabilities.reset();
    // The next server may give the same ids to somebody else's notifications.
    for (auto it = m_shown.begin(); it != m_shown.end();) {
        it->id = 0;
        it = it->sending || it->next ? std::next(it) : m_shown.erase(it);
    }
}

void FreedesktopNotifier::sendNext(const QString &group)
{
    const auto it = m_shown.find(group);
    if (it == m_shown.end() || it->sending || !it->next) {
        return;
    }
    if (!m_server->connection().isConnected()) {
        giveUpAllNext(); // a call on no bus is never answered, not even with an error
        return;
    }
    if (!m_capabilities) {
        askCapabilities();
        return;
    }
    const Notification notification = *std::exchange(it->next, std::nullopt);
    it->sending = true;

    QString title = singleLine(notification.title);
    QString body;
    if (!can(u"body"_s)) {
        title = singleLine(notification.title + u": "_s + notification.body);
    } else if (can(u"body-markup"_s)) {
        body = escapedForMarkup(displayBody(notification.body));
    } else {
        body = displayBody(notification.body);
    }
    auto *call = new QDBusPendingCallWatcher(
        m_server->Notify(
            QCoreApplication::applicationName(), it->id, QString(appId), title, body, actionsOf(notification),
            hintsOf(notification), serversOwnTimeout),
        this);
    connect(
        call, &QDBusPendingCallWatcher::finished, this,
        [this, notification, generation = m_generation](QDBusPendingCallWatcher *finished) {
            finished->deleteLater();
            const QDBusPendingReply<uint> reply = *finished;
            if (reply.isError()) {
                qCInfo(logNotify) << "notification refused:" << reply.error().name();
                refused(notification.group, notification);
            } else {
                const bool sameServer = generation == m_generation;
                sent(notification.group, sameServer ? reply.value() : 0);
            }
        });
}

QStringList FreedesktopNotifier::actionsOf(const Notification &notification) const
{
    if (!can(u"actions"_s)) {
        return {};
    }
    // Some servers run "default" on a click only where a button is there too; so Open is one.
    QStringList actions{QString(actionDefault), tr("Open"), QString(actionOpen), tr("Open")};
    if (notification.canReply) {
        const bool inNotification = can(QString(actionInlineReply));
        actions << QString(inNotification ? actionInlineReply : actionReply) << tr("Reply");
    }
    if (notification.canMarkRead) {
        actions << QString(actionMarkRead) << tr("Mark as read");
    }
    return actions;
}

QVariantMap FreedesktopNotifier::hintsOf(const Notification &notification) const
{
    QVariantMap hints{
        {u"desktop-entry"_s, QString(appId)},
        {u"category"_s, u"im.received"_s},
        {u"urgency"_s, QVariant::fromValue(normalUrgency)},
    };
    if (notification.isSilent) {
        hints.insert(u"suppress-sound"_s, true);
    } else {
        hints.insert(u"sound-name"_s, u"message-new-instant"_s);
    }
    if (notification.canReply && can(QString(actionInlineReply))) {
        hints.insert(u"x-kde-reply-placeholder-text"_s, tr("Text message"));
        hints.insert(u"x-kde-reply-submit-button-text"_s, tr("Send"));
    }
    return hints;
}

void FreedesktopNotifier::sendAllNext()
{
    const QStringList groups = m_shown.keys();
    for (const QString &group : groups) {
        sendNext(group);
    }
}

void FreedesktopNotifier::giveUpAllNext()
{
    QList<Notification> lost;
    for (auto it = m_shown.begin(); it != m_shown.end();) {
        if (it->next) {
            lost << *std::exchange(it->next, std::nullopt);
        }
        it = it->sending ? std::next(it) : m_shown.erase(it);
    }
    for (const Notification &notification : lost) {
        Q_EMIT undeliverable(notification);
    }
}

void FreedesktopNotifier::sent(const QString &group, quint32 id)
{
    const auto it = m_shown.find(group);
    Q_ASSERT(it != m_shown.end());
    it->sending = false;
    it->id = id;
    if (it->withdrawn) {
        m_shown.erase(it);
        if (id != 0) {
            close(id);
        }
    } else if (it->next) {
        sendNext(group);
    } else if (id == 0) {
        m_shown.erase(it);
    }
    Q_EMIT taken(group);
}

void FreedesktopNotifier::refused(const QString &group, const Notification &notification)
{
    const auto it = m_shown.find(group);
    Q_ASSERT(it != m_shown.end());
    const bool wanted = !it->withdrawn && !it->next;
    it->sending = false;
    it->id = 0;
    if (it->next) {
        sendNext(group);
    } else {
        m_shown.erase(it);
    }
    if (wanted) {
        Q_EMIT undeliverable(notification);
    }
}

void FreedesktopNotifier::close(quint32 id)
{
    m_server->CloseNotification(id); // an error only says that it is closed already
}

QString FreedesktopNotifier::groupOf(quint32 id) const
{
    for (auto it = m_shown.cbegin(); it != m_shown.cend(); ++it) {
        if (id != 0 && it->id == id) {
            return it.key();
        }
    }
    return {};
}

void FreedesktopNotifier::onActionInvoked(uint id, const QString &action)
{
    // The signal goes to every program on the bus; most ids are others'.
    const QString group = groupOf(id);
    if (group.isEmpty()) {
        return;
    }
    if (action == actionMarkRead) {
        Q_EMIT markReadRequested(group);
    } else if (action == actionReply) {
        Q_EMIT replied(group, {});
    } else if (action == actionDefault || action == actionOpen) {
        Q_EMIT opened(group);
    }
}

void FreedesktopNotifier::onReplied(uint id, const QString &text)
{
    if (const QString group = groupOf(id); !group.isEmpty()) {
        Q_EMIT replied(group, text.trimmed());
    }
}

void FreedesktopNotifier::onClosed(uint id)
{
    const auto it = m_shown.find(groupOf(id));
    if (it == m_shown.end()) {
        return;
    }
    it->id = 0;
    if (!it->sending && !it->next) {
        m_shown.erase(it);
    }
}

void FreedesktopNotifier::onActivationToken(uint id, const QString &token)
{
    // On Wayland a window may come forward only with the token of the click; Qt reads it from here.
    if (!groupOf(id).isEmpty()) {
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
    }
}

} // namespace textdesk
