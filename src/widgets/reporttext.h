// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/deliveryreport.h"

#include <QString>

namespace textdesk {

/// A report as plain text for a terminal or a mail: everything that the printed one says in words and
/// figures. Any thread. \p homeRegion: whose numbers are written in the national way.
QString reportAsText(const DeliveryReport &report, const QString &homeRegion);

} // namespace textdesk
