// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/threadfinder.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace textdesk {

/// Finds words in the conversation that is shown: how many places there are, and from one to the next.
class FindBar : public QWidget
{
    Q_OBJECT
public:
    explicit FindBar(QWidget *parent = nullptr);

    ThreadFinder &finder() { return m_finder; }
    /// Shows the bar for this conversation, ready to type.
    void open(qint64 conversationId);
    /// Looks through another conversation from now on, where the bar is open.
    void follow(qint64 conversationId);
    void close();

Q_SIGNALS:
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *addButton(const QString &drawing, const QString &text);
    void showState();
    void applyTheme();

    ThreadFinder m_finder;
    qint64 m_conversation = 0;
    QLineEdit *m_field;
    QLabel *m_count;
    QToolButton *m_older;
    QToolButton *m_newer;
};

} // namespace textdesk
