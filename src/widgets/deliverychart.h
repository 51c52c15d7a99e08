// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/deliveryfigures.h"
#include "widgets/themecache.h"

#include <QWidget>

#include <optional>

class QButtonGroup;
class QToolButton;

namespace textdesk {

class Announcer;
class DeliveryChartView;
class ElidedLabel;

/// The chart of the delivery page with what goes above it: its name, the choice of its period, and the button
/// that unfolds what else there is to know of that period.
class DeliveryChart : public QWidget
{
    Q_OBJECT
public:
    explicit DeliveryChart(QWidget *parent = nullptr);

    void showFigures(const DeliveryFigures &figures);
    void setPeriod(FiguresPeriod period);
    void setUnfolded(bool unfolded);
    DeliveryChartView &view() { return *m_view; }

Q_SIGNALS:
    void periodChosen(textdesk::FiguresPeriod period);
    void unfoldRequested(bool unfolded);
    /// The messages of this span [since, until) and of this outcome are wanted, or of any.
    void messagesRequested(qint64 since, qint64 until, std::optional<textdesk::Outcome> outcome);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addPeriod(FiguresPeriod period, const QString &words);
    void applyLook();

    ElidedLabel *m_title;
    QButtonGroup *m_periods;
    QToolButton *m_unfold;
    DeliveryChartView *m_view;
    Announcer *m_announcer;
    ThemeCache m_theme;
};

} // namespace textdesk
