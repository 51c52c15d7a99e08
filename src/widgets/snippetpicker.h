// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/snippet.h"
#include "widgets/pickerpopup.h"

class QLabel;
class QPushButton;

namespace textdesk {

class SnippetBook;
class SnippetList;

/// The saved replies, popped up beside the composer: a few letters find one, Enter takes it.
class SnippetPicker : public PickerPopup
{
    Q_OBJECT
public:
    /// \p book must outlive this.
    explicit SnippetPicker(const SnippetBook &book, QWidget *parent = nullptr);

    /// Shows them above \p anchor. \p hasText: what is written there could be kept as one of them.
    void open(const QWidget &anchor, bool hasText);

Q_SIGNALS:
    void chosen(const textdesk::Snippet &snippet);
    /// The text in the composer is to be kept as a saved reply.
    void keepRequested();
    void manageRequested();

protected:
    void choose() override;
    void changeEvent(QEvent *event) override;

private:
    SnippetPicker(const SnippetBook &book, SnippetList &list, QWidget *parent);
    void refill();
    void applyTheme();

    const SnippetBook &m_book;
    SnippetList *m_list;
    QLabel *m_hint;
    QPushButton *m_keep;
    QPushButton *m_manage;
};

} // namespace textdesk
