// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/deliverychartview.h"

#include "widgets/glancewords.h"
#include "widgets/plaintooltip.h"
#include "widgets/theme.h"

#include <QBarSet>
#include <QChart>
#include <QGraphicsLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>

namespace textdesk {

namespace {

/// The least height of a part of a bar: one pixel of it is the line that parts it from the others.
constexpr double lowestPart = 2.8;
constexpr double barShare = 0.72;
constexpr int widestBar = 40;

} // namespace

DeliveryChartView::DeliveryChartView(QWidget *parent)
    : QChartView(parent),
      m_series(new QStackedBarSeries(chart())),
      m_scale(new QValueAxis(chart())),
      m_places(new QValueAxis(chart()))
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setRenderHint(QPainter::Antialiasing);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setBackgroundBrush(Qt::NoBrush);
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->legend()->hide();
    for (const Outcome outcome : stackedOutcomes) {
        auto *set = new QBarSet(GlanceWords::count(outcome, 0), m_series);
        m_series->append(set);
    }
    m_scale->hide();
    m_places->hide();
    chart()->addSeries(m_series);
    chart()->addAxis(m_scale, Qt::AlignLeft);
    m_series->attachAxis(m_scale);
    chart()->addAxis(m_places, Qt::AlignBottom);
    m_series->attachAxis(m_places);
    applyLook();
}

QSize DeliveryChartView::sizeHint() const
{
    const QFontMetrics small(smallFont(font()));
    return {40 * small.averageCharWidth(), 5 * small.height()};
}

QSize DeliveryChartView::minimumSizeHint() const
{
    const QFontMetrics small(smallFont(font()));
    return {16 * small.averageCharWidth(), 3 * small.height()};
}

void DeliveryChartView::setBuckets(const QList<FiguresBucket> &buckets, FiguresPeriod period, UtcMs now)
{
    const UtcMs currentFrom = m_buckets.value(m_current).from;
    const bool wasSomewhere = m_current >= 0;
    m_buckets = buckets;
    m_period = period;
    m_now = now;
    m_most = 0;
    for (const FiguresBucket &bucket : buckets) {
        m_most = std::max(m_most, bucket.counts.total());
    }
    fillSeries();
    m_current = -1;
    if (wasSomewhere && !buckets.isEmpty()) {
        const auto found = std::find_if(buckets.begin(), buckets.end(), [currentFrom](const auto &bucket) {
            return bucket.from <= currentFrom && currentFrom < bucket.until;
        });
        m_current = static_cast<int>((found == buckets.end() ? buckets.end() - 1 : found) - buckets.begin());
    }
    if (m_currentOutcome && m_buckets.value(m_current).counts.of(*m_currentOutcome) == 0) {
        m_currentOutcome.reset();
    }
    m_hovered = m_hovered < buckets.size() ? m_hovered : -1;
    describe();
    viewport()->update();
}

double DeliveryChartView::shownHeight(qint64 count) const
{
    const double least =
        lowestPart / std::max(1.0, chart()->plotArea().height()) * static_cast<double>(m_most);
    return count == 0 ? 0 : std::max(static_cast<double>(count), least);
}

double DeliveryChartView::shownTotal(const OutcomeCounts &counts) const
{
    double total = 0;
    for (const Outcome outcome : stackedOutcomes) {
        total += shownHeight(counts.of(outcome));
    }
    return total;
}

void DeliveryChartView::fillSeries()
{
    placePlot();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QList<QBarSet *> sets = m_series->barSets();
    double highest = 1;
    for (const FiguresBucket &bucket : std::as_const(m_buckets)) {
        highest = std::max(highest, shownTotal(bucket.counts));
    }
    for (size_t i = 0; i < stackedOutcomes.size(); ++i) {
        QList<qreal> values;
        for (const FiguresBucket &bucket : std::as_const(m_buckets)) {
            values.append(shownHeight(bucket.counts.of(stackedOutcomes.at(i))));
        }
        if (mirrored) {
            std::reverse(values.begin(), values.end());
        }
        QBarSet *set = sets.at(static_cast<qsizetype>(i));
        set->remove(0, set->count());
        set->append(values);
    }
    m_scale->setRange(0, highest);
    // A bar stands in the middle of its place.
    constexpr double half = 0.5;
    m_places->setRange(-half, std::max<double>(1, static_cast<double>(m_buckets.size())) - half);
}

void DeliveryChartView::placePlot()
{
    const int labels = QFontMetrics(smallFont(font())).height() + spacing::xs;
    const QRectF plot = QRectF(viewport()->rect()).adjusted(0, spacing::xs, 0, -labels);
    chart()->setPlotArea(plot);
    if (!m_buckets.isEmpty()) {
        const double column = plot.width() / static_cast<double>(m_buckets.size());
        m_series->setBarWidth(std::min(barShare, widestBar / column));
    }
}

QRectF DeliveryChartView::placeOf(int bucket) const
{
    const QRectF plot = chart()->plotArea();
    if (bucket < 0 || bucket >= m_buckets.size()) {
        return {};
    }
    const double column = plot.width() / static_cast<double>(m_buckets.size());
    const auto place =
        static_cast<double>(layoutDirection() == Qt::RightToLeft ? m_buckets.size() - 1 - bucket : bucket);
    return {plot.left() + place * column, plot.top(), column, plot.height()};
}

