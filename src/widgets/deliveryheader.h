// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/themecache.h"

#include <QHeaderView>

namespace textdesk {

/// The column titles of the delivery table: quiet words over a hairline, the order's arrow right beside
/// the word it belongs to.
class DeliveryHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit DeliveryHeader(QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;

private:
    mutable ThemeCache m_theme;
};

} // namespace textdesk
