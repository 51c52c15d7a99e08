// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace textdesk {

/// A text as search compares it: compatibility forms unified (full-width letters, ligatures), case folded,
/// accents of Latin, Greek, Arabic and Hebrew letters taken away, invisible characters dropped. Pure.
QString foldedForSearch(QStringView text);

/// What a piece of a folded text is.
enum class SearchPiece : quint8 {
    Word,     ///< letters and digits of a script that puts spaces between words
    Unspaced, ///< a run of a script without them: Han, Kana, Thai, …; and Hangul, whose particles stick
    Symbol,   ///< one pictogram
};

/// Calls \p take with each piece of a folded text, in its order.
void splitForSearch(QStringView folded, const std::function<void(SearchPiece, QStringView)> &take);

/// Calls \p take with each two neighbouring characters of an unspaced run ("日本語": 日本, 本語).
void splitIntoBigrams(QStringView run, const std::function<void(QStringView)> &take);
/// The last character of a run (which may be two UTF-16 units).
QStringView lastCharacter(QStringView run);
/// True for a run of exactly one character.
bool isSingleCharacter(QStringView run);

/// The words that a message's text is found by, in UTF-8, separated by spaces: each word; of an unspaced
/// run its bigrams and its last character alone, so that each character begins a token; each symbol.
QByteArray searchDocument(QStringView text);

} // namespace textdesk
