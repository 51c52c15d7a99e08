// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/utc.h"

#include <QMenu>

#include <functional>

namespace textdesk {

class Clock;
class Settings;

/// "Do not disturb": for how long a person wants to be told of nothing. Says in its own line until when that
/// holds; what is chosen goes into the settings.
class QuietMenu : public QMenu
{
    Q_OBJECT
public:
    /// Both must outlive the menu.
    QuietMenu(Settings &settings, const Clock &clock, QWidget *parent = nullptr);

    /// Says how it stands now: time passes without a signal.
    void follow();

private:
    /// \p end: until when, as of now.
    QAction *addPause(const QString &text, const QString &name, std::function<UtcMs(UtcMs now)> end);

    Settings &m_settings;
    const Clock &m_clock;
    QAction *m_again;
};

} // namespace textdesk
