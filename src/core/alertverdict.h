// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/alertrules.h"

namespace textdesk {

/// What the figures say of a rule. Between Holds and Over lies Unclear, which leaves things as they were: so
/// what hovers about its limit is told of once and not at every turn.
enum class AlertVerdict : quint8 { Unclear, Holds, Over };

/// Over once no more than half the limit's share failed. Without a single text that ended nothing is over: no
/// news is no all-clear.
AlertVerdict rateVerdict(const AlertRules &rules, qint64 ended, qint64 failed);

/// Over at half the limit. \p stalled: texts that do not get away, those that only wait for their turn not
/// counted.
AlertVerdict stalledVerdict(const AlertRules &rules, int stalled);

} // namespace textdesk
