// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <memory>

class LoginManagerProxy;
class QDBusConnection;

namespace textdesk {

/// Tells when the machine goes to sleep and when it is back, as logind says. Without logind it says
/// nothing, ever: watch the clocks too (Clock::bootMs() against monotonicMs()).
class SleepWatch : public QObject
{
    Q_OBJECT
public:
    /// \p system: the system bus.
    explicit SleepWatch(const QDBusConnection &system, QObject *parent = nullptr);
    ~SleepWatch() override;

Q_SIGNALS:
    void sleeping();
    void resumed();

private:
    std::unique_ptr<LoginManagerProxy> m_login;
};

} // namespace textdesk
