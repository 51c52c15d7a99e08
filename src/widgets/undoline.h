// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

class QPushButton;

namespace textdesk {

class ElidedLabel;

/// Says what was done and offers for a while to undo it. Takes no room while there is nothing to undo.
class UndoLine : public QWidget
{
    Q_OBJECT
public:
    explicit UndoLine(QWidget *parent = nullptr);

    /// \p done: once it cannot be undone any more. What could still be undone before is done.
    void offer(const QString &text, std::function<void()> undo, std::function<void()> done = nullptr);
    /// What could still be undone is done.
    void finish();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    ElidedLabel *m_text;
    QPushButton *m_button;
    std::function<void()> m_undo;
    std::function<void()> m_done;
    QTimer m_timer;
};

} // namespace textdesk
