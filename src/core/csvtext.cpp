// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/csvtext.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

QByteArray csvCell(QString text)
{
    constexpr QStringView formulaStarts = u"=+-@\t\r\n";
    if (!text.isEmpty() && formulaStarts.contains(text.front())) {
        text.prepend(u'\'');
    }
    if (text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r')) {
        text = u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    }
    return text.toUtf8();
}

} // namespace

QList<QStringList> csvLines(QStringView text, QChar separator, qsizetype mostLines)
{
    QList<QStringList> lines;
    QStringList cells;
    QString cell;
    bool isQuoted = false;
    const auto endLine = [&] {
        cells.append(std::exchange(cell, QString()));
        if (cells.size() > 1 || !cells.constFirst().isEmpty()) {
            lines.append(cells);
        }
        cells.clear();
    };
    for (qsizetype i = 0; i < text.size() && lines.size() < mostLines; ++i) {
        const QChar c = text.at(i);
        if (isQuoted) {
            if (c != u'"') {
                cell.append(c);
            } else if (i + 1 < text.size() && text.at(i + 1) == u'"') {
                cell.append(c);
                ++i;
            } else {
                isQuoted = false;
            }
        } else if (c == u'"' && cell.isEmpty()) {
            isQuoted = true;
        } else if (c == separator) {
            cells.append(std::exchange(cell, QString()));
        } else if (c == u'\n' || c == u'\r') {
            endLine();
        } else {
            cell.append(c);
        }
    }
    if (lines.size() < mostLines) {
        endLine();
    }
    return lines;
}

QChar csvSeparator(QStringView text)
{
    constexpr std::array candidates{u',', u';', u'\t'};
    constexpr qsizetype looked = 20;
    constexpr qsizetype looksAt = 65'536;
    QChar best = u',';
    qsizetype bestScore = 0;
    for (const QChar candidate : candidates) {
        // The right one cuts every line into the same number of cells, and into more than one.
        const QList<QStringList> lines = csvLines(text.left(looksAt), candidate, looked);
        const qsizetype columns = lines.isEmpty() ? 0 : lines.constFirst().size();
        const qsizetype alike =
            std::count_if(lines.cbegin(), lines.cend(), [columns](const QStringList &line) {
                return line.size() == columns;
            });
        const qsizetype score = columns > 1 ? alike * 100 + columns : 0;
        if (score > bestScore) {
            bestScore = score;
            best = candidate;
        }
    }
    return best;
}

QByteArray csvRow(const QStringList &cells)
{
    QByteArray row;
    for (const QString &cell : cells) {
        if (!row.isEmpty() || &cell != &cells.constFirst()) {
            row.append(',');
        }
        row.append(csvCell(cell));
    }
    return row.append("\r\n");
}

QString decodedText(const QByteArray &bytes)
{
    if (const auto encoding = QStringConverter::encodingForData(bytes)) {
        return QStringDecoder(*encoding).decode(bytes);
    }
    QStringDecoder utf8(QStringConverter::Utf8);
    const QString text = utf8.decode(bytes);
    return utf8.hasError() ? QString::fromLatin1(bytes) : text;
}

} // namespace textdesk
