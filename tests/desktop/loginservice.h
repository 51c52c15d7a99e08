// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace textdesk::test {

/// org.freedesktop.login1.Manager, as far as it is listened to. To be put on a bus by the test.
class LoginService : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
Q_SIGNALS:
    void PrepareForSleep(bool start);
};

} // namespace textdesk::test
