// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/deliveryfigures.h"
#include "widgets/reasongroups.h"
#include "widgets/themecache.h"

#include <QWidget>

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
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    /// The failed messages with this in their error are wanted.
    void reasonRequested(const QString &text);
    /// Those from this number of ours.
    void numberRequested(const QString &number);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    static QString nothing(bool isCounted);
    QList<QRect> placesIn(int width) const;
    void arrange();
    void showReasons(const DeliveryFigures &figures);
    void showLines(const DeliveryFigures &figures, const DeliveryText &text);
    void showTimes(const DeliveryFigures &figures);

    GlanceList *m_reasons;
    GlanceList *m_lines;
    GlanceList *m_times;
    QList<ReasonGroup> m_groups;
    QList<LineCount> m_worst;
    ThemeCache m_theme;
};

} // namespace textdesk
