// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/outgoingcard.h"

#include "core/displaytext.h"
#include "widgets/bubbleframe.h"
#include "widgets/plaintooltip.h"
#include "widgets/styleproperty.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr qsizetype mostCharacters = 240;
constexpr qsizetype mostLines = 4;
constexpr int widestCardText = 560;

/// As much of a text as tells which one it is.
QString shortened(const QString &body)
{
    QString shown = displayBody(body.left(mostCharacters)).split(u'\n').mid(0, mostLines).join(u'\n');
    return shown.size() < displayBody(body).size() ? shown + u'…' : shown;
}

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

OutgoingCard::OutgoingCard(QWidget *parent)
    : QWidget(parent),
      m_bubble(new BubbleFrame(this)),
      m_body(plainLabel(m_bubble)),
      m_status(plainLabel(this)),
      m_detail(plainLabel(this)),
      m_line(new QHBoxLayout)
{
    auto *inside = new QVBoxLayout(m_bubble);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(m_body);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing::xs, 0, spacing::xs);
    column->setSpacing(2);
    column->addWidget(m_bubble, 0, Qt::AlignTrailing);
    m_line->setSpacing(spacing::xs);
    m_line->addStretch(1);
    m_line->addWidget(m_status);
    m_status->setWordWrap(false);
    column->addLayout(m_line);
    m_detail->setAlignment(Qt::AlignTrailing | Qt::AlignTop);
    column->addWidget(m_detail);
    m_body->setObjectName(u"outgoingBody"_s);
    m_status->setObjectName(u"outgoingStatus"_s);
    m_detail->setObjectName(u"outgoingDetail"_s);
}

void OutgoingCard::show(const OutgoingRow &row, UtcMs now, bool canSend)
{
    m_row = row;
    const OutgoingWords words = OutgoingWords::of(row, now, canSend);
    m_body->setText(shortened(row.body));
    m_status->setText(words.status.text());
    m_detail->setText(words.detail);
    m_detail->setVisible(!words.detail.isEmpty());
    m_tone = words.status.tone;
    setAccessibleName(
        tr("%1: %2", "how a text stands, and the text").arg(words.status.word, singleLine(row.body)));
    showActions(words);
    applyTheme();
}

void OutgoingCard::showActions(const OutgoingWords &words)
{
    const auto isWanted = [&words](OutgoingAction action) {
        return std::any_of(words.actions.begin(), words.actions.end(), [action](const auto &wanted) {
            return wanted.first == action;
        });
    };
    for (auto it = m_buttons.begin(); it != m_buttons.end();) {
        if (isWanted(it->first)) {
            ++it;
        } else {
            delete it->second;
            it = m_buttons.erase(it);
        }
    }
    for (const auto &[action, text] : words.actions) {
        auto found = std::find_if(m_buttons.begin(), m_buttons.end(), [wanted = action](const auto &each) {
            return each.first == wanted;
        });
        if (found == m_buttons.end()) {
            auto *button = new QPushButton(this);
            setStyleProperty(*button, "quiet", true);
            connect(button, &QPushButton::clicked, this, [this, clicked = action] {
                Q_EMIT actionRequested(m_row.id, clicked);
            });
            m_line->addWidget(button);
            button->show();
            m_buttons.append({action, button});
            found = m_buttons.end() - 1;
        }
        found->second->setText(text);
        found->second->setAccessibleName(
            tr("%1: %2", "what a button does, and to which text").arg(text, singleLine(m_row.body, 60)));
    }
}

bool OutgoingCard::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && shortened(m_row.body) != displayBody(m_row.body)) {
        showPlainToolTip(*static_cast<QHelpEvent *>(event), displayBody(m_row.body), this);
        return true;
    }
    return QWidget::event(event);
}

void OutgoingCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        applyTheme();
    }
}

void OutgoingCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // A label that wraps takes as little width as it may: this is as much as it needs.
    const QMargins padding = m_bubble->contentsMargins();
    const int widest = std::min(widestCardText, width() * 85 / 100) - padding.left() - padding.right();
    int longest = 0;
    for (const QString &line : m_body->text().split(u'\n')) {
        longest = std::max(longest, m_body->fontMetrics().horizontalAdvance(line) + spacing::xs);
    }
    m_body->setFixedWidth(std::max(std::min(longest, widest), 1));
}

void OutgoingCard::applyTheme()
{
    const ThemeColors colors = ThemeColors::from(palette());
    m_status->setFont(strongFont(smallFont(font())));
    m_detail->setFont(smallFont(font()));
    // On the base colour labels would take its text colour.
    for (QLabel *label : {m_body, m_status, m_detail}) {
        label->setForegroundRole(QPalette::WindowText);
    }
    setTextColor(*m_body, colors.text);
    setTextColor(*m_status, m_tone == StatusTone::Neutral ? colors.quietText : toneColor(m_tone, colors));
    setTextColor(*m_detail, m_tone == StatusTone::Bad ? colors.bad : colors.quietText);
}

} // namespace textdesk
