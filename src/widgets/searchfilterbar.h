// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/searchsyntax.h"

#include <QDate>
#include <QList>
#include <QWidget>

class QLabel;

namespace textdesk {

class FilterChip;
class FlowLayout;

/// The filters of a search as chips: the usual ones to click on, those that were typed to click away, and
/// what was not understood in words. Changes what stands in the search field, so that both say the same.
class SearchFilterBar : public QWidget
{
    Q_OBJECT
public:
    /// \p syntax must outlive the bar.
    explicit SearchFilterBar(const SearchSyntax &syntax, QWidget *parent = nullptr);

    void show(const QString &typed, const SearchSyntax::Parsed &parsed, QDate today);

Q_SIGNALS:
    /// What is to stand in the search field.
    void edited(const QString &typed);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Usual
    {
        FilterChip *chip;
        SearchSyntax::Key key;
        QString value;
    };

    void addUsual(const QString &text, const char *name, SearchSyntax::Key key, const QString &value);
    void addDays(const QString &text, const char *name, int days);
    void toggle(SearchSyntax::Key key, const QString &value, bool on);
    bool isUsual(const SearchSyntax::Term &term) const;
    void showTyped(const QList<SearchSyntax::Term> &terms);
    void showFaults(const QList<SearchSyntax::Term> &terms);
    QString daysBack(int days) const;
    void applyTheme();

    const SearchSyntax &m_syntax;
    QString m_typed;
    QDate m_today;
    QWidget *m_chips;
    FlowLayout *m_flow;
    QLabel *m_fault;
    QList<Usual> m_usual;
    QList<std::pair<FilterChip *, int>> m_days;
    QList<FilterChip *> m_active;
};

} // namespace textdesk
