// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace textdesk {

/// Says to screen readers what happened, without taking the focus and without a picture: a widget of the role
/// Notification that appears with the words as its name, which is what assistive technology on AT-SPI listens
/// for. Costs nothing while none is running. Its parent must be visible.
class Announcer : public QWidget
{
    Q_OBJECT
public:
    explicit Announcer(QWidget *parent);

    /// \p words: plain text, one line.
    void announce(const QString &words);
};

} // namespace textdesk
