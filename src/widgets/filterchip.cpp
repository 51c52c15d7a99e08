// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/filterchip.h"

#include "widgets/theme.h"

#include <QPainter>

namespace textdesk {

FilterChip::FilterChip(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize FilterChip::sizeHint() const
{
    const QFontMetrics metrics(strongFont(smallFont(font())));
    return {metrics.horizontalAdvance(text()) + 2 * spacing::m, metrics.height() + spacing::s + 2};
}

void FilterChip::paintEvent(QPaintEvent * /*event*/)
{
    const ThemeColors &colors = m_theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr qreal halfPixel = 0.5;
    const QRectF pill = QRectF(rect()).adjusted(halfPixel, halfPixel, -halfPixel, -halfPixel);
    QColor line = isChecked() ? colors.accent : colors.hairline;
    if (hasFocus()) {
        line = isChecked() ? colors.text : colors.accent;
    }
    painter.setPen(line);
    painter.setBrush(isChecked() ? colors.accent : underMouse() ? colors.accentSurface : colors.surface);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setFont(isChecked() ? strongFont(smallFont(font())) : smallFont(font()));
    painter.setPen(isChecked() ? colors.onAccent : colors.quietText);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
}

void FilterChip::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void FilterChip::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace textdesk
