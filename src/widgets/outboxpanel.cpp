// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/outboxpanel.h"

#include "core/clock.h"
#include "widgets/outgoingcard.h"
#include "widgets/theme.h"

#include <QResizeEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace textdesk {

namespace {

constexpr auto countdownStep = 250ms;

} // namespace

OutboxPanel::OutboxPanel(const Clock &clock, QWidget *parent)
    : QScrollArea(parent),
      m_clock(clock),
      m_content(new QWidget(this)),
      m_column(new QVBoxLayout(m_content))
{
    setAccessibleName(tr("Texts on their way out"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    m_column->setContentsMargins(spacing::xl, spacing::xs, spacing::xl, spacing::xs);
    m_column->setSpacing(spacing::xs);
    setWidget(m_content);
    m_content->installEventFilter(this);
    m_countdown.setInterval(countdownStep);
    connect(&m_countdown, &QTimer::timeout, this, &OutboxPanel::refresh);
    hide();
}

void OutboxPanel::setRows(const QList<OutgoingRow> &rows)
{
    m_rows = rows;
    QList<OutgoingCard *> kept;
    for (const OutgoingRow &row : rows) {
        const auto found = std::find_if(m_cards.begin(), m_cards.end(), [&row](const OutgoingCard *card) {
            return card->id() == row.id;
        });
        if (found != m_cards.end()) {
            kept.append(*found);
            m_cards.erase(found);
            continue;
        }
        auto *card = new OutgoingCard(m_content);
        connect(card, &OutgoingCard::actionRequested, this, &OutboxPanel::actionRequested);
        m_column->addWidget(card);
        kept.append(card);
    }
    qDeleteAll(m_cards);
    m_cards = kept;
    refresh();
    setVisible(!rows.isEmpty());
    updateGeometry();
}

void OutboxPanel::setCanSend(bool live)
{
    if (live != m_canSend) {
        m_canSend = live;
        refresh();
    }
}

void OutboxPanel::refresh()
{
    const UtcMs now = m_clock.nowUtc();
    bool counts = false;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        m_cards.at(i)->show(m_rows.at(i), now, m_canSend);
        counts = counts || (m_rows.at(i).state == OutgoingState::Waiting && m_rows.at(i).notBefore > now);
    }
    if (counts != m_countdown.isActive()) {
        counts ? m_countdown.start() : m_countdown.stop();
    }
}

QSize OutboxPanel::sizeHint() const
{
    // Never so much that the messages above could not be read.
    const int most = window()->height() * 2 / 5;
    const int wanted = m_content->hasHeightForWidth()
                           ? m_content->heightForWidth(std::max(1, viewport()->width()))
                           : m_content->sizeHint().height();
    return {0, std::min(wanted, most)};
}

QSize OutboxPanel::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void OutboxPanel::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) {
        updateGeometry();
    }
}

bool OutboxPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_content && event->type() == QEvent::LayoutRequest) {
        updateGeometry();
    }
    return QScrollArea::eventFilter(watched, event);
}

} // namespace textdesk
