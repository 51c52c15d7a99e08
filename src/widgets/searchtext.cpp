// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/searchtext.h"

#include "core/clock.h"
#include "core/displaytext.h"
#include "core/phonenumber.h"
#include "core/settings.h"
#include "widgets/momenttext.h"
#include "widgets/searchmarks.h"

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr qsizetype longestBody = 2000;
/// A found word further in than this would be cut off by a narrow window.
constexpr qsizetype farIn = 48;
constexpr qsizetype contextBefore = 24;

} // namespace

SearchText::SearchText(const Settings &settings, const Clock &clock) : m_settings(settings), m_clock(clock)
{
}

QString SearchText::who(const SearchHit &hit) const
{
    if (hit.theirNumber.isEmpty()) {
        return singleLine(hit.message.messageId);
    }
    return formattedAddress(singleLine(hit.theirNumber), m_settings.homeRegion());
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

QString SearchText::sentence(const SearchHit &hit) const
{
    const QString body = singleLine(hit.message.body, longestBody);
    return hit.message.direction == Direction::Outbound
               ? tr("You to %1, %2: %3").arg(who(hit), when(hit), body)
               : tr("%1, %2: %3").arg(who(hit), when(hit), body);
}

} // namespace textdesk
