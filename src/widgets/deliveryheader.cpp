// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/deliveryheader.h"

#include "widgets/painttext.h"

#include <QFontMetrics>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace textdesk {

DeliveryHeader::DeliveryHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setStretchLastSection(true);
    setHighlightSections(false);
    constexpr int narrowest = 48; // the style's own makes a small window scroll sideways
    setMinimumSectionSize(narrowest);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setAccessibleName(tr("Columns"));
}

QSize DeliveryHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), QFontMetrics(font()).height() + spacing::l};
}

void DeliveryHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const ThemeColors &colors = m_theme.colors();
    painter->save();
    painter->fillRect(rect, colors.surface);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colors.hairline);
    QString title = model()->headerData(logicalIndex, Qt::Horizontal, Qt::DisplayRole).toString();
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
    if (sorted) {
        title += sortIndicatorOrder() == Qt::DescendingOrder ? u" ▾"_s : u" ▴"_s;
    }
    painter->setFont(smallFont(font()));
    painter->setPen(sorted ? colors.text : colors.quietText);
    drawTextLine(*painter, rect.adjusted(10, 0, -10, -1), title, layoutDirection());
    painter->restore();
}

} // namespace textdesk
