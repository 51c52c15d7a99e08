// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/deliveryfilterbar.h"

#include "core/clock.h"
#include "core/phonenumber.h"
#include "widgets/dateeditlook.h"
#include "widgets/theme.h"
#include "widgets/timewords.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

using Outcomes = DeliveryFilter::Outcomes;

constexpr int typingPauseMs = 150;

UtcMs startOf(QDate day)
{
    return day.startOfDay().toMSecsSinceEpoch();
}

/// A number's digits, so that every way of writing it is one filter; a sender's name as it is.
QString numberPart(const QString &text)
{
    const QString digits = digitsOf(text);
    return digits.isEmpty() ? text.trimmed() : digits;
}

} // namespace

DeliveryFilterBar::DeliveryFilterBar(QWidget *parent)
    : QWidget(parent),
      m_outcome(new QComboBox(this)),
      m_number(new QLineEdit(this)),
      m_text(new QLineEdit(this)),
      m_span(new QComboBox(this)),
      m_count(new QLabel(this)),
      m_fromLabel(new QLabel(tr("&From"), this)),
      m_from(new QDateEdit(this)),
      m_toLabel(new QLabel(tr("&to"), this)),
      m_to(new QDateEdit(this)),
      m_below(new QHBoxLayout)
{
    fillOutcomes();
    fillSpans();
    m_number->setPlaceholderText(tr("Number"));
    m_number->setAccessibleName(tr("Show only messages to or from this number"));
    m_number->setInputMethodHints(Qt::ImhDialableCharactersOnly);
    m_text->setPlaceholderText(tr("Text, reason or message ID"));
    m_text->setAccessibleName(tr("Show only messages with this text, reason or message ID"));
    for (QLineEdit *field : {m_number, m_text}) {
        field->setClearButtonEnabled(true);
        connect(field, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    }
    m_from->setAccessibleName(tr("First day"));
    m_to->setAccessibleName(tr("Last day"));
    for (QLabel *label : {m_fromLabel, m_toLabel, m_count}) {
        label->setTextFormat(Qt::PlainText);
    }
    m_fromLabel->setBuddy(m_from);
    m_toLabel->setBuddy(m_to);
    for (QDateEdit *day : {m_from, m_to}) {
        day->setCalendarPopup(true);
        connect(day, &QDateEdit::dateChanged, this, &DeliveryFilterBar::announce);
    }
    m_count->setAccessibleName(tr("Number of messages"));
    layOut();
    showDates();
    applyLook();

    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPauseMs);
    connect(&m_typing, &QTimer::timeout, this, &DeliveryFilterBar::announce);
    m_midnight.setSingleShot(true);
    m_midnight.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_midnight, &QTimer::timeout, this, &DeliveryFilterBar::announce);
    connect(m_outcome, &QComboBox::currentIndexChanged, this, &DeliveryFilterBar::announce);
    connect(m_span, &QComboBox::currentIndexChanged, this, [this] {
        showDates();
        announce();
    });
}

void DeliveryFilterBar::fillOutcomes()
{
    m_outcome->setAccessibleName(tr("Show only this outcome"));
    const auto add = [this](const QString &word, Outcomes outcome) {
        m_outcome->addItem(word, static_cast<int>(outcome));
    };
    add(tr("All outcomes"), Outcomes::All);
    add(tr("✕ Failed"), Outcomes::Failed);
    add(tr("◷ Stalled"), Outcomes::Stalled);
    add(tr("? Unconfirmed"), Outcomes::Unconfirmed);
    add(tr("◷ In progress"), Outcomes::InProgress);
    add(tr("✓ Sent"), Outcomes::Sent);
    add(tr("✓✓ Delivered"), Outcomes::Delivered);
}

void DeliveryFilterBar::fillSpans()
{
    m_span->setAccessibleName(tr("Show only messages of this time"));
    const auto add = [this](const QString &word, Span span) {
        m_span->addItem(word, static_cast<int>(span));
    };
    add(tr("Any time"), Span::AnyTime);
    add(tr("Today"), Span::Today);
    add(tr("Last 7 days"), Span::SevenDays);
    add(tr("Last 30 days"), Span::ThirtyDays);
    add(tr("From … to …"), Span::Custom);
}

void DeliveryFilterBar::layOut()
{
    auto *filters = new QHBoxLayout;
    filters->setSpacing(spacing::s);
    filters->addWidget(m_outcome);
    filters->addWidget(m_number, 2);
    filters->addWidget(m_text, 3);
    filters->addWidget(m_span);
    m_below->setSpacing(spacing::s);
    m_below->addWidget(m_count, 1);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_fromLabel), static_cast<QWidget *>(m_from),
          static_cast<QWidget *>(m_toLabel), static_cast<QWidget *>(m_to)}) {
        m_below->addWidget(widget);
    }
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(spacing::s);
    rows->addLayout(filters);
    rows->addLayout(m_below);
    m_number->setMinimumWidth(96);
    m_text->setMinimumWidth(120);
}

void DeliveryFilterBar::setClock(const Clock &clock)
{
    m_clock = &clock;
    const QSignalBlocker quietFrom(m_from);
    const QSignalBlocker quietTo(m_to);
    m_from->setDate(today().addDays(-7));
    m_to->setDate(today());
}

QDate DeliveryFilterBar::today() const
{
    return m_clock ? QDateTime::fromMSecsSinceEpoch(m_clock->nowUtc()).date() : QDate();
}

