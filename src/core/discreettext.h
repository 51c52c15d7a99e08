// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace textdesk {

/// An error text that nobody has explained, fit for a paper that leaves the desk: as generalizedText(), so
/// without numbers, times and ids, and besides without mail addresses ("#") and without whatever it quotes
/// ("…"), which may be a person's text. One line of at most 80 UTF-16 units, then "…".
QString discreetText(QStringView error);

} // namespace textdesk
