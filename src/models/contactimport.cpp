// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/contactimport.h"

#include "core/csvtext.h"
#include "core/vcard.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr std::array cardColumns{
    ContactField::Name, ContactField::Number, ContactField::Note, ContactField::Color};

bool hasAny(const QString &text, std::initializer_list<QLatin1StringView> words)
{
    return std::any_of(
        words.begin(), words.end(), [&text](QLatin1StringView word) { return text.contains(word); });
}

/// What the name of a column says, as address books in English and German write it; none: nothing.
std::optional<ContactField> fieldNamed(const QString &title)
{
    const QString text = title.trimmed().toLower();
    if (text.isEmpty() || hasAny(text, {"label"_L1, "type"_L1, "fax"_L1, "typ"_L1, "yomi"_L1})) {
        return std::nullopt;
    }
    if (hasAny(text, {"colour"_L1, "color"_L1, "farbe"_L1})) {
        return ContactField::Color;
    }
    if (hasAny(text, {"note"_L1, "notiz"_L1, "comment"_L1, "kommentar"_L1, "bemerkung"_L1, "remark"_L1})) {
        return ContactField::Note;
    }
    if (hasAny(
            text, {"phone"_L1, "mobile"_L1, "cell"_L1, "tel"_L1, "handy"_L1, "mobil"_L1, "number"_L1,
                   "nummer"_L1})) {
        return ContactField::Number;
    }
    if (hasAny(text, {"first name"_L1, "given name"_L1, "vorname"_L1, "firstname"_L1})) {
        return ContactField::FirstName;
    }
    if (hasAny(text, {"last name"_L1, "family name"_L1, "nachname"_L1, "surname"_L1, "lastname"_L1})) {
        return ContactField::LastName;
    }
    if (hasAny(text, {"middle"_L1, "prefix"_L1, "suffix"_L1, "nick"_L1, "file as"_L1, "organi"_L1})) {
        return std::nullopt;
    }
    if (text.contains("name"_L1) || text == "contact"_L1 || text == "kontakt"_L1) {
        return ContactField::Name;
    }
    return std::nullopt;
}

bool looksLikeNumber(const QString &cell)
{
    constexpr qsizetype fewestDigits = 6;
    const auto isDigit = [](QChar c) { return c.isDigit(); };
    const auto isAllowed = [](QChar c) { return c.isDigit() || u" +()-./'\u00a0\u2011\u2013"_s.contains(c); };
    return std::count_if(cell.begin(), cell.end(), isDigit) >= fewestDigits &&
           std::all_of(cell.begin(), cell.end(), isAllowed);
}

/// Without names: the column of most numbers, and the first other one of letters.
QList<ContactField> columnsByContents(const QList<QStringList> &lines, qsizetype count)
{
    QList<ContactField> columns(count, ContactField::Ignored);
    qsizetype best = -1;
    qsizetype most = 0;
    for (qsizetype column = 0; column < count; ++column) {
        const qsizetype numbers =
            std::count_if(lines.begin(), lines.end(), [column](const QStringList &line) {
                return looksLikeNumber(line.value(column));
            });
        if (numbers > most) {
            most = numbers;
            best = column;
        }
    }
    if (best >= 0) {
        columns[best] = ContactField::Number;
    }
    for (qsizetype column = 0; column < count; ++column) {
        const bool hasLetters = std::any_of(lines.begin(), lines.end(), [column](const QStringList &line) {
            const QString cell = line.value(column);
            return std::any_of(cell.begin(), cell.end(), [](QChar c) { return c.isLetter(); });
        });
        if (column != best && hasLetters) {
            columns[column] = ContactField::Name;
            break;
        }
    }
    return columns;
}

void guessColumns(ContactTable &table)
{
    const QStringList &first = table.lines.constFirst();
    qsizetype count = 0;
    for (const QStringList &line : std::as_const(table.lines)) {
        count = std::max(count, line.size());
    }
    QList<ContactField> named(count, ContactField::Ignored);
    bool hasNumber = false;
    for (qsizetype column = 0; column < first.size(); ++column) {
        named[column] = fieldNamed(first.at(column)).value_or(ContactField::Ignored);
        hasNumber = hasNumber || named.at(column) == ContactField::Number;
    }
    table.hasHeader = hasNumber && std::none_of(first.begin(), first.end(), looksLikeNumber);
    table.columns = table.hasHeader ? named : columnsByContents(table.lines, count);
    const bool hasParts =
        table.columns.contains(ContactField::FirstName) || table.columns.contains(ContactField::LastName);
    if (hasParts) {
        // "Name" beside them is the same once more, or an organisation's.
        std::replace(table.columns.begin(), table.columns.end(), ContactField::Name, ContactField::Ignored);
    }
}

/// What our own export, and others', put before a cell that a spreadsheet would calculate.
QString withoutGuard(const QString &cell)
{
    const bool isGuarded = cell.size() > 1 && cell.front() == u'\'' && u"=+-@"_s.contains(cell.at(1));
    return (isGuarded ? cell.mid(1) : cell).trimmed();
}

