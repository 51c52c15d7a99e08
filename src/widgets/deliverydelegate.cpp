// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/deliverydelegate.h"

#include "models/deliverymodel.h"
#include "widgets/deliverygaplines.h"
#include "widgets/deliverytext.h"
#include "widgets/painttext.h"
#include "widgets/statuspresentation.h"

#include <QFontMetrics>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {
constexpr int padding = 10; // as the header's sections
} // namespace

DeliveryDelegate::DeliveryDelegate(QObject *parent) : QStyledItemDelegate(parent)
{
}

int DeliveryDelegate::rowHeight(const QFont &font)
{
    return QFontMetrics(font).height() + spacing::l + 1;
}

void DeliveryDelegate::prepare(const QStyleOptionViewItem &option) const
{
    m_colors = m_theme.colors();
    const QString fontKey = option.font.key();
    if (m_fontKey != fontKey) {
        m_fontKey = fontKey;
        m_rowHeight = rowHeight(option.font);
        m_gapLine = DeliveryGapLines::height(option.font);
        m_strong = strongFont(option.font);
        m_tabular = tabularFont(option.font);
        // Every word starts at one edge, whatever symbol stands before it.
        m_symbolWidth = QFontMetrics(m_strong).horizontalAdvance(u"✓✓"_s) + spacing::xs;
    }
}

QRect DeliveryDelegate::rowRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (option.rect.height() <= m_rowHeight) {
        return option.rect;
    }
    const int above = index.data(DeliveryModel::GapAboveRole).toBool() ? m_gapLine : 0;
    const int below = index.data(DeliveryModel::GapBelowRole).toBool() ? m_gapLine : 0;
    return option.rect.adjusted(0, above, 0, -below);
}

void DeliveryDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    prepare(option);
    const QRect rect = rowRect(option, index);
    painter->save();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected) {
        // The style has filled all of it; a line of not knowing belongs to no row that can be chosen.
        painter->fillRect(option.rect, m_colors.surface);
        painter->fillRect(rect, m_colors.accentSurface);
    } else if (index.row() == m_hovered) {
        QColor hover = m_colors.text;
        hover.setAlphaF(0.04F);
        painter->fillRect(rect, hover);
    }
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_colors.hairline);

    const QRect inner = rect.adjusted(padding, 0, -padding, -1);
    if (index.column() == DeliveryModel::Status) {
        paintStatus(*painter, inner, option.direction, index);
    } else {
        painter->setPen(index.data(DeliveryText::QuietRole).toBool() ? m_colors.quietText : m_colors.text);
        painter->setFont(index.column() == DeliveryModel::When ? m_tabular : option.font);
        drawTextLine(*painter, inner, index.data().toString(), option.direction);
    }
    painter->restore();
}

void DeliveryDelegate::paintStatus(
    QPainter &painter, const QRect &rect, Qt::LayoutDirection direction, const QModelIndex &index) const
{
    const auto tone = static_cast<StatusTone>(index.data(DeliveryText::ToneRole).toInt());
    painter.setPen(toneColor(tone, m_colors));
    painter.setFont(m_strong);
    const bool mirrored = direction == Qt::RightToLeft;
    const QRect symbol(
        mirrored ? rect.right() - m_symbolWidth + 1 : rect.left(), rect.top(), m_symbolWidth, rect.height());
    const QRect word =
        mirrored ? rect.adjusted(0, 0, -m_symbolWidth, 0) : rect.adjusted(m_symbolWidth, 0, 0, 0);
    drawTextLine(painter, symbol, index.data(DeliveryText::SymbolRole).toString(), direction);
    drawTextLine(painter, word, index.data().toString(), direction);
}

QSize DeliveryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    prepare(option);
    const bool isTime = index.column() == DeliveryModel::When;
    const bool isStatus = index.column() == DeliveryModel::Status;
    const QFontMetrics metrics(isTime ? m_tabular : isStatus ? m_strong : option.font);
    const int symbol = isStatus ? m_symbolWidth : 0;
    return {
        metrics.horizontalAdvance(index.data().toString()) + symbol + 2 * padding, rowHeight(option.font)};
}

} // namespace textdesk
