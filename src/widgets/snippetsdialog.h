// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/snippet.h"

#include <QDialog>
#include <QTimer>

#include <memory>
#include <optional>

namespace Ui {
class SnippetsDialog;
}

namespace textdesk {

class SnippetBook;

/// Where saved replies are written, changed and thrown away. Keeps by itself what is written, a moment after
/// the last letter, and says whether it is kept. Deleting can be undone until the dialog goes.
class SnippetsDialog : public QDialog
{
    Q_OBJECT
public:
    /// Opens it for \p window, or brings up the one that is open. \p book must outlive it.
    static SnippetsDialog *open(SnippetBook &book, QWidget *window);

    ~SnippetsDialog() override;

    /// Begins a new one with this text, and asks for its name.
    void addSnippet(const QString &body);

    void done(int result) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    SnippetsDialog(SnippetBook &book, QWidget *parent);

    void connectControls();
    void refill();
    void showCurrent();
    void edited();
    void keep();
    void removeCurrent();
    void undo();
    void insertPlaceholder(const QString &placeholder);
    void showState();
    void applyTheme();

    std::unique_ptr<Ui::SnippetsDialog> m_ui;
    SnippetBook &m_book;
    Snippet m_edited;        ///< what stands in the fields; no id: nothing does
    bool m_isUnkept = false; ///< and has not been asked to be kept
    QTimer m_keepTimer;
    std::optional<Snippet> m_removed;
};

} // namespace textdesk
