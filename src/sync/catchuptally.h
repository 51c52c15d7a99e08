// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/changeset.h"
#include "store/rows.h"
#include "sync/syncvalues.h"

#include <QSet>

#include <optional>

namespace textdesk {

/// Counts what the filling of a time of blindness brings, so that a person is told once. Pure.
class CatchUpTally
{
public:
    /// A blindness ended; what was counted before is forgotten. History is nothing to tell of.
    void begin(const Gap &gap);
    void add(const ChangeSet &changes, const Gap &gap);
    /// Everything is filled: what it brought, or none where nobody needs to hear of it. Starts anew.
    std::optional<CatchUpSummary> take();

private:
    std::optional<CatchUpSummary> m_summary;
    QSet<qint64> m_conversations;
};

} // namespace textdesk
