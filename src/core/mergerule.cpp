// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/mergerule.h"

#include <algorithm>
#include <tuple>

namespace textdesk {

namespace {

auto factKey(const StatusFact &fact)
{
    return std::tuple(fact.at, fact.status, fact.source, fact.word);
}

void insertFact(QList<StatusFact> &facts, const StatusFact &fact)
{
    const auto at =
        std::lower_bound(facts.begin(), facts.end(), fact, [](const StatusFact &a, const StatusFact &b) {
            return factKey(a) < factKey(b);
        });
    if (at != facts.end() && factKey(*at) == factKey(fact)) {
        // The same fact with and without its reason: keep the reason, whichever came first.
        at->error = std::max(at->error, fact.error);
        return;
    }
    facts.insert(at, fact);
}

/// Takes over what a source says, by precedence; equal precedence is settled by the larger value so
/// that the order of arrival never matters.
void take(QString &field, const QString &said, bool wins, bool ties)
{
    if (said.isNull()) {
        return;
    }
    if (field.isNull() || wins) {
        field = said;
    } else if (ties) {
        field = std::max(field, said);
    }
}

bool furtherRecord(const StatusFact &a, const StatusFact &b)
{
    return std::tuple(a.at, progressRank(a.status), a.word) <
           std::tuple(b.at, progressRank(b.status), b.word);
}

} // namespace

UtcMs Message::position() const
{
    if (createdAt) {
        return *createdAt;
    }
    return facts.isEmpty() ? updatedAt : facts.constFirst().at;
}

StatusFact resolvedStatus(const QList<StatusFact> &facts)
{
    Q_ASSERT(!facts.isEmpty());
    const StatusFact *record = nullptr;
    for (const StatusFact &fact : facts) {
        if (fact.source == FactSource::Record && (!record || furtherRecord(*record, fact))) {
            record = &fact;
        }
    }
    const StatusFact *best = record;
    const auto consider = [&best](const StatusFact &fact) {
        const auto rank = [](const StatusFact &f) {
            return std::tuple(progressRank(f.status), f.at, f.word, f.source);
        };
        if (!best || rank(*best) < rank(fact)) {
            best = &fact;
        }
    };
    for (const StatusFact &fact : facts) {
        const bool isFailure = fact.status == DeliveryStatus::Failed;
        // A failure counts while no record of the same or a later time stands against it.
        if (isFailure && record && fact.at <= record->at && record->status != DeliveryStatus::Failed) {
            continue;
        }
        consider(fact);
    }
    return *best;
}

QList<StatusFact> timeline(const QList<StatusFact> &facts)
{
    QList<StatusFact> firsts;
    for (const StatusFact &fact : facts) {
        const auto seen = std::find_if(firsts.begin(), firsts.end(), [&fact](const StatusFact &known) {
            return known.status == fact.status && known.word == fact.word;
        });
        if (seen == firsts.end()) {
            firsts.append(fact);
        } else if (seen->error.isNull()) {
            seen->error = fact.error;
        }
    }
    return firsts;
}

Message merged(Message known, const Observation &seen)
{
    const bool isNew = known.messageId.isNull();
    known.messageId = seen.messageId;
    const bool fromRecord = seen.source == FactSource::Record;
    const bool newerRecord = fromRecord && (!known.recordAt || seen.fact.at > *known.recordAt);
    const bool sameStanding =
        fromRecord ? known.recordAt && seen.fact.at == *known.recordAt : !known.recordAt && !isNew;

    // Only inbound is ever said; outbound is what a status event amounts to, and must not undo it.
    if (isNew || seen.direction == Direction::Inbound) {
        known.direction = seen.direction;
    }
    take(known.from, seen.from, newerRecord, sameStanding);
    take(known.to, seen.to, newerRecord, sameStanding);
    take(known.body, seen.body, newerRecord, sameStanding);
    take(known.rcMessageId, seen.rcMessageId, newerRecord, sameStanding);
    take(known.tenantId, seen.tenantId, newerRecord, sameStanding);
    take(known.appId, seen.appId, newerRecord, sameStanding);
    if (seen.createdAt && (!known.createdAt || newerRecord)) {
        known.createdAt = seen.createdAt;
    } else if (seen.createdAt && sameStanding) {
        known.createdAt = std::min(*known.createdAt, *seen.createdAt);
    }
    if (newerRecord) {
        known.recordAt = seen.fact.at;
    }
    known.updatedAt = std::max(known.updatedAt, seen.fact.at);

    insertFact(known.facts, seen.fact);
    const StatusFact resolved = resolvedStatus(known.facts);
    known.status = resolved.status;
    known.statusWord = resolved.word;
    known.error = resolved.status == DeliveryStatus::Failed ? resolved.error : QString();
    return known;
}

} // namespace textdesk
