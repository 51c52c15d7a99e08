// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/deliverydetails.h"

#include "core/clock.h"
#include "core/displaytext.h"
#include "core/mergerule.h"
#include "store/casestore.h"
#include "store/outboxstore.h"
#include "widgets/bubbleframe.h"
#include "widgets/casemenu.h"
#include "widgets/deliverytext.h"
#include "widgets/deliverytimeline.h"
#include "widgets/failurereason.h"
#include "widgets/flowlayout.h"
#include "widgets/momenttext.h"
#include "widgets/plaintextblock.h"
#include "widgets/statuspresentation.h"
#include "widgets/styleproperty.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace textdesk {

DeliveryDetails::DeliveryDetails(QWidget *parent)
    : QScrollArea(parent),
      m_hint(new QLabel),
      m_message(new QWidget),
      m_column(new QVBoxLayout(m_message)),
      m_bubble(new BubbleFrame),
      m_body(new PlainTextBlock(PlainTextBlock::Look::Normal)),
      m_steps(new DeliveryTimeline),
      m_resend(new QPushButton(tr("Edit and resend"))),
      m_acknowledge(new QPushButton(tr("Acknowledge"))),
      m_more(new QPushButton(tr("More") + u" ▾"_s)),
      m_link(new QPushButton),
      m_open(new QPushButton(tr("Open conversation"))),
      m_words(new PlainTextBlock(PlainTextBlock::Look::Quiet)),
      m_messageId(new PlainTextBlock(PlainTextBlock::Look::Quiet))
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("About the chosen message"));

    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(spacing::xs);
    m_status = addLabel();
    m_again = addLabel();
    m_again->setObjectName(u"wentOutAgain"_s);
    m_to = addLabel();
    m_from = addLabel();
    m_column->addSpacing(spacing::xs);
    auto *inBubble = new QVBoxLayout(m_bubble);
    inBubble->setContentsMargins(0, 0, 0, 0);
    inBubble->addWidget(m_body);
    m_body->setAccessibleName(tr("Text of the message"));
    m_column->addWidget(m_bubble);
    m_noBody = addLabel();
    m_noBody->setText(tr("The gateway has told neither number nor text of this message yet."));
    addHeading(tr("What happened"));
    m_column->addWidget(m_steps);
    addHeading(tr("What it means"));
    m_meaning = addLabel();
    m_side = addLabel();
    m_todoHeading = addHeading(tr("What to do"));
    m_todo = addLabel();
    m_retry = addLabel();
    m_column->addSpacing(spacing::m);
    addCaseParts();
    m_open->setAccessibleDescription(tr("Shows this message among the others of its conversation"));
    m_caseHeading = addHeading(tr("At this desk"));
    m_case = addLabel();
    m_case->setObjectName(u"caseHistory"_s);
    m_column->addSpacing(spacing::m);
    m_words->setAccessibleName(tr("The gateway's own words"));
    m_column->addWidget(m_words);
    m_messageId->setAccessibleName(tr("Message ID"));
    m_column->addWidget(m_messageId);
    m_column->addStretch();

    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(spacing::l + spacing::xs, spacing::l, spacing::l + spacing::xs, spacing::l);
    layout->addWidget(m_hint);
    layout->addWidget(m_message, 1);
    setWidget(content);
    connect(m_open, &QPushButton::clicked, this, [this] {
        Q_EMIT conversationRequested(m_conversationId, m_shownId);
    });
    applyLook();
    showNothing();
}

/// What one can do, in a row that wraps.
void DeliveryDetails::addCaseParts()
{
    m_resend->setObjectName(u"editAndResend"_s);
    m_resend->setAccessibleDescription(
        tr("Puts the text into the composer of its conversation; nothing goes out by itself"));
    setStyleProperty(*m_resend, "primary", true);
    m_acknowledge->setObjectName(u"acknowledge"_s);
    m_acknowledge->setToolTip(
        tr("Counts as seen from now on, at this desk only: the gateway knows nothing of it"));
    m_link->setObjectName(u"linkedMessage"_s);
    connect(m_link, &QPushButton::clicked, this, [this] { Q_EMIT messageRequested(m_linked); });
    m_more->setObjectName(u"moreSteps"_s);
    m_more->setAccessibleName(tr("More that can be done about it"));
    auto *actions = new QWidget;
    auto *flow = new FlowLayout(actions);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(spacing::s);
    for (QPushButton *button : {m_resend, m_acknowledge, m_more, m_open, m_link}) {
        flow->addWidget(button);
    }
    m_column->addWidget(actions);
    connect(m_resend, &QPushButton::clicked, this, [this] {
        Q_EMIT resendRequested(m_conversationId, m_bodyShown);
    });
    connect(m_acknowledge, &QPushButton::clicked, this, [this] {
        Q_EMIT caseStepRequested({m_shownId}, CaseMenu::step(CaseStep::Acknowledged, m_clock->nowUtc()));
    });
}

QLabel *DeliveryDetails::addLabel()
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    m_column->addWidget(label);
    return label;
}

QLabel *DeliveryDetails::addHeading(const QString &words)
{
    QLabel *heading = addLabel();
    // The space is the heading's own, so that both are hidden together.
    heading->setContentsMargins(0, spacing::m, 0, 0);
    heading->setText(words);
    m_headings.append(heading);
    return heading;
}

void DeliveryDetails::setText(const DeliveryText &text, const Clock &clock)
{
    m_text = &text;
    m_clock = &clock;
    auto *menu = new CaseMenu(
        clock, [this] { return QList<qint64>{m_shownId}; }, this);
    connect(menu, &CaseMenu::chosen, this, &DeliveryDetails::caseStepRequested);
    connect(menu, &CaseMenu::retryChosen, this, &DeliveryDetails::retryRequested);
    m_more->setMenu(menu);
}

