// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reasongroups.h"

#include "widgets/failurereason.h"

#include <QHash>

#include <algorithm>

namespace textdesk {

namespace {

/// The longer of the common beginning and the common end, in whole characters.
QString commonErrorPart(const QString &a, const QString &b)
{
    const auto head = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
    const auto tail = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend()).first - a.rbegin();
    return (head >= tail ? a.left(head) : a.right(tail)).trimmed();
}

/// What can be typed into one line.
QString firstErrorLine(const QString &error)
{
    return error.trimmed().section(u'\n', 0, 0).trimmed();
}

} // namespace

QList<ReasonGroup> groupedReasons(const QList<FailureCount> &reasons)
{
    QList<ReasonGroup> groups;
    QHash<QString, qsizetype> places;
    for (const FailureCount &reason : reasons) {
        const QString brief = explainFailure(reason.error).brief;
        const QString code = errorCode(reason.error);
        const QString text = code.isEmpty() ? firstErrorLine(reason.error) : code;
        const auto place = places.constFind(brief);
        if (place == places.constEnd()) {
            places.insert(brief, groups.size());
            groups.append({brief, reason.count, text});
            continue;
        }
        ReasonGroup &group = groups[*place];
        group.count += reason.count;
        const QString common = commonErrorPart(group.filterText, text);
        // A few letters would find everything; then rather the most frequent error alone.
        constexpr qsizetype shortest = 8;
        group.filterText = common.size() >= shortest ? common : group.filterText;
    }
    std::stable_sort(groups.begin(), groups.end(), [](const ReasonGroup &a, const ReasonGroup &b) {
        return a.count > b.count;
    });
    return groups;
}

} // namespace textdesk
