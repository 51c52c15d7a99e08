// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/accountprofile.h"
#include "models/deliveryreport.h"
#include "store/readstore.h"

namespace textdesk {

/// Which report is wanted, and what only the desk around the cache knows.
struct ReportRequest
{
    ReportQuestion question;
    Patience patience;              ///< until a text counts as stalled, or as unconfirmed
    QList<qint64> accountIds;       ///< whose messages; empty: all that the cache has
    QList<AccountProfile> profiles; ///< what the accounts are called
    QList<Gap> openGaps; ///< what the desk is blind for at present, where the cache does not say it
};

/// Makes the report from the cache. For a reader thread.
StoreResult<DeliveryReport> readReport(ReadStore &store, const ReportRequest &request);

/// For whoever looks at a cache from outside: since when each of its accounts is not (or may not be) listened
/// to, as open gaps. Certainty is kept once a minute, so that what is younger than \p slackMs is none. Pure.
QList<Gap> unheardSince(const QList<Account> &accounts, UtcMs now, qint64 slackMs, GapCause cause);

} // namespace textdesk
