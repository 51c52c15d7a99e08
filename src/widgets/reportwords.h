// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/deliveryreport.h"

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

namespace textdesk {

/// A report in words: plain text, in the person's language and numbers. Any thread.
class ReportWords
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::ReportWords)
public:
    /// One of the large figures.
    struct Figure
    {
        QString title;
        QString figure;
        QString note; ///< what it was before; may be empty
        bool isBad = false;
    };
    /// A row of a table with two columns of figures at most.
    struct Line
    {
        QString name;
        QString figure;
    };

    static QString title();
    /// "Monday, 23 November 2026", or the first and the last day of a week.
    static QString period(ReportPeriod period, QDate first);
    /// "Up to 14:05: the day is not over."; empty where it is.
    static QString standing(const DeliveryReport &report);
    static QString accounts(const DeliveryReport &report);
    /// What everybody looks at first.
    static QList<Figure> figures(const DeliveryReport &report);
    /// "120", or that nobody knows, which is no 0.
    static QString count(qint64 count, const FiguresBucket &of);
    /// "14:00 – 15:00", "Mon 23/11/2026"
    static QString bucketName(const DeliveryReport &report, const FiguresBucket &bucket);
    /// The same for the place under a bar: "14", "Mon".
    static QString shortName(const DeliveryReport &report, UtcMs from);
    static QList<Line> reasons(const DeliveryReport &report);
    /// Failed of ended, by our numbers as \p homeRegion writes them.
    static QList<Line> lines(const DeliveryReport &report, const QString &homeRegion);
    static QList<Line> times(const DeliveryReport &report);
    /// In the place of such a list where it is empty.
    static QString noFailures();
    /// What the desk does not know of the period, a sentence each; empty where it knows all.
    static QStringList unknown(const DeliveryReport &report);
    /// That it knows all.
    static QString nothingUnknown();
    static QString unknownTitle();
    static QString reasonsTitle();
    static QString linesTitle();
    static QString timesTitle();
    /// "By hour", "By day"
    static QString bucketsTitle(ReportPeriod period);
    /// What the figures mean.
    static QString definitions();
    /// When it was made.
    static QString madeAt(const DeliveryReport &report);
};

} // namespace textdesk
