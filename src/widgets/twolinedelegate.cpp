// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/twolinedelegate.h"

#include "widgets/painttext.h"

#include <QPainter>
#include <QStyle>

namespace textdesk {

namespace {

constexpr int accentBar = 3;
constexpr int betweenLines = 2;
constexpr int disc = 12;

} // namespace

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    const int lines = QFontMetrics(option.font).height() + QFontMetrics(smallFont(option.font)).height();
    constexpr int narrowest = 160;
    return {narrowest, lines + betweenLines + 2 * spacing::s};
}

void TwoLineDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeColors &colors = m_theme.colors();
    const QRect row = option.rect;
    const auto mirrored = [&option, &row](const QRect &rect) {
        return QStyle::visualRect(option.direction, row, rect);
    };
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(row, colors.accentSurface);
        painter->fillRect(mirrored(QRect(row.left(), row.top(), accentBar, row.height())), colors.accent);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        QColor hover = colors.text;
        hover.setAlphaF(0.04F);
        painter->fillRect(row, hover);
    }
    int left = row.left() + spacing::l;
    if (const auto color = index.data(ColorRole).value<QColor>(); color.isValid()) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawEllipse(mirrored(QRect(left, row.center().y() - disc / 2, disc, disc)));
        left += disc + spacing::m;
    }
    const QFont strong = strongFont(option.font);
    const QFont small = smallFont(option.font);
    QRect line(left, row.top() + spacing::s, row.right() - spacing::l - left, QFontMetrics(strong).height());
    painter->setFont(strong);
    painter->setPen(colors.text);
    drawTextLine(*painter, mirrored(line), index.data(Qt::DisplayRole).toString(), option.direction);
    line.moveTop(line.bottom() + 1 + betweenLines);
    line.setHeight(QFontMetrics(small).height());
    painter->setFont(small);
    painter->setPen(colors.quietText);
    drawTextLine(*painter, mirrored(line), index.data(ExcerptRole).toString(), option.direction);
    painter->restore();
}

} // namespace textdesk
