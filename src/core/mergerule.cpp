// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/mergerule.h"

#include <QStringView>

#include <algorithm>
#include <tuple>
#include <utility>

namespace textdesk {

namespace {

auto factKey(const StatusFact &fact)
{
    return std::tuple(fact.at, fact.status, fact.source, QStringView(fact.word));
}

/// A record that says everything that describes a message. One that leaves something out describes it no
/// better than an event does: what it leaves out would have to be remembered field by field.
bool isWhole(const Observation &seen)
{
    return seen.source == FactSource::Record && !seen.from.isNull() && !seen.to.isNull() &&
           !seen.body.isNull() && seen.createdAt;
}

/// Said beats not said; of two that differ the larger, so that the order of arrival never matters.
QString settled(const QString &a, const QString &b)
{
    if (a.isNull() || b.isNull()) {
        return a.isNull() ? b : a;
    }
    return std::max(a, b);
}

/// The same for names that are nothing when they are empty.
QString settledName(const QString &a, const QString &b)
{
    return a < b ? b : a.isEmpty() ? QString() : a;
}

void insertFact(QList<StatusFact> &facts, StatusFact fact)
{
    if (fact.word.isEmpty()) {
        fact.word = QString();
    }
    const auto at = std::lower_bound(facts.begin(), facts.end(), fact, isEarlierFact);
    if (at != facts.end() && factKey(*at) == factKey(fact)) {
        // The same fact with and without its reason: keep the reason, whichever came first.
        at->error = settledName(at->error, fact.error);
        return;
    }
    fact.error = settledName({}, fact.error);
    facts.insert(at, fact);
}

/// Who, what and when. A whole record says all of it, so the newest of them stands for all the others.
void describe(Message &known, const Observation &seen)
{
    if (isWhole(seen) && (!known.recordAt || seen.fact.at > *known.recordAt)) {
        known.recordAt = seen.fact.at;
        known.from = seen.from;
        known.to = seen.to;
        known.body = seen.body;
        known.createdAt = seen.createdAt;
        return;
    }
    const bool sameStanding = isWhole(seen) ? seen.fact.at == *known.recordAt : !known.recordAt;
    if (!sameStanding) {
        return;
    }
    known.from = settled(known.from, seen.from);
    known.to = settled(known.to, seen.to);
    known.body = settled(known.body, seen.body);
    if (seen.createdAt) {
        known.createdAt = std::min(known.createdAt.value_or(*seen.createdAt), *seen.createdAt);
    }
}

/// A receipt's time is the desk's own reckoning: the creation says better when that status began.
void placeReceipts(Message &known)
{
    if (!known.createdAt) {
        return;
    }
    QList<StatusFact> misplaced;
    known.facts.removeIf([&](const StatusFact &fact) {
        const bool is = fact.source == FactSource::Receipt && fact.at != *known.createdAt;
        if (is) {
            misplaced.append(fact);
        }
        return is;
    });
    for (StatusFact fact : std::as_const(misplaced)) {
        fact.at = *known.createdAt;
        insertFact(known.facts, fact);
    }
}

bool furtherRecord(const StatusFact &a, const StatusFact &b)
{
    return std::tuple(a.at, progressRank(a.status), a.word) <
           std::tuple(b.at, progressRank(b.status), b.word);
}

} // namespace

bool isEarlierFact(const StatusFact &a, const StatusFact &b)
{
    return factKey(a) < factKey(b);
}

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
    Q_ASSERT(best); // only a record that counts itself lets a fact be passed over
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

bool saysTheSame(const Message &a, const Message &b)
{
    return a == b && a.from.isNull() == b.from.isNull() && a.to.isNull() == b.to.isNull() &&
           a.body.isNull() == b.body.isNull();
}

Message merged(Message known, const Observation &seen)
{
    const bool isNew = known.messageId.isNull();
    known.messageId = seen.messageId;
    // Only inbound is ever said; outbound is what a status event amounts to, and must not undo it.
    if (isNew || seen.direction == Direction::Inbound) {
        known.direction = seen.direction;
    }
    describe(known, seen);
    known.rcMessageId = settledName(known.rcMessageId, seen.rcMessageId);
    known.tenantId = settledName(known.tenantId, seen.tenantId);
    known.appId = settledName(known.appId, seen.appId);

    insertFact(known.facts, seen.fact);
    placeReceipts(known);
    known.updatedAt = known.facts.constLast().at;
    const StatusFact resolved = resolvedStatus(known.facts);
    known.status = resolved.status;
    known.statusWord = resolved.word;
    known.error = resolved.status == DeliveryStatus::Failed ? resolved.error : QString();
    return known;
}

} // namespace textdesk
