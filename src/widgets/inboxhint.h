// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/themecache.h"

#include <QWidget>

class QLabel;

namespace textdesk {

/// What stands where nothing is to be shown: a heading and a sentence that says why, and what to do.
class InboxHint : public QWidget
{
    Q_OBJECT
public:
    explicit InboxHint(QWidget *parent = nullptr);

    void setWords(const QString &heading, const QString &text);
    /// With a drawing above the words.
    void setDrawingShown(bool shown);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyTheme();

    QLabel *m_heading;
    QLabel *m_text;
    bool m_drawing = false;
    ThemeCache m_theme;
};

} // namespace textdesk
