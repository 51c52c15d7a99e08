// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reporttext.h"

#include "widgets/glancewords.h"
#include "widgets/reportwords.h"
#include "widgets/statuspresentation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr int textFigureWidth = 12;

QString textSection(const QString &title, const QString &body)
{
    return u'\n' + title + u'\n' + body;
}

/// Names one below the other, their figures to the right of the longest.
QString aligned(const QList<ReportWords::Line> &lines)
{
    qsizetype widest = 0;
    for (const ReportWords::Line &line : lines) {
        widest = std::max(widest, line.name.size());
    }
    QString text;
    for (const ReportWords::Line &line : lines) {
        text +=
            u"  "_s + line.name.leftJustified(widest) + line.figure.rightJustified(textFigureWidth) + u'\n';
    }
    return text;
}

QString textOutcomes(const DeliveryReport &report)
{
    QList<ReportWords::Line> lines;
    for (const Outcome outcome : stackedOutcomes) {
        lines.append(
            {presentStatus(outcome, DeliveryStatus::Other).word,
             ReportWords::count(report.whole.counts.of(outcome), report.whole)});
    }
    return aligned(lines);
}

QString textBuckets(const DeliveryReport &report)
{
    QString text;
    for (const FiguresBucket &bucket : report.buckets) {
        const QString words =
            bucket.isUnknown() ? ReportWords::count(0, bucket) : GlanceWords::counts(bucket.counts);
        text += u"  %1  %2%3\n"_s.arg(
            ReportWords::bucketName(report, bucket), words,
            bucket.hasGap() && !bucket.isUnknown() ? u" (?)"_s : QString());
    }
    return text;
}

} // namespace

QString reportAsText(const DeliveryReport &report, const QString &homeRegion)
{
    QString text = ReportWords::title() + u'\n' + ReportWords::period(report.period, report.first) + u'\n';
    if (report.isRunning()) {
        text += ReportWords::standing(report) + u'\n';
    }
    text += ReportWords::accounts(report) + u'\n';
    const QStringList unknown = ReportWords::unknown(report);
    if (unknown.isEmpty()) {
        text += ReportWords::nothingUnknown() + u'\n';
    } else {
        QString sentences;
        for (const QString &sentence : unknown) {
            sentences += u"  "_s + sentence + u'\n';
        }
        text += textSection(ReportWords::unknownTitle(), sentences);
    }
    text += u'\n';
    QList<ReportWords::Line> figures;
    const QList<ReportWords::Figure> all = ReportWords::figures(report);
    for (const ReportWords::Figure &figure : all.first(2)) {
        figures.append(
            {figure.note.isEmpty() ? figure.title : u"%1 (%2)"_s.arg(figure.title, figure.note),
             figure.figure});
    }
    text += aligned(figures) + u'\n' + textOutcomes(report);
    const auto failures = [](const QList<ReportWords::Line> &lines) {
        return lines.isEmpty() ? u"  "_s + ReportWords::noFailures() + u'\n' : aligned(lines);
    };
    text += textSection(ReportWords::reasonsTitle(), failures(ReportWords::reasons(report)));
    if (!report.lines.isEmpty()) {
        text += textSection(ReportWords::linesTitle(), aligned(ReportWords::lines(report, homeRegion)));
    }
    if (const auto times = ReportWords::times(report); !times.isEmpty()) {
        text += textSection(ReportWords::timesTitle(), aligned(times));
    }
    if (!report.buckets.isEmpty()) {
        text += textSection(ReportWords::bucketsTitle(report.period), textBuckets(report));
    }
    return text;
}

} // namespace textdesk
