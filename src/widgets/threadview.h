// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/anchoredlistview.h"
#include "widgets/bubbletext.h"

#include <QTimer>
#include <QUrl>
#include <QVariantAnimation>

namespace textdesk {

class Clock;
class MessageDelegate;
class ThreadModel;

/// One conversation as bubbles: scrolls by pixels, reads older and newer pages as one comes near them,
/// stays at the bottom when it was there. Text can be selected within a bubble, or messages as rows.
class ThreadView : public AnchoredListView
{
    Q_OBJECT
public:
    /// \p model must outlive the view.
    ThreadView(ThreadModel &model, const Clock &clock, QWidget *parent = nullptr);
    ~ThreadView() override;

    /// Puts a row in sight, about a third below the top; \p highlight marks it for a moment.
    void showRow(int row, bool highlight);
    /// Goes to the newest message there is.
    void showEnd();
    /// The last row that is in sight well enough to have been read; -1: none.
    int lastReadableRow() const;
    /// The selected part of a bubble; else the texts of the selected messages, one a line.
    QString selectedText() const;
    /// The bubble's rectangle of a row, in viewport coordinates.
    QRect bubbleRect(const QModelIndex &index) const;
    /// The row whose text is partly selected and the range; no row: nothing is.
    QModelIndex textSelection(TextRange &range) const;
    void forgetLayouts();
    /// Marks these words wherever they stand; empty: none.
    void setFound(const QString &words);

public Q_SLOTS:
    void copySelection() const;

Q_SIGNALS:
    /// A person wants to see where this address leads.
    void linkActivated(const QUrl &url);
    /// A person wants this code to sign in with.
    void codeActivated(const QString &code);
    /// A person asks what can be done with this message.
    void menuRequested(const QModelIndex &index, const QPoint &globalPosition);

protected:
    bool mayStick() const override;
    bool viewportEvent(QEvent *event) override;
    void laidOut() override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// What can be clicked in a text: an address, else a code; neither: nothing.
    struct Target
    {
        QUrl link;
        QString code;
        bool isNone() const { return link.isEmpty() && code.isEmpty(); }
    };
    Target targetAt(QPoint position) const;
    void activate(const Target &target);
    QModelIndex bubbleAt(QPoint position) const;
    qsizetype textPositionAt(const QModelIndex &index, QPoint position) const;
    void selectText(const QModelIndex &index, TextRange range);
    void fetchNearEdges();

    ThreadModel &m_model;
    MessageDelegate *m_delegate;
    QTimer m_fetchTimer;
    QVariantAnimation m_highlight;
    bool m_draggingText = false;
};

} // namespace textdesk
