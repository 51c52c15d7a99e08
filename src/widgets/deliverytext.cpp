// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/deliverytext.h"

#include "core/clock.h"
#include "core/displaytext.h"
#include "models/accountbook.h"
#include "models/deliverymodel.h"
#include "widgets/failurereason.h"
#include "widgets/messagewords.h"
#include "widgets/momenttext.h"
#include "widgets/statuspresentation.h"

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr qsizetype longestBody = 2000;

} // namespace

DeliveryText::DeliveryText(
    const QString &homeRegion, const Clock &clock, const ContactBook *contacts, const AccountBook *accounts)
    : m_clock(clock),
      m_addresses(homeRegion, contacts),
      m_accounts(accounts)
{
}

QString DeliveryText::address(const QString &address) const
{
    return address.isEmpty() ? QString() : m_addresses.name(address);
}

QString DeliveryText::account(qint64 accountId) const
{
    return m_accounts == nullptr ? QString() : singleLine(m_accounts->name(accountId));
}

QString DeliveryText::reason(const MessageRow &row, Outcome outcome) const
{
    switch (outcome) {
    case Outcome::Unconfirmed:
        if (row.status == DeliveryStatus::Sent) {
            return tr("Sent %1, no report since").arg(momentInList(row.statusAt, m_clock.nowUtc()));
        }
        [[fallthrough]];
    case Outcome::Failed:
        return failureBrief(row.error);
    case Outcome::Stalled: {
        const QString since = momentInList(row.statusAt, m_clock.nowUtc());
        return row.status == DeliveryStatus::Queued ? tr("Queued since %1").arg(since)
                                                    : tr("Sending since %1").arg(since);
    }
    default:
        return {};
    }
}

DeliveryExplanation DeliveryText::explanation(const MessageRow &row, Outcome outcome) const
{
    DeliveryExplanation explanation;
    switch (outcome) {
    case Outcome::Sent:
        explanation.meaning =
            tr("The carrier has taken the text. Nobody has reported yet whether it arrived.");
        break;
    case Outcome::Delivered:
        explanation.meaning = tr("The text has arrived.");
        break;
    case Outcome::Stalled:
        explanation.meaning = tr("The text has been on its way for longer than is normal.");
        break;
    case Outcome::InProgress:
        explanation.meaning = tr("The text is on its way.");
        break;
    case Outcome::Unconfirmed:
        if (row.status == DeliveryStatus::Sent) {
            explanation.meaning =
                tr("The carrier has taken the text. For longer than is usual here, nobody has "
                   "reported whether it arrived.");
            explanation.todo = tr("Ask the recipient if it matters.");
            explanation.retry = retryInWords(FailureRetry::Check);
            break;
        }
        [[fallthrough]];
    case Outcome::Failed:
        return explainedFailure(row.error);
    case Outcome::Received:
        break;
    }
    return explanation;
}

DeliveryExplanation DeliveryText::explainedFailure(const QString &error)
{
    const FailureReason reason = explainFailure(error);
    DeliveryExplanation explanation;
    explanation.meaning = reason.meaning;
    if (reason.meaning.isEmpty()) {
        explanation.meaning = isSilentError(error)
                                  ? tr("The text did not go out, and the gateway gave no reason.")
                                  : tr("The text did not go out. Only the gateway's own words say why.");
    }
    if (reason.side != FailureSide::Unknown) {
        explanation.side = sideInWords(reason.side);
    }
    explanation.todo = reason.todo;
    explanation.retry = retryInWords(reason.retry);
    return explanation;
}

QString DeliveryText::display(const MessageRow &row, Outcome outcome, int column) const
{
    switch (column) {
    case DeliveryModel::Status:
        return presentStatus(outcome, row.status, row.statusWord).word;
    case DeliveryModel::When:
        return momentInList(row.at, m_clock.nowUtc());
    case DeliveryModel::To:
        return row.to.isEmpty() ? singleLine(row.messageId) : address(row.to);
    case DeliveryModel::From:
        return address(row.from);
    case DeliveryModel::Account:
        return account(row.accountId);
    case DeliveryModel::App:
        return singleLine(row.appId);
    case DeliveryModel::Message:
        return singleLine(row.body);
    case DeliveryModel::Reason:
        return reason(row, outcome);
    default:
        return {};
    }
}

QVariant DeliveryText::cell(const MessageRow &row, Outcome outcome, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return display(row, outcome, column);
    case Qt::AccessibleTextRole:
        // The current cell is always one of this column, so that each row is heard whole, and once.
        return column == DeliveryModel::Status ? sentence(row, outcome) : display(row, outcome, column);
    case SymbolRole:
        return column == DeliveryModel::Status ? presentStatus(outcome, row.status).symbol : QVariant();
    case ToneRole:
        return column == DeliveryModel::Status ? static_cast<int>(presentStatus(outcome, row.status).tone)
                                               : QVariant();
    case QuietRole:
        return column == DeliveryModel::To && row.to.isEmpty();
    default:
        return {};
    }
}

QVariant DeliveryText::header(int column, int role) const
{
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (column) {
    case DeliveryModel::Status:
        return tr("Status");
    case DeliveryModel::When:
        return tr("When");
    case DeliveryModel::To:
        return tr("To");
    case DeliveryModel::From:
        return tr("From");
    case DeliveryModel::Account:
        return tr("Account");
    case DeliveryModel::App:
        return tr("App");
    case DeliveryModel::Message:
        return tr("Message");
    case DeliveryModel::Reason:
        return tr("Reason");
    default:
        return {};
    }
}

QString DeliveryText::gaps(const QList<Gap> &gaps) const
{
    // The very words of the thread.
    return MessageWords().gaps(gaps, m_clock.nowUtc());
}

QString DeliveryText::sentence(const MessageRow &row, Outcome outcome) const
{
    const QString status = presentStatus(outcome, row.status, row.statusWord).word;
    const QString when = momentInList(row.at, m_clock.nowUtc());
    const QString body = singleLine(row.body, longestBody);
    const QString why = reason(row, outcome);
    const QString what =
        row.to.isEmpty()
            ? tr("%1, %2, recipient not known, message ID %3").arg(status, when, singleLine(row.messageId))
            : tr("%1, %2, to %3: %4").arg(status, when, address(row.to), body);
    return why.isEmpty() ? what : tr("%1. Reason: %2").arg(what, why);
}

QString DeliveryText::asText(const MessageRow &row, Outcome outcome) const
{
    const StatusPresentation status = presentStatus(outcome, row.status, row.statusWord);
    const QString why = reason(row, outcome);
    QStringList lines;
    lines << momentInWords(row.at);
    if (!row.to.isEmpty()) {
        lines << tr("To %1, from %2").arg(address(row.to), address(row.from));
    }
    lines << (why.isEmpty() ? status.word : tr("%1: %2").arg(status.word, why));
    if (!row.body.isEmpty()) {
        lines << displayBody(row.body);
    }
    lines << tr("Message ID %1").arg(singleLine(row.messageId));
    return lines.join(u'\n');
}

} // namespace textdesk
