// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/notifier.h"

namespace textdesk {

class TrayIcon;

/// Balloons at the tray icon: for desktops without a notification server. They take no actions, cannot
/// be withdrawn, and only the newest can be clicked.
class TrayNotifier final : public Notifier
{
    Q_OBJECT
public:
    explicit TrayNotifier(TrayIcon &tray, QObject *parent = nullptr);
    ~TrayNotifier() override;

    void show(const Notification &notification) override;
    void withdraw(const QString &group) override;
    void withdrawAll() override;

private:
    void onClicked();

    TrayIcon &m_tray;
    QString m_group; ///< of the newest balloon
};

} // namespace textdesk
