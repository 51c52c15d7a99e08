// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/searchmarks.h"
#include "widgets/themecache.h"

#include <QStyledItemDelegate>

namespace textdesk {

class SearchText;

/// Paints a hit: who and when above, below it the part of the text that was found, the found words on
/// a tinted ground. The text is painted, never set as markup.
class SearchDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// \p text must outlive the delegate.
    explicit SearchDelegate(const SearchText &text, QObject *parent = nullptr);

    void setQuery(const QString &query) { m_query = query; }

    void
    paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintMarked(
        QPainter &painter, const QRect &rect, const QString &text, const QList<MarkedRange> &marks,
        Qt::LayoutDirection layout) const;

    const SearchText &m_text;
    QString m_query;
    mutable ThemeCache m_theme;
    mutable ThemeColors m_colors; ///< for the cell that is being painted
};

} // namespace textdesk
