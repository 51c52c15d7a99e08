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
    addUsual(
        tr("Unread"), "unreadChip", Key::Is, [this] { return m_syntax.unreadWord(); },
        [](const Term &term) { return term.key == Key::Is; });
    addUsual(
        tr("Failed"), "failedChip", Key::Has, [this] { return m_syntax.failureWord(); },
        [](const Term &term) { return term.key == Key::Has; });
    addUsual(
        tr("Received"), "receivedChip", Key::Status, [this] { return m_syntax.wordFor(Outcome::Received); },
        [](const Term &term) { return term.key == Key::Status && term.outcome == Outcome::Received; });
    addDays(tr("Last 7 days"), "weekChip", week);
    addDays(tr("Last 30 days"), "monthChip", month);
    setAccessibleName(tr("Filters of the search"));
    applyTheme();
}

void SearchFilterBar::addUsual(
    const QString &text, const char *name, Key key, std::function<QString()> value, TermTest stands)
{
    auto *chip = new FilterChip(m_chips);
    chip->setObjectName(QLatin1StringView(name));
    chip->setText(text);
    m_flow->addWidget(chip);
    m_usual.append({chip, std::move(stands)});
    connect(chip, &QAbstractButton::clicked, this, [this, key, said = std::move(value)](bool on) {
        toggle(key, said(), on);
    });
}

void SearchFilterBar::addDays(const QString &text, const char *name, int days)
{
    // Today is the last of them.
    const auto firstDay = [this, days] { return m_today.addDays(1 - days); };
    addUsual(
        text, name, Key::After, [firstDay] { return firstDay().toString(Qt::ISODate); },
        [firstDay](const Term &term) { return term.key == Key::After && term.day == firstDay(); });
}

void SearchFilterBar::toggle(Key key, const QString &value, bool on)
{
    if (on) {
        Q_EMIT edited(m_syntax.with(m_typed, key, value, m_today));
    } else {
        Q_EMIT edited(
            m_syntax.without(m_typed, m_today, [key](const Term &term) { return term.key == key; }));
    }
}

void SearchFilterBar::show(const QString &typed, const SearchSyntax::Parsed &parsed, QDate today)
{
    m_typed = typed;
    m_today = today;
    for (const auto &[chip, stands] : std::as_const(m_usual)) {
        chip->setChecked(
            std::any_of(parsed.terms.cbegin(), parsed.terms.cend(), [&test = stands](const Term &term) {
                return term.isUnderstood && test(term);
            }));
    }
    showTyped(parsed.terms);
    showFaults(parsed.terms);
}

/// Whether a chip that is always there stands for this filter.
bool SearchFilterBar::isUsual(const Term &term) const
{
    return std::any_of(
        m_usual.cbegin(), m_usual.cend(), [&term](const Usual &usual) { return usual.stands(term); });
}

void SearchFilterBar::showTyped(const QList<Term> &terms)
{
    for (FilterChip *chip : std::as_const(m_active)) {
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // it may be the one that was clicked
    }
    m_active.clear();
    for (const Term &term : terms) {
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
            Q_EMIT edited(
                m_syntax.without(m_typed, m_today, [&term](const Term &other) { return other == term; }));
        });
    }
}

void SearchFilterBar::showFaults(const QList<Term> &terms)
{
    QStringList faults;
    for (const Term &term : terms) {
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
