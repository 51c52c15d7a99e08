// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/connectionstatus.h"
#include "sync/syncvalues.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace textdesk {

/// What a state means for trust in the view; the indicator gives each a colour and a shape.
enum class Trust : quint8 { Live, OnTheWay, Blind, NeedsAPerson };

/// The status bar's words about the connection. Plain text.
struct ConnectionWords
{
    Trust trust = Trust::Blind;
    QString word;         ///< "Live", "Catching up": one or two words
    QString detail;       ///< what follows, without the word; may be long
    bool changes = false; ///< true: a countdown is in it, say it again in a second

    /// Both in one sentence, for screen readers and tool tips.
    QString whole() const;
};

/// Turns states and problems into an office's words. Pure but for locale and time zone.
class ConnectionSentences
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::ConnectionSentences)
public:
    /// \p now: the wall clock. \p remainingMs: how long catching up, or loading history, may still take,
    /// where known.
    static ConnectionWords words(
        const ConnectionStatus &status, const SyncProgress &progress, UtcMs now,
        std::optional<qint64> remainingMs = std::nullopt);

    /// Why there is no connection, as one sentence with its full stop; empty for None. Names the
    /// certificate's problem and the gateway's own words where they help.
    static QString problem(const ConnectionStatus &status);

    /// What a person can do about it, one sentence; empty where waiting is all.
    static QString advice(ConnectionProblem problem);

    /// One or two words for a state, for tables: "Live", "Offline".
    static QString stateWord(ConnectionState state);

private:
    static QString catchingUp(const SyncProgress &progress, std::optional<qint64> remainingMs, UtcMs now);
    static QString live(
        const ConnectionStatus &status, const SyncProgress &progress, std::optional<qint64> remainingMs,
        UtcMs now);
    static QString history(const SyncProgress &progress, std::optional<qint64> remainingMs, UtcMs now);
    static QString page(const SyncProgress &progress);
    static QString blindSpans(const SyncProgress &progress, UtcMs now);
    static QString blindness(const SyncProgress &progress, bool sinceIsSaid, UtcMs now);
    static QString retry(const ConnectionStatus &status, UtcMs now);
};

} // namespace textdesk
