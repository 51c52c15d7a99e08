// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QKeyEvent;
class QLineEdit;

namespace textdesk {

/// Something to choose from, popped up beside what asks for it: a field that keeps the keyboard and narrows
/// it down, and a list that the arrow keys move in meanwhile.
class PickerPopup : public QFrame
{
    Q_OBJECT
protected:
    /// \p list: a child, without the keyboard. \p size: where the screen has room for it. \p words: what the
    /// field asks for.
    PickerPopup(QWidget &list, QSize size, const QString &words, QWidget *parent);

    QLineEdit &filter() const { return *m_filter; }
    /// Shows it above \p anchor, with the keyboard in the field.
    void popUp(const QWidget &anchor);
    /// Enter: takes what is marked in the list.
    virtual void choose() = 0;
    /// Whether the list gets this key instead of the field.
    virtual bool movesInList(const QKeyEvent &event) const;

    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QLineEdit *m_filter;
    QWidget &m_list;
    QSize m_size;
};

} // namespace textdesk
