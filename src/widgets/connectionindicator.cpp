// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/connectionindicator.h"

#include "core/clock.h"
#include "widgets/elidedlabel.h"
#include "widgets/plaintooltip.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr int markSize = 10;
constexpr int markColumn = markSize + spacing::s;

} // namespace

ConnectionIndicator::ConnectionIndicator(QWidget *parent)
    : QWidget(parent),
      m_word(new QLabel(this)),
      m_detail(new ElidedLabel(this))
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    m_word->setObjectName(u"connectionWord"_s);
    m_word->setTextFormat(Qt::PlainText);
    m_detail->setObjectName(u"connectionDetail"_s);
    // The whole sentence is one thing to click on and to ask for its tool tip.
    m_word->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_detail->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(markColumn, 2, spacing::xs, 2);
    row->setSpacing(spacing::s);
    row->addWidget(m_word);
    row->addWidget(m_detail, 1);
    m_tick.setTimerType(Qt::CoarseTimer);
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &ConnectionIndicator::say);
    colour();
}

void ConnectionIndicator::setClock(const Clock &clock)
{
    m_clock = &clock;
    say();
}

void ConnectionIndicator::setStatus(const ConnectionStatus &status)
{
    m_status = status;
    say();
}

void ConnectionIndicator::setProgress(const SyncProgress &progress)
{
    m_progress = progress;
    if (m_clock != nullptr) {
        m_progressAt = m_clock->monotonicMs();
        m_estimate.note(progress, m_progressAt);
    }
    say();
}

void ConnectionIndicator::setAccounts(const QString &name, const QStringList &others)
{
    m_name = name;
    m_others = others;
    say();
}

QString ConnectionIndicator::sentence() const
{
    return m_detail->text().isEmpty() ? m_word->text() : m_word->text() + u" "_s + m_detail->text();
}

void ConnectionIndicator::say()
{
    if (m_clock == nullptr) {
        return;
    }
    SyncProgress progress = m_progress;
    const qint64 monotonicMs = m_clock->monotonicMs();
    progress.waitMs = std::max<qint64>(0, progress.waitMs - (monotonicMs - m_progressAt));
    const ConnectionWords words = ConnectionSentences::words(
        m_status, progress, m_clock->nowUtc(), m_estimate.remainingMs(monotonicMs));
    const auto named = [this](const QString &text) {
        return m_name.isEmpty() ? text : tr("%1: %2", "account, its status").arg(m_name, text);
    };
    const bool isAnotherState = m_word->text() != named(words.word);
    m_word->setText(named(words.word));
    m_detail->setText(words.detail.isEmpty() ? QString() : u"· "_s + words.detail);
    m_whole = (QStringList{named(words.whole())} + m_others).join(u'\n');
    setAccessibleName(tr("Connection: %1").arg(m_whole));
    if (m_trust != words.trust) {
        m_trust = words.trust;
        colour();
    }
    if (isAnotherState) {
        // A countdown is not read out each second; another state is.
        QAccessibleEvent announcement(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&announcement);
        update();
    }
    if (words.changes && isVisible()) {
        m_tick.start();
    } else {
        m_tick.stop();
    }
}

void ConnectionIndicator::colour()
{
    const ThemeColors colors = ThemeColors::from(palette());
    m_word->setFont(strongFont(smallFont(font())));
    m_detail->setFont(smallFont(font()));
    setTextColor(*m_word, m_trust == Trust::NeedsAPerson ? colors.bad : colors.text);
    setTextColor(*m_detail, colors.quietText);
    update();
}

bool ConnectionIndicator::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        showPlainToolTip(*static_cast<QHelpEvent *>(event), m_whole, this);
        return true;
    }
    return QWidget::event(event);
}

void ConnectionIndicator::paintEvent(QPaintEvent * /*event*/)
{
    const ThemeColors colors = ThemeColors::from(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus()) {
        painter.setPen(colors.accent);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
    const QRectF mark = QStyle::visualRect(
        layoutDirection(), rect(), QRect(1, (height() - markSize) / 2, markSize, markSize));
    const QRectF ring = mark.adjusted(1.5, 1.5, -1.5, -1.5);
    // Each degree of trust has a shape of its own: the colour only repeats it.
    switch (m_trust) {
    case Trust::Live:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.good);
        painter.drawEllipse(mark.adjusted(0.5, 0.5, -0.5, -0.5));
        break;
    case Trust::OnTheWay:
        painter.setPen(QPen(colors.waiting, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(ring);
        break;
    case Trust::Blind:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.waiting);
        painter.drawRoundedRect(mark.adjusted(0, 3.5, 0, -3.5), 1.5, 1.5);
        break;
    case Trust::NeedsAPerson:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.bad);
        painter.drawRoundedRect(mark.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
        break;
    }
}

void ConnectionIndicator::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    say();
}

void ConnectionIndicator::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_tick.stop();
}

void ConnectionIndicator::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) {
        Q_EMIT activated();
    }
}

void ConnectionIndicator::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
        Q_EMIT activated();
        return;
    }
    QWidget::keyPressEvent(event);
}

void ConnectionIndicator::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        colour();
    }
}

} // namespace textdesk
