// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/notifier.h"

#include <memory>

namespace textdesk {

class FreedesktopNotifier;

/// Tries the notification server for every notification, and gives to the fallback what it could not
/// deliver. So a server that comes or goes while the app runs is noticed by the next notification.
class SwitchingNotifier final : public Notifier
{
    Q_OBJECT
public:
    SwitchingNotifier(
        std::unique_ptr<FreedesktopNotifier> server, std::unique_ptr<Notifier> fallback,
        QObject *parent = nullptr);
    ~SwitchingNotifier() override;

    void show(const Notification &notification) override;
    void withdraw(const QString &group) override;
    void withdrawAll() override;

private:
    std::unique_ptr<FreedesktopNotifier> m_server;
    std::unique_ptr<Notifier> m_fallback;
};

} // namespace textdesk
