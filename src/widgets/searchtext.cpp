// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/searchtext.h"

#include "core/clock.h"
#include "core/displaytext.h"
#include "widgets/momenttext.h"
#include "widgets/searchmarks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr qsizetype longestBody = 2000;
/// A found word further in than this would be cut off by a narrow window.
constexpr qsizetype farIn = 48;
constexpr qsizetype contextBefore = 24;

} // namespace

SearchText::SearchText(const QString &homeRegion, const Clock &clock, const ContactBook *contacts)
    : m_clock(clock),
      m_addresses(homeRegion, contacts)
{
}

QString SearchText::who(const SearchHit &hit) const
{
    return hit.theirNumber.isEmpty() ? singleLine(hit.message.messageId) : m_addresses.name(hit.theirNumber);
}

QString SearchText::when(const SearchHit &hit) const
{
    const UtcMs now = m_clock.nowUtc();
    return isSameDay(hit.message.at, now) ? clockTime(hit.message.at) : momentInList(hit.message.at, now);
}

QString SearchText::excerpt(const SearchHit &hit, const QString &query) const
{
    QString line = singleLine(hit.message.body, longestBody);
    const QList<MarkedRange> marks = markedWords(line, query);
    if (!marks.isEmpty() && marks.constFirst().start > farIn) {
        qsizetype start = marks.constFirst().start - contextBefore;
        // At the beginning of a word, and never in the middle of a character.
        const qsizetype space = line.indexOf(u' ', start);
        if (space >= 0 && space < marks.constFirst().start) {
            start = space + 1;
        } else if (line.at(start).isLowSurrogate()) {
            ++start;
        }
        line = u'…' + line.mid(start);
    }
    return hit.message.direction == Direction::Outbound ? tr("You: %1").arg(line) : line;
}

qsizetype SearchText::textStart(const SearchHit &hit) const
{
    return hit.message.direction == Direction::Outbound
               ? std::max<qsizetype>(0, tr("You: %1").indexOf("%1"_L1))
               : 0;
}

QString SearchText::sentence(const SearchHit &hit) const
{
    const QString body = singleLine(hit.message.body, longestBody);
    return hit.message.direction == Direction::Outbound
               ? tr("You to %1, %2: %3").arg(who(hit), when(hit), body)
               : tr("%1, %2: %3").arg(who(hit), when(hit), body);
}

} // namespace textdesk
