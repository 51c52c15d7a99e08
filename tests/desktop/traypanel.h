// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QStringList>

namespace textdesk::test {

/// A panel that shows tray items: org.kde.StatusNotifierWatcher with a host of its own.
class TrayPanel : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ hasHost)
    Q_PROPERTY(QStringList RegisteredStatusNotifierItems READ items)
public:
    explicit TrayPanel(const QDBusConnection &bus);
    ~TrayPanel() override;

    /// Takes and gives up the watcher's name, as a panel that starts or crashes does.
    bool appear();
    bool vanish();
    bool hasHost() const { return m_hasHost; }
    void setHost(bool present);
    QStringList items() const { return m_items; }

public Q_SLOTS:
    void RegisterStatusNotifierItem(const QString &item);

Q_SIGNALS:
    void StatusNotifierItemRegistered(const QString &item);
    void StatusNotifierItemUnregistered(const QString &item);
    void StatusNotifierHostRegistered();
    void StatusNotifierHostUnregistered();

private:
    QDBusConnection m_bus;
    QStringList m_items;
    bool m_hasHost = false;
};

} // namespace textdesk::test
