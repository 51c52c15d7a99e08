// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inboxhint.h"

#include "widgets/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr int widestText = 360;
constexpr QSize drawing(88, 64);

} // namespace

InboxHint::InboxHint(QWidget *parent) : QWidget(parent), m_heading(new QLabel(this)), m_text(new QLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::xl);
    column->setSpacing(spacing::s);
    column->addStretch(1);
    for (QLabel *label : {m_heading, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        label->setForegroundRole(QPalette::WindowText);
        column->addWidget(label);
    }
    column->addStretch(1);
    m_heading->setObjectName(u"hintHeading"_s);
    m_text->setObjectName(u"hintText"_s);
    applyTheme();
}

void InboxHint::setWords(const QString &heading, const QString &text)
{
    m_heading->setText(heading);
    m_heading->setVisible(!heading.isEmpty());
    m_text->setText(text);
    setAccessibleName(heading);
    setAccessibleDescription(text);
}

void InboxHint::setDrawingShown(bool shown)
{
    m_drawing = shown;
    update();
}

void InboxHint::paintEvent(QPaintEvent * /*event*/)
{
    if (!m_drawing || m_heading->y() < drawing.height() + spacing::l) {
        return;
    }
    const ThemeColors &colors = m_theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QRectF theirs(0, 0, 56, 30);
    theirs.moveTopLeft(
        QPointF((width() - drawing.width()) / 2.0, m_heading->y() - drawing.height() - spacing::l));
    painter.setBrush(colors.inboundBubble);
    painter.drawRoundedRect(theirs, spacing::radius, spacing::radius);
    painter.setBrush(colors.accentSurface);
    painter.drawRoundedRect(theirs.translated(32, 34), spacing::radius, spacing::radius);
    painter.setBrush(colors.quietText);
    for (int dot = 0; dot < 3; ++dot) {
        painter.drawEllipse(theirs.center() + QPointF((dot - 1) * 11, 0), 2.5, 2.5);
    }
    painter.setPen(QPen(colors.accent, 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF tick = theirs.translated(32, 34).center();
    painter.drawPolyline(
        QPolygonF({tick + QPointF(-6, 0), tick + QPointF(-1.5, 4.5), tick + QPointF(7, -4.5)}));
}

void InboxHint::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Margins, because a layout does not ask labels of a maximum width how high they become.
    const int side = std::max(spacing::xl, (width() - widestText) / 2);
    layout()->setContentsMargins(
        side, m_drawing ? drawing.height() + spacing::xl : spacing::xl, side, spacing::xl);
}

void InboxHint::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        applyTheme();
    }
}

void InboxHint::applyTheme()
{
    m_heading->setFont(strongFont(font()));
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, m_theme.colors().quietText);
    m_text->setPalette(quiet);
}

} // namespace textdesk
