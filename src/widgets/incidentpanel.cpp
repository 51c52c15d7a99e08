// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/incidentpanel.h"

#include "widgets/incidentcard.h"
#include "widgets/styleproperty.h"
#include "widgets/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

/// So many cards that a person asked for all of; the rest is in the table.
constexpr int mostEver = 20;

} // namespace

IncidentPanel::IncidentPanel(QWidget *parent)
    : QWidget(parent),
      m_column(new QVBoxLayout(this)),
      m_more(new QPushButton(this))
{
    setObjectName(u"incidents"_s);
    setAccessibleName(tr("Open failures"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(spacing::s);
    m_more->setObjectName(u"moreIncidents"_s);
    setStyleProperty(*m_more, "quiet", true);
    m_column->addWidget(m_more, 0, Qt::AlignLeading);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_showsAll = !m_showsAll;
        fill();
    });
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

void IncidentPanel::setWords(const AddressWords &addresses, const Clock &clock)
{
    m_addresses = &addresses;
    m_clock = &clock;
}

void IncidentPanel::setIncidents(const QList<Incident> &incidents, bool isCut)
{
    m_incidents = incidents;
    m_isCut = isCut;
    fill();
}

void IncidentPanel::refreshWords()
{
    fill();
}

/// Through the cards in their order, then on to the button below them.
void IncidentPanel::orderTabs()
{
    QWidget *before = m_more;
    for (const IncidentCard *card : std::as_const(m_cards)) {
        for (QWidget *button : card->buttons()) {
            setTabOrder(before, button);
            before = button;
        }
    }
    setTabOrder(before, m_more);
}

void IncidentPanel::fill()
{
    const auto most = m_showsAll ? mostEver : mostCards;
    const auto shown = std::min<qsizetype>(m_incidents.size(), most);
    while (m_cards.size() < shown) {
        auto *card = new IncidentCard(*m_addresses, *m_clock, this);
        connect(card, &IncidentCard::showRequested, this, &IncidentPanel::showRequested);
        connect(card, &IncidentCard::stepRequested, this, &IncidentPanel::stepRequested);
        connect(card, &IncidentCard::retryRequested, this, &IncidentPanel::retryRequested);
        m_column->insertWidget(static_cast<int>(m_cards.size()), card);
        m_cards.append(card);
        orderTabs();
    }
    // One that is not needed is hidden, not deleted: somebody may be writing the note that it asked for.
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        if (i < shown) {
            m_cards.at(i)->setIncident(m_incidents.at(i));
        }
        m_cards.at(i)->setVisible(i < shown);
    }
    const auto hidden = static_cast<int>(m_incidents.size() - shown);
    m_more->setText(
        m_showsAll ? tr("Show fewer")
                   : tr("%n more open problem(s)", nullptr, hidden) + (m_isCut ? u"+"_s : QString()));
    m_more->setVisible(hidden > 0 || (m_showsAll && m_incidents.size() > mostCards));
    setVisible(!m_incidents.isEmpty());
}

} // namespace textdesk
