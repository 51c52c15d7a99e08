// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/deliveryfigures.h"
#include "widgets/themecache.h"

#include <QChartView>

#include <optional>

class QBarSet;
class QStackedBarSeries;
class QValueAxis;

namespace textdesk {

/// Buckets of time as bars, stacked by outcome. Where the desk does not know everything, a dashed outline
/// says so: a gap in what is known is not zero. Each part of a bar is at least so thick that it can be seen;
/// the numbers in the words are exact. The keyboard goes from bar to bar (left, right, Home, End) and from
/// part to part (up, down).
class DeliveryChartView : public QChartView
{
    Q_OBJECT
public:
    explicit DeliveryChartView(QWidget *parent = nullptr);

    /// Shows these; what is current stays so by its time. \p now: what "today" is.
    void setBuckets(const QList<FiguresBucket> &buckets, FiguresPeriod period, UtcMs now);
    const QList<FiguresBucket> &buckets() const { return m_buckets; }
    /// What the keyboard is at; -1 before it was there.
    int current() const { return m_current; }
    /// Where a bucket is drawn, from the baseline to the top (viewport coordinates).
    QRectF placeOf(int bucket) const;
    /// Where one of its outcomes is drawn; empty where there are none of it.
    QRectF partOf(int bucket, Outcome outcome) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A person wants the messages of this bucket, or of one outcome of it.
    void activated(int bucket, std::optional<textdesk::Outcome> outcome);
    void currentChanged();

protected:
    void drawBackground(QPainter *painter, const QRectF &area) override;
    void drawForeground(QPainter *painter, const QRectF &area) override;
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    double shownHeight(qint64 count) const;
    double shownTotal(const OutcomeCounts &counts) const;
    int bucketAt(const QPointF &at) const;
    std::optional<Outcome> outcomeAt(int bucket, const QPointF &at) const;
    void setCurrent(int bucket, std::optional<Outcome> outcome);
    void stepOutcome(int direction);
    void setHovered(int bucket);
    void describe();
    void fillSeries();
    void placePlot();
    void applyLook();
    void paintLabels(QPainter &painter) const;
    void paintGaps(QPainter &painter) const;
    QColor colorOf(Outcome outcome) const;

    QStackedBarSeries *m_series;
    QValueAxis *m_scale;
    QValueAxis *m_places;
    QList<FiguresBucket> m_buckets;
    FiguresPeriod m_period = FiguresPeriod::Day;
    UtcMs m_now = 0;
    qint64 m_most = 0; ///< in one bucket
    int m_current = -1;
    std::optional<Outcome> m_currentOutcome; ///< none: the whole bucket
    int m_hovered = -1;
    int m_pressed = -1;
    mutable ThemeCache m_theme;
};

} // namespace textdesk
