// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/anchoredlistview.h"

#include <QItemSelectionModel>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace textdesk {

AnchoredListView::AnchoredListView(Edge stickyEdge, QWidget *parent) : QListView(parent), m_edge(stickyEdge)
{
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (!m_layingOut) {
            remember();
            Q_EMIT viewMoved();
        }
    });
}

void AnchoredListView::setModel(QAbstractItemModel *model)
{
    QListView::setModel(model);
    // A row that moves takes its own place with it: what stays is its neighbour.
    connect(
        model, &QAbstractItemModel::rowsAboutToBeMoved, this,
        [this](const QModelIndex &, int first, int last) { leave(first, last); });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        m_anchor = QPersistentModelIndex();
        m_atEdge = true;
    });
}

void AnchoredListView::doItemsLayout()
{
    {
        const QScopedValueRollback guard(m_layingOut, true);
        QListView::doItemsLayout();
        laidOut();
        putBack();
    }
    remember();
    Q_EMIT viewMoved();
}

void AnchoredListView::lookAt(const QModelIndex &index, int offset)
{
    m_anchor = QPersistentModelIndex();
    m_atEdge = false;
    const QPersistentModelIndex target = index;
    doItemsLayout();
    QScrollBar *bar = verticalScrollBar();
    bar->setValue(bar->value() + visualRect(target).top() - offset);
    remember();
}

void AnchoredListView::goToEdge()
{
    m_anchor = QPersistentModelIndex();
    m_atEdge = true;
    doItemsLayout();
}

void AnchoredListView::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    leave(start, end);
    // The view would choose another current row near the removed one and scroll there.
    if (const QModelIndex current = currentIndex(); current.row() >= start && current.row() <= end) {
        selectionModel()->clearCurrentIndex();
    }
    QListView::rowsAboutToBeRemoved(parent, start, end);
}

void AnchoredListView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    // QListView waits a tenth of a second, in which rows have their old heights at the new width.
    if (!m_layingOut && (event->size().width() != event->oldSize().width() || m_atEdge)) {
        doItemsLayout();
    }
}

void AnchoredListView::remember()
{
    const QScrollBar *bar = verticalScrollBar();
    const bool reached =
        m_edge == Edge::Top ? bar->value() <= bar->minimum() : bar->value() >= bar->maximum();
    m_atEdge = reached && mayStick();
    m_anchor = indexAt({viewport()->width() / 2, 0});
    m_offset = m_anchor.isValid() ? visualRect(m_anchor).bottom() : 0;
}

void AnchoredListView::putBack()
{
    QScrollBar *bar = verticalScrollBar();
    if (m_atEdge && mayStick()) {
        bar->setValue(m_edge == Edge::Top ? bar->minimum() : bar->maximum());
    } else if (m_anchor.isValid()) {
        bar->setValue(bar->value() + visualRect(m_anchor).bottom() - m_offset);
    }
}

void AnchoredListView::leave(int first, int last)
{
    if (!m_anchor.isValid() || m_anchor.row() < first || m_anchor.row() > last) {
        return;
    }
    const int next = last + 1 < model()->rowCount() ? last + 1 : first - 1;
    m_anchor = model()->index(next, 0);
    m_offset = m_anchor.isValid() ? visualRect(m_anchor).bottom() : 0;
}

} // namespace textdesk
