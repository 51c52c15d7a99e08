// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/outgoingwords.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace textdesk {

class BubbleFrame;

/// One text that is not a message yet: its bubble, how it stands, and what can be done about it.
class OutgoingCard : public QWidget
{
    Q_OBJECT
public:
    explicit OutgoingCard(QWidget *parent = nullptr);

    /// Shows \p row; buttons that stay keep the focus.
    void show(const OutgoingRow &row, UtcMs now, bool canSend);
    qint64 id() const { return m_row.id; }

Q_SIGNALS:
    void actionRequested(qint64 id, textdesk::OutgoingAction action);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showActions(const OutgoingWords &words);
    void applyTheme();

    OutgoingRow m_row;
    StatusTone m_tone = StatusTone::Neutral;
    BubbleFrame *m_bubble;
    QLabel *m_body;
    QLabel *m_status;
    QLabel *m_detail;
    QHBoxLayout *m_line;
    QList<std::pair<OutgoingAction, QPushButton *>> m_buttons;
};

} // namespace textdesk
