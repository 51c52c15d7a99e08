// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/displaytext.h"

#include <algorithm>
#include <iterator>

namespace textdesk {

namespace {

constexpr char16_t firstEmbedding = 0x202a; // LRE, RLE, PDF, LRO, RLO
constexpr char16_t popFormatting = 0x202c;
constexpr char16_t lastEmbedding = 0x202e;
constexpr char16_t firstIsolate = 0x2066; // LRI, RLI, FSI, PDI
constexpr char16_t popIsolate = 0x2069;

constexpr char16_t shownInvisible = 0x25ab; // ▫
constexpr char16_t zeroWidthNonJoiner = 0x200c;
constexpr char16_t zeroWidthJoiner = 0x200d;
constexpr char16_t firstVariation = 0xfe00;
constexpr char16_t lastVariation = 0xfe0f;

/// What takes no room and says nothing in any language: used to hide words from filters, or to split them.
constexpr bool isInvisible(char16_t c)
{
    return c == 0x200b || (c >= 0x2060 && c <= 0x2064) || c == 0x034f || c == 0x115f || c == 0x1160 ||
           c == 0x17b4 || c == 0x17b5 || c == 0x180e || c == 0x3164 || c == 0xffa0;
}

constexpr bool isJoiner(char16_t c)
{
    return c == zeroWidthNonJoiner || c == zeroWidthJoiner;
}

/// Whether a joiner does something here: scripts of Asia shape their letters by it, and emoji are made of
/// several. In Latin, Greek and Cyrillic it only hides.
bool joins(const QString &text, qsizetype i)
{
    if (i == 0 || i + 1 >= text.size()) {
        return false;
    }
    const QChar before = text.at(i - 1);
    const char16_t c = before.unicode();
    if (before.isSurrogate() || (c >= firstVariation && c <= lastVariation)) {
        return true;
    }
    constexpr char16_t firstShaped = 0x0590;
    constexpr char16_t afterShaped = 0x1ab0;
    const bool isSymbol = before.category() == QChar::Symbol_Other; // ❤, ☠ and the like
    return isSymbol || (c >= firstShaped && c < afterShaped);
}

/// Copies text, dropping what must not reach a paint device and closing what a line left open.
class Cleaner
{
public:
    explicit Cleaner(qsizetype size) { m_out.reserve(size); }

    void add(const QString &text, qsizetype i)
    {
        const char16_t c = text.at(i).unicode();
        if (QChar::isSurrogate(c)) {
            addSurrogate(text, i);
        } else if (isInvisible(c) || (isJoiner(c) && !joins(text, i))) {
            m_out.append(QChar(shownInvisible));
        } else if (c >= firstEmbedding && c <= lastEmbedding) {
            addEmbedding(c);
        } else if (c >= firstIsolate && c <= popIsolate) {
            addIsolate(c);
        } else if (c >= 0x20 && (c < 0x7f || c > 0x9f) && c != 0xfeff) {
            m_out.append(QChar(c));
        }
    }

    void addPlain(QChar c) { m_out.append(c); }

    void closeLine()
    {
        // An unmatched pop would close the container's own isolate; an unmatched push would leak out.
        std::reverse_copy(m_open.cbegin(), m_open.cend(), std::back_inserter(m_out));
        m_open.clear();
        m_openIsolates = 0;
    }

    QString take() { return std::move(m_out); }
    qsizetype size() const { return m_out.size(); }

private:
    void addSurrogate(const QString &text, qsizetype i)
    {
        const QChar c = text.at(i);
        const bool leads = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        const bool trails = c.isLowSurrogate() && i > 0 && text.at(i - 1).isHighSurrogate();
        m_out.append(leads || trails ? c : QChar(QChar::ReplacementCharacter));
    }

    void addEmbedding(char16_t c)
    {
        if (c != popFormatting) {
            open(c, popFormatting);
        } else if (m_open.endsWith(QChar(popFormatting))) {
            m_open.chop(1);
            m_out.append(QChar(c));
        }
    }

    void addIsolate(char16_t c)
    {
        if (c != popIsolate) {
            ++m_openIsolates;
            open(c, popIsolate);
        } else if (m_openIsolates > 0) {
            // The end of an isolate ends what was embedded in it, too.
            --m_openIsolates;
            m_open.truncate(m_open.lastIndexOf(QChar(popIsolate)));
            m_out.append(QChar(c));
        }
    }

    void open(char16_t c, char16_t closer)
    {
        m_out.append(QChar(c));
        m_open.append(QChar(closer));
    }

    QString m_out;
    QString m_open; ///< what would close the open embeddings and isolates, outermost first
    qsizetype m_openIsolates = 0;
};

bool isLineBreak(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar(0x2028) || c == QChar(0x2029);
}

} // namespace

QString singleLine(const QString &text, qsizetype maxLength)
{
    Cleaner cleaner(std::min(text.size(), maxLength) + 4);
    bool lastWasSpace = false;
    bool cut = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool endsPair = c.isLowSurrogate() && i > 0 && text.at(i - 1).isHighSurrogate();
        if (cleaner.size() >= maxLength && !endsPair) {
            cut = true;
            break;
        }
        const bool space = isLineBreak(c) || c == u'\t';
        if (!space) {
            cleaner.add(text, i);
        } else if (!lastWasSpace) {
            cleaner.addPlain(u' ');
        }
        lastWasSpace = space;
    }
    if (cut) {
        cleaner.addPlain(QChar(0x2026));
    }
    cleaner.closeLine();
    return cleaner.take();
}

QString displayBody(const QString &text)
{
    Cleaner cleaner(text.size() + 4);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\r' && i + 1 < text.size() && text.at(i + 1) == u'\n') {
            continue;
        }
        if (isLineBreak(c)) {
            cleaner.closeLine();
            cleaner.addPlain(u'\n');
        } else if (c == u'\t') {
            cleaner.addPlain(c);
        } else {
            cleaner.add(text, i);
        }
    }
    cleaner.closeLine();
    return cleaner.take();
}

} // namespace textdesk
