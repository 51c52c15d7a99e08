// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/simulatorvalues.h"

#include <QList>

namespace textdesk {

/// The faults that are switched on, and how often each is still to strike.
class FaultPlan
{
public:
    void addRest(const RestFault &fault) { m_rest.append(fault); }
    void clearRest() { m_rest.clear(); }
    void setUpgrade(const std::optional<UpgradeFault> &fault) { m_upgrade = fault; }

    /// The fault that this call meets, if any; it counts as one strike.
    std::optional<RestFault> strikeRest(const QString &path);
    std::optional<UpgradeFault> strikeUpgrade();

private:
    QList<RestFault> m_rest;
    std::optional<UpgradeFault> m_upgrade;
};

} // namespace textdesk
