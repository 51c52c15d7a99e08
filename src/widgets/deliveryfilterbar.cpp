// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/deliveryfilterbar.h"

#include "core/clock.h"
#include "core/phonenumber.h"
#include "widgets/dateeditlook.h"
#include "widgets/elidedlabel.h"
#include "widgets/filterchip.h"
#include "widgets/flowlayout.h"
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
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

using Outcomes = DeliveryFilter::Outcomes;
using Handling = DeliveryFilter::Handling;
using Span = DeliveryChoice::Span;

constexpr int typingPauseMs = 150;

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
      m_more(new FilterChip(this)),
      m_clear(new QToolButton(this)),
      m_views(new QToolButton(this)),
      m_moreRow(new QWidget(this)),
      m_handling(new QComboBox(m_moreRow)),
      m_line(new QComboBox(m_moreRow)),
      m_app(new QLineEdit(m_moreRow)),
      m_count(new ElidedLabel(this)),
      m_fromLabel(new QLabel(tr("&From"), m_moreRow)),
      m_from(new QDateEdit(m_moreRow)),
      m_toLabel(new QLabel(tr("&to"), m_moreRow)),
      m_to(new QDateEdit(m_moreRow)),
      m_below(new QHBoxLayout)
{
    fillOutcomes();
    fillSpans();
    fillHandling();
    m_line->setAccessibleName(tr("Show only messages from this line of ours"));
    m_line->setObjectName(u"lineFilter"_s);
    setLines({});
    m_app->setObjectName(u"appFilter"_s);
    m_app->setPlaceholderText(tr("App"));
    m_app->setAccessibleName(tr("Show only messages that this app sent"));
    m_more->setObjectName(u"moreFilters"_s);
    m_more->setCheckable(true);
    m_more->setText(tr("More filters"));
    m_clear->setText(tr("Clear filters"));
    m_clear->setToolTip(tr("So does Esc in any of them"));
    m_clear->setObjectName(u"clearFilters"_s);
    m_clear->hide();
    m_views->setText(tr("Views") + u" ▾"_s);
    m_views->setObjectName(u"views"_s);
    m_views->setAccessibleName(tr("Saved views"));
    m_number->setPlaceholderText(tr("Number"));
    m_number->setAccessibleName(tr("Show only messages to or from this number"));
    m_number->setInputMethodHints(Qt::ImhDialableCharactersOnly);
    m_text->setPlaceholderText(tr("Text, reason or message ID"));
    m_text->setAccessibleName(tr("Show only messages with this text, reason or message ID"));
    for (QLineEdit *field : {m_number, m_text, m_app}) {
        field->setClearButtonEnabled(true);
        connect(field, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    }
    m_from->setAccessibleName(tr("First day"));
    m_to->setAccessibleName(tr("Last day"));
    for (QLabel *label : {m_fromLabel, m_toLabel}) {
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
    showMore();
    applyLook();

    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPauseMs);
    connect(&m_typing, &QTimer::timeout, this, &DeliveryFilterBar::announce);
    m_midnight.setSingleShot(true);
    m_midnight.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_midnight, &QTimer::timeout, this, &DeliveryFilterBar::announce);
    connect(m_outcome, &QComboBox::currentIndexChanged, this, &DeliveryFilterBar::announce);
    for (QComboBox *field : {m_span, m_handling, m_line}) {
        connect(field, &QComboBox::currentIndexChanged, this, [this] {
            showMore();
            announce();
        });
    }
    connect(m_more, &FilterChip::toggled, this, [this](bool isOn) {
        showMore();
        if (isOn) {
            m_handling->setFocus(Qt::OtherFocusReason);
        }
    });
    connect(m_clear, &QToolButton::clicked, this, [this] {
        focusText(); // the button goes
        clear();
    });
    connect(m_views, &QToolButton::clicked, this, [this] { Q_EMIT viewsRequested(m_views); });
}

void DeliveryFilterBar::fillHandling()
{
    m_handling->setObjectName(u"handlingFilter"_s);
    m_handling->setAccessibleName(tr("Show only what somebody has seen to, or has not"));
    const auto add = [this](const QString &word, Handling handling) {
        m_handling->addItem(word, static_cast<int>(handling));
    };
    add(tr("Seen to or not"), Handling::Any);
    add(tr("Not seen to yet"), Handling::Open);
    add(tr("Seen to"), Handling::SeenTo);
}

void DeliveryFilterBar::setLines(const QList<std::pair<QString, OurLine>> &lines)
{
    const OurLine chosen = m_lines.value(m_line->currentIndex());
    const QSignalBlocker quiet(m_line);
    m_line->clear();
    m_lines = {OurLine()};
    m_line->addItem(tr("All our lines"));
    for (const auto &[words, line] : lines) {
        m_line->addItem(words);
        m_lines.append(line);
    }
    m_line->setCurrentIndex(static_cast<int>(std::max<qsizetype>(0, m_lines.indexOf(chosen))));
    showMore();
    announce();
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
    auto *more = new FlowLayout(m_moreRow);
    more->setContentsMargins(0, 0, 0, 0);
    more->setSpacing(spacing::s);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_handling), static_cast<QWidget *>(m_line), static_cast<QWidget *>(m_app),
          static_cast<QWidget *>(m_fromLabel), static_cast<QWidget *>(m_from),
          static_cast<QWidget *>(m_toLabel), static_cast<QWidget *>(m_to)}) {
        more->addWidget(widget);
    }
    m_below->setSpacing(spacing::s);
    m_below->addWidget(m_count, 1);
    addBelow(m_clear);
    m_below->addWidget(m_more);
    addBelow(m_views);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(spacing::s);
    rows->addLayout(filters);
    rows->addWidget(m_moreRow);
    rows->addLayout(m_below);
    m_number->setMinimumWidth(96);
    m_text->setMinimumWidth(120);
    // As they stand, so does Tab go.
    QWidget *before = m_span;
    for (QWidget *widget :
         {static_cast<QWidget *>(m_handling), static_cast<QWidget *>(m_line), static_cast<QWidget *>(m_app),
          static_cast<QWidget *>(m_from), static_cast<QWidget *>(m_to), static_cast<QWidget *>(m_clear),
          static_cast<QWidget *>(m_more), static_cast<QWidget *>(m_views)}) {
        setTabOrder(before, widget);
        before = widget;
    }
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

