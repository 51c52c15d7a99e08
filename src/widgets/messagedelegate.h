// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/messagelayout.h"
#include "widgets/themecache.h"

#include <QHash>
#include <QStyledItemDelegate>

#include <memory>

class QAbstractItemView;

namespace textdesk {

class Clock;
class ThreadModel;

/// Paints a thread's rows: bubbles, their delivery status, and the lines between them. Keeps the
/// layouts of the rows that it has seen, by message, revision, width and font.
class MessageDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// What the view marks while it paints.
    struct Marks
    {
        qint64 selectedIn = 0; ///< the message whose text is partly selected; 0: none
        TextRange selection;
        qint64 highlighted = 0; ///< the message that was asked for; 0: none
        qreal highlight = 0;    ///< how strongly, 0 to 1
    };

    MessageDelegate(const ThreadModel &model, const Clock &clock, QObject *parent = nullptr);
    ~MessageDelegate() override;

    Marks &marks() { return m_marks; }
    /// Marks these words wherever they stand; empty: none.
    void setFound(const QString &words) { m_found = words; }
    /// The layout of a row in this view; valid until the next call.
    const MessageLayout &layoutOf(const QModelIndex &index, const QAbstractItemView &view) const;
    /// The content of a row; valid until the next call.
    const MessageContent &contentOf(const QModelIndex &index, const QAbstractItemView &view) const;
    /// Drops all layouts: when the day, the language or the colours' owner changed.
    void forgetLayouts();

    void
    paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Entry;
    /// The width for which rows are laid out: the same with and without a scroll bar, so that one that
    /// appears does not lay out everything twice.
    static int rowWidth(const QAbstractItemView &view);
    static int rowWidth(const QStyleOptionViewItem &option);
    const Entry &entryOf(const QModelIndex &index, int width, const QFont &font) const;
    void paintBubble(QPainter &painter, const Entry &entry, const ThemeColors &colors, bool selected) const;
    void paintStatus(QPainter &painter, const Entry &entry, const ThemeColors &colors) const;
    void paintLine(
        QPainter &painter, const QRect &row, const QString &text, const QColor &color, Qt::PenStyle style,
        bool strong) const;

    const ThreadModel &m_model;
    const Clock &m_clock;
    Marks m_marks;
    QString m_found;
    mutable ThemeCache m_theme;
    mutable std::unique_ptr<ThreadMetrics> m_metrics;
    mutable QFont m_metricsFont;
    mutable QHash<qint64, std::shared_ptr<const Entry>> m_entries; ///< by message row id
};

} // namespace textdesk
