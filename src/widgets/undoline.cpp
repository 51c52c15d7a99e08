// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/undoline.h"

#include "widgets/elidedlabel.h"
#include "widgets/styleproperty.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace textdesk {

namespace {

constexpr auto undoTime = 10s;

} // namespace

UndoLine::UndoLine(QWidget *parent)
    : QWidget(parent),
      m_text(new ElidedLabel(this)),
      m_button(new QPushButton(tr("Undo"), this))
{
    setObjectName(u"undoLine"_s);
    m_text->setObjectName(u"undoText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_button->setObjectName(u"undoButton"_s);
    setStyleProperty(*m_button, "quiet", true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::l, spacing::xs, spacing::s, spacing::xs);
    row->addWidget(m_text);
    row->addWidget(m_button);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_timer.setSingleShot(true);
    m_timer.setInterval(undoTime);
    connect(&m_timer, &QTimer::timeout, this, &UndoLine::finish);
    connect(m_button, &QPushButton::clicked, this, [this] {
        m_done = nullptr;
        const auto undo = std::exchange(m_undo, nullptr);
        finish();
        if (undo) {
            undo();
        }
    });
    hide();
}

void UndoLine::offer(const QString &text, std::function<void()> undo, std::function<void()> done)
{
    finish();
    m_undo = std::move(undo);
    m_done = std::move(done);
    m_text->setText(text);
    show();
    m_timer.start();
}

void UndoLine::finish()
{
    m_timer.stop();
    hide();
    m_undo = nullptr;
    if (const auto done = std::exchange(m_done, nullptr)) {
        done();
    }
}

void UndoLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_button->setText(tr("Undo"));
    }
}

void UndoLine::paintEvent(QPaintEvent * /*event*/)
{
    const ThemeColors colors = ThemeColors::from(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.sidebar);
    painter.fillRect(0, 0, width(), 1, colors.hairline);
}

} // namespace textdesk