Span DeliveryFilterBar::span() const
{
    return static_cast<Span>(m_span->currentData().toInt());
}

DeliveryChoice DeliveryFilterBar::choice() const
{
    DeliveryChoice choice;
    choice.outcome = static_cast<Outcomes>(m_outcome->currentData().toInt());
    choice.handling = static_cast<Handling>(m_handling->currentData().toInt());
    choice.line = m_lines.value(m_line->currentIndex());
    choice.app = m_app->text().trimmed();
    choice.number = numberPart(m_number->text());
    choice.text = m_text->text().trimmed();
    choice.span = span();
    if (choice.span == Span::Custom) {
        choice.firstDay = m_from->date();
        choice.lastDay = m_to->date();
    } else if (choice.span == Span::Exact) {
        choice.since = m_exactSince;
        choice.until = m_exactUntil;
    }
    return choice;
}

void DeliveryFilterBar::clear()
{
    setChoice({});
}

void DeliveryFilterBar::setFilter(const DeliveryFilter &filter)
{
    setChoice(DeliveryChoice::of(filter, today()));
}

void DeliveryFilterBar::setChoice(const DeliveryChoice &choice)
{
    {
        // One change, not seven.
        const QSignalBlocker outcome(m_outcome);
        const QSignalBlocker span(m_span);
        const QSignalBlocker handling(m_handling);
        const QSignalBlocker line(m_line);
        const QSignalBlocker from(m_from);
        const QSignalBlocker to(m_to);
        setOutcome(choice.outcome);
        m_handling->setCurrentIndex(m_handling->findData(static_cast<int>(choice.handling)));
        // A line that is gone lets nothing through, and would show nothing of why.
        m_line->setCurrentIndex(static_cast<int>(std::max<qsizetype>(0, m_lines.indexOf(choice.line))));
        m_app->setText(choice.app);
        m_number->setText(choice.number);
        m_text->setText(choice.text);
        if (choice.span == Span::Custom) {
            m_from->setDate(choice.firstDay);
            m_to->setDate(choice.lastDay);
        }
        if (choice.span == Span::Exact) {
            chooseExactly(choice);
        } else {
            m_span->setCurrentIndex(m_span->findData(static_cast<int>(choice.span)));
        }
    }
    showMore();
    announce();
}

/// A span that is none of whole days, and that only a chart can name.
void DeliveryFilterBar::chooseExactly(const DeliveryChoice &choice)
{
    m_exactSince = choice.since;
    m_exactUntil = choice.until;
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

void DeliveryFilterBar::addBelow(QToolButton *button)
{
    // Above a table, a low line.
    button->setStyleSheet(u"QToolButton { padding: 1px 6px; border-radius: 6px; }"_s);
    button->setFont(smallFont(font()));
    m_below->addWidget(button);
    if (!m_lowButtons.isEmpty()) {
        setTabOrder(m_lowButtons.constLast(), button);
    }
    m_lowButtons.append(button);
}

void DeliveryFilterBar::setCount(const QString &words)
{
    m_count->setText(words);
}

void DeliveryFilterBar::announce()
{
    m_typing.stop();
    if (span() != Span::AnyTime && m_clock) {
        const qint64 left = today().addDays(1).startOfDay().toMSecsSinceEpoch() - m_clock->nowUtc();
        m_midnight.start(static_cast<int>(std::clamp<qint64>(left, 1000, 86'400'000)));
    } else {
        m_midnight.stop();
    }
    nameExactSpan(); // its words depend on the day
    const DeliveryFilter wanted = filter();
    if (wanted != m_announced) {
        m_announced = wanted;
        m_clear->setVisible(wanted != DeliveryFilter());
        Q_EMIT filterChanged();
    }
}

/// What is set is shown in any case: nothing narrows the table down unseen.
void DeliveryFilterBar::showMore()
{
    const bool isOpen = m_more->isChecked();
    const bool hasDates = span() == Span::Custom;
    const bool hasHandling = isOpen || m_handling->currentIndex() > 0;
    const bool hasLine = (isOpen && m_lines.size() > 2) || m_line->currentIndex() > 0;
    const bool hasApp = isOpen || !m_app->text().isEmpty();
    m_handling->setVisible(hasHandling);
    m_line->setVisible(hasLine);
    m_app->setVisible(hasApp);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_fromLabel), static_cast<QWidget *>(m_from),
          static_cast<QWidget *>(m_toLabel), static_cast<QWidget *>(m_to)}) {
        widget->setVisible(hasDates);
    }
    m_moreRow->setVisible(hasDates || hasHandling || hasLine || hasApp);
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
    for (QLabel *label : {static_cast<QLabel *>(m_count), m_fromLabel, m_toLabel}) {
        label->setPalette(quiet);
    }
    m_count->setFont(smallFont(font()));
    for (QToolButton *button : std::as_const(m_lowButtons)) {
        button->setFont(smallFont(font()));
    }
    // The table stays where it is while there is nothing to count.
    m_count->setMinimumHeight(QFontMetrics(m_count->font()).height());
    for (QDateEdit *day : {m_from, m_to}) {
        applyDateEditLook(*day, colors);
    }
}

} // namespace textdesk
