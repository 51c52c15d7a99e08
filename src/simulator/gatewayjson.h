// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/simulatorvalues.h"

#include <QByteArray>
#include <QJsonObject>

namespace textdesk {

/// The text of an `sms_inbound` event; \p otherSpelling: text and receivedAt.
QByteArray inboundEvent(const SimulatedMessage &message, bool otherSpelling);
/// The text of an `sms_status` event: the status that the message has now.
QByteArray statusEvent(const SimulatedMessage &message);
/// A message as the REST calls show it.
QJsonObject messageRecord(const SimulatedMessage &message, bool withScope);

} // namespace textdesk
