// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/findbar.h"

#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace textdesk {

FindBar::FindBar(QWidget *parent)
    : QWidget(parent),
      m_field(new QLineEdit(this)),
      m_count(new QLabel(this)),
      m_older(addButton(u"previous"_s, tr("Next place, further up (Enter)"))),
      m_newer(addButton(u"next"_s, tr("Place before, further down (Shift+Enter)")))
{
    setObjectName(u"findBar"_s);
    setAccessibleName(tr("Find in this conversation"));
    m_field->setObjectName(u"findField"_s);
    m_field->setPlaceholderText(tr("Find in this conversation"));
    m_field->setAccessibleName(tr("Find in this conversation"));
    m_field->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_count->setObjectName(u"findCount"_s);
    m_count->setTextFormat(Qt::PlainText);
    QToolButton *closeButton = addButton(u"close"_s, tr("Done (Esc)"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::xl, spacing::s, spacing::l, spacing::s);
    row->setSpacing(spacing::s);
    row->addWidget(m_field, 1);
    row->addWidget(m_count);
    row->addWidget(m_older);
    row->addWidget(m_newer);
    row->addWidget(closeButton);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_finder.find(m_conversation, text);
    });
    connect(m_older, &QToolButton::clicked, &m_finder, &ThreadFinder::goOlder);
    connect(m_newer, &QToolButton::clicked, &m_finder, &ThreadFinder::goNewer);
    connect(closeButton, &QToolButton::clicked, this, &FindBar::close);
    connect(&m_finder, &ThreadFinder::changed, this, &FindBar::showState);
    hide();
    showState();
    applyTheme();
}

QToolButton *FindBar::addButton(const QString &drawing, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setIcon(themedIcon(drawing));
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

void FindBar::open(qint64 conversationId)
{
    m_conversation = conversationId;
    show();
    m_finder.find(conversationId, m_field->text());
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FindBar::follow(qint64 conversationId)
{
    m_conversation = conversationId;
    if (!isHidden()) {
        m_finder.find(conversationId, m_field->text());
    }
}

void FindBar::close()
{
    m_finder.find(0, {});
    hide();
    Q_EMIT closed();
}

void FindBar::showState()
{
    const bool any = m_finder.count() > 0;
    m_older->setEnabled(any);
    m_newer->setEnabled(any);
    QString text;
    if (any) {
        text = m_finder.count() == ThreadFinder::mostHits
                   ? tr("%L1 of more than %L2").arg(m_finder.current() + 1).arg(m_finder.count())
                   : tr("%L1 of %L2").arg(m_finder.current() + 1).arg(m_finder.count());
    } else if (!m_finder.words().isEmpty() && !m_finder.isSearching()) {
        text = tr("Not found");
    }
    m_count->setText(text);
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        switch (key.key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            key.modifiers().testFlag(Qt::ShiftModifier) ? m_finder.goNewer() : m_finder.goOlder();
            return true;
        case Qt::Key_Up:
            m_finder.goOlder();
            return true;
        case Qt::Key_Down:
            m_finder.goNewer();
            return true;
        case Qt::Key_Escape:
            close();
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FindBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        applyTheme();
    }
}

void FindBar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, ThemeColors::from(palette()).hairline);
}

void FindBar::applyTheme()
{
    m_count->setFont(tabularFont(smallFont(font())));
    // On the base colour a label would take its text colour.
    m_count->setForegroundRole(QPalette::WindowText);
    setTextColor(*m_count, ThemeColors::from(palette()).quietText);
}

} // namespace textdesk
