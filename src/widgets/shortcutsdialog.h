// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QKeySequence>
#include <QList>

namespace textdesk {

/// One line of the sheet: what it does, and its keys.
struct ShortcutLine
{
    QString text;
    QList<QKeySequence> keys;
};

/// The sheet of shortcuts (F1).
class ShortcutsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ShortcutsDialog(const QList<ShortcutLine> &lines, QWidget *parent = nullptr);
};

} // namespace textdesk
