// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>

namespace textdesk {

/// The number on the app's icon in the desktop's launcher or task bar (Plasma, Dash to Dock, Unity): the
/// signal Update of com.canonical.Unity.LauncherEntry (wiki.ubuntu.com/Unity/LauncherAPI). Desktops that show
/// none do not listen. UI thread; waits for nothing.
class LauncherBadge
{
public:
    explicit LauncherBadge(QDBusConnection session);
    /// Takes the number away: launchers keep what an app that ended has said.
    ~LauncherBadge();
    Q_DISABLE_COPY_MOVE(LauncherBadge)

    /// 0: no number.
    void setCount(qint64 count);

private:
    void send() const;

    QDBusConnection m_bus;
    qint64 m_count = 0;
};

} // namespace textdesk
