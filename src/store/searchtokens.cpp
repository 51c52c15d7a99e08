// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/searchtokens.h"

#include <algorithm>

namespace textdesk {

namespace {

/// One code point of a string and how many UTF-16 units it takes.
struct CodePoint
{
    char32_t value;
    qsizetype size;
};

CodePoint codePointAt(QStringView text, qsizetype at)
{
    const QChar unit = text.at(at);
    if (unit.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate()) {
        return {QChar::surrogateToUcs4(unit, text.at(at + 1)), 2};
    }
    return {unit.unicode(), 1};
}

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

bool isMark(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_SpacingCombining ||
           category == QChar::Mark_Enclosing;
}

/// Marks that are accents or optional vowels; elsewhere (Devanagari, Thai) they are part of the spelling.
bool isAccent(char32_t c)
{
    if (QChar::category(c) != QChar::Mark_NonSpacing) {
        return false;
    }
    switch (QChar::script(c)) {
    case QChar::Script_Inherited:
    case QChar::Script_Common:
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Arabic:
    case QChar::Script_Hebrew:
        return c != 0x3099 && c != 0x309A; // voiced sounds of Kana: another letter
    default:
        return false;
    }
}

/// The letter without its accents. Cyrillic letters stay (й is no и), but ё, which many write е.
char32_t withoutAccents(char32_t c)
{
    constexpr char32_t io = 0x0451;
    const QChar::Script script = QChar::script(c);
    if (script != QChar::Script_Latin && script != QChar::Script_Greek && c != io) {
        return c;
    }
    while (QChar::decompositionTag(c) == QChar::Canonical) {
        const QString parts = QChar::decomposition(c);
        c = codePointAt(parts, 0).value;
    }
    return c;
}

bool isUnspaced(char32_t c)
{
    constexpr char32_t prolongedSound = 0x30FC;
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return QChar::isLetterOrNumber(c) || isMark(c);
    default:
        return c == prolongedSound;
    }
}

enum class Kind : quint8 { Separator, Word, Unspaced, Symbol };

Kind kindOf(char32_t c)
{
    if (c < 0x80) {
        return QChar::isLetterOrNumber(c) ? Kind::Word : Kind::Separator;
    }
    if (isUnspaced(c)) {
        return Kind::Unspaced;
    }
    if (QChar::isLetterOrNumber(c) || isMark(c)) {
        return Kind::Word;
    }
    return QChar::category(c) == QChar::Symbol_Other ? Kind::Symbol : Kind::Separator;
}

void addToken(QByteArray &document, QStringView token)
{
    if (!document.isEmpty()) {
        document.append(' ');
    }
    document.append(token.toUtf8());
}

} // namespace

QString foldedForSearch(QStringView text)
{
    if (isAscii(text)) {
        return text.toString().toLower();
    }
    const QString unified = text.toString().normalized(QString::NormalizationForm_KC).toCaseFolded();
    constexpr char32_t sharpS = 0x00DF; // QString folds characters one by one
    QString folded;
    folded.reserve(unified.size());
    for (qsizetype at = 0; at < unified.size();) {
        const CodePoint c = codePointAt(unified, at);
        at += c.size;
        // Soft hyphens, joiners and bidirectional controls stand inside words without being seen.
        if (isAccent(c.value) || QChar::category(c.value) == QChar::Other_Format) {
            continue;
        }
        if (c.value == sharpS) {
            folded.append(u"ss");
        } else {
            folded.append(QChar::fromUcs4(withoutAccents(c.value)));
        }
    }
    return folded;
}

void splitForSearch(QStringView folded, const std::function<void(SearchPiece, QStringView)> &take)
{
    Kind open = Kind::Separator;
    qsizetype start = 0;
    const auto close = [&](qsizetype end) {
        if (open == Kind::Word || open == Kind::Unspaced) {
            take(
                open == Kind::Word ? SearchPiece::Word : SearchPiece::Unspaced,
                folded.sliced(start, end - start));
        }
        open = Kind::Separator;
    };
    for (qsizetype at = 0; at < folded.size();) {
        const CodePoint c = codePointAt(folded, at);
        const Kind kind = kindOf(c.value);
        if (kind != open || kind == Kind::Symbol) {
            close(at);
            start = at;
            open = kind;
        }
        if (kind == Kind::Symbol) {
            take(SearchPiece::Symbol, folded.sliced(at, c.size));
        }
        at += c.size;
    }
    close(folded.size());
}

void splitIntoBigrams(QStringView run, const std::function<void(QStringView)> &take)
{
    qsizetype previous = -1;
    for (qsizetype at = 0; at < run.size();) {
        const qsizetype size = codePointAt(run, at).size;
        if (previous >= 0) {
            take(run.sliced(previous, at + size - previous));
        }
        previous = at;
        at += size;
    }
}

QStringView lastCharacter(QStringView run)
{
    const bool isPair = run.size() >= 2 && run.back().isLowSurrogate();
    return run.last(isPair ? 2 : std::min<qsizetype>(run.size(), 1));
}

bool isSingleCharacter(QStringView run)
{
    return !run.isEmpty() && codePointAt(run, 0).size == run.size();
}

QByteArray searchDocument(QStringView text)
{
    const QString folded = foldedForSearch(text);
    QByteArray document;
    document.reserve(folded.size() + folded.size() / 2);
    splitForSearch(folded, [&document](SearchPiece piece, QStringView token) {
        if (piece != SearchPiece::Unspaced) {
            addToken(document, token);
            return;
        }
        splitIntoBigrams(token, [&document](QStringView bigram) { addToken(document, bigram); });
        addToken(document, lastCharacter(token));
    });
    return document;
}

} // namespace textdesk
