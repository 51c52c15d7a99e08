// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QDialog>

class QCalendarWidget;

namespace textdesk {

/// Asks for a day between two others. Enter or a double click takes the one that is marked.
class DateDialog : public QDialog
{
    Q_OBJECT
public:
    DateDialog(QDate first, QDate last, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(QDate day);

protected:
    void changeEvent(QEvent *event) override;

private:
    void take(QDate day);
    void markSelected();
    void colour();

    QCalendarWidget *m_calendar;
};

} // namespace textdesk
