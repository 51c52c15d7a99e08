// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/threadgrouping.h"

#include <QDateTime>

namespace textdesk {

namespace {

/// Messages of one side that follow each other within this time are one run.
constexpr qint64 longestPauseMs = 5LL * 60'000;

QDate localDay(UtcMs at)
{
    return QDateTime::fromMSecsSinceEpoch(at).date();
}

/// Gaps that begin after \p after and not after \p until.
QList<Gap> gapsBetween(const QList<Gap> &gaps, UtcMs after, std::optional<UtcMs> until)
{
    QList<Gap> found;
    for (const Gap &gap : gaps) {
        if (gap.from > after && (!until || gap.from <= *until)) {
            found.append(gap);
        }
    }
    return found;
}

bool breaksRun(const MessageRow &before, const MessageRow &row, const MessageGrouping &grouping)
{
    return before.direction != row.direction || before.from != row.from || grouping.dayBreak.isValid() ||
           grouping.unreadDivider || !grouping.gapsBefore.isEmpty() || row.at - before.at > longestPauseMs;
}

} // namespace

QList<MessageGrouping> groupMessages(const QList<MessageRow> &rows, const GroupingContext &context)
{
    QList<MessageGrouping> groups(rows.size());
    bool dividerPlaced = !context.divider;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const MessageRow &row = rows.at(i);
        MessageGrouping &group = groups[i];
        group.outcome =
            outcomeOf(row.direction, row.status, row.error, row.at, context.patience.limitsAt(context.now));
        const QDate day = localDay(row.at);
        if (i == 0 || day != localDay(rows.at(i - 1).at)) {
            group.dayBreak = day;
        }
        if (!dividerPlaced && keyOf(row) >= *context.divider) {
            // A window that begins later than the divider does not show it at its first row.
            group.unreadDivider = i > 0 || context.atStart || keyOf(row) == *context.divider;
            dividerPlaced = true;
        }
        if (i > 0) {
            group.gapsBefore = gapsBetween(context.gaps, rows.at(i - 1).at, row.at);
            group.firstOfRun = breaksRun(rows.at(i - 1), row, group);
            groups[i - 1].lastOfRun = group.firstOfRun;
        }
    }
    if (!rows.isEmpty() && context.atEnd) {
        groups.last().newest = true;
        groups.last().gapsAfter = gapsBetween(context.gaps, rows.constLast().at, std::nullopt);
    }
    return groups;
}

std::optional<UtcMs> nextAging(const QList<MessageRow> &rows, const GroupingContext &context)
{
    std::optional<UtcMs> next;
    for (const MessageRow &row : rows) {
        const auto ages = row.direction == Direction::Outbound ? agesAt(row.status, row.at, context.patience)
                                                               : std::nullopt;
        if (ages > context.now && (!next || ages < next)) {
            next = ages;
        }
    }
    return next;
}

} // namespace textdesk
