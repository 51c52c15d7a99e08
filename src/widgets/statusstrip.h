// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;

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
    /// What is wrong behind the gateway, in a few words, in the place of what is kept: there is not room for
    /// both beside what is said on the left. Empty: nothing is. \p whole: for the tool tip and screen
    /// readers.
    void setCarrier(const QString &words, const QString &whole);
    /// Until when nobody is told of anything, in words; empty: people are.
    void setQuiet(const QString &words);
    /// What a click on those words offers; outlives this.
    void setQuietMenu(QMenu &menu);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void colour();

    ConnectionIndicator *m_connection;
    QPushButton *m_quiet;
    QLabel *m_carrier;
    QLabel *m_kept;
};

} // namespace textdesk
