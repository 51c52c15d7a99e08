// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace textdesk {

class SqliteConnection;

/// Adds what SQL cannot do by itself (its LIKE and instr() know no case beyond ASCII and stop at a NUL):
/// - contains_text(text, part): whether \c part stands anywhere in the text, in any case;
/// - contains_digits(text, digits): the same for the digits of a number in any notation.
/// Both are 0 for NULL.
bool addSqliteFunctions(SqliteConnection &connection);

} // namespace textdesk
