// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/statusstrip.h"

#include "widgets/connectionindicator.h"
#include "widgets/icons.h"
#include "widgets/plaintooltip.h"
#include "widgets/styleproperty.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace textdesk {

StatusStrip::StatusStrip(QWidget *parent)
    : QWidget(parent),
      m_connection(new ConnectionIndicator(this)),
      m_quiet(new QPushButton(this)),
      m_carrier(new QLabel(this)),
      m_kept(new QLabel(this))
{
    m_connection->setObjectName(u"connectionIndicator"_s);
    m_kept->setObjectName(u"messagesKept"_s);
    m_kept->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::l - 1, spacing::xs, spacing::l, spacing::xs);
    row->setSpacing(spacing::l);
    row->addWidget(m_connection, 1);
    m_quiet->setObjectName(u"quietButton"_s);
    m_quiet->setIcon(themedIcon(u"muted"_s));
    setStyleProperty(*m_quiet, "quiet", true);
    m_quiet->hide();
    row->addWidget(m_quiet);
    m_carrier->setObjectName(u"carrierState"_s);
    m_carrier->setTextFormat(Qt::PlainText);
    m_carrier->hide();
    row->addWidget(m_carrier);
    row->addWidget(m_kept);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    colour();
}

void StatusStrip::setMessagesKept(qint64 messages)
{
    // Qt's plural forms take an int; beyond that the last form is right in every language.
    const int form = static_cast<int>(qMin<qint64>(messages, 1'000'000));
    QString text = tr("%n message(s) kept on this desk", nullptr, form);
    text.replace(QString::number(form), QLocale().toString(messages));
    m_kept->setText(text);
}

void StatusStrip::setCarrier(const QString &words, const QString &whole)
{
    m_carrier->setText(words);
    m_carrier->setAccessibleName(whole);
    m_carrier->setVisible(!words.isEmpty());
    m_kept->setVisible(words.isEmpty());
}

bool StatusStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto &help = *static_cast<QHelpEvent *>(event);
        if (m_carrier->isVisible() && m_carrier->geometry().contains(help.pos())) {
            showPlainToolTip(help, m_carrier->accessibleName(), this);
            return true;
        }
    }
    return QWidget::event(event);
}

void StatusStrip::setQuiet(const QString &words)
{
    m_quiet->setText(words);
    m_quiet->setVisible(!words.isEmpty());
}

void StatusStrip::setQuietMenu(QMenu &menu)
{
    connect(m_quiet, &QPushButton::clicked, &menu, [this, &menu] {
        menu.popup(m_quiet->mapToGlobal(QPoint(0, -menu.sizeHint().height())));
    });
}

void StatusStrip::colour()
{
    for (QLabel *label : {m_carrier, m_kept}) {
        label->setFont(smallFont(font()));
        setTextColor(*label, ThemeColors::from(palette()).quietText);
    }
    m_quiet->setFont(smallFont(font()));
}

void StatusStrip::paintEvent(QPaintEvent * /*event*/)
{
    const ThemeColors colors = ThemeColors::from(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.sidebar);
    painter.fillRect(0, 0, width(), 1, colors.hairline);
}

void StatusStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        colour();
    }
}

} // namespace textdesk
