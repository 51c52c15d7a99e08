// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/deliverystatistics.h"
#include "store/readstore.h"
#include "widgets/glanceplaces.h"

#include <QTimer>
#include <QWidget>

#include <array>
#include <memory>

namespace textdesk {

class Clock;
class DeliveryChart;
class DeliveryText;
class GlanceCard;
class GlanceMore;
class Settings;

/// The strip above the delivery table: how today goes, in figures, and the last hours or days as a chart.
/// What is clicked is asked for as a filter of the table, with as many messages in it as the figure says.
/// Reads on a reader thread of its own, while it is visible.
class DeliveryGlance : public QWidget
{
    Q_OBJECT
public:
    explicit DeliveryGlance(QWidget *parent = nullptr);
    ~DeliveryGlance() override;

    /// All of them must outlive the strip. Once only; before it, the strip is empty.
    void setDesk(Settings &settings, const Clock &clock, const DeliveryText &text);
    /// Counts the messages of these accounts in this cache; an empty file name closes it.
    void setDatabase(const QString &databaseFile, const QList<qint64> &accountIds);
    void applyChanges(const ChangeSet &changes);
    /// As SyncProgress::gaps.
    void setGaps(const QList<Gap> &gaps);
    void setPatience(const Patience &patience);
    /// What the table shows: a card whose messages it shows is marked.
    void setFilter(const DeliveryFilter &filter);
    /// Numbers are written, or their owners called, in another way than before.
    void retell();

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void filterRequested(const textdesk::DeliveryFilter &filter);

protected:
    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Desk;
    enum Card : quint8 { Sent, InProgress, Stalled, Unconfirmed, Failed, CardCount };

    std::array<GlanceCard *, CardCount> makeCards();
    void showFigures();
    void showCards();
    GlancePlaces placesIn(int width) const;
    void arrange();
    void choosePeriod(FiguresPeriod period);
    void setUnfolded(bool unfolded);
    DeliveryFilter filterOf(Card card) const;
    void request(const DeliveryFilter &filter);
    void requestFailures(const QString &text, const QString &number);

    std::unique_ptr<Desk> m_desk;
    std::array<GlanceCard *, CardCount> m_cards;
    DeliveryChart *m_chart;
    GlanceMore *m_more;
    DeliveryFilter m_filter;
    QTimer m_ages; ///< while something is in progress, it grows older
};

} // namespace textdesk
