// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/shortcutsdialog.h"

#include "widgets/keycap.h"
#include "widgets/theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace textdesk {

ShortcutsDialog::ShortcutsDialog(const QList<ShortcutLine> &lines, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(spacing::xl);
    grid->setVerticalSpacing(spacing::s);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const ShortcutLine &line : lines) {
        auto *text = new QLabel(line.text, this);
        text->setTextFormat(Qt::PlainText);
        auto *caps = new QHBoxLayout;
        caps->setSpacing(spacing::xs);
        caps->addStretch();
        for (const QKeySequence &keys : line.keys) {
            caps->addWidget(new KeyCap(keys.toString(QKeySequence::NativeText), this));
        }
        grid->addWidget(text, row, 0);
        grid->addLayout(caps, row, 1);
        ++row;
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::l);
    column->setSpacing(spacing::l);
    column->addLayout(grid);
    column->addStretch();
    column->addWidget(buttons);
    constexpr int widthForWords = 420;
    setMinimumWidth(widthForWords);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace textdesk
