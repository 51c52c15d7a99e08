// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QListView>

namespace textdesk {

/// The list of a search's hits: Up and Down choose, Enter or a click opens.
class SearchResults : public QListView
{
    Q_OBJECT
public:
    explicit SearchResults(QWidget *parent = nullptr);

Q_SIGNALS:
    void openRequested(int row);
    /// A person asks what can be done with this hit.
    void menuRequested(int row, const QPoint &globalPosition);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
};

} // namespace textdesk
