// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/placeholderpanel.h"

#include "widgets/theme.h"

#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace textdesk {

namespace {
constexpr int textWidth = 420;
} // namespace

PlaceholderPanel::PlaceholderPanel(QWidget *parent)
    : QWidget(parent),
      m_title(new QLabel(this)),
      m_text(new QLabel(this)),
      m_action(new QPushButton(this))
{
    for (QLabel *label : {m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter);
        label->setFixedWidth(textWidth);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::xl);
    column->setSpacing(spacing::s);
    column->addStretch(2);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addWidget(m_text, 0, Qt::AlignHCenter);
    column->addSpacing(spacing::s);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &PlaceholderPanel::actionRequested);
    applyLook();
}

void PlaceholderPanel::say(const QString &title, const QString &text, const QString &action)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
    fitText();
}

void PlaceholderPanel::fitText()
{
    // A centred label is given the height of its unwrapped hint otherwise.
    for (QLabel *label : {m_title, m_text}) {
        label->setFixedHeight(qMax(0, label->heightForWidth(textWidth))); // -1 for an empty label
    }
}

void PlaceholderPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        applyLook();
    }
}

void PlaceholderPanel::applyLook()
{
    m_title->setFont(headingFont(font()));
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, ThemeColors::from(QGuiApplication::palette()).quietText);
    m_text->setPalette(quiet);
    fitText();
}

} // namespace textdesk
