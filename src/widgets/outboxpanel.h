// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/rows.h"

#include <QList>
#include <QScrollArea>
#include <QTimer>

class QVBoxLayout;

namespace textdesk {

class Clock;
class OutgoingCard;

/// The texts of a conversation that are not messages yet, oldest first, below its messages. Hidden while
/// there are none.
class OutboxPanel : public QScrollArea
{
    Q_OBJECT
public:
    /// \p clock must outlive this.
    explicit OutboxPanel(const Clock &clock, QWidget *parent = nullptr);

    /// Cards that stay keep the focus.
    void setRows(const QList<OutgoingRow> &rows);
    void setCanSend(bool live);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void actionRequested(qint64 id, textdesk::OutgoingAction action);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();

    const Clock &m_clock;
    QWidget *m_content;
    QVBoxLayout *m_column;
    QList<OutgoingRow> m_rows;
    QList<OutgoingCard *> m_cards; ///< one a row
    bool m_canSend = false;
    QTimer m_countdown; ///< runs while a text can be undone
};

} // namespace textdesk
