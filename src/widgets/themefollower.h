// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/settings.h"

#include <QObject>

class QApplication;

namespace textdesk {

/// Keeps the app in the chosen theme while the desktop changes around it. Child of the application.
class ThemeFollower : public QObject
{
    Q_OBJECT
public:
    explicit ThemeFollower(QApplication &app);

    void follow(ThemeChoice choice);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();

    QApplication &m_app;
    ThemeChoice m_choice = ThemeChoice::System;
    bool m_pending = false;
};

} // namespace textdesk
