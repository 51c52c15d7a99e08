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
/// - numbers, text and creation: a whole record (one that says all four) beats events and records that leave
///   some of them out, a newer whole record beats an older one; what stands equal and differs is settled by
///   content: the larger text, the earlier creation;
/// - what the receipt of a send says stands at the creation once that is known: it names no time of its own;
/// - rcMessageId, tenantId, appId, which even whole records may leave out: the larger text;
/// - what is known is never replaced by "not said", and inbound never by outbound.
///
/// \p known must be for the same messageId, or be default-constructed.
Message merged(Message known, const Observation &seen);

/// True where \p a and \p b cannot be told apart, not even by what is not said and what is said to be empty,
/// which Message::operator== takes for one.
bool saysTheSame(const Message &a, const Message &b);

/// The order of Message::facts.
bool isEarlierFact(const StatusFact &a, const StatusFact &b);

/// The status that a set of facts amounts to. \p facts must not be empty.
StatusFact resolvedStatus(const QList<StatusFact> &facts);

/// The facts as a person reads them: each status once, at the earliest time that it was seen, in the
/// order of time.
QList<StatusFact> timeline(const QList<StatusFact> &facts);

} // namespace textdesk
