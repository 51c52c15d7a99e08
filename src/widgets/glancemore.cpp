// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/glancemore.h"

#include "widgets/deliverytext.h"
#include "widgets/glancecard.h"
#include "widgets/glancelist.h"
#include "widgets/glancewords.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr int narrowestMoreColumn = 180;

/// Most failures first, then the larger share of them.
QList<LineCount> worstFirst(QList<LineCount> lines)
{
    lines.removeIf([](const LineCount &line) { return line.failed == 0; });
    std::stable_sort(lines.begin(), lines.end(), [](const LineCount &a, const LineCount &b) {
        return a.failed != b.failed ? a.failed > b.failed : a.ended < b.ended;
    });
    return lines;
}

} // namespace

GlanceMore::GlanceMore(QWidget *parent)
    : QWidget(parent),
      m_reasons(new GlanceList(tr("Why messages failed"), true, this)),
      m_lines(new GlanceList(tr("Our numbers with failures"), true, this)),
      m_times(new GlanceList(tr("Time until sent"), false, this))
{
    m_reasons->setObjectName(u"reasons"_s);
    m_lines->setObjectName(u"lines"_s);
    m_times->setObjectName(u"times"_s);
    connect(m_reasons, &GlanceList::rowClicked, this, [this](int row) {
        Q_EMIT reasonRequested(m_groups.value(row).filterText);
    });
    connect(m_lines, &GlanceList::rowClicked, this, [this](int row) {
        Q_EMIT numberRequested(m_worst.value(row).ourNumber);
    });
}

void GlanceMore::showFigures(const DeliveryFigures &figures, const DeliveryText &text)
{
    showReasons(figures);
    showLines(figures, text);
    showTimes(figures);
}

/// In the place of a list of failures: there may be some that nobody knows of.
QString GlanceMore::nothing(bool isCounted)
{
    return isCounted ? tr("No message is known to have failed.") : tr("Counting…");
}

void GlanceMore::showReasons(const DeliveryFigures &figures)
{
    m_groups = groupedReasons(figures.span.reasons);
    QList<GlanceList::Row> rows;
    for (const ReasonGroup &group : std::as_const(m_groups)) {
        rows.append(
            {group.brief, GlanceWords::number(group.count),
             tr("%1: %Ln message(s)", "a reason, and how often", static_cast<int>(group.count))
                 .arg(group.brief)});
    }
    m_reasons->setRows(rows, nothing(figures.at != 0));
}

void GlanceMore::showLines(const DeliveryFigures &figures, const DeliveryText &text)
{
    m_worst = worstFirst(figures.span.lines);
    QList<GlanceList::Row> rows;
    for (const LineCount &line : std::as_const(m_worst)) {
        const QString number = text.address(line.ourNumber);
        const QString failed = GlanceWords::number(line.failed);
        const QString ended = GlanceWords::number(line.ended);
        rows.append(
            {number, tr("%1 of %2", "so many failed of so many").arg(failed, ended),
             tr("%1: %2 of %Ln message(s) failed", "one of our numbers", static_cast<int>(line.ended))
                 .arg(number, failed)});
    }
    m_lines->setRows(rows, nothing(figures.hasDetails));
}

void GlanceMore::showTimes(const DeliveryFigures &figures)
{
    const TimeToSent &times = figures.span.timeToSent;
    QList<GlanceList::Row> rows;
    if (times.messages > 0) {
        const QString half = GlanceWords::duration(times.medianMs);
        const QString nearlyAll = GlanceWords::duration(times.p95Ms);
        const QString count = GlanceWords::number(times.messages);
        rows = {
            {tr("Half of them within"), half, tr("Half of the messages were sent within %1").arg(half)},
            {tr("95 % within"), nearlyAll, tr("95 % of the messages were sent within %1").arg(nearlyAll)},
            {tr("Messages measured"), count,
             tr("%Ln message(s) were measured", nullptr, static_cast<int>(times.messages))}};
    }
    m_times->setRows(
        rows, figures.hasDetails ? tr("No message is known to have been sent.") : tr("Counting…"));
}

void GlanceMore::paintEvent(QPaintEvent * /*event*/)
{
    const ThemeColors &colors = m_theme.colors();
    QPainter painter(this);
    GlanceCard::paintFrame(painter, rect(), colors.hairline, colors.surface, false);
}

/// One beside the other where there is room, else below each other.
QList<QRect> GlanceMore::placesIn(int width) const
{
    const QRect inner(spacing::xs, spacing::m, width - 2 * spacing::xs, 0);
    const std::array<const GlanceList *, 3> lists{m_reasons, m_lines, m_times};
    const int count = static_cast<int>(lists.size());
    const bool isOneRow = width >= count * narrowestMoreColumn;
    const int column = isOneRow ? (inner.width() - (count - 1) * spacing::s) / count : inner.width();
    QList<QRect> places;
    QPoint at = inner.topLeft();
    for (const GlanceList *list : lists) {
        places.append({at, QSize(column, list->heightForWidth(column))});
        at = isOneRow ? QPoint(at.x() + column + spacing::s, at.y())
                      : QPoint(at.x(), places.constLast().bottom() + 1 + spacing::s);
    }
    return places;
}

int GlanceMore::heightForWidth(int width) const
{
    int bottom = 0;
    for (const QRect &place : placesIn(width)) {
        bottom = std::max(bottom, place.bottom() + 1);
    }
    return bottom + spacing::s;
}

void GlanceMore::arrange()
{
    const QList<QRect> places = placesIn(width());
    const std::array<GlanceList *, 3> lists{m_reasons, m_lines, m_times};
    for (size_t i = 0; i < lists.size(); ++i) {
        lists.at(i)->setGeometry(
            QStyle::visualRect(layoutDirection(), rect(), places.at(static_cast<qsizetype>(i))));
    }
}

void GlanceMore::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool GlanceMore::event(QEvent *event)
{
    // A list has other rows than before.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::LayoutDirectionChange) {
        updateGeometry();
        arrange();
    }
    return QWidget::event(event);
}

} // namespace textdesk
