// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace textdesk {

/// A plain text for a notification server that reads markup in bodies: it will show this text and
/// nothing else. Quotes stay, for there are servers that know the three entities only.
QString escapedForMarkup(const QString &text);

} // namespace textdesk
