// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace textdesk {

/// How many texts that go out once more are still to go, and a way to stop them. Takes no room while there is
/// none.
class RetryLine : public QWidget
{
    Q_OBJECT
public:
    explicit RetryLine(QWidget *parent = nullptr);

    /// \p waiting: texts that can still be stopped. \p durationMs: how long they take at the allowed pace.
    void setWaiting(int waiting, qint64 durationMs);

Q_SIGNALS:
    void stopRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    QLabel *m_words;
    QPushButton *m_stop;
};

} // namespace textdesk
