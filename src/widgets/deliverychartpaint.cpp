// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the chart looks: the part of DeliveryChartView that paints.

#include "widgets/colormath.h"
#include "widgets/deliverychartview.h"
#include "widgets/glancewords.h"
#include "widgets/outcomecolor.h"
#include "widgets/theme.h"

#include <QBarSet>
#include <QChart>
#include <QPainter>
#include <QStackedBarSeries>

#include <algorithm>
#include <cmath>

namespace textdesk {

namespace {

constexpr int cornerOfAGap = 3;
constexpr qreal halfOfAPixel = 0.5;

} // namespace

QColor DeliveryChartView::colorOf(Outcome outcome) const
{
    return outcomeColor(outcome, m_theme.colors());
}

void DeliveryChartView::applyLook()
{
    const QList<QBarSet *> sets = m_series->barSets();
    for (size_t i = 0; i < stackedOutcomes.size(); ++i) {
        QBarSet *set = sets.at(static_cast<qsizetype>(i));
        set->setColor(colorOf(stackedOutcomes.at(i)));
        // What parts the outcomes for those who see no difference between the colours.
        set->setPen(QPen(m_theme.colors().surface, 1));
    }
    viewport()->update();
}

void DeliveryChartView::drawBackground(QPainter *painter, const QRectF & /*area*/)
{
    const ThemeColors &colors = m_theme.colors();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    if (m_hovered >= 0) {
        painter->setBrush(mixed(colors.surface, colors.text, 0.06));
        painter->drawRoundedRect(placeOf(m_hovered), spacing::xs, spacing::xs);
    }
    if (hasFocus() && m_current >= 0) {
        painter->setBrush(colors.accentSurface);
        painter->drawRoundedRect(placeOf(m_current), spacing::xs, spacing::xs);
    }
    painter->restore();
}

void DeliveryChartView::drawForeground(QPainter *painter, const QRectF & /*area*/)
{
    const ThemeColors &colors = m_theme.colors();
    const QRectF plot = chart()->plotArea();
    painter->save();
    paintGaps(*painter);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(colors.hairline);
    painter->drawLine(plot.bottomLeft(), plot.bottomRight());
    painter->setRenderHint(QPainter::Antialiasing);
    paintLabels(*painter);
    if (hasFocus() && m_current >= 0) {
        const QRectF part = m_currentOutcome ? partOf(m_current, *m_currentOutcome) : placeOf(m_current);
        painter->setPen(QPen(m_currentOutcome ? colors.text : colors.accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(
            part.adjusted(halfOfAPixel, halfOfAPixel, -halfOfAPixel, -halfOfAPixel), cornerOfAGap,
            cornerOfAGap);
    }
    painter->restore();
}

void DeliveryChartView::paintGaps(QPainter &painter) const
{
    QPen pen(m_theme.colors().quietText, 1);
    pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    for (int bucket = 0; bucket < m_buckets.size(); ++bucket) {
        if (m_buckets.at(bucket).hasGap()) {
            // On whole pixels, or the dashes blur.
            const QRectF place = placeOf(bucket);
            const double width = std::round(place.width() * m_series->barWidth()) + 2;
            const double left = std::round(place.center().x() - width / 2);
            painter.drawRoundedRect(
                QRectF(left + halfOfAPixel, place.top() + halfOfAPixel, width - 1, place.height() - 1),
                cornerOfAGap, cornerOfAGap);
        }
    }
}

void DeliveryChartView::paintLabels(QPainter &painter) const
{
    if (m_buckets.isEmpty()) {
        return;
    }
    const QFont small = smallFont(font());
    const QFontMetrics metrics(small);
    QStringList names;
    int widest = 0;
    for (const FiguresBucket &bucket : m_buckets) {
        names.append(GlanceWords::shortName(bucket, m_period));
        widest = std::max(widest, metrics.horizontalAdvance(names.constLast()));
    }
    const double column = placeOf(0).width();
    const int step = static_cast<int>(std::ceil((1.5 * widest + spacing::s) / column));
    const QRectF plot = chart()->plotArea();
    painter.setFont(small);
    painter.setPen(m_theme.colors().quietText);
    for (int bucket = static_cast<int>(m_buckets.size()) - 1; bucket >= 0; bucket -= step) {
        const double width = metrics.horizontalAdvance(names.at(bucket)) + 1;
        const double left = std::clamp(
            placeOf(bucket).center().x() - width / 2, plot.left(),
            std::max(plot.left(), plot.right() - width));
        painter.drawText(
            QRectF(left, plot.bottom() + spacing::xs, width, metrics.height()), Qt::AlignCenter,
            names.at(bucket));
    }
    if (m_most == 0 && std::none_of(m_buckets.begin(), m_buckets.end(), [](const FiguresBucket &bucket) {
            return bucket.hasGap();
        })) {
        painter.drawText(plot, Qt::AlignCenter, GlanceWords::counts({}));
    }
}

} // namespace textdesk
