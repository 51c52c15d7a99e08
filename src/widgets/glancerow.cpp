// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/glancerow.h"

#include "widgets/colormath.h"
#include "widgets/plaintooltip.h"
#include "widgets/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>

namespace textdesk {

GlanceRow::GlanceRow(bool isClickable, QWidget *parent) : QAbstractButton(parent), m_isClickable(isClickable)
{
    setFocusPolicy(isClickable ? Qt::StrongFocus : Qt::NoFocus);
    setAttribute(Qt::WA_Hover, isClickable);
    setAttribute(Qt::WA_TransparentForMouseEvents, !isClickable);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void GlanceRow::setContent(const QString &words, const QString &figure, const QString &spoken)
{
    setText(words);
    m_figure = figure;
    m_spoken = spoken;
    setAccessibleName(spoken);
    update();
}

QSize GlanceRow::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {
        metrics.horizontalAdvance(text() + m_figure) + spacing::s * 3, metrics.height() + spacing::xs * 2};
}

bool GlanceRow::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        showPlainToolTip(*static_cast<QHelpEvent *>(event), m_spoken, this);
        return true;
    }
    return QAbstractButton::event(event);
}

void GlanceRow::paintEvent(QPaintEvent * /*event*/)
{
    const ThemeColors &colors = m_theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr qreal halfPixel = 0.5;
    if (m_isClickable && (hasFocus() || underMouse() || isDown())) {
        painter.setPen(hasFocus() ? QPen(colors.accent) : QPen(Qt::NoPen));
        painter.setBrush(isDown() ? colors.accentSurface : mixed(colors.surface, colors.text, 0.06));
        painter.drawRoundedRect(
            QRectF(rect()).adjusted(halfPixel, halfPixel, -halfPixel, -halfPixel), spacing::s, spacing::s);
    }
    const QRect area = rect().adjusted(spacing::s, 0, -spacing::s, 0);
    const QFont figures = tabularFont(font());
    const QFontMetrics metrics(font());
    const int figureWidth = QFontMetrics(figures).horizontalAdvance(m_figure) + 1;
    painter.setFont(figures);
    painter.setPen(colors.text);
    painter.drawText(area, Qt::AlignTrailing | Qt::AlignVCenter | Qt::TextSingleLine, m_figure);
    painter.setFont(font());
    const int width = area.width() - figureWidth - spacing::m;
    const QRect words =
        QStyle::visualRect(layoutDirection(), area, QRect(area.left(), area.top(), width, area.height()));
    painter.drawText(
        words, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
        metrics.elidedText(text(), Qt::ElideRight, width));
}

} // namespace textdesk
