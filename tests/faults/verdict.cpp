// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verdict.h"

#include "core/deliverystatus.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace textdesk {

using namespace Qt::StringLiterals;

namespace {

/// One row against one message.
class RowComparison
{
public:
    RowComparison(
        const QJsonObject &row, const SimulatedMessage &message, const QList<Truth::Moment> &moments)
        : m_row(row),
          m_message(message),
          m_moments(moments)
    {
    }

    QStringList fields(bool scopeMayBeUnknown)
    {
        hold("direction"_L1, m_message.inbound ? u"inbound"_s : u"outbound"_s);
        hold("from"_L1, m_message.from);
        hold("to"_L1, m_message.to);
        hold("body"_L1, m_message.body);
        hold("status"_L1, m_message.status);
        hold("error"_L1, m_message.error);
        hold("rcMessageId"_L1, m_message.rcMessageId);
        if (!scopeMayBeUnknown || !m_row.value("tenantId"_L1).isNull()) {
            hold("tenantId"_L1, m_message.tenantId);
        }
        if (!scopeMayBeUnknown || !m_row.value("appId"_L1).isNull()) {
            hold("appId"_L1, m_message.appId);
        }
        hold("createdAt"_L1, toIsoTime(m_message.createdAt));
        hold("updatedAt"_L1, toIsoTime(m_message.updatedAt));
        return m_differences;
    }

    QStringList history(const QSet<QString> &committed, bool mustBeWhole)
    {
        m_differences.clear();
        QString previous;
        QSet<QString> seen;
        const QJsonArray history = m_row.value("history"_L1).toArray();
        for (const QJsonValue &entry : history) {
            const QString status = entry.toObject().value("status"_L1).toString();
            const QString at = entry.toObject().value("at"_L1).toString();
            if (!happened(status, at)) {
                say(u"history has %1 at %2, which never happened"_s.arg(status, at));
            }
            if (seen.contains(status)) {
                say(u"history has %1 twice"_s.arg(status));
            }
            if (at < previous) {
                say(u"history is out of order at %1"_s.arg(status));
            }
            seen.insert(status);
            previous = at;
        }
        if (!seen.contains(m_message.status)) {
            say(u"history lacks the final %1"_s.arg(m_message.status));
        }
        for (const QString &status : committed - seen) {
            say(u"history lacks %1, which was committed"_s.arg(status));
        }
        for (const Truth::Moment &moment : m_moments) {
            if (mustBeWhole && !seen.contains(moment.status)) {
                say(u"history lacks %1, which was told on a healthy link"_s.arg(moment.status));
            }
        }
        return m_differences;
    }

private:
    bool happened(const QString &status, const QString &at) const
    {
        return std::any_of(m_moments.begin(), m_moments.end(), [&](const Truth::Moment &moment) {
            return moment.status == status && toIsoTime(moment.at) == at;
        });
    }

    void hold(QLatin1StringView name, const QString &expected)
    {
        const QJsonValue value = m_row.value(name);
        const bool same = expected.isEmpty() ? value.isNull() : value.toString() == expected;
        if (!same) {
            const QString is = value.isNull() ? u"null"_s : value.toString();
            say(u"%1 is %2, not %3"_s.arg(name, is, expected.isEmpty() ? u"null"_s : expected));
        }
    }

    void say(const QString &difference) { m_differences.append(m_message.messageId + u": "_s + difference); }

    const QJsonObject &m_row;
    const SimulatedMessage &m_message;
    const QList<Truth::Moment> &m_moments;
    QStringList m_differences;
};

/// Nothing that the desk shows of it as known can change any more.
bool isSettled(const QJsonObject &row)
{
    if (row.value("from"_L1).isNull() || row.value("body"_L1).isNull()) {
        return false; // only a status was heard: it waits for its look-up
    }
    const DeliveryStatus status = parseStatus(row.value("status"_L1).toString());
    return !isInProgress(status) && status != DeliveryStatus::Sent; // delivered may follow
}

/// Every text that was kept is at the gateway or still here, and none is there more often than it was
/// written.
void compareSent(const Truth::Snapshot &truth, const Evidence &evidence, Verdict &verdict)
{
    QHash<QString, int> atGateway;
    for (const SimulatedMessage &message : truth.messages) {
        if (!message.inbound && evidence.written.contains(message.body)) {
            ++atGateway[message.body];
        }
    }
    QHash<QString, int> here;
    QHash<QString, int> hereForSure; // not at the gateway, as the desk says
    for (const OutgoingRow &row : evidence.outbox) {
        ++here[row.body];
        hereForSure[row.body] += row.state == OutgoingState::Unsettled ? 0 : 1;
        if (!needsPerson(row)) {
            verdict.late.append(
                u"“%1” is still on its way, state %2"_s.arg(row.body).arg(static_cast<int>(row.state)));
        }
    }
    for (auto it = evidence.written.cbegin(); it != evidence.written.cend(); ++it) {
        const QString &body = it.key();
        const int there = atGateway.value(body);
        if (there + hereForSure.value(body) > it.value()) {
            verdict.differences.append(
                u"“%1” was written %2 times, is at the gateway %3 times and here %4 times"_s.arg(body)
                    .arg(it.value())
                    .arg(there)
                    .arg(hereForSure.value(body)));
        }
        if (there + here.value(body) < evidence.kept.value(body)) {
            verdict.differences.append(
                u"“%1” was kept %2 times, is at the gateway %3 times and here %4 times"_s.arg(body)
                    .arg(evidence.kept.value(body))
                    .arg(there)
                    .arg(here.value(body)));
        }
    }
}

} // namespace

Verdict compare(const QByteArray &jsonLines, const Truth::Snapshot &truth, const Evidence &evidence)
{
    Verdict verdict;
    QHash<QString, SimulatedMessage> missing = truth.messages;
    for (const QByteArray &line : jsonLines.split('\n')) {
        if (line.isEmpty()) {
            continue;
        }
        ++verdict.compared;
        const QJsonObject row = QJsonDocument::fromJson(line).object();
        const QString messageId = row.value("messageId"_L1).toString();
        const auto known = missing.constFind(messageId);
        if (known == missing.cend()) {
            verdict.differences.append(messageId + u": is there twice, or is not ours"_s);
            continue;
        }
        const SimulatedMessage message = *known;
        missing.erase(known);
        const QList<Truth::Moment> moments = truth.history.value(messageId);
        RowComparison comparison(row, message, moments);
        const QStringList fields = comparison.fields(evidence.scopeMayBeUnknown);
        const QStringList history = comparison.history(
            evidence.committed.value(messageId), message.createdAt > evidence.undisturbedSince);
        // What the desk sent itself it knows whole but for the moment, which the next comparison tells.
        const bool awaitsMoment = row.value("createdAt"_L1).isNull();
        if (!fields.isEmpty() && !message.inbound && (!isSettled(row) || awaitsMoment)) {
            verdict.late += fields;
        } else {
            verdict.differences += fields + history;
        }
    }
    for (const SimulatedMessage &message : std::as_const(missing)) {
        verdict.differences.append(u"%1: is not there (%2, %3, created %4)"_s.arg(
            message.messageId, message.inbound ? u"inbound"_s : u"outbound"_s, message.status,
            toIsoTime(message.createdAt)));
    }
    compareSent(truth, evidence, verdict);
    return verdict;
}

} // namespace textdesk
