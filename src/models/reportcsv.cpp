// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reportcsv.h"

#include "core/csvtext.h"

#include <QDateTime>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

QLatin1StringView gapWord(GapCause cause)
{
    switch (cause) {
    case GapCause::History:
        return "history-not-read"_L1;
    case GapCause::NotRunning:
        return "not-running"_L1;
    case GapCause::Offline:
        return "offline"_L1;
    case GapCause::Asleep:
        return "asleep"_L1;
    case GapCause::Rejected:
        return "key-refused"_L1;
    case GapCause::Crashed:
        return "crashed"_L1;
    case GapCause::NotKept:
        return "not-kept"_L1;
    case GapCause::Unchecked:
        break;
    }
    return "unchecked"_L1;
}

/// The rows of one report.
class ReportTable
{
public:
    explicit ReportTable(const DeliveryReport &report) : m_report(report) {}

    QByteArray written()
    {
        QStringList names;
        for (const QLatin1StringView column : columns) {
            names.append(column);
        }
        m_csv = csvRow(names);
        addTotals();
        for (const FiguresBucket &bucket : m_report.buckets) {
            addBucket(m_report.period == ReportPeriod::Day ? u"hour"_s : u"day"_s, {}, bucket);
        }
        addReasons();
        for (const LineCount &line : m_report.lines) {
            QStringList row = rowOf(u"line"_s, line.ourNumber);
            row[Failed] = QString::number(line.failed);
            row[Ended] = QString::number(line.ended);
            m_csv += csvRow(row);
        }
        for (const QString &account : m_report.accounts) {
            m_csv += csvRow(rowOf(u"account"_s, account));
        }
        addUnknown();
        return m_csv;
    }

private:
    enum Column : quint8 {
        Section,
        Name,
        Code,
        From,
        Until,
        Over,
        Known,
        Total,
        InProgress,
        Stalled,
        Sent,
        Delivered,
        Failed,
        Unconfirmed,
        Ended,
        SuccessRate,
        Measured,
        Median,
        P95,
        ColumnCount
    };

    static constexpr std::array<QLatin1StringView, ColumnCount> columns{
        "section"_L1,      "name"_L1,           "code"_L1,           "from"_L1,        "until"_L1,
        "over"_L1,         "known"_L1,          "total"_L1,          "in_progress"_L1, "stalled"_L1,
        "sent"_L1,         "delivered"_L1,      "failed"_L1,         "unconfirmed"_L1, "ended"_L1,
        "success_rate"_L1, "times_measured"_L1, "median_seconds"_L1, "p95_seconds"_L1};

    static QStringList rowOf(const QString &section, const QString &name)
    {
        QStringList row(ColumnCount);
        row[Section] = section;
        row[Name] = name;
        return row;
    }

    /// As people there wrote it, with what parts it from UTC: an hour that comes twice is told apart.
    QString time(UtcMs at) const
    {
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(at, m_report.zone);
        return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
    }

    static QString share(std::optional<double> rate)
    {
        constexpr int digits = 4;
        return rate ? QString::number(*rate, 'f', digits) : QString();
    }

    QStringList bucketRow(const QString &section, const QString &name, const FiguresBucket &bucket) const
    {
        QStringList row = rowOf(section, name);
        row[From] = time(bucket.from);
        row[Until] = time(bucket.until);
        row[Over] = bucket.until <= m_report.at ? u"yes"_s : u"no"_s;
        const OutcomeCounts &counts = bucket.counts;
        row[Known] = !bucket.hasGap() ? u"yes"_s : bucket.isUnknown() ? u"no"_s : u"partly"_s;
        if (bucket.isUnknown()) {
            return row; // nobody knows whether there were none
        }
        row[Total] = QString::number(counts.total());
        row[InProgress] = QString::number(counts.inProgress);
        row[Stalled] = QString::number(counts.stalled);
        row[Sent] = QString::number(counts.sent);
        row[Delivered] = QString::number(counts.delivered);
        row[Failed] = QString::number(counts.failed);
        row[Unconfirmed] = QString::number(counts.unconfirmed);
        row[Ended] = QString::number(counts.ended());
        row[SuccessRate] = share(counts.successRate());
        return row;
    }

    void addBucket(const QString &section, const QString &name, const FiguresBucket &bucket)
    {
        m_csv += csvRow(bucketRow(section, name, bucket));
    }

    void addTotals()
    {
        const QString period = m_report.period == ReportPeriod::Day ? u"day"_s : u"week"_s;
        QStringList row = bucketRow(u"period"_s, period, m_report.whole);
        const TimeToSent &times = m_report.timeToSent;
        row[Measured] = QString::number(times.messages);
        if (times.messages > 0) {
            constexpr double second = 1000;
            row[Median] = QString::number(static_cast<double>(times.medianMs) / second, 'f', 1);
            row[P95] = QString::number(static_cast<double>(times.p95Ms) / second, 'f', 1);
        }
        m_csv += csvRow(row);
        addBucket(u"before"_s, period, m_report.before);
    }

    void addReasons()
    {
        for (const ReportReason &reason : m_report.reasons) {
            QString words = reason.brief.isEmpty() ? reason.words : QString::fromUtf8(reason.brief);
            if (words.isEmpty() && reason.code.isEmpty()) {
                words = u"none given"_s;
            }
            QStringList row = rowOf(u"reason"_s, words);
            row[Code] = reason.code;
            row[Failed] = QString::number(reason.count);
            m_csv += csvRow(row);
        }
        if (m_report.otherFailures > 0) {
            QStringList row = rowOf(u"reason"_s, u"others"_s);
            row[Failed] = QString::number(m_report.otherFailures);
            m_csv += csvRow(row);
        }
    }

    void addUnknown()
    {
        const auto add = [this](QLatin1StringView name, UtcMs from, UtcMs until) {
            QStringList row = rowOf(u"unknown"_s, name);
            row[From] = time(from);
            row[Until] = time(until);
            m_csv += csvRow(row);
        };
        const FiguresBucket &whole = m_report.whole;
        if (m_report.beginsBeforeDesk()) {
            const UtcMs known = m_report.oldestMessage.value_or(m_report.saidUntil());
            add("before-the-oldest-message"_L1, whole.from, std::min(known, m_report.saidUntil()));
        }
        for (const Gap &gap : whole.gaps) {
            // Both ends belong to a gap.
            add(gapWord(gap.cause), std::max(gap.from, whole.from),
                std::min(gap.to + 1, m_report.saidUntil()));
        }
    }

    const DeliveryReport &m_report;
    QByteArray m_csv;
};

} // namespace

QByteArray reportAsCsv(const DeliveryReport &report)
{
    return ReportTable(report).written();
}

} // namespace textdesk
