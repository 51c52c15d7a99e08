// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/message.h"

namespace textdesk {

/// Adds what one observation says to what is known, and returns the new sum.
///
/// The facts form a set, and the row is a function of that set; so any order, repetition or mixture of
/// events and records ends in the same message:
/// - a status never goes back (queued < sending < sent < delivered);
/// - a failure told by an event stands unless a record of the same or a later time says otherwise;
/// - of several records the one with the newest updatedAt counts (same time: the further one);
/// - other fields: a record wins over an event, a newer record over an older one, and what is known is
///   never replaced by "not said".
///
/// \p known must be for the same messageId, or be default-constructed.
Message merged(Message known, const Observation &seen);

/// The status that a set of facts amounts to. \p facts must not be empty.
StatusFact resolvedStatus(const QList<StatusFact> &facts);

/// The facts as a person reads them: each status once, at the earliest time that it was seen, in the
/// order of time.
QList<StatusFact> timeline(const QList<StatusFact> &facts);

} // namespace textdesk