void DeliveryDetails::showHint(const QString &words)
{
    m_shownId = 0;
    m_hint->setText(words);
    m_hint->show();
    m_message->hide();
}

void DeliveryDetails::showNothing()
{
    showHint(tr("Choose a message to see what happened to it."));
}

void DeliveryDetails::showSeveral(int count)
{
    showHint(tr("%n message(s) chosen.", nullptr, count));
}

void DeliveryDetails::showMessage(const MessageRow &row, Outcome outcome)
{
    if (m_shownId != row.id) {
        m_steps->setSteps({});
        showCase({});
        showLinks({});
        verticalScrollBar()->setValue(0);
    }
    m_shownId = row.id;
    m_conversationId = row.conversationId;
    m_outcome = outcome;
    m_statusShown = row.status;
    m_hint->hide();
    m_message->show();

    m_status->setText(presentStatus(outcome, row.status, row.statusWord).text());
    const bool known = !row.to.isEmpty();
    m_to->setText(known ? tr("To %1").arg(m_text->address(row.to)) : tr("Recipient not known"));
    m_from->setText(
        known ? tr("From %1 · %2").arg(m_text->address(row.from), momentInWords(row.at))
              : momentInWords(row.at));
    m_bubble->setVisible(!row.body.isEmpty());
    m_body->showText(displayBody(row.body));
    m_noBody->setVisible(!known && row.body.isNull());
    showExplanation(row, outcome);
    m_open->setVisible(row.conversationId != 0);
    const bool didNotArrive = outcome == Outcome::Failed || outcome == Outcome::Unconfirmed;
    m_bodyShown = row.body;
    m_resend->setVisible(didNotArrive && row.conversationId != 0 && !row.body.isEmpty() && !m_wentOutAgain);
    for (QPushButton *button : {m_acknowledge, m_more}) {
        button->setVisible(didNotArrive || outcome == Outcome::Stalled);
    }
    m_messageId->showText(singleLine(row.messageId));
    applyLook();
}

void DeliveryDetails::showExplanation(const MessageRow &row, Outcome outcome)
{
    const DeliveryExplanation explanation = m_text->explanation(row, outcome);
    m_meaning->setText(explanation.meaning);
    m_side->setText(explanation.side);
    m_side->setVisible(!explanation.side.isEmpty());
    m_todo->setText(explanation.todo);
    m_retry->setText(explanation.retry);
    for (QLabel *label : {m_todoHeading, m_todo, m_retry}) {
        label->setVisible(!explanation.todo.isEmpty());
    }
    m_words->setVisible(!isSilentError(row.error));
    m_words->showText(tr("The gateway's words: “%1”").arg(displayBody(row.error)));
}

void DeliveryDetails::showCase(const QList<CaseNote> &notes)
{
    QStringList lines;
    for (const CaseNote &note : notes) {
        lines.append(CaseMenu::words(note, m_clock->nowUtc()));
    }
    m_case->setText(lines.join(u'\n'));
    m_case->setVisible(!lines.isEmpty());
    m_caseHeading->setVisible(!lines.isEmpty());
    m_acknowledge->setEnabled(lines.isEmpty() || notes.constLast().step == CaseStep::Reopened);
}

void DeliveryDetails::showLinks(const RetryLinks &links)
{
    // Where it is both, what became of it is worth more than what it came from.
    const bool hasRetry = !links.retry.isEmpty();
    m_wentOutAgain = hasRetry || links.waits;
    m_again->setText(
        links.waits ? tr("Waits to go out again")
        : links.retryStatus
            ? tr("Went out again: %1", "the status of then")
                  .arg(presentStatus(
                           outcomeOf(Direction::Outbound, *links.retryStatus, links.retryError),
                           *links.retryStatus)
                           .text())
            : tr("Went out again"));
    m_again->setVisible(m_wentOutAgain);
    if (m_wentOutAgain) {
        m_resend->hide();
    }
    m_linked = hasRetry ? links.retry : links.original;
    m_link->setText(hasRetry ? tr("Show the new message") : tr("Show the first message"));
    m_link->setToolTip(
        hasRetry ? tr("The text went out again, as another message")
                 : tr("The text went out in place of that one"));
    m_link->setVisible(!m_linked.isEmpty());
}

void DeliveryDetails::showFacts(const QList<StatusFact> &facts)
{
    m_steps->setSteps(timeline(facts));
}

void DeliveryDetails::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        applyLook();
    }
}

void DeliveryDetails::applyLook()
{
    const ThemeColors colors = ThemeColors::from(QGuiApplication::palette());
    const auto paint = [this](QLabel *label, const QColor &color, const QFont &font) {
        QPalette colored = palette();
        colored.setColor(QPalette::WindowText, color);
        label->setPalette(colored);
        label->setFont(font);
    };
    const StatusTone tone = presentStatus(m_outcome, m_statusShown).tone;
    paint(m_status, toneColor(tone, colors), strongFont(font()));
    paint(m_to, colors.text, headingFont(font()));
    paint(m_from, colors.quietText, smallFont(font()));
    paint(m_noBody, colors.quietText, font());
    paint(m_side, colors.quietText, font());
    paint(m_retry, colors.quietText, font());
    m_words->setFont(smallFont(font()));
    m_messageId->setFont(smallFont(font()));
    paint(m_hint, colors.quietText, font());
    for (QLabel *heading : std::as_const(m_headings)) {
        paint(heading, colors.text, strongFont(font()));
    }
}

} // namespace textdesk
