// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/searchfilterbar.h"

#include "widgets/filterchip.h"
#include "widgets/flowlayout.h"
#include "widgets/searchwords.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

using Key = SearchSyntax::Key;

constexpr int week = 7;
constexpr int month = 30;

} // namespace

SearchFilterBar::SearchFilterBar(const SearchSyntax &syntax, QWidget *parent)
    : QWidget(parent),
      m_syntax(syntax),
      m_today(QDate::currentDate()),
      m_chips(new QWidget(this)),
      m_flow(new FlowLayout(m_chips)),
      m_fault(new QLabel(this))
{
    m_flow->setContentsMargins(0, 0, 0, 0);
    m_fault->setObjectName(u"filterFault"_s);
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
    m_fault->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::s);
    column->addWidget(m_chips);
    column->addWidget(m_fault);
    addUsual(tr("Unread"), "unreadChip", Key::Is, m_syntax.unreadWord());
    addUsual(tr("Failed"), "failedChip", Key::Has, m_syntax.failureWord());
    addUsual(tr("Received"), "receivedChip", Key::Status, m_syntax.wordFor(Outcome::Received));
    addDays(tr("Last 7 days"), "weekChip", week);
    addDays(tr("Last 30 days"), "monthChip", month);
    setAccessibleName(tr("Filters of the search"));
    applyTheme();
}

void SearchFilterBar::addUsual(const QString &text, const char *name, Key key, const QString &value)
{
    auto *chip = new FilterChip(m_chips);
    chip->setObjectName(QLatin1StringView(name));
    chip->setText(text);
    m_flow->addWidget(chip);
    m_usual.append({chip, key, value});
    connect(chip, &QAbstractButton::clicked, this, [this, key, value](bool on) { toggle(key, value, on); });
}

void SearchFilterBar::addDays(const QString &text, const char *name, int days)
{
    auto *chip = new FilterChip(m_chips);
    chip->setObjectName(QLatin1StringView(name));
    chip->setText(text);
    m_flow->addWidget(chip);
    m_days.append({chip, days});
    connect(chip, &QAbstractButton::clicked, this, [this, days](bool on) {
        toggle(Key::After, daysBack(days), on);
    });
}

QString SearchFilterBar::daysBack(int days) const
{
    // Today is the last of them.
    return m_today.addDays(1 - days).toString(Qt::ISODate);
}

void SearchFilterBar::toggle(Key key, const QString &value, bool on)
{
    if (on) {
        Q_EMIT edited(m_syntax.with(m_typed, key, value, m_today));
    } else {
        Q_EMIT edited(m_syntax.without(
            m_typed, m_today, [key](const SearchSyntax::Term &term) { return term.key == key; }));
    }
}

void SearchFilterBar::show(const QString &typed, const SearchSyntax::Parsed &parsed, QDate today)
{
    m_typed = typed;
    m_today = today;
    const auto isOn = [&parsed](const auto &test) {
        return std::any_of(
            parsed.terms.cbegin(), parsed.terms.cend(),
            [&test](const SearchSyntax::Term &term) { return term.isUnderstood && test(term); });
    };
    for (const Usual &usual : std::as_const(m_usual)) {
        usual.chip->setChecked(isOn([&usual](const SearchSyntax::Term &term) {
            return term.key == usual.key && (term.key != Key::Status || term.outcome == Outcome::Received);
        }));
    }
    for (const auto &[chip, days] : std::as_const(m_days)) {
        chip->setChecked(isOn([this, back = days](const SearchSyntax::Term &term) {
            return term.key == Key::After && term.day == m_today.addDays(1 - back);
        }));
    }
    showTyped(parsed.terms);
    showFaults(parsed.terms);
}

/// Whether a chip that is always there stands for this filter.
bool SearchFilterBar::isUsual(const SearchSyntax::Term &term) const
{
    switch (term.key) {
    case Key::Is:
    case Key::Has:
        return true;
    case Key::Status:
        return term.outcome == Outcome::Received;
    case Key::After:
        return std::any_of(m_days.cbegin(), m_days.cend(), [this, &term](const auto &entry) {
            return term.day == m_today.addDays(1 - entry.second);
        });
    case Key::From:
    case Key::To:
    case Key::Before:
        break;
    }
    return false;
}

void SearchFilterBar::showTyped(const QList<SearchSyntax::Term> &terms)
{
    for (FilterChip *chip : std::as_const(m_active)) {
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // it may be the one that was clicked
    }
    m_active.clear();
    for (const SearchSyntax::Term &term : terms) {
        if (!term.isUnderstood || isUsual(term)) {
            continue;
        }
        auto *chip = new FilterChip(m_chips);
        chip->setObjectName(u"typedChip"_s);
        chip->setText(SearchWords::chip(term) + u" ✕"_s);
        chip->setAccessibleName(tr("Remove the filter: %1").arg(SearchWords::chip(term)));
        chip->setChecked(true);
        m_flow->addWidget(chip);
        chip->show();
        m_active.append(chip);
        connect(chip, &QAbstractButton::clicked, this, [this, term] {
            Q_EMIT edited(m_syntax.without(
                m_typed, m_today, [&term](const SearchSyntax::Term &other) { return other == term; }));
        });
    }
}

void SearchFilterBar::showFaults(const QList<SearchSyntax::Term> &terms)
{
    QStringList faults;
    for (const SearchSyntax::Term &term : terms) {
        if (!term.isUnderstood && !term.value.isEmpty()) {
            faults.append(SearchWords::fault(term));
        }
    }
    m_fault->setText(faults.join(u'\n'));
    m_fault->setVisible(!faults.isEmpty());
}

void SearchFilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        applyTheme();
    }
}

void SearchFilterBar::applyTheme()
{
    m_fault->setFont(smallFont(font()));
    setTextColor(*m_fault, ThemeColors::from(QGuiApplication::palette()).waiting);
}

} // namespace textdesk
