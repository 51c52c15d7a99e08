// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/deliverychoice.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QComboBox;
class QToolButton;
class QDateEdit;
class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace textdesk {

class Clock;
class ElidedLabel;
class FilterChip;

/// What the delivery table is narrowed down by, above it: outcome, number, text and time; on demand also who
/// saw to it, our line and the app; how many messages that makes; and the views that somebody saved.
class DeliveryFilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit DeliveryFilterBar(QWidget *parent = nullptr);

    /// The clock must outlive the bar; it says what today is.
    void setClock(const Clock &clock);

    /// What is chosen; days are local ones. The limits are left alone.
    DeliveryFilter filter() const { return choice().filter(today()); }
    DeliveryChoice choice() const;
    bool isFiltering() const { return filter() != DeliveryFilter(); }
    void clear();
    /// Chooses all of it, with one change. The limits are ignored.
    void setFilter(const DeliveryFilter &filter);
    void setChoice(const DeliveryChoice &choice);
    /// Our lines that can be chosen, in words; one alone is no choice.
    void setLines(const QList<std::pair<QString, OurLine>> &lines);
    void setOutcome(DeliveryFilter::Outcomes outcome);
    void focusText();
    /// Puts a button at the end of the line below the filters.
    void addBelow(QToolButton *button);
    /// The words beside the filters: how many messages they let through.
    void setCount(const QString &words);

Q_SIGNALS:
    /// The choice is another one; typing is waited for.
    void filterChanged();
    /// The saved views are wanted, below \p button.
    void viewsRequested(QWidget *button);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fillOutcomes();
    void fillSpans();
    void fillHandling();
    void layOut();
    void announce();
    void showMore();
    void chooseExactly(const DeliveryChoice &choice);
    DeliveryChoice::Span span() const;
    void nameExactSpan();
    void applyLook();
    QDate today() const;

    const Clock *m_clock = nullptr;
    QComboBox *m_outcome;
    QLineEdit *m_number;
    QLineEdit *m_text;
    QComboBox *m_span;
    FilterChip *m_more;
    QToolButton *m_clear; ///< while anything is set
    QToolButton *m_views;
    QWidget *m_moreRow;
    QComboBox *m_handling;
    QComboBox *m_line;
    QLineEdit *m_app;
    QList<OurLine> m_lines; ///< as in the field; the first one is all
    ElidedLabel *m_count;
    QLabel *m_fromLabel;
    QDateEdit *m_from;
    QLabel *m_toLabel;
    QDateEdit *m_to;
    QHBoxLayout *m_below; ///< the line below the filters
    QList<QToolButton *> m_lowButtons;
    std::optional<UtcMs> m_exactSince; ///< of DeliveryChoice::Span::Exact
    std::optional<UtcMs> m_exactUntil;
    DeliveryFilter m_announced;
    QTimer m_typing;
    QTimer m_midnight; ///< "today" is another day then
};

} // namespace textdesk
