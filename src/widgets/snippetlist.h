// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/snippet.h"

#include <QListWidget>

namespace textdesk {

/// By what a saved reply is called: its name, else the first line of its text; plain, fit for one line.
QString snippetTitle(const Snippet &snippet);

/// A list of saved replies: the name, and below it how the text begins. The current one stays the current one
/// when the list changes.
class SnippetList : public QListWidget
{
    Q_OBJECT
public:
    explicit SnippetList(QWidget *parent = nullptr);

    void setSnippets(const QList<Snippet> &snippets);
    QString currentId() const; ///< empty: none
    /// False where the list has none of that id.
    bool setCurrentId(const QString &id);

protected:
    bool viewportEvent(QEvent *event) override;
};

} // namespace textdesk
