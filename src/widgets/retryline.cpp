// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/retryline.h"

#include "widgets/plainlabel.h"
#include "widgets/theme.h"
#include "widgets/timewords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace textdesk {

RetryLine::RetryLine(QWidget *parent)
    : QWidget(parent),
      m_words(plainLabel({}, this)),
      m_stop(new QPushButton(tr("Stop"), this))
{
    setObjectName(u"retryLine"_s);
    m_stop->setObjectName(u"stopRetries"_s);
    m_stop->setAccessibleName(tr("Stop sending again"));
    m_stop->setToolTip(tr("What is not on its way yet does not go, and is open again"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::m);
    row->addWidget(m_words, 1);
    row->addWidget(m_stop);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_stop, &QPushButton::clicked, this, &RetryLine::stopRequested);
    colour();
    hide();
}

void RetryLine::setWaiting(int waiting, qint64 durationMs)
{
    const QString words = tr("Sending again: %n text(s) to go", nullptr, waiting);
    m_words->setText(
        durationMs == 0
            ? words
            : tr("%1, about %2", "texts to go, how long").arg(words, TimeWords::span(durationMs)));
    setVisible(waiting > 0);
}

void RetryLine::colour()
{
    setTextColor(*m_words, ThemeColors::from(palette()).quietText);
}

void RetryLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        colour();
    }
}

} // namespace textdesk
