// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QRandomGenerator;

namespace textdesk {

/// A message text that is easy to get wrong: other scripts, line breaks, quotes, surrogate pairs, long ones.
QString anyText(QRandomGenerator &random, int number);
/// A reason for a failure, as the gateway words them.
QString anyError(QRandomGenerator &random, const QString &from);
/// One of \p count numbers that nobody has; the same for the same \p person.
QString personNumber(int person);
/// One of our own numbers.
QString lineNumber(int line);

} // namespace textdesk
