// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/message.h"
#include "store/changeset.h"
#include "sync/syncvalues.h"

namespace textdesk {

/// The inbound messages that a commit of \p seen brought, none of them from before \p since. Pure.
QList<InboundNotice> inboundNotices(const QList<Observation> &seen, const ChangeSet &changes, UtcMs since);

} // namespace textdesk