/// A line as a contact for each of its numbers.
struct Line
{
    QString name;
    QString note;
    int color = -1;
    QStringList numbers;
};

Line lineOf(const QStringList &cells, const QList<ContactField> &columns)
{
    Line line;
    QString first;
    QString last;
    for (qsizetype column = 0; column < columns.size(); ++column) {
        const QString cell = withoutGuard(cells.value(column));
        if (cell.isEmpty()) {
            continue;
        }
        switch (columns.at(column)) {
        case ContactField::Ignored:
            break;
        case ContactField::Name:
            line.name = line.name.isEmpty() ? cell : line.name + u' ' + cell;
            break;
        case ContactField::FirstName:
            first = cell;
            break;
        case ContactField::LastName:
            last = cell;
            break;
        case ContactField::Number:
            // Several numbers in one cell, as some address books write them.
            for (const QString &number : cell.split(u":::"_s)) {
                line.numbers.append(number.trimmed());
            }
            break;
        case ContactField::Note:
            line.note = line.note.isEmpty() ? cell : line.note + u'\n' + cell;
            break;
        case ContactField::Color: {
            bool isNumber = false;
            const int color = cell.toInt(&isNumber);
            line.color = isNumber && color >= 0 && color < Contact::colors ? color : -1;
            break;
        }
        }
    }
    if (line.name.isEmpty()) {
        line.name = (first + u' ' + last);
    }
    line.name = line.name.simplified().left(Contact::longestName);
    line.note = line.note.left(Contact::longestNote);
    return line;
}

/// What a file does not say of somebody who is known stays as it is.
void judge(ImportRow &row, const QHash<QString, Contact> &present)
{
    const auto known = present.constFind(row.contact.number);
    if (known == present.constEnd()) {
        row.what = ImportRow::What::New;
        return;
    }
    if (row.contact.note.isEmpty()) {
        row.contact.note = known->note;
    }
    if (row.contact.color < 0) {
        row.contact.color = known->color;
    }
    row.nameNow = known->name;
    row.what = row.contact == *known ? ImportRow::What::Same : ImportRow::What::Changes;
}

} // namespace

ContactTable readContacts(const QByteArray &file)
{
    ContactTable table;
    const QList<VCard> cards = parsedVCards(file, ContactTable::mostLines);
    if (!cards.isEmpty()) {
        table.isVCard = true;
        table.columns = QList<ContactField>(cardColumns.begin(), cardColumns.end());
        for (const VCard &card : cards) {
            const QString color = card.color < 0 ? QString() : QString::number(card.color);
            for (const QString &number : card.numbers) {
                table.lines.append({card.name, number, card.note, color});
            }
        }
        return table;
    }
    const QString text = decodedText(file);
    table.lines = csvLines(text, csvSeparator(text), ContactTable::mostLines);
    if (!table.lines.isEmpty()) {
        guessColumns(table);
    }
    return table;
}

QList<ImportRow>
plannedImport(const ContactTable &table, const QString &homeRegion, const QHash<QString, Contact> &present)
{
    QList<ImportRow> plan;
    QSet<QString> seen;
    for (qsizetype i = table.hasHeader ? 1 : 0; i < table.lines.size(); ++i) {
        const Line line = lineOf(table.lines.at(i), table.columns);
        if (line.numbers.isEmpty() && line.name.isEmpty()) {
            continue;
        }
        for (const QString &typed : line.numbers.isEmpty() ? QStringList{QString()} : line.numbers) {
            ImportRow row;
            row.contact = {typed, line.name, line.note, line.color};
            const auto number = parsedNumber(typed, homeRegion);
            if (!number) {
                row.what = ImportRow::What::NoNumber;
                row.fault = number.error();
            } else if (line.name.isEmpty()) {
                row.what = ImportRow::What::NoName;
                row.contact.number = *number;
            } else {
                row.contact.number = *number;
                if (seen.contains(*number)) {
                    row.what = ImportRow::What::Twice;
                } else {
                    judge(row, present);
                    seen.insert(*number);
                }
            }
            plan.append(row);
        }
    }
    return plan;
}

QList<Contact> importedContacts(const QList<ImportRow> &plan, bool overwrite)
{
    QList<Contact> contacts;
    for (const ImportRow &row : plan) {
        if (row.what == ImportRow::What::New || (overwrite && row.what == ImportRow::What::Changes)) {
            contacts.append(row.contact);
        }
    }
    return contacts;
}

QByteArray contactsAsCsv(const QList<Contact> &contacts)
{
    QByteArray file = csvRow({u"Name"_s, u"Phone"_s, u"Note"_s, u"Color"_s});
    for (const Contact &contact : contacts) {
        file += csvRow(
            {contact.name, contact.number, contact.note,
             contact.color < 0 ? QString() : QString::number(contact.color)});
    }
    return file;
}

} // namespace textdesk
