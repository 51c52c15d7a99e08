// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

class QAction;

namespace textdesk {

/// The search field of the header bar: says its shortcut while empty, and how to leave it.
class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(QWidget *parent = nullptr);

    /// The shortcut that is shown in the empty field.
    void setHint(const QString &hint);

Q_SIGNALS:
    /// Escape: the person is done searching.
    void left();
    /// Enter or the down key: on to the results.
    void resultsWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QRect hintChip() const;
    void leaveRoom();

    QString m_hint;
    QAction *m_clear;
};

} // namespace textdesk
