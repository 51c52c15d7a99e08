// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/deliverywindow.h"

#include <QMap>

namespace textdesk {

/// Where the times of which the desk knows nothing lie among the rows of a delivery table.
struct DeliveryGaps
{
    /// By row: those between it and the row above, in order of time. By the number of rows: those below the
    /// last one. What lies below the window has no place before its rows are read.
    QMap<int, QList<Gap>> above;
    int unplaced = 0; ///< that no place can be given: the rows are in another order, or there are none
    int outside = 0;  ///< that lie outside the time that the filter lets through

    bool operator==(const DeliveryGaps &) const = default;
};

/// As in a thread, a gap lies where it begins. Only times of blindness count. Pure.
DeliveryGaps placeGaps(QList<Gap> gaps, const DeliveryWindow &window, const DeliveryFilter &filter);

} // namespace textdesk
