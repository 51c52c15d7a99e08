// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/searchresults.h"

#include <QContextMenuEvent>
#include <QKeyEvent>

namespace textdesk {

SearchResults::SearchResults(QWidget *parent) : QListView(parent)
{
    // Rows of one height: nothing is measured before it is seen.
    setUniformItemSizes(true);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setAccessibleName(tr("Found messages"));
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) {
        Q_EMIT openRequested(index.row());
    });
}

void SearchResults::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT openRequested(currentIndex().row());
        return;
    }
    QListView::keyPressEvent(event);
}

void SearchResults::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = byMouse ? indexAt(event->pos()) : currentIndex();
    if (index.isValid()) {
        Q_EMIT menuRequested(
            index.row(), byMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(index).center()));
    }
}

void SearchResults::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0) {
        setCurrentIndex(model()->index(0, 0));
    }
}

} // namespace textdesk
