// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/trayhostwatch.h"
#include "desktop/traystatus.h"

#include <QObject>

#include <chrono>
#include <memory>

class QAction;
class QMenu;
class QSystemTrayIcon;

namespace textdesk {

/// Unknown: a panel may still be starting. Only Present may a window hide to; on Absent a hidden
/// window must come back.
enum class TrayAvailability : quint8 { Unknown, Absent, Present };

/// The icon in the desktop's tray, wherever and as long as there is one.
class TrayIcon : public QObject
{
    Q_OBJECT
public:
    /// \p patience: how long a panel on \p session is waited for before an older kind of tray is tried.
    explicit TrayIcon(
        const QDBusConnection &session, std::chrono::milliseconds patience = std::chrono::seconds(10),
        QObject *parent = nullptr);
    ~TrayIcon() override;

    /// As of the last change that was heard of.
    TrayAvailability availability() const { return m_availability; }
    /// As of this moment: asks the desktop. To be called before a window hides to the tray.
    bool isAvailable() const;
    /// True where balloons go to a notification server, which may read markup.
    bool isOnBus() const { return m_host.state() == TrayHostWatch::State::Present; }

    void setStatus(const TrayStatus &status);
    /// Another menu within the icon's own; \p menu must outlive this.
    void addMenu(QMenu &menu);
    void showBalloon(const QString &title, const QString &body);

Q_SIGNALS:
    void availabilityChanged(textdesk::TrayAvailability availability);
    void openRequested(); ///< a click on the icon, or Open in its menu
    void reconnectRequested();
    void quitRequested();
    void balloonClicked();

private:
    void makeMenu();
    void makeIcon();
    void onHostChanged();
    void update();

    TrayHostWatch m_host;
    TrayStatus m_status;
    QAction *m_beforeQuit = nullptr;
    std::unique_ptr<QMenu> m_menu; // outlives the icon, which uses it
    std::unique_ptr<QSystemTrayIcon> m_icon;
    TrayAvailability m_availability = TrayAvailability::Unknown;
};

} // namespace textdesk
