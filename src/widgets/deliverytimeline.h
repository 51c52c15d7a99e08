// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/message.h"

#include <QWidget>

namespace textdesk {

/// The steps of one message with their times, one a line: "◷ Queued   14:32:07.120".
class DeliveryTimeline : public QWidget
{
    Q_OBJECT
public:
    explicit DeliveryTimeline(QWidget *parent = nullptr);

    /// \p steps as core/mergerule.h's timeline() gives them.
    void setSteps(const QList<StatusFact> &steps);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int lineHeight() const;
    /// The time of a step; with its day where that is another one than the first step's.
    QString timeOf(const StatusFact &step) const;

    QList<StatusFact> m_steps;
};

} // namespace textdesk
