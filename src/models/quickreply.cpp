// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/quickreply.h"

#include "core/phonenumber.h"
#include "core/shortenedlink.h"
#include "core/smssegments.h"
#include "store/textingobstacle.h"

namespace textdesk {

bool canReplyUnseen(const ConversationRow &conversation, const QList<MessageRow> &newest, const QString &text)
{
    return addressKind(conversation.ourNumber) == AddressKind::E164 &&
           addressKind(conversation.theirNumber) == AddressKind::E164 && !text.trimmed().isEmpty() &&
           text.size() < longSmsTextFrom && textingObstacle(newest) == TextingObstacle::None &&
           shortenedLink(text).isEmpty();
}

bool wantsAnswer(const ConversationRow &conversation)
{
    return conversation.lastDirection == Direction::Inbound &&
           addressKind(conversation.theirNumber) == AddressKind::E164 && !isOptOut(conversation.lastBody);
}

} // namespace textdesk
