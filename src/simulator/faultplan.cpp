// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/faultplan.h"

#include <algorithm>

namespace textdesk {

std::optional<RestFault> FaultPlan::strikeRest(const QString &path)
{
    const auto fault = std::find_if(m_rest.begin(), m_rest.end(), [&](const RestFault &candidate) {
        return path.startsWith(candidate.pathPrefix) && candidate.times != 0;
    });
    if (fault == m_rest.end()) {
        return std::nullopt;
    }
    if (fault->times > 0) {
        --fault->times;
    }
    return *fault;
}

std::optional<UpgradeFault> FaultPlan::strikeUpgrade()
{
    if (!m_upgrade || m_upgrade->times == 0) {
        return std::nullopt;
    }
    if (m_upgrade->times > 0) {
        --m_upgrade->times;
    }
    return m_upgrade;
}

} // namespace textdesk
