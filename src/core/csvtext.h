// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace textdesk {

/// The lines of a CSV text (RFC 4180), each as its cells: quoted cells hold anything, line ends of every kind
/// end a line, empty lines are left out. Never fails: what is not closed ends with the text. At most
/// \p mostLines lines.
QList<QStringList> csvLines(QStringView text, QChar separator, qsizetype mostLines);

/// What the cells of a CSV text are most probably separated by: comma, semicolon or tab.
QChar csvSeparator(QStringView text);

/// A CSV line (RFC 4180, CRLF). A cell that a spreadsheet would run as a formula (it begins with = + - @, a
/// tab or a carriage return) is kept a text by an apostrophe before it.
QByteArray csvRow(const QStringList &cells);

/// The text of a file in UTF-8 or UTF-16 with a byte order mark, in UTF-8 without one, or else in Latin-1.
QString decodedText(const QByteArray &bytes);

} // namespace textdesk
