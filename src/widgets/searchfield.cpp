// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/searchfield.h"

#include "widgets/icons.h"
#include "widgets/searchwords.h"
#include "widgets/theme.h"

#include <QAction>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr double hintScale = 0.85;

} // namespace

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent),
      m_clear(addAction(themedIcon(u"close"_s), QLineEdit::TrailingPosition))
{
    setPlaceholderText(tr("Search messages, names, numbers"));
    setAccessibleName(tr("Search"));
    setAccessibleDescription(tr("Searches all messages, names and numbers as you type"));
    setToolTip(SearchWords::help());
    m_clear->setToolTip(tr("Leave the search"));
    m_clear->setVisible(false);
    connect(m_clear, &QAction::triggered, this, &SearchField::left);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_clear->setVisible(!text.isEmpty());
        leaveRoom();
    });
}

void SearchField::setHint(const QString &hint)
{
    m_hint = hint;
    leaveRoom();
    update();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        Q_EMIT left();
        return;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT resultsWanted();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

QRect SearchField::hintChip() const
{
    const QFontMetrics metrics(scaledFont(font(), hintScale));
    const QSize size(metrics.horizontalAdvance(m_hint) + 2 * 5, metrics.height() + 2);
    return QStyle::visualRect(
        layoutDirection(), rect(),
        QRect(QPoint(width() - spacing::m - size.width(), (height() - size.height()) / 2), size));
}

void SearchField::leaveRoom()
{
    const int room = text().isEmpty() && !m_hint.isEmpty() ? hintChip().width() + spacing::xs : 0;
    isRightToLeft() ? setTextMargins(room, 0, 0, 0) : setTextMargins(0, 0, room, 0);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty() || m_hint.isEmpty()) {
        return;
    }
    // Not of this palette: the style sheet writes its colours into it.
    const ThemeColors colors = ThemeColors::from(QGuiApplication::palette());
    const QRect chip = hintChip();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.hairline);
    painter.setBrush(colors.surface);
    painter.drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setFont(scaledFont(font(), hintScale));
    painter.setPen(colors.quietText);
    painter.drawText(chip, Qt::AlignCenter, m_hint);
}

} // namespace textdesk
