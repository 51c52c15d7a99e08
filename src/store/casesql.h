// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace textdesk {

/// SQL: whether message \c m is open, or (\p isOpen false) somebody has seen to it, by the last step
/// (CaseStep) about it that was taken while its status \c s.status was one of those that \p ofStatus says.
/// Opened again is open.
inline QByteArray lastStepLeavesIt(bool isOpen, const QByteArray &ofStatus)
{
    return "coalesce((SELECT s.step FROM case_steps s WHERE s.account_id = m.account_id"
           " AND s.message_id = m.message_id AND s.status " +
           ofStatus + " ORDER BY s.id DESC LIMIT 1), 4) " + (isOpen ? "= 4" : "<> 4");
}

} // namespace textdesk
