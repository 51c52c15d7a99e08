// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace textdesk {

class ConnectionIndicator;

/// The strip at the bottom: the connection on the left, what is kept on this desk on the right.
class StatusStrip : public QWidget
{
    Q_OBJECT
public:
    explicit StatusStrip(QWidget *parent = nullptr);

    ConnectionIndicator *connection() const { return m_connection; }
    void setMessagesKept(qint64 messages);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void colour();

    ConnectionIndicator *m_connection;
    QLabel *m_kept;
};

} // namespace textdesk
