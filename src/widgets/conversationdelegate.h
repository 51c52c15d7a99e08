// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/themecache.h"

#include <QStyledItemDelegate>

namespace textdesk {

class AddressWords;
class Clock;
class ConversationListModel;

/// Paints a row of the conversation list. All rows are of one height.
class ConversationDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// All must outlive the delegate.
    ConversationDelegate(
        const ConversationListModel &model, const AddressWords &addresses, const Clock &clock,
        QObject *parent = nullptr);

    void
    paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void
    paintBackground(QPainter &painter, const QStyleOptionViewItem &option, const ThemeColors &colors) const;

    const ConversationListModel &m_model;
    const AddressWords &m_addresses;
    const Clock &m_clock;
    mutable ThemeCache m_theme;
};

} // namespace textdesk
