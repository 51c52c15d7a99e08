// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/deliveryfigures.h"
#include "widgets/glancecard.h"

#include <QCoreApplication>

namespace textdesk {

/// What the cards of the strip say about today. Pure but for the person's language.
class GlanceCards
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::GlanceCards)
public:
    /// \p now: what ages are reckoned to. \p patience: what they were counted with.
    GlanceCards(const DeliveryFigures &figures, UtcMs now, const Patience &patience)
        : m_figures(figures),
          m_now(now),
          m_patience(patience)
    {
    }

    /// How many went out, and how well, compared with the week before.
    GlanceCard::Content sent() const;
    GlanceCard::Content inProgress() const;
    GlanceCard::Content stalled() const;
    GlanceCard::Content unconfirmed() const;
    GlanceCard::Content failed() const;

private:
    QString figure(qint64 count) const;
    GlanceCard::Content card(Outcome outcome, StatusTone tone) const;

    const DeliveryFigures &m_figures;
    UtcMs m_now;
    Patience m_patience;
};

} // namespace textdesk
