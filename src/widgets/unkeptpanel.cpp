// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/unkeptpanel.h"

#include "core/clock.h"
#include "core/displaytext.h"
#include "widgets/momenttext.h"
#include "widgets/statuspresentation.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr int linesShown = 5;

} // namespace

UnkeptPanel::UnkeptPanel(const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_clock(clock),
      m_heading(new QLabel(this)),
      m_list(new QListWidget(this))
{
    setObjectName(u"unkept"_s);
    m_heading->setObjectName(u"unkeptHeading"_s);
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    m_heading->setBuddy(m_list);
    m_list->setObjectName(u"unkeptList"_s);
    m_list->setAccessibleName(tr("Messages that are not kept"));
    m_list->setWordWrap(true);
    m_list->setFrameShape(QFrame::NoFrame);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::l, spacing::s, spacing::l, spacing::s);
    column->setSpacing(spacing::xs);
    column->addWidget(m_heading);
    column->addWidget(m_list);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setVisible(false);
    applyTheme();
}

void UnkeptPanel::setEvents(const UnkeptEvents &unkept)
{
    m_heading->setText(heading(unkept));
    m_list->clear();
    for (const Observation &seen : unkept.newest) {
        m_list->addItem(line(seen));
    }
    m_list->setVisible(m_list->count() > 0);
    m_list->scrollToBottom();
    setVisible(!unkept.isEmpty());
}

QString UnkeptPanel::heading(const UnkeptEvents &unkept) const
{
    QString text =
        tr("%n arrived and are not kept yet. They are gone if Textdesk ends now, and are fetched "
           "from the gateway at the next start.",
           "messages and reports", static_cast<int>(unkept.held));
    if (unkept.held > unkept.newest.size()) {
        text += u' ' + tr("The newest %n:", nullptr, static_cast<int>(unkept.newest.size()));
    }
    if (unkept.givenUp > 0) {
        text += u' ' + tr("%n more were too many to hold; they are fetched again later.", nullptr,
                          static_cast<int>(unkept.givenUp));
    }
    return text;
}

QString UnkeptPanel::line(const Observation &seen) const
{
    const QString when = momentInList(seen.createdAt.value_or(seen.fact.at), m_clock.nowUtc());
    const QString body = singleLine(seen.body);
    if (seen.direction == Direction::Inbound) {
        return tr("%1   from %2:   %3", "time, number, text").arg(when, singleLine(seen.from), body);
    }
    const QString status = presentStep(seen.fact.status, singleLine(seen.fact.word), seen.fact.error).text();
    // A report names its message only, which means nothing to a person.
    return seen.to.isNull() ? tr("%1   a message of yours:   %2", "time, status").arg(when, status)
                            : tr("%1   to %2:   %3   %4", "time, number, status, text")
                                  .arg(when, singleLine(seen.to), status, body);
}

void UnkeptPanel::paintEvent(QPaintEvent * /*event*/)
{
    const ThemeColors colors = ThemeColors::from(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.badSurface);
    painter.fillRect(0, height() - 1, width(), 1, colors.hairline);
}

void UnkeptPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        applyTheme();
    }
}

void UnkeptPanel::applyTheme()
{
    const ThemeColors colors = ThemeColors::from(palette());
    setTextColor(*m_heading, colors.text);
    m_heading->setFont(strongFont(font()));
    m_list->setFixedHeight(fontMetrics().lineSpacing() * linesShown + spacing::s);
}

} // namespace textdesk
