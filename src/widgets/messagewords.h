// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/rows.h"

#include <QDate>
#include <QList>
#include <QLocale>
#include <QString>

namespace textdesk {

/// How times, days and gaps are said in the Inbox: in the person's language, local time, plain text.
class MessageWords
{
public:
    explicit MessageWords(const QLocale &locale = QLocale()) : m_locale(locale) {}

    /// "14:32", as the locale writes it.
    QString time(UtcMs at) const;
    /// For a list: the time today, "Yesterday", a weekday of the last week, else the date.
    QString listTime(UtcMs at, UtcMs now) const;
    /// For a line between two days: "Today", "Yesterday", "Monday, 22 November".
    QString day(QDate day, UtcMs now) const;
    /// "Today 14:32", for details and for reading aloud.
    QString dayAndTime(UtcMs at, UtcMs now) const;
    /// Within a sentence: the time today, else day and time.
    QString moment(UtcMs at, UtcMs now) const;
    /// One line for the spans of not knowing between two messages; empty for none.
    QString gaps(const QList<Gap> &gaps, UtcMs now) const;

private:
    QString span(const Gap &gap, UtcMs now) const;

    QLocale m_locale;
};

} // namespace textdesk
