// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/notificationcontroller.h"
#include "desktop/autostart.h"
#include "desktop/colorschemewatch.h"
#include "desktop/launcherbadge.h"
#include "desktop/networkwatch.h"
#include "desktop/sleepwatch.h"
#include "desktop/trayicon.h"

#include <QObject>

#include <memory>

namespace textdesk {

/// Everything of the desktop around the window: tray, notifications, sleep, network, colour scheme and
/// autostart. Made after the window's first paint, since it talks to D-Bus.
class DesktopServices : public QObject
{
    Q_OBJECT
public:
    DesktopServices(
        Settings &settings, const Clock &clock, NotificationPresenter::IsWatching isWatching,
        const QString &dataDir, QObject *parent = nullptr);
    ~DesktopServices() override;

    TrayIcon &tray() { return m_tray; }
    LauncherBadge &launcherBadge() { return m_launcherBadge; }
    NotificationController &notifications() { return m_notifications; }
    ColorSchemeWatch &colorScheme() { return m_colorScheme; }
    SleepWatch &sleep() { return m_sleep; }
    NetworkWatch &network() { return m_network; }
    Autostart &autostart() { return m_autostart; }

    /// Once, when the window first goes on in the tray.
    void explainTray();

private:
    Settings &m_settings;
    TrayIcon m_tray;
    LauncherBadge m_launcherBadge;
    std::unique_ptr<Notifier> m_notifier;
    NotificationController m_notifications;
    ColorSchemeWatch m_colorScheme;
    SleepWatch m_sleep;
    NetworkWatch m_network;
    Autostart m_autostart;
};

} // namespace textdesk
