// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/trayimage.h"

#include "desktop/traystatus.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace textdesk {

namespace {

// Nobody tells a program its panel's colour. These stand out from white and from black alike (3 : 1).
constexpr QColor connectedColor(0x2f, 0x6f, 0xe4);
constexpr QColor disconnectedColor(0xc9, 0x7a, 0x0a);
constexpr QColor attentionColor(0xe0, 0x3e, 0x36);

/// Where things lie on an icon: whole pixels, so that edges stay sharp at 16.
struct Layout
{
    explicit Layout(int size, bool needsAttention) : unit(size / 16.0)
    {
        const double height = std::round((needsAttention ? 9 : 12) * unit);
        bubble = QRectF(0, needsAttention ? 0 : std::round(unit / 2), size, height);
        const double side = std::round(7.6 * unit);
        triangle = QRectF(size - side, size - side, side, side);
    }

    double unit;
    QRectF bubble;
    QRectF triangle;
};

QPainterPath bubblePath(const QRectF &rect, double unit)
{
    QPainterPath body;
    body.addRoundedRect(rect, 3 * unit, 3 * unit);
    QPainterPath tail;
    tail.moveTo(rect.left() + 3 * unit, rect.bottom() - unit);
    tail.lineTo(rect.left() + 3 * unit, rect.bottom() + 2.6 * unit);
    tail.lineTo(rect.left() + 7 * unit, rect.bottom() - unit);
    tail.closeSubpath();
    return body.united(tail);
}

QPainterPath trianglePath(const QRectF &rect)
{
    QPainterPath path;
    path.moveTo(rect.center().x(), rect.top());
    path.lineTo(rect.bottomRight());
    path.lineTo(rect.bottomLeft());
    path.closeSubpath();
    return path;
}

/// The largest bold font in which the text fits.
QFont fittingFont(const QString &text, const QSizeF &space)
{
    QFont font = QGuiApplication::font();
    font.setBold(true);
    for (int pixels = std::max(6, static_cast<int>(space.height() * 1.35)); pixels > 5; --pixels) {
        font.setPixelSize(pixels);
        const QRectF needed = QFontMetricsF(font).tightBoundingRect(text);
        if (needed.width() <= space.width() && needed.height() <= space.height()) {
            break;
        }
    }
    return font;
}

void drawCount(QPainter &painter, const QString &text, const QRectF &rect, const QColor &color)
{
    painter.setFont(fittingFont(text, rect.size()));
    painter.setPen(color);
    const QRectF needed = QFontMetricsF(painter.font(), painter.device()).tightBoundingRect(text);
    const QPointF origin = rect.center() - needed.center();
    painter.drawText(QPointF(std::round(origin.x()), std::round(origin.y())), text);
}

void drawBubble(QPainter &painter, const TrayStatus &status, const Layout &layout)
{
    const double unit = layout.unit;
    const QString count = status.unreadMark();
    const double edge = std::max(1.0, std::round(1.5 * unit));
    const QRectF inner = layout.bubble.adjusted(unit / 2, unit, -unit / 2, -unit);
    if (status.isConnected()) {
        painter.fillPath(bubblePath(layout.bubble, unit), connectedColor);
        if (!count.isEmpty()) {
            drawCount(painter, count, inner, Qt::white);
            return;
        }
        const double line = std::max(1.0, std::round(1.6 * unit));
        const double left = std::round(3 * unit);
        const double middle = layout.bubble.center().y();
        painter.fillRect(
            QRectF(left, std::round(middle - 2.4 * unit), std::round(10 * unit), line), Qt::white);
        painter.fillRect(
            QRectF(left, std::round(middle + 1.2 * unit), std::round(6 * unit), line), Qt::white);
        return;
    }
    painter.setPen(QPen(disconnectedColor, edge, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const QRectF outline = layout.bubble.adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2);
    painter.drawPath(bubblePath(outline, unit));
    if (!count.isEmpty()) {
        const double aside = edge + unit / 4;
        const double above = edge + unit / 2;
        drawCount(painter, count, layout.bubble.adjusted(aside, above, -aside, -above), disconnectedColor);
        return;
    }
    QRectF slash(0, 0, outline.height() * 0.45, outline.height() * 0.45);
    slash.moveCenter(outline.center());
    painter.drawLine(slash.bottomLeft(), slash.topRight());
    painter.drawLine(slash.topLeft(), slash.bottomRight());
}

void drawAttention(QPainter &painter, const Layout &layout)
{
    const QPainterPath triangle = trianglePath(layout.triangle);
    // A rim of the panel's own colour keeps the two shapes apart.
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.setPen(
        QPen(Qt::black, std::max(2.0, 2 * layout.unit), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::black);
    painter.drawPath(triangle);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    painter.fillPath(triangle, attentionColor);
    const double width = std::max(1.0, std::round(1.2 * layout.unit));
    const double x = std::round(layout.triangle.center().x() - width / 2);
    const double top = layout.triangle.top() + layout.triangle.height() * 0.36;
    painter.fillRect(QRectF(x, top, width, layout.triangle.height() * 0.32), Qt::white);
    painter.fillRect(
        QRectF(x, layout.triangle.top() + layout.triangle.height() * 0.78, width, width), Qt::white);
}

} // namespace

QImage trayImage(const TrayStatus &status, int size)
{
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    const Layout layout(size, status.needsAttention());
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    drawBubble(painter, status, layout);
    if (status.needsAttention()) {
        drawAttention(painter, layout);
    }
    return image;
}

QIcon trayIcon(const TrayStatus &status)
{
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48, 64}) {
        icon.addPixmap(QPixmap::fromImage(trayImage(status, size)));
    }
    return icon;
}

} // namespace textdesk
