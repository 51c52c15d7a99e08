// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace textdesk {

class DeliveryModel;
class DeliveryText;

/// Puts plain text on the clipboard.
void copyToClipboard(const QString &text);

/// Puts rows on the clipboard as lines of cells with tabs between, under a line of headers: what a
/// spreadsheet takes. A cell that a spreadsheet would run as a formula is defused.
void copyRowsAsTable(
    const DeliveryModel &model, const DeliveryText &text, const QList<int> &rows, const QList<int> &columns);

/// Puts rows on the clipboard as paragraphs for people.
void copyRowsAsText(const DeliveryModel &model, const DeliveryText &text, const QList<int> &rows);

} // namespace textdesk
