// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/sleepwatch.h"

#include "loginmanagerproxy.h"

#include <QDBusConnection>

using namespace Qt::StringLiterals;

namespace textdesk {

SleepWatch::SleepWatch(const QDBusConnection &system, QObject *parent) : QObject(parent)
{
    if (!system.isConnected()) {
        return;
    }
    m_login = std::make_unique<LoginManagerProxy>(
        u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s, system);
    connect(m_login.get(), &LoginManagerProxy::PrepareForSleep, this, [this](bool start) {
        if (start) {
            Q_EMIT sleeping();
        } else {
            Q_EMIT resumed();
        }
    });
}

SleepWatch::~SleepWatch() = default;

} // namespace textdesk
