// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/deliveryfigures.h"
#include "widgets/reasongroups.h"
#include "widgets/themecache.h"

#include <QWidget>

class QBoxLayout;

namespace textdesk {

class DeliveryText;
class GlanceList;

/// What one unfolds below the chart, of the chart's period: why messages failed, which of our numbers they
/// failed from, and how long it takes until one is sent.
class GlanceMore : public QWidget
{
    Q_OBJECT
public:
    explicit GlanceMore(QWidget *parent = nullptr);

    /// \p text says how numbers are written.
    void showFigures(const DeliveryFigures &figures, const DeliveryText &text);
    /// The height that it needs with this width, which it is about to get.
    int prepareFor(int width);

Q_SIGNALS:
    /// The failed messages with this in their error are wanted.
    void reasonRequested(const QString &text);
    /// Those from this number of ours.
    void numberRequested(const QString &number);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    static QString nothing(bool isCounted);
    void showReasons(const DeliveryFigures &figures);
    void showLines(const DeliveryFigures &figures, const DeliveryText &text);
    void showTimes(const DeliveryFigures &figures);

    QBoxLayout *m_columns;
    GlanceList *m_reasons;
    GlanceList *m_lines;
    GlanceList *m_times;
    QList<ReasonGroup> m_groups;
    QList<LineCount> m_worst;
    ThemeCache m_theme;
};

} // namespace textdesk
