// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/incident.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace textdesk {

class AddressWords;
class Clock;

/// One incident: what is wrong, how far it reaches, what to do, and what one can do about it here.
class IncidentCard : public QWidget
{
    Q_OBJECT
public:
    /// What is referred to must outlive the card.
    IncidentCard(const AddressWords &addresses, const Clock &clock, QWidget *parent = nullptr);

    /// For a moment after another incident took the place of one, buttons that do something at once do
    /// nothing.
    void setIncident(const Incident &incident);
    const Incident &incident() const { return m_incident; }
    /// In the order in which Tab is to reach them.
    QList<QWidget *> buttons() const;

Q_SIGNALS:
    void showRequested(const textdesk::Incident &incident);
    void stepRequested(const QList<qint64> &messageRowIds, const textdesk::CaseNote &note);
    void retryRequested(const QList<qint64> &messageRowIds);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyTheme();

    const AddressWords &m_addresses;
    const Clock &m_clock;
    Incident m_incident;
    QBoxLayout *m_row;
    QLabel *m_title;
    QLabel *m_extent;
    QLabel *m_advice;
    QPushButton *m_show;
    QPushButton *m_retry;
    QAction *m_retryAction = nullptr;
    QPushButton *m_acknowledge;
    QPushButton *m_more;
    QTimer m_guard; ///< running: another incident has just taken this place
};

} // namespace textdesk
