// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/bubbleframe.h"

#include "widgets/theme.h"

#include <QGuiApplication>
#include <QPainter>

namespace textdesk {

BubbleFrame::BubbleFrame(QWidget *parent) : QFrame(parent)
{
    setContentsMargins(spacing::m, spacing::s, spacing::m, spacing::s);
}

void BubbleFrame::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ThemeColors::from(QGuiApplication::palette()).accentSurface);
    painter.drawRoundedRect(rect(), spacing::radius, spacing::radius);
}

} // namespace textdesk
