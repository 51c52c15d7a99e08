// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

namespace textdesk {

/// The rounded ground that a sent text lies on; its layout's margins are set for it.
class BubbleFrame : public QFrame
{
    Q_OBJECT
public:
    explicit BubbleFrame(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace textdesk
