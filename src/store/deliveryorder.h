// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/readstore.h"

namespace textdesk {

/// The total order of DeliveryReader::page(), so that a changed row finds its place without a read.
struct DeliveryOrder
{
    DeliverySort sort = DeliverySort::When;
    bool descending = true;

    /// True where \p a stands above \p b.
    bool before(const MessageRow &a, const MessageRow &b) const;
    bool operator==(const DeliveryOrder &) const = default;
};

} // namespace textdesk
