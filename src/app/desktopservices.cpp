// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktopservices.h"

#include "core/settings.h"
#include "desktop/notifiers.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace textdesk {

DesktopServices::DesktopServices(
    Settings &settings, const Clock &clock, NotificationPresenter::IsWatching isWatching,
    const QString &dataDir, QObject *parent)
    : QObject(parent),
      m_settings(settings),
      m_tray(QDBusConnection::sessionBus()),
      m_launcherBadge(QDBusConnection::sessionBus()),
      m_notifier(makeNotifier(QDBusConnection::sessionBus(), m_tray)),
      m_notifications(settings, clock, std::move(isWatching), *m_notifier),
      m_colorScheme(QDBusConnection::sessionBus()),
      m_sleep(QDBusConnection::systemBus()),
      m_autostart(
          QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation),
          QCoreApplication::applicationFilePath(),
          dataDir.isEmpty() ? QStringList() : QStringList{u"--data-dir"_s, dataDir})
{
}

DesktopServices::~DesktopServices() = default;

void DesktopServices::explainTray()
{
    if (m_settings.trayHintShown()) {
        return;
    }
    m_settings.setTrayHintShown(true);
    Notification hint;
    hint.group = u"tray"_s;
    hint.title = tr("Textdesk goes on in the tray");
    hint.body = tr("New messages are still announced. Quit from the tray icon's menu, or with Ctrl+Q.");
    hint.isSilent = true;
    m_notifier->show(hint);
}

} // namespace textdesk
