// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/incident.h"

#include "core/deliverystatus.h"
#include "core/failurecatalogue.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

/// Which lines move, and how far.
class Progress
{
public:
    Progress(const OpenCases &open, UtcMs movesSince) : m_open(open), m_movesSince(movesSince) {}

    /// The text only waits for its turn: its line moves, and none that was made later has overtaken it.
    bool isInTurn(qint64 accountId, const MessageRow &row) const
    {
        const LineProgress *line = of({accountId, row.from});
        return line != nullptr && line->lastAt >= m_movesSince && row.at >= line->newest;
    }
    /// A text that was made after \p moment went out, of what an incident concerns.
    bool wentOutAfter(UtcMs moment, qint64 accountId, FailureScope scope, const QString &ourNumber) const
    {
        if (scope == FailureScope::All) {
            return m_open.newestOut.value(accountId) > moment;
        }
        const LineProgress *line = of({accountId, ourNumber});
        return line != nullptr && line->newest > moment;
    }

private:
    const LineProgress *of(const OurLine &wanted) const
    {
        const QList<LineProgress> &lines = m_open.progress;
        const auto found = std::find_if(lines.cbegin(), lines.cend(), [&wanted](const LineProgress &line) {
            return line.line == wanted;
        });
        return found == lines.cend() ? nullptr : &*found;
    }

    const OpenCases &m_open;
    UtcMs m_movesSince;
};

Incident::Kind kindOf(const OpenCase &each)
{
    switch (each.kind) {
    case OpenCase::Kind::Stalled:
        return Incident::Kind::Stalled;
    case OpenCase::Kind::Unreported:
        return Incident::Kind::Unreported;
    case OpenCase::Kind::Failed:
        break;
    }
    return isUnconfirmed(each.message.status, each.message.error) ? Incident::Kind::Unconfirmed
                                                                  : Incident::Kind::Failed;
}

FailureScope scopeOf(const OpenCase &each)
{
    if (each.kind != OpenCase::Kind::Failed) {
        return each.kind == OpenCase::Kind::Stalled ? FailureScope::Line : FailureScope::Message;
    }
    const FailureMatch match = failureCatalogue().match(each.message.error);
    return match.entry == nullptr ? FailureScope::Message : match.entry->scope;
}

QString keyOf(const OpenCase &each, FailureScope scope)
{
    QString key = u"%1 %2"_s.arg(each.message.accountId).arg(int(kindOf(each)));
    if (each.kind == OpenCase::Kind::Failed) {
        key += u' ' + failureCatalogue().groupKey(each.message.error);
    }
    if (scope == FailureScope::Line) {
        key += u" from "_s + each.message.from;
    } else if (scope == FailureScope::Number) {
        key += u" to "_s + each.message.to;
    }
    return key;
}

void addOnce(QStringList &list, const QString &text)
{
    if (!text.isEmpty() && !list.contains(text)) {
        list.append(text);
    }
}

void add(Incident &incident, const OpenCase &each)
{
    if (incident.messageRowIds.isEmpty() || each.since > incident.last) {
        incident.last = each.since;
        incident.error = each.message.error;
    }
    incident.first = incident.messageRowIds.isEmpty() ? each.since : std::min(incident.first, each.since);
    incident.messageRowIds.append(each.message.id);
    addOnce(incident.lines, each.message.from);
    addOnce(incident.recipients, each.message.to);
}

int rank(const Incident &incident)
{
    const bool isWide = incident.scope == FailureScope::All || incident.scope == FailureScope::Line;
    return incident.isOver ? 1 : isWide ? 0 : 2;
}

/// By when it began, not by its last failure: a card that moves while somebody reaches for it is a trap.
bool standsBefore(const Incident &a, const Incident &b)
{
    if (rank(a) != rank(b)) {
        return rank(a) < rank(b);
    }
    if (a.scope != b.scope) {
        return a.scope > b.scope;
    }
    return a.first != b.first ? a.first > b.first : a.key < b.key;
}

} // namespace

bool stopsEverything(const Incident &incident)
{
    if (incident.kind != Incident::Kind::Failed) {
        return false;
    }
    const FailureEntry *entry = failureCatalogue().match(incident.error).entry;
    if (entry == nullptr || errorCode(incident.error).startsWith("SMS-CAR-"_L1)) {
        return false;
    }
    return (incident.scope == FailureScope::All && entry->side == FailureSide::Gateway) ||
           (incident.scope == FailureScope::Line && entry->side == FailureSide::OurNumber);
}

QList<Incident> incidentsOf(const OpenCases &open, UtcMs movesSince)
{
    const Progress progress(open, movesSince);
    QHash<QString, qsizetype> places;
    QList<Incident> incidents;
    for (const OpenCase &each : open.cases) {
        if (each.kind == OpenCase::Kind::Stalled && progress.isInTurn(each.message.accountId, each.message)) {
            continue;
        }
        const FailureScope scope = scopeOf(each);
        const QString key = keyOf(each, scope);
        const auto place = places.constFind(key);
        if (place == places.cend()) {
            places.insert(key, incidents.size());
            Incident fresh;
            fresh.key = key;
            fresh.accountId = each.message.accountId;
            fresh.kind = kindOf(each);
            fresh.scope = scope;
            incidents.append(fresh);
        }
        add(incidents[places.value(key)], each);
    }
    for (Incident &incident : incidents) {
        incident.isOver =
            stopsEverything(incident) &&
            progress.wentOutAfter(incident.last, incident.accountId, incident.scope, incident.lines.value(0));
    }
    return incidents;
}

void sortIncidents(QList<Incident> &incidents)
{
    std::sort(incidents.begin(), incidents.end(), standsBefore);
}

} // namespace textdesk
