// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/glancecard.h"

#include "widgets/colormath.h"
#include "widgets/plaintooltip.h"
#include "widgets/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace textdesk {

namespace {

constexpr int notesOfACard = 2;
constexpr Qt::Alignment atTheStart = Qt::AlignLeading | Qt::AlignVCenter;

/// The upper part of \p area, which loses it and \p gap below.
QRect takeCardLine(QRect &area, int height, int gap)
{
    const QRect line(area.left(), area.top(), area.width(), height);
    area.setTop(line.bottom() + 1 + gap);
    return line;
}

} // namespace

QFont GlanceCard::fontOf(bool compact) const
{
    return tabularFont(compact ? headingFont(font()) : figureFont(font()));
}

GlanceCard::GlanceCard(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCheckable(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void GlanceCard::setContent(const Content &content)
{
    if (content == m_content) {
        return;
    }
    const bool isSameSize = content.notes == m_content.notes && content.title == m_content.title &&
                            content.figure.size() == m_content.figure.size();
    m_content = content;
    setAccessibleName(content.title + u' ' + content.figure);
    setAccessibleDescription(content.spoken);
    if (!isSameSize) {
        updateGeometry();
    }
    update();
}

void GlanceCard::setCompact(bool compact)
{
    if (m_isCompact != compact) {
        m_isCompact = compact;
        updateGeometry();
        update();
    }
}

QSize GlanceCard::hintFor(bool compact) const
{
    const QFontMetrics small(smallFont(font()));
    const QFontMetrics figure(fontOf(compact));
    const int title = small.horizontalAdvance(m_content.title);
    const int number = figure.horizontalAdvance(m_content.figure);
    int width = compact ? title + spacing::s + number : std::max(title, number);
    const qsizetype notes = compact ? 1 : notesOfACard;
    for (const QString &note : m_content.notes.first(std::min(notes, m_content.notes.size()))) {
        width = std::max(width, small.horizontalAdvance(note));
    }
    const int height =
        compact ? 2 * spacing::s + figure.height() + small.height()
                : 2 * (spacing::m + spacing::xs) + small.height() * (1 + notesOfACard) + figure.height();
    // A pixel more, since advances are rounded.
    return {width + 2 * spacing::m + 1, height};
}

void GlanceCard::paintFrame(
    QPainter &painter, const QRect &area, const QColor &line, const QColor &fill, bool dashed)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(line, 1);
    if (dashed) {
        pen.setDashPattern({4, 3});
    }
    painter.setPen(pen);
    painter.setBrush(fill);
    constexpr qreal halfPixel = 0.5;
    painter.drawRoundedRect(
        QRectF(area).adjusted(halfPixel, halfPixel, -halfPixel, -halfPixel), spacing::radius,
        spacing::radius);
    painter.restore();
}

void GlanceCard::paintEvent(QPaintEvent * /*event*/)
{
    const ThemeColors &colors = m_theme.colors();
    QPainter painter(this);
    const QColor hover = mixed(colors.surface, colors.text, 0.06);
    const QColor fill = isChecked() || isDown() ? colors.accentSurface
                        : underMouse()          ? hover
                                                : colors.surface;
    const bool dashed = m_content.isIncomplete;
    const QColor line = hasFocus()               ? colors.accent
                        : m_content.isIncomplete ? colors.quietText
                        : isChecked()            ? colors.accent
                                                 : colors.hairline;
    paintFrame(painter, rect(), line, fill, dashed);
    if (m_isCompact) {
        paintCompact(painter, rect().adjusted(spacing::m, spacing::s, -spacing::m, -spacing::s));
    } else {
        paintFull(painter, rect().adjusted(spacing::m, spacing::m, -spacing::m, -spacing::m));
    }
}

void GlanceCard::paintFull(QPainter &painter, const QRect &area)
{
    const ThemeColors &colors = m_theme.colors();
    const QFont small = smallFont(font());
    const QFontMetrics smallMetrics(small);
    QRect left = area;
    painter.setFont(small);
    painter.setPen(colors.quietText);
    painter.drawText(takeCardLine(left, smallMetrics.height(), spacing::xs), atTheStart, m_content.title);
    painter.setFont(fontOf(false));
    painter.setPen(toneColor(m_content.tone, colors));
    painter.drawText(
        takeCardLine(left, QFontMetrics(fontOf(false)).height(), spacing::xs), atTheStart, m_content.figure);
    painter.setFont(small);
    painter.setPen(colors.quietText);
    for (const QString &note : m_content.notes) {
        painter.drawText(
            takeCardLine(left, smallMetrics.height(), 0), atTheStart,
            smallMetrics.elidedText(note, Qt::ElideRight, area.width()));
    }
}

void GlanceCard::paintCompact(QPainter &painter, const QRect &area)
{
    const ThemeColors &colors = m_theme.colors();
    const QFont small = smallFont(font());
    const QFontMetrics smallMetrics(small);
    QRect left = area;
    const QRect first = takeCardLine(left, QFontMetrics(fontOf(true)).height(), 0);
    painter.setFont(fontOf(true));
    painter.setPen(toneColor(m_content.tone, colors));
    painter.drawText(first, Qt::AlignTrailing | Qt::AlignVCenter, m_content.figure);
    painter.setFont(small);
    painter.setPen(colors.quietText);
    painter.drawText(first, atTheStart, m_content.title);
    const QString all = m_content.notes.join(QStringLiteral(" · "));
    const bool fits = smallMetrics.horizontalAdvance(all) <= area.width();
    painter.drawText(
        takeCardLine(left, smallMetrics.height(), 0), atTheStart,
        smallMetrics.elidedText(fits ? all : m_content.notes.value(0), Qt::ElideRight, area.width()));
}

bool GlanceCard::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        showPlainToolTip(*static_cast<QHelpEvent *>(event), m_content.spoken, this);
        return true;
    }
    return QAbstractButton::event(event);
}

void GlanceCard::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
    }
}

} // namespace textdesk