DeliveryFilter DeliveryFilterBar::filter() const
{
    DeliveryFilter filter;
    filter.outcome = static_cast<Outcomes>(m_outcome->currentData().toInt());
    filter.number = numberPart(m_number->text());
    filter.text = m_text->text().trimmed();
    switch (static_cast<Span>(m_span->currentData().toInt())) {
    case Span::AnyTime:
        break;
    case Span::Today:
        filter.since = startOf(today());
        break;
    case Span::SevenDays:
        filter.since = startOf(today().addDays(-6));
        break;
    case Span::ThirtyDays:
        filter.since = startOf(today().addDays(-29));
        break;
    case Span::Custom:
        filter.since = startOf(std::min(m_from->date(), m_to->date()));
        filter.until = startOf(std::max(m_from->date(), m_to->date()).addDays(1)) - 1;
        break;
    case Span::Exact:
        filter.since = m_exactSince;
        filter.until = m_exactUntil;
        break;
    }
    return filter;
}

void DeliveryFilterBar::clear()
{
    {
        // One change, not five.
        const QSignalBlocker outcome(m_outcome);
        const QSignalBlocker span(m_span);
        m_outcome->setCurrentIndex(0);
        m_span->setCurrentIndex(0);
        m_number->clear();
        m_text->clear();
    }
    showDates();
    announce();
}

void DeliveryFilterBar::setFilter(const DeliveryFilter &filter)
{
    {
        const QSignalBlocker outcome(m_outcome);
        const QSignalBlocker span(m_span);
        const QSignalBlocker from(m_from);
        const QSignalBlocker to(m_to);
        setOutcome(filter.outcome);
        m_number->setText(filter.number);
        m_text->setText(filter.text);
        chooseSpan(filter);
    }
    showDates();
    announce();
}

void DeliveryFilterBar::chooseSpan(const DeliveryFilter &filter)
{
    const auto choose = [this](Span span) {
        m_span->setCurrentIndex(m_span->findData(static_cast<int>(span)));
    };
    if (!filter.since && !filter.until) {
        choose(Span::AnyTime);
    } else if (filter.since == startOf(today()) && !filter.until) {
        choose(Span::Today);
    } else if (filter.since == startOf(today().addDays(-6)) && !filter.until) {
        choose(Span::SevenDays);
    } else if (filter.since == startOf(today().addDays(-29)) && !filter.until) {
        choose(Span::ThirtyDays);
    } else {
        const QDate first = QDateTime::fromMSecsSinceEpoch(filter.since.value_or(0)).date();
        const QDate last = QDateTime::fromMSecsSinceEpoch(filter.until.value_or(0)).date();
        if (filter.since == startOf(first) && filter.until == startOf(last.addDays(1)) - 1) {
            m_from->setDate(first);
            m_to->setDate(last);
            choose(Span::Custom);
        } else {
            chooseExactly(filter.since, filter.until);
        }
    }
}

/// A span that is none of whole days, and that only a chart can name.
void DeliveryFilterBar::chooseExactly(std::optional<UtcMs> since, std::optional<UtcMs> until)
{
    m_exactSince = since;
    m_exactUntil = until;
    int place = m_span->findData(static_cast<int>(Span::Exact));
    if (place < 0) {
        place = m_span->count();
        m_span->addItem(QString(), static_cast<int>(Span::Exact));
    }
    nameExactSpan();
    m_span->setCurrentIndex(place);
}

void DeliveryFilterBar::nameExactSpan()
{
    const int place = m_span->findData(static_cast<int>(Span::Exact));
    if (place < 0 || !m_clock) {
        return;
    }
    const UtcMs now = m_clock->nowUtc();
    m_span->setItemText(
        place, m_exactUntil ? TimeWords::stretch(m_exactSince.value_or(0), *m_exactUntil + 1, now)
                            : tr("Since %1").arg(TimeWords::moment(m_exactSince.value_or(0), now)));
}

void DeliveryFilterBar::setOutcome(DeliveryFilter::Outcomes outcome)
{
    m_outcome->setCurrentIndex(m_outcome->findData(static_cast<int>(outcome)));
}

void DeliveryFilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void DeliveryFilterBar::addBelow(QWidget *widget)
{
    m_below->addWidget(widget);
}

void DeliveryFilterBar::setCount(const QString &words)
{
    m_count->setText(words);
}

void DeliveryFilterBar::announce()
{
    m_typing.stop();
    if (m_span->currentData().toInt() != static_cast<int>(Span::AnyTime) && m_clock) {
        const qint64 left = startOf(today().addDays(1)) - m_clock->nowUtc();
        m_midnight.start(static_cast<int>(std::clamp<qint64>(left, 1000, 86'400'000)));
    } else {
        m_midnight.stop();
    }
    nameExactSpan(); // its words depend on the day
    const DeliveryFilter wanted = filter();
    if (wanted != m_announced) {
        m_announced = wanted;
        Q_EMIT filterChanged();
    }
}

void DeliveryFilterBar::showDates()
{
    const bool custom = m_span->currentData().toInt() == static_cast<int>(Span::Custom);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_fromLabel), static_cast<QWidget *>(m_from),
          static_cast<QWidget *>(m_toLabel), static_cast<QWidget *>(m_to)}) {
        widget->setVisible(custom);
    }
}

void DeliveryFilterBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isFiltering()) {
        clear();
        return;
    }
    QWidget::keyPressEvent(event);
}

void DeliveryFilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        applyLook();
    }
}

void DeliveryFilterBar::applyLook()
{
    const ThemeColors colors = ThemeColors::from(QGuiApplication::palette());
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, colors.quietText);
    for (QLabel *label : {m_count, m_fromLabel, m_toLabel}) {
        label->setPalette(quiet);
    }
    m_count->setFont(smallFont(font()));
    // The table stays where it is while there is nothing to count.
    m_count->setMinimumHeight(QFontMetrics(m_count->font()).height());
    for (QDateEdit *day : {m_from, m_to}) {
        applyDateEditLook(*day, colors);
    }
}

} // namespace textdesk
