// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/connectionstatus.h"

#include <QCoreApplication>
#include <QString>

namespace textdesk {

/// What the tray icon tells, by shape and in words.
struct TrayStatus
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::TrayStatus)
public:
    ConnectionState connection = ConnectionState::Offline;
    int unread = 0;
    int openFailures = 0;
    QString quiet = {};        ///< in words, until when nobody is told of anything; empty: people are
    bool keepsNothing = false; ///< the cache takes no writes: what arrives is not kept

    /// Events arrive: what the window shows is not stale.
    bool isConnected() const;
    /// Somebody has to do something: work off a failure, give another key, or make room on the disk.
    bool needsAttention() const;
    /// "", "7", "99+".
    QString unreadMark() const;
    /// All of it in words, one line each; plain text without anything from outside.
    QString words() const;

    bool operator==(const TrayStatus &) const = default;
};

} // namespace textdesk
