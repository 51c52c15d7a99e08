// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/textingobstacle.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr std::array optOutWords{"STOP"_L1,   "UNSUBSCRIBE"_L1, "QUIT"_L1,   "CANCEL"_L1,
                                 "END"_L1,    "STOPALL"_L1,     "OPTOUT"_L1, "OPT-OUT"_L1,
                                 "REVOKE"_L1, "REMOVE"_L1,      "ARRET"_L1};
constexpr std::array optInWords{"START"_L1, "SUBSCRIBE"_L1, "RESUME"_L1, "CONTINUE"_L1, "UNSTOP"_L1};
constexpr std::array optOutCodes{"SMS-RC-413"_L1, "SMS-UP-413"_L1, "SMS-CAR-413"_L1};
constexpr std::array notTextableCodes{"SMS-RC-410"_L1, "SMS-UP-410"_L1, "SMS-CAR-400"_L1, "SMS-CAR-411"_L1};

template<typename Words>
bool isOneOf(const Words &words, QStringView text)
{
    return std::any_of(words.begin(), words.end(), [text](QLatin1StringView word) {
        return text.compare(word, Qt::CaseInsensitive) == 0;
    });
}

TextingObstacle afterInbound(TextingObstacle before, const MessageRow &message)
{
    const QStringView said = QStringView(message.body).trimmed();
    if (isOptOut(said)) {
        return TextingObstacle::OptedOut;
    }
    // Whoever writes can be written to; but only a word of its own takes an opt-out back.
    const bool stays = before == TextingObstacle::OptedOut && !isOneOf(optInWords, said);
    return stays ? before : TextingObstacle::None;
}

TextingObstacle afterOutbound(TextingObstacle before, const MessageRow &message)
{
    if (message.status == DeliveryStatus::Delivered) {
        return TextingObstacle::None;
    }
    if (message.status != DeliveryStatus::Failed) {
        return before;
    }
    const QString code = errorCode(message.error);
    if (isOneOf(optOutCodes, code)) {
        return TextingObstacle::OptedOut;
    }
    return isOneOf(notTextableCodes, code) ? TextingObstacle::NotTextable : before;
}

} // namespace

bool isOptOut(QStringView text)
{
    return isOneOf(optOutWords, text.trimmed());
}

TextingObstacle textingObstacle(const QList<MessageRow> &newest)
{
    TextingObstacle obstacle = TextingObstacle::None;
    for (const MessageRow &message : newest) {
        obstacle = message.direction == Direction::Inbound ? afterInbound(obstacle, message)
                                                           : afterOutbound(obstacle, message);
    }
    return obstacle;
}

} // namespace textdesk
