// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/textspan.h"

#include <QList>
#include <QString>

namespace textdesk {

/// A part of a text that a search found.
using MarkedRange = TextSpan;

/// Where the words of \p query stand in \p text, in order and without overlaps: whole words, the last
/// one as the beginning of a word, and parts of words in scripts without spaces; without regard to
/// case and accents.
QList<MarkedRange> markedWords(const QString &text, const QString &query);

/// Where the digits of \p query (three or more) stand in a number, whatever is written between them.
QList<MarkedRange> markedDigits(const QString &number, const QString &query);

} // namespace textdesk
