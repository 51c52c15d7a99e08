// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace textdesk {

/// A text from outside, fit for one line of plain text: line breaks become spaces, control characters
/// and NULs are dropped, unpaired surrogates become U+FFFD, and bidirectional controls are contained so
/// that it cannot reorder what stands beside it, and what has no shape and no place in the writing it stands
/// in (zero-width spaces, fillers, joiners between Latin letters) is shown as "▫". At most \p maxLength
/// UTF-16 units, then "…".
QString singleLine(const QString &text, qsizetype maxLength = 200);

/// The same for a whole message: line breaks and tabs stay, every line's bidirectional embeddings,
/// overrides and isolates are closed at its end. Letters of every script stay as they are.
QString displayBody(const QString &text);

} // namespace textdesk
