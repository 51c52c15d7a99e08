// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/traynotifier.h"

#include "core/displaytext.h"
#include "desktop/notificationmarkup.h"
#include "desktop/trayicon.h"

namespace textdesk {

TrayNotifier::TrayNotifier(TrayIcon &tray, QObject *parent) : Notifier(parent), m_tray(tray)
{
    connect(&m_tray, &TrayIcon::balloonClicked, this, &TrayNotifier::onClicked);
}

TrayNotifier::~TrayNotifier() = default;

void TrayNotifier::show(const Notification &notification)
{
    m_group = notification.group;
    const QString title = singleLine(notification.title);
    const QString body = displayBody(notification.body);
    // A tray on the bus passes the text to a server that reads it as markup; Qt's own balloon shows it
    // as it is.
    m_tray.showBalloon(title, m_tray.isOnBus() ? escapedForMarkup(body) : body);
}

void TrayNotifier::withdraw(const QString &group)
{
    if (m_group == group) {
        m_group.clear();
    }
}

void TrayNotifier::withdrawAll()
{
    m_group.clear();
}

void TrayNotifier::onClicked()
{
    if (!m_group.isEmpty()) {
        Q_EMIT opened(m_group);
    }
}

} // namespace textdesk
