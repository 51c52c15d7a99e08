// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/deliverystatus.h"

#include <QRegularExpression>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr std::array<std::pair<DeliveryStatus, QStringView>, 6> statusWords{{
    {DeliveryStatus::Queued, u"queued"},
    {DeliveryStatus::Sending, u"sending"},
    {DeliveryStatus::Sent, u"sent"},
    {DeliveryStatus::Delivered, u"delivered"},
    {DeliveryStatus::Failed, u"failed"},
    {DeliveryStatus::Received, u"received"},
}};

} // namespace

DeliveryStatus parseStatus(QStringView word)
{
    for (const auto &[status, text] : statusWords) {
        if (text == word) {
            return status;
        }
    }
    return DeliveryStatus::Other;
}

QString statusWord(DeliveryStatus status)
{
    for (const auto &[candidate, text] : statusWords) {
        if (candidate == status) {
            return text.toString();
        }
    }
    return {};
}

QString errorCode(QStringView error)
{
    static const QRegularExpression pattern(
        uR"(\bSMS-(?:RC|UP|CAR)-\d{3}\b)"_s, QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(error);
    return match.hasMatch() ? match.captured().toUpper() : QString();
}

bool isUnconfirmed(DeliveryStatus status, QStringView error)
{
    if (status != DeliveryStatus::Failed || error.isEmpty()) {
        return false;
    }
    const QString code = errorCode(error);
    return code == "SMS-CAR-104"_L1 || code == "SMS-CAR-199"_L1;
}

Outcome
outcomeOf(Direction direction, DeliveryStatus status, QStringView error, qint64 ageMs, qint64 stalledAfterMs)
{
    if (direction == Direction::Inbound || status == DeliveryStatus::Received) {
        return Outcome::Received;
    }
    switch (status) {
    case DeliveryStatus::Sent:
        return Outcome::Sent;
    case DeliveryStatus::Delivered:
        return Outcome::Delivered;
    case DeliveryStatus::Failed:
        return isUnconfirmed(status, error) ? Outcome::Unconfirmed : Outcome::Failed;
    default:
        return ageMs > stalledAfterMs ? Outcome::Stalled : Outcome::InProgress;
    }
}

} // namespace textdesk
