// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/connectionstatus.h"
#include "store/rows.h"
#include "sync/syncvalues.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

#include <utility>

namespace textdesk {

/// Everything that the diagnostics dialog shows. Holds no key, number or text of a message.
struct DiagnosticsInput
{
    Diagnostics counters;
    ConnectionStatus connection;
    SyncProgress progress;
    Overview overview;
    qint64 databaseBytes = 0;
    UtcMs now = 0;
};

/// Makes lines of words and figures of it. Pure.
class DiagnosticsReport
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::DiagnosticsReport)
public:
    using Line = std::pair<QString, QString>;

    struct HistoryLine
    {
        QString at;
        QString state;
        QString why;
    };

    static QList<Line> counters(const DiagnosticsInput &input);
    static QList<Line> faults(const DiagnosticsInput &input);
    static QList<HistoryLine> history(const DiagnosticsInput &input); ///< newest first
    static QList<Line> gaps(const DiagnosticsInput &input);
    /// The gateway's link to RingCentral, and its changes, newest first.
    static QList<Line> carrier(const DiagnosticsInput &input);
    static QList<Line> lastErrors(const DiagnosticsInput &input); ///< newest first

    /// The whole as plain text, for a mail to whoever helps. Without the gateway's or a certificate's
    /// own words, which could name a number or a host.
    static QString asText(const DiagnosticsInput &input);

private:
    static QString faultWord(WireFault fault);
    static QString gapCause(GapCause cause);
};

} // namespace textdesk
