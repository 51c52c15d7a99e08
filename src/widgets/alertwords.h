// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/alert.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace textdesk {

/// What the notification of an alert says, where anybody can read it: without numbers, names of people and
/// texts. Plain text; pure but for the locale.
class AlertWords
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::AlertWords)
public:
    static QString title(const Alert &alert);
    static QString body(const Alert &alert, UtcMs now);
    /// Of several that had to wait, in one notification.
    static QString summaryTitle(const QList<Alert> &alerts);
    static QString summaryBody(const QList<Alert> &alerts);

private:
    static QString trouble(const Alert &alert);
    static QString figures(const Alert &alert, UtcMs now);
    static QString ending(const Alert &alert);
};

} // namespace textdesk
