// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/readstore.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QComboBox;
class QDateEdit;
class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace textdesk {

class Clock;

/// The row above the delivery table: outcome, number, text and time, and how many messages that makes.
class DeliveryFilterBar : public QWidget
{
    Q_OBJECT
public:
    enum class Span : quint8 { AnyTime, Today, SevenDays, ThirtyDays, Custom, Exact };

    explicit DeliveryFilterBar(QWidget *parent = nullptr);

    /// The clock must outlive the bar; it says what today is.
    void setClock(const Clock &clock);

    /// What is chosen; days are local ones. stalledBefore is left alone.
    DeliveryFilter filter() const;
    bool isFiltering() const { return filter() != DeliveryFilter(); }
    void clear();
    /// Chooses all of it, with one change. stalledBefore is ignored.
    void setFilter(const DeliveryFilter &filter);
    void setOutcome(DeliveryFilter::Outcomes outcome);
    void focusText();
    /// Puts a widget at the end of the line below the filters.
    void addBelow(QWidget *widget);
    /// The words beside the filters: how many messages they let through.
    void setCount(const QString &words);

Q_SIGNALS:
    /// The choice is another one; typing is waited for.
    void filterChanged();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fillOutcomes();
    void fillSpans();
    void layOut();
    void announce();
    void showDates();
    void chooseSpan(const DeliveryFilter &filter);
    void chooseExactly(std::optional<UtcMs> since, std::optional<UtcMs> until);
    void nameExactSpan();
    void applyLook();
    QDate today() const;

    const Clock *m_clock = nullptr;
    QComboBox *m_outcome;
    QLineEdit *m_number;
    QLineEdit *m_text;
    QComboBox *m_span;
    QLabel *m_count;
    QLabel *m_fromLabel;
    QDateEdit *m_from;
    QLabel *m_toLabel;
    QDateEdit *m_to;
    QHBoxLayout *m_below;              ///< the line below the filters
    std::optional<UtcMs> m_exactSince; ///< of Span::Exact
    std::optional<UtcMs> m_exactUntil;
    DeliveryFilter m_announced;
    QTimer m_typing;
    QTimer m_midnight; ///< "today" is another day then
};

} // namespace textdesk
