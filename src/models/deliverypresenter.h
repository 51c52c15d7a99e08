// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/rows.h"

#include <QVariant>

namespace textdesk {

/// Puts rows of the delivery table in words. The models have no words of their own: whoever shows
/// them brings these.
class DeliveryPresenter
{
public:
    virtual ~DeliveryPresenter() = default;

    /// The data of a cell; \p column is a DeliveryModel::Column, \p role an item data role.
    virtual QVariant cell(const MessageRow &row, Outcome outcome, int column, int role) const = 0;
    virtual QVariant header(int column, int role) const = 0;
    /// One line for the times of not knowing between two rows.
    virtual QString gaps(const QList<Gap> &gaps) const = 0;
};

} // namespace textdesk
