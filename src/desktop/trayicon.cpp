// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/trayicon.h"

#include "desktop/trayimage.h"

#include <QAction>
#include <QMenu>
#include <QSystemTrayIcon>
#include <QTimer>

namespace textdesk {

TrayIcon::TrayIcon(const QDBusConnection &session, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent),
      m_host(session)
{
    makeMenu();
    connect(&m_host, &TrayHostWatch::changed, this, &TrayIcon::onHostChanged);
    if (!session.isConnected()) {
        makeIcon();
        return;
    }
    // Qt asks only once in a process whether the tray is on the bus; asked before the panel has come
    // up (as at login), it would never look there again. So it is not asked before the panel is there,
    // or so late that only an older kind of tray is left to try.
    QTimer::singleShot(patience, this, &TrayIcon::makeIcon);
}

TrayIcon::~TrayIcon() = default;

bool TrayIcon::isAvailable() const
{
    return m_icon && QSystemTrayIcon::isSystemTrayAvailable();
}

void TrayIcon::setStatus(const TrayStatus &status)
{
    if (m_status == status) {
        return;
    }
    m_status = status;
    update();
}

void TrayIcon::showBalloon(const QString &title, const QString &body)
{
    if (isAvailable()) {
        m_icon->showMessage(title, body, QSystemTrayIcon::NoIcon);
    }
}

void TrayIcon::addMenu(QMenu &menu)
{
    m_menu->insertMenu(m_beforeQuit, &menu);
}

void TrayIcon::makeMenu()
{
    m_menu = std::make_unique<QMenu>();
    connect(m_menu->addAction(tr("&Open Textdesk")), &QAction::triggered, this, &TrayIcon::openRequested);
    connect(m_menu->addAction(tr("&Reconnect")), &QAction::triggered, this, &TrayIcon::reconnectRequested);
    m_beforeQuit = m_menu->addSeparator();
    connect(m_menu->addAction(tr("&Quit")), &QAction::triggered, this, &TrayIcon::quitRequested);
}

void TrayIcon::makeIcon()
{
    if (m_icon) {
        return;
    }
    m_icon = std::make_unique<QSystemTrayIcon>();
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, &TrayIcon::balloonClicked);
    connect(
        m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
            if (reason != QSystemTrayIcon::Context) {
                Q_EMIT openRequested();
            }
        });
    update();
    m_icon->show();
    onHostChanged();
}

void TrayIcon::onHostChanged()
{
    if (!m_icon && m_host.state() == TrayHostWatch::State::Present) {
        makeIcon(); // comes back here
        return;
    }
    if (!m_icon) {
        return; // not settled before the patience is over
    }
    const TrayAvailability availability =
        isAvailable() ? TrayAvailability::Present : TrayAvailability::Absent;
    if (m_availability != availability) {
        m_availability = availability;
        Q_EMIT availabilityChanged(availability);
    }
}

void TrayIcon::update()
{
    if (m_icon) {
        m_icon->setIcon(trayIcon(m_status));
        m_icon->setToolTip(m_status.words());
    }
}

} // namespace textdesk
