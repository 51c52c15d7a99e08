// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>

namespace textdesk {

/// A count that begins anew with each week (ISO 8601: Monday to Sunday). A value that can be kept as text.
class WeeklyCount
{
public:
    WeeklyCount() = default;
    /// What asText() gave; anything else is a count of nothing.
    static WeeklyCount fromText(const QString &text);
    QString asText() const;

    void add(quint64 count, QDate today);
    /// 0 where nothing was counted in this day's week.
    quint64 inWeekOf(QDate today) const;

private:
    static int weekOf(QDate day);

    int m_week = 0; ///< year and week: 202648
    quint64 m_count = 0;
};

} // namespace textdesk
