// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/incidentwords.h"

#include "core/displaytext.h"
#include "core/failurecatalogue.h"
#include "widgets/failurereason.h"
#include "widgets/timewords.h"

using namespace Qt::StringLiterals;

namespace textdesk {

QString IncidentWords::mark(const Incident &incident)
{
    switch (incident.kind) {
    case Incident::Kind::Unconfirmed:
    case Incident::Kind::Unreported:
        return u"?"_s;
    case Incident::Kind::Stalled:
        return u"◷"_s;
    case Incident::Kind::Failed:
        break;
    }
    return u"✕"_s;
}

QString IncidentWords::title(const Incident &incident)
{
    switch (incident.kind) {
    case Incident::Kind::Stalled:
        return tr("Texts do not get away");
    case Incident::Kind::Unreported:
        return tr("No report of the delivery");
    case Incident::Kind::Failed:
    case Incident::Kind::Unconfirmed:
        break;
    }
    return failureBrief(incident.error);
}

QString IncidentWords::extent(const Incident &incident, const AddressWords &addresses, UtcMs now)
{
    const auto count = static_cast<int>(incident.messageRowIds.size());
    const QString messages = tr("%n message(s)", nullptr, count);
    const QString since =
        count == 1 ? tr("%1, %2", "one message, when").arg(messages, TimeWords::moment(incident.last, now))
                   : tr("%1 since %2", "several messages, when the first of them failed")
                         .arg(messages, TimeWords::moment(incident.first, now));
    QString whom;
    if (incident.scope == FailureScope::All) {
        whom = tr("all our lines");
    } else if (incident.scope == FailureScope::Line && incident.lines.size() == 1) {
        whom = tr("our line %1").arg(addresses.name(incident.lines.constFirst()));
    } else if (incident.recipients.size() == 1) {
        whom = tr("to %1").arg(addresses.name(incident.recipients.constFirst()));
    } else if (incident.recipients.size() > 1) {
        whom = tr("to %n number(s)", nullptr, static_cast<int>(incident.recipients.size()));
    }
    return whom.isEmpty() ? since : since + u" · "_s + whom;
}

QString IncidentWords::advice(const Incident &incident)
{
    if (incident.kind == Incident::Kind::Stalled) {
        return tr("The gateway has not sent them for longer than is normal. Ask the administrator if it "
                  "lasts; do not "
                  "send them again, they may still go.");
    }
    if (incident.kind == Incident::Kind::Unreported) {
        return tr(
            "They were sent, and for longer than is usual here nobody has said that they arrived. They may "
            "have: ask the recipients where it matters.");
    }
    if (incident.isOver) {
        return tr("Texts go out again. These did not, and are not sent again by themselves.");
    }
    const FailureReason reason = explainFailure(incident.error);
    return reason.meaning.isEmpty() ? reason.todo : reason.meaning + u' ' + reason.todo;
}

QString IncidentWords::overTitle(const Incident &incident)
{
    return tr("Over: %1", "what was wrong").arg(title(incident));
}

QString IncidentWords::notificationTitle(const Incident &incident)
{
    return incident.isOver ? overTitle(incident) : mark(incident) + u' ' + title(incident);
}

QString IncidentWords::notificationBody(const Incident &incident)
{
    const auto count = static_cast<int>(incident.messageRowIds.size());
    if (incident.isOver) {
        return tr("Texts go out again. %n message(s) did not arrive and wait for somebody.", nullptr, count);
    }
    return incident.kind == Incident::Kind::Stalled
               ? tr("%n message(s) wait at the gateway.", nullptr, count)
               : tr("%n message(s) did not arrive so far.", nullptr, count);
}

QString IncidentWords::searchText(const Incident &incident)
{
    const FailureMatch match = failureCatalogue().match(incident.error);
    if (match.entry != nullptr && match.entry->codes.size() > 1) {
        return {}; // any one of them would leave out the others
    }
    if (match.code) {
        return match.code->text();
    }
    if (match.entry != nullptr) {
        return longestPiece(match.entry->sentence);
    }
    return singleLine(incident.error).left(40);
}

} // namespace textdesk
