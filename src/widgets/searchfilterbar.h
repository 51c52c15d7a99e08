// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/searchsyntax.h"

#include <QDate>
#include <QList>
#include <QWidget>

#include <functional>

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
    using Term = SearchSyntax::Term;
    using TermTest = std::function<bool(const Term &term)>;
    struct Usual
    {
        FilterChip *chip;
        TermTest stands; ///< whether the chip stands for this filter
    };

    /// \p value: what a click on the chip says.
    void addUsual(
        const QString &text, const char *name, SearchSyntax::Key key, std::function<QString()> value,
        TermTest stands);
    void addDays(const QString &text, const char *name, int days);
    void toggle(SearchSyntax::Key key, const QString &value, bool on);
    bool isUsual(const Term &term) const;
    void showTyped(const QList<Term> &terms);
    void showFaults(const QList<Term> &terms);
    void applyTheme();

    const SearchSyntax &m_syntax;
    QString m_typed;
    QDate m_today;
    QWidget *m_chips;
    FlowLayout *m_flow;
    QLabel *m_fault;
    QList<Usual> m_usual;
    QList<FilterChip *> m_active;
};

} // namespace textdesk
