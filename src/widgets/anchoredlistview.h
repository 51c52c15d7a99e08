// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QListView>
#include <QPersistentModelIndex>

namespace textdesk {

/// A list view in which what a person looks at stays where it is while rows come, go, move and change
/// their height above it. At its sticky edge it stays at the edge instead.
class AnchoredListView : public QListView
{
    Q_OBJECT
public:
    enum class Edge : quint8 { Top, Bottom };

    AnchoredListView(Edge stickyEdge, QWidget *parent);

    void setModel(QAbstractItemModel *model) override;
    void doItemsLayout() override;
    /// Looks at a row, \p offset pixels below the view's top edge, and no longer sticks to the edge
    /// unless that is where it ends up.
    void lookAt(const QModelIndex &index, int offset);
    /// Goes to the sticky edge and stays there.
    void goToEdge();
    /// True while new rows at the sticky edge will come into sight by themselves.
    bool isAtEdge() const { return m_atEdge; }

Q_SIGNALS:
    /// What is in sight is, or may be, something else than before.
    void viewMoved();

protected:
    /// False where what is drawn at the edge is not the end of all rows.
    virtual bool mayStick() const { return true; }
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void resizeEvent(QResizeEvent *event) override;
    /// After each layout, before what was looked at is put back in its place.
    virtual void laidOut() {}

private:
    void remember();
    void putBack();
    void leave(int first, int last);

    const Edge m_edge;
    /// The first row in sight, by its bottom: when it loses or gains a line at its top, what lies below
    /// it stays.
    QPersistentModelIndex m_anchor;
    int m_offset = 0;
    bool m_atEdge = true;
    bool m_layingOut = false;
};

} // namespace textdesk
