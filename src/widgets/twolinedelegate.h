// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/themecache.h"

#include <QStyledItemDelegate>

namespace textdesk {

/// Paints a row of two lines: what it is called (Qt::DisplayRole), and below it, smaller, more of it
/// (ExcerptRole). Where it has a color (ColorRole, valid), a disc stands before both.
class TwoLineDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum Role { ExcerptRole = Qt::UserRole + 100, ColorRole };

    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void
    paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    mutable ThemeCache m_theme;
};

} // namespace textdesk
