// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/incident.h"
#include "widgets/addresswords.h"

#include <QCoreApplication>
#include <QString>

namespace textdesk {

/// What is said of an incident: on its card, and in its notification. Plain text; pure but for the locale.
class IncidentWords
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::IncidentWords)
public:
    /// A mark that says the kind without a colour: ✕, ? or ◷.
    static QString mark(const Incident &incident);
    /// What is wrong, in one line.
    static QString title(const Incident &incident);
    /// How many messages since when, and whom it touches.
    static QString extent(const Incident &incident, const AddressWords &addresses, UtcMs now);
    /// What it means and what to do.
    static QString advice(const Incident &incident);
    /// The all-clear.
    static QString overTitle(const Incident &incident);
    /// Where anybody can read it: without numbers and names.
    static QString notificationTitle(const Incident &incident);
    static QString notificationBody(const Incident &incident);
    /// What of the gateway's words finds its messages in the table; empty: they have none in common.
    static QString searchText(const Incident &incident);
};

} // namespace textdesk
