// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/glancemore.h"

#include "widgets/deliverytext.h"
#include "widgets/glancecard.h"
#include "widgets/glancelist.h"
#include "widgets/glancewords.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

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
      m_columns(new QHBoxLayout(this)),
      m_reasons(new GlanceList(tr("Why messages failed"), true, this)),
      m_lines(new GlanceList(tr("Our numbers with failures"), true, this)),
      m_times(new GlanceList(tr("Time until sent"), false, this))
{
    m_reasons->setObjectName(u"reasons"_s);
    m_lines->setObjectName(u"lines"_s);
    m_times->setObjectName(u"times"_s);
    m_columns->setContentsMargins(spacing::xs, spacing::m, spacing::xs, spacing::s);
    m_columns->setSpacing(spacing::s);
    for (GlanceList *list : {m_reasons, m_lines, m_times}) {
        m_columns->addWidget(list, 1);
    }
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

int GlanceMore::prepareFor(int width)
{
    const bool fits = width >= 3 * narrowestMoreColumn;
    m_columns->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    return m_columns->hasHeightForWidth() ? m_columns->totalHeightForWidth(width)
                                          : m_columns->totalSizeHint().height();
}

} // namespace textdesk
