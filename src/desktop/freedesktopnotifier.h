// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/notifier.h"

#include <QDBusConnection>
#include <QHash>
#include <QStringList>
#include <QVariantMap>

#include <memory>
#include <optional>

class NotificationsProxy;

namespace textdesk {

/// Notifications through org.freedesktop.Notifications. Never waits for the server: what is shown while
/// an answer is due is kept, the newest of each group. What a server refuses, or what finds none, comes
/// back by undeliverable().
class FreedesktopNotifier final : public Notifier
{
    Q_OBJECT
public:
    explicit FreedesktopNotifier(const QDBusConnection &bus, QObject *parent = nullptr);
    ~FreedesktopNotifier() override;

    void show(const Notification &notification) override;
    void withdraw(const QString &group) override;
    void withdrawAll() override;

Q_SIGNALS:
    void undeliverable(const textdesk::Notification &notification);
    /// The server shows the group's notification: from now on what is done to it comes back.
    void taken(const QString &group);

private:
    /// One group's notification at the server.
    struct Shown
    {
        quint32 id = 0; ///< 0: none is there
        bool sending = false;
        bool withdrawn = false; ///< close it as soon as its id is known
        std::optional<Notification> next;
    };

    void askCapabilities();
    void forgetServer();
    void sendNext(const QString &group);
    void sendAllNext();
    void giveUpAllNext();
    void sent(const QString &group, quint32 id);
    void refused(const QString &group, const Notification &notification);
    void close(quint32 id);
    QString groupOf(quint32 id) const;
    QStringList actionsOf(const Notification &notification) const;
    QVariantMap hintsOf(const Notification &notification) const;
    bool can(const QString &capability) const { return m_capabilities->contains(capability); }

    void onActionInvoked(uint id, const QString &action);
    void onReplied(uint id, const QString &text);
    void onClosed(uint id);
    void onActivationToken(uint id, const QString &token);

    std::unique_ptr<NotificationsProxy> m_server;
    QHash<QString, Shown> m_shown;
    std::optional<QStringList> m_capabilities; ///< empty: not asked since the server came
    bool m_asking = false;
    quint64 m_generation = 0; ///< counts servers: an id means nothing to the next one
};

} // namespace textdesk
