// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reportchart.h"

#include "widgets/glancewords.h"
#include "widgets/reportwords.h"
#include "widgets/statuspresentation.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr qreal labelSize = 7.5;
constexpr qreal reportBarShare = 0.62; ///< of its place

/// Where things are in the chart of a report.
class ReportBars
{
public:
    ReportBars(QPainter &painter, const QRectF &area, const DeliveryReport &report, const ReportInk &ink)
        : m_painter(painter),
          m_report(report),
          m_ink(ink),
          m_font(ink.font(labelSize)),
          m_line(ink.metrics(m_font).height()),
          m_plot(area.adjusted(0, 1.2 * m_line, 0, -1.4 * m_line)),
          m_place(m_plot.width() / static_cast<qreal>(std::max<qsizetype>(1, report.places)))
    {
        for (const FiguresBucket &bucket : report.buckets) {
            m_most = std::max(m_most, bucket.counts.total());
        }
    }

    void paint()
    {
        m_painter.setFont(m_font);
        const QList<UtcMs> edges = reportEdges(m_report.period, m_report.first, m_report.zone);
        for (qsizetype i = 0; i < m_report.places; ++i) {
            if (i < m_report.buckets.size()) {
                paintBar(placeOf(i), m_report.buckets.at(i));
            }
            paintName(placeOf(i), ReportWords::shortName(m_report, edges.at(i)));
        }
        m_painter.setPen(QPen(m_ink.colors().quietText, m_ink.points(0.5)));
        m_painter.drawLine(m_plot.bottomLeft(), m_plot.bottomRight());
    }

private:
    QRectF placeOf(qsizetype bucket) const
    {
        return {m_plot.left() + static_cast<qreal>(bucket) * m_place, m_plot.top(), m_place, m_plot.height()};
    }

    void paintBar(const QRectF &place, const FiguresBucket &bucket)
    {
        const qreal width = place.width() * reportBarShare;
        const qreal left = place.center().x() - width / 2;
        if (bucket.hasGap()) {
            QPen dashed(m_ink.colors().quietText, m_ink.points(0.6));
            dashed.setDashPattern({3, 2});
            m_painter.setPen(dashed);
            m_painter.setBrush(Qt::NoBrush);
            const qreal beside = m_ink.points(1.5);
            m_painter.drawRect(QRectF(left - beside, place.top(), width + 2 * beside, place.height()));
        }
        qreal bottom = place.bottom();
        for (const Outcome outcome : stackedOutcomes) {
            const qint64 count = bucket.counts.of(outcome);
            if (count == 0) {
                continue;
            }
            // One failure among thousands is still to be seen.
            const qreal height = std::max(
                m_ink.points(0.8),
                place.height() * static_cast<qreal>(count) / static_cast<qreal>(std::max<qint64>(1, m_most)));
            const QRectF part(left, bottom - height, width, height);
            m_ink.fill(m_painter, part, outcome);
            m_painter.setPen(QPen(m_ink.colors().surface, m_ink.points(0.4)));
            m_painter.drawLine(part.topLeft(), part.topRight());
            bottom = part.top();
        }
        if (bucket.counts.total() > 0) {
            m_painter.setPen(m_ink.colors().text);
            m_painter.drawText(
                QRectF(place.left() - m_place, bottom - 1.1 * m_line, 3 * m_place, m_line), Qt::AlignCenter,
                GlanceWords::number(bucket.counts.total()));
        } else if (bucket.hasGap()) {
            m_painter.setPen(m_ink.colors().quietText);
            m_painter.drawText(
                QRectF(place.left(), place.bottom() - 1.5 * m_line, place.width(), m_line), Qt::AlignCenter,
                u"?"_s);
        }
    }

    void paintName(const QRectF &place, const QString &name)
    {
        m_painter.setPen(m_ink.colors().quietText);
        m_painter.drawText(
            QRectF(place.left(), place.bottom() + 0.3 * m_line, place.width(), m_line), Qt::AlignCenter,
            name);
    }

    QPainter &m_painter;
    const DeliveryReport &m_report;
    const ReportInk &m_ink;
    QFont m_font;
    qreal m_line;
    QRectF m_plot;
    qreal m_place;
    qint64 m_most = 0;
};

} // namespace

void paintReportChart(
    QPainter &painter, const QRectF &area, const DeliveryReport &report, const ReportInk &ink)
{
    painter.save();
    ReportBars(painter, area, report, ink).paint();
    painter.restore();
}

qreal paintReportLegend(
    QPainter *painter, const QRectF &area, const DeliveryReport &report, const ReportInk &ink)
{
    const QFont font = ink.font(labelSize + 1);
    const QFontMetricsF metrics = ink.metrics(font);
    const qreal swatch = ink.points(9);
    const qreal gap = ink.points(4);
    const qreal line = metrics.height() + ink.points(3);
    QPointF at = area.topLeft();
    for (const Outcome outcome : stackedOutcomes) {
        const QString words = u"%1 %2"_s.arg(
            presentStatus(outcome, DeliveryStatus::Other).text(),
            ReportWords::count(report.whole.counts.of(outcome), report.whole));
        const qreal width = swatch + gap + metrics.horizontalAdvance(words);
        if (at.x() > area.left() && at.x() + width > area.right()) {
            at = QPointF(area.left(), at.y() + line);
        }
        if (painter) {
            const qreal top = at.y() + (metrics.height() - swatch) / 2;
            ink.fill(*painter, QRectF(at.x(), top, swatch, swatch), outcome);
            painter->setFont(font);
            painter->setPen(ink.colors().text);
            painter->drawText(
                QRectF(at.x() + swatch + gap, at.y(), width, metrics.height()),
                Qt::AlignVCenter | Qt::AlignLeft, words);
        }
        at.rx() += width + ink.points(14);
    }
    return at.y() + line - area.top();
}

} // namespace textdesk
