// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/incident.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace textdesk {

class AddressWords;
class Clock;
class IncidentCard;

/// The incidents that somebody has to see to, above the delivery table: a card each, the worst first, a few
/// at a time. Takes no room while there is none.
class IncidentPanel : public QWidget
{
    Q_OBJECT
public:
    static constexpr int mostCards = 2; ///< till a person asks for all

    explicit IncidentPanel(QWidget *parent = nullptr);

    /// What is referred to must outlive the panel. Once, before anything is shown.
    void setWords(const AddressWords &addresses, const Clock &clock);
    /// \p isCut: there are more than these.
    void setIncidents(const QList<Incident> &incidents, bool isCut);
    void refreshWords();

Q_SIGNALS:
    /// A person wants to see its messages.
    void showRequested(const textdesk::Incident &incident);
    /// A person did this about these messages.
    void stepRequested(const QList<qint64> &messageRowIds, const textdesk::CaseNote &note);
    /// The texts of these messages are to go out once more.
    void retryRequested(const QList<qint64> &messageRowIds);

private:
    void fill();
    void orderTabs();

    const AddressWords *m_addresses = nullptr;
    const Clock *m_clock = nullptr;
    QList<Incident> m_incidents;
    QList<IncidentCard *> m_cards;
    QVBoxLayout *m_column;
    QPushButton *m_more;
    bool m_showsAll = false;
    bool m_isCut = false;
};

} // namespace textdesk
