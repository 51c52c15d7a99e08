// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/deliverystatus.h"

#include <QColor>
#include <QString>

namespace textdesk {

struct ThemeColors;

/// What a status should feel like; each is one role of ThemeColors.
enum class StatusTone : quint8 {
    Neutral, ///< on its way, nothing to say about it
    Waiting, ///< takes too long, or nobody knows
    Good,
    Bad,
};

/// How a person sees an outcome: never by colour alone, always with a symbol and a word.
struct StatusPresentation
{
    QString symbol; ///< "✓", "✓✓", "◷", "?", "✕"; empty for an inbound message
    QString word;   ///< translated; for a status that we do not know, the gateway's own word
    StatusTone tone = StatusTone::Neutral;

    /// "✕ Failed": the symbol and the word in one line of plain text.
    QString text() const;
};

/// The presentation of an outcome. \p status and \p gatewayWord tell queued, sending and unknown words
/// apart while a message is in progress.
StatusPresentation
presentStatus(Outcome outcome, DeliveryStatus status, const QString &gatewayWord = QString());

/// The presentation of one step of a message's timeline: as presentStatus(), without an age.
StatusPresentation
presentStep(DeliveryStatus status, const QString &gatewayWord, const QString &error = QString());

/// The colour for text of this tone on ThemeColors::surface.
QColor toneColor(StatusTone tone, const ThemeColors &colors);

} // namespace textdesk
