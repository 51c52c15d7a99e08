// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reportink.h"

#include "widgets/colormath.h"
#include "widgets/outcomecolor.h"

#include <QPagedPaintDevice>
#include <QPainter>
#include <QtMath>

namespace textdesk {

namespace {

constexpr qreal pointsAnInch = 72;
constexpr qreal endless = 1e6;

struct Hatching
{
    bool rising = false;
    bool falling = false;
    bool level = false;
};

Hatching hatchingOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::InProgress:
        return {.level = true};
    case Outcome::Stalled:
        return {.falling = true};
    case Outcome::Unconfirmed:
        return {.rising = true, .falling = true};
    case Outcome::Failed:
        return {.rising = true};
    case Outcome::Sent:
    case Outcome::Delivered:
    case Outcome::Received:
        break;
    }
    return {};
}

} // namespace

ReportInk::ReportInk(const ReportLook &look, const QPagedPaintDevice &device)
    : m_look(look),
      m_device(device),
      m_unit(device.logicalDpiY() / pointsAnInch)
{
}

QFont ReportInk::font(qreal size, bool strong) const
{
    QFont font = m_look.font;
    font.setPointSizeF(size);
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

QFontMetricsF ReportInk::metrics(const QFont &font) const
{
    return QFontMetricsF(font, &m_device);
}

qreal ReportInk::heightOf(const QString &text, const QFont &font, qreal width) const
{
    return metrics(font).boundingRect(QRectF(0, 0, width, endless), Qt::TextWordWrap, text).height();
}

void ReportInk::fill(QPainter &painter, const QRectF &area, Outcome outcome) const
{
    const QColor color = outcomeColor(outcome, colors());
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    painter.fillRect(area, color);
    const Hatching hatching = hatchingOf(outcome);
    painter.setPen(QPen(mixed(color, colors().surface, 0.8), points(0.6)));
    const qreal step = points(3.5);
    const qreal height = area.height();
    const int slanting = qCeil((area.width() + height) / step);
    for (int i = 0; i < slanting; ++i) {
        const qreal x = area.left() - height + i * step;
        if (hatching.rising) {
            painter.drawLine(QPointF(x, area.bottom()), QPointF(x + height, area.top()));
        }
        if (hatching.falling) {
            painter.drawLine(QPointF(x, area.top()), QPointF(x + height, area.bottom()));
        }
    }
    const int level = hatching.level ? qCeil(height / step - 0.5) : 0;
    for (int i = 0; i < level; ++i) {
        const qreal y = area.bottom() - (i + 0.5) * step;
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    }
    painter.restore();
}

} // namespace textdesk
