// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/alertledger.h"
#include "core/alertrules.h"
#include "core/utc.h"

#include <QString>

#include <optional>

namespace textdesk {

/// One alert, with what there is to say of it: no number, no name of a person, no text. A value.
struct Alert
{
    QString key; ///< of its rule; of its rule and its account
    AlertKind kind = AlertKind::Rate;
    AlertNews news = AlertNews::Began;
    AlertRules rules;                ///< by which it was found
    QString account;                 ///< what the office calls it; empty where there is one only
    qint64 ended = 0;                ///< of Rate: so many texts of its minutes ended …
    qint64 failed = 0;               ///< … and so many of them failed
    int stalled = 0;                 ///< of Stalled
    std::optional<UtcMs> blindSince; ///< of Blind: what happened since then may be missing
};

} // namespace textdesk