QRectF DeliveryChartView::partOf(int bucket, Outcome outcome) const
{
    const QRectF place = placeOf(bucket);
    if (place.isEmpty() || m_buckets.at(bucket).counts.of(outcome) == 0) {
        return {};
    }
    const OutcomeCounts &counts = m_buckets.at(bucket).counts;
    double below = 0;
    for (const Outcome part : stackedOutcomes) {
        if (part == outcome) {
            break;
        }
        below += shownHeight(counts.of(part));
    }
    const double unit = place.height() / m_scale->max();
    const double height = unit * shownHeight(counts.of(outcome));
    const double width = place.width() * m_series->barWidth();
    return {place.center().x() - width / 2, place.bottom() - unit * below - height, width, height};
}

int DeliveryChartView::bucketAt(const QPointF &at) const
{
    for (int bucket = 0; bucket < m_buckets.size(); ++bucket) {
        const QRectF place = placeOf(bucket);
        if (at.x() >= place.left() && at.x() < place.right()) {
            return bucket;
        }
    }
    return -1;
}

std::optional<Outcome> DeliveryChartView::outcomeAt(int bucket, const QPointF &at) const
{
    for (const Outcome outcome : stackedOutcomes) {
        const QRectF part = partOf(bucket, outcome);
        if (!part.isEmpty() && at.y() >= part.top() && at.y() < part.bottom()) {
            return outcome;
        }
    }
    return std::nullopt;
}

// ---- Keyboard and mouse

void DeliveryChartView::setCurrent(int bucket, std::optional<Outcome> outcome)
{
    if (m_buckets.isEmpty()) {
        return;
    }
    bucket = std::clamp(bucket, 0, static_cast<int>(m_buckets.size()) - 1);
    if (bucket != m_current || outcome != m_currentOutcome) {
        m_current = bucket;
        m_currentOutcome = outcome;
        describe();
        viewport()->update();
        Q_EMIT currentChanged();
    }
}

/// Among the parts of the current bar, from the whole of it on.
void DeliveryChartView::stepOutcome(int direction)
{
    QList<std::optional<Outcome>> steps{std::nullopt};
    for (const Outcome outcome : stackedOutcomes) {
        if (m_buckets.value(m_current).counts.of(outcome) > 0) {
            steps.append(outcome);
        }
    }
    const qsizetype now = steps.indexOf(m_currentOutcome);
    setCurrent(m_current, steps.at(std::clamp<qsizetype>(now + direction, 0, steps.size() - 1)));
}

void DeliveryChartView::keyPressEvent(QKeyEvent *event)
{
    const int onwards = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrent(m_current - onwards, std::nullopt);
        return;
    case Qt::Key_Right:
        setCurrent(m_current + onwards, std::nullopt);
        return;
    case Qt::Key_Home:
        setCurrent(0, std::nullopt);
        return;
    case Qt::Key_End:
        setCurrent(static_cast<int>(m_buckets.size()) - 1, std::nullopt);
        return;
    case Qt::Key_Up:
        stepOutcome(1);
        return;
    case Qt::Key_Down:
        stepOutcome(-1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current >= 0) {
            Q_EMIT activated(m_current, m_currentOutcome);
        }
        return;
    default:
        // Not QGraphicsView's: it would scroll.
        event->ignore();
    }
}

void DeliveryChartView::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    if (m_current < 0) {
        setCurrent(static_cast<int>(m_buckets.size()) - 1, std::nullopt);
    }
    viewport()->update();
}

void DeliveryChartView::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    viewport()->update();
}

void DeliveryChartView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? bucketAt(event->position()) : -1;
    event->accept();
}

void DeliveryChartView::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(bucketAt(event->position()));
}

void DeliveryChartView::mouseReleaseEvent(QMouseEvent *event)
{
    const int bucket = bucketAt(event->position());
    if (event->button() == Qt::LeftButton && bucket >= 0 && bucket == m_pressed) {
        const std::optional<Outcome> outcome = outcomeAt(bucket, event->position());
        setCurrent(bucket, outcome);
        Q_EMIT activated(bucket, outcome);
    }
    m_pressed = -1;
}

void DeliveryChartView::setHovered(int bucket)
{
    if (m_hovered != bucket) {
        m_hovered = bucket;
        viewport()->update();
    }
}

bool DeliveryChartView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto &help = *static_cast<QHelpEvent *>(event);
        const int bucket = bucketAt(help.pos());
        if (bucket >= 0) {
            showPlainToolTip(help, GlanceWords::sentence(m_buckets.at(bucket), m_period, m_now), viewport());
        }
        return true;
    }
    if (event->type() == QEvent::Leave) {
        setHovered(-1);
    }
    return QChartView::viewportEvent(event);
}

void DeliveryChartView::describe()
{
    setAccessibleName(GlanceWords::chartTitle(m_period));
    setAccessibleDescription(
        m_current < 0 ? QString()
                      : GlanceWords::sentence(m_buckets.at(m_current), m_period, m_now, m_currentOutcome));
}

// ---- Events

void DeliveryChartView::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    fillSeries();
}

void DeliveryChartView::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    switch (event->type()) {
    case QEvent::ApplicationPaletteChange:
    case QEvent::PaletteChange:
    case QEvent::StyleChange:
        applyLook();
        break;
    case QEvent::FontChange:
    case QEvent::LayoutDirectionChange:
        fillSeries();
        updateGeometry();
        break;
    default:
        break;
    }
}

} // namespace textdesk
