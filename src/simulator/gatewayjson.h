// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/messagestore.h"
#include "simulator/simulatorvalues.h"

#include <QByteArray>

namespace textdesk {

/// The text of an `sms_inbound` event; \p otherSpelling: text and receivedAt.
QByteArray inboundEvent(const SimulatedMessage &message, bool otherSpelling);
/// The text of an `sms_status` event: the status that the message has now.
QByteArray statusEvent(const SimulatedMessage &message);
/// A message as the REST calls show it.
QByteArray messageRecord(const SimulatedMessage &message, bool withScope);
/// The answer of `GET /v1/sms/messages`.
QByteArray pageOfRecords(const MessageStore::Page &page, const MessageFilter &filter, bool withScope);

} // namespace textdesk
