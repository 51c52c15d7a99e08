// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/themecache.h"

#include <QAbstractButton>

namespace textdesk {

/// A line of words that are cut off where they must be, and a figure that is not.
class GlanceRow : public QAbstractButton
{
    Q_OBJECT
public:
    explicit GlanceRow(bool isClickable, QWidget *parent = nullptr);

    /// \p spoken: for the tool tip and for assistive technology.
    void setContent(const QString &words, const QString &figure, const QString &spoken);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_figure;
    QString m_spoken;
    bool m_isClickable;
    ThemeCache m_theme;
};

} // namespace textdesk
