// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact.h"
#include "core/phonenumber.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace textdesk {

/// What a column of a file of contacts holds.
enum class ContactField : quint8 { Ignored, Name, FirstName, LastName, Number, Note, Color };

/// A file of contacts as a table: the lines of a CSV file, or a line for each number of a vCard.
struct ContactTable
{
    static constexpr qsizetype mostLines = 50'000;
    static constexpr qint64 largestFile = 20'971'520; ///< bytes

    bool isVCard = false; ///< then its columns are known
    QList<QStringList> lines;
    bool hasHeader = false;      ///< the first line names the columns: a guess
    QList<ContactField> columns; ///< one for each: a guess
};

/// Reads a file of either kind. No lines: there is nobody in it. Takes long for a large one.
ContactTable readContacts(const QByteArray &file);

/// What would become of one line.
struct ImportRow
{
    enum class What : quint8 {
        New,
        Changes, ///< the number is in the address book under another name, note or colour
        Same,    ///< it is there like this already
        Twice,   ///< another line of the file has this number
        NoName,
        NoNumber, ///< for the reason of \c fault
    };

    What what = What::New;
    Contact contact; ///< the number as it is written where it is none
    NumberFault fault = NumberFault::Empty;
    QString nameNow; ///< of Changes

    bool operator==(const ImportRow &) const = default;
};

/// What would become of each number of a table. \p present: the address book by number. Takes long for a
/// large table.
QList<ImportRow>
plannedImport(const ContactTable &table, const QString &homeRegion, const QHash<QString, Contact> &present);

/// What is to be saved of a plan. \p overwrite: also what changes a contact that is there.
QList<Contact> importedContacts(const QList<ImportRow> &plan, bool overwrite);

/// The address book as CSV, with a header that readContacts() understands.
QByteArray contactsAsCsv(const QList<Contact> &contacts);

} // namespace textdesk
