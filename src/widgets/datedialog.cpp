// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/datedialog.h"

#include "widgets/styleproperty.h"
#include "widgets/theme.h"

#include <QCalendarWidget>
#include <QDialogButtonBox>
#include <QEvent>
#include <QPushButton>
#include <QTextCharFormat>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace textdesk {

DateDialog::DateDialog(QDate first, QDate last, QWidget *parent)
    : QDialog(parent),
      m_calendar(new QCalendarWidget(this))
{
    setWindowTitle(tr("Go to a day"));
    m_calendar->setObjectName(u"calendar"_s);
    m_calendar->setAccessibleName(tr("Day"));
    m_calendar->setDateRange(first, last);
    m_calendar->setSelectedDate(last);
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::l, spacing::l, spacing::l, spacing::l);
    column->setSpacing(spacing::m);
    column->addWidget(m_calendar);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *go = buttons->addButton(tr("&Go there"), QDialogButtonBox::AcceptRole);
    setStyleProperty(*go, "primary", true);
    column->addWidget(buttons);
    connect(m_calendar, &QCalendarWidget::selectionChanged, this, &DateDialog::markSelected);
    connect(m_calendar, &QCalendarWidget::activated, this, &DateDialog::take);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] { take(m_calendar->selectedDate()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_calendar->setFocus();
    colour();
}

void DateDialog::take(QDate day)
{
    Q_EMIT chosen(day);
    accept();
}

/// A calendar keeps the colour of plain text on the colour of a selection.
void DateDialog::markSelected()
{
    QTextCharFormat marked;
    marked.setForeground(ThemeColors::from(palette()).onAccent);
    m_calendar->setDateTextFormat({}, {});
    m_calendar->setDateTextFormat(m_calendar->selectedDate(), marked);
}

void DateDialog::colour()
{
    markSelected();
    // A calendar paints its weekends red, which is the colour of failures here.
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday}) {
        m_calendar->setWeekdayTextFormat(day, {});
    }
    // And its head in the colour of a selection, on which its words cannot be read.
    if (auto *head = m_calendar->findChild<QWidget *>(u"qt_calendar_navigationbar"_s)) {
        head->setBackgroundRole(QPalette::Window);
    }
    const std::array<std::pair<QLatin1StringView, QString>, 2> steps{
        {{"qt_calendar_prevmonth"_L1, u"‹"_s}, {"qt_calendar_nextmonth"_L1, u"›"_s}}};
    for (const auto &[name, mark] : steps) {
        if (auto *step = m_calendar->findChild<QToolButton *>(name)) {
            step->setIcon({});
            step->setText(mark);
        }
    }
}

void DateDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        colour();
    }
}

} // namespace textdesk
