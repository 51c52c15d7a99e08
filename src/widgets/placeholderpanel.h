// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace textdesk {

/// What stands where a list would be while it has nothing to show: why, and what can be done.
class PlaceholderPanel : public QWidget
{
    Q_OBJECT
public:
    explicit PlaceholderPanel(QWidget *parent = nullptr);

    /// \p action: the words on the button; empty: no button.
    void say(const QString &title, const QString &text, const QString &action = QString());

Q_SIGNALS:
    void actionRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyLook();
    void fitText();

    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_action;
};

} // namespace textdesk
