// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/deliveryclipboard.h"

#include "core/displaytext.h"
#include "models/deliverymodel.h"
#include "widgets/deliverytext.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

bool isNumberLike(const QString &cell)
{
    return cell.startsWith(u'+') && std::all_of(cell.begin() + 1, cell.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || u" ()-.\u00a0"_s.contains(c);
           });
}

QString tableCell(const QString &text)
{
    const QString cell = singleLine(text, std::numeric_limits<qint32>::max());
    const bool isFormula = !cell.isEmpty() && u"=+-@"_s.contains(cell.front()) && !isNumberLike(cell);
    return isFormula ? u'\'' + cell : cell;
}

} // namespace

void copyToClipboard(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

void copyRowsAsTable(
    const DeliveryModel &model, const DeliveryText &text, const QList<int> &rows, const QList<int> &columns)
{
    if (rows.isEmpty()) {
        return;
    }
    const auto line = [&columns](const auto &cellOf) {
        QStringList cells;
        for (const int column : columns) {
            cells.append(tableCell(cellOf(column)));
        }
        return cells.join(u'\t');
    };
    QStringList lines{line([&text](int column) { return text.header(column, Qt::DisplayRole).toString(); })};
    for (const int row : rows) {
        lines.append(line([&model, row](int column) {
            // The cell shows the beginning of a text; who copies wants it whole.
            return column == DeliveryModel::Message ? model.rowAt(row).body
                                                    : model.index(row, column).data().toString();
        }));
    }
    copyToClipboard(lines.join(u'\n'));
}

void copyRowsAsText(const DeliveryModel &model, const DeliveryText &text, const QList<int> &rows)
{
    QStringList paragraphs;
    for (const int row : rows) {
        if (row < model.rowCount()) {
            paragraphs.append(text.asText(model.rowAt(row), model.outcomeAt(row)));
        }
    }
    if (!paragraphs.isEmpty()) {
        copyToClipboard(paragraphs.join(u"\n\n"_s));
    }
}

} // namespace textdesk
