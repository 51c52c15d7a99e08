// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sendpace.h"
#include "sync/blindness.h"

#include <QtGlobal>

namespace textdesk {

/// When the engine looks again by itself, in milliseconds. Tests shorten these; nobody else does.
struct SyncTimings
{
    qint64 gapMarginMs =
        Blindness::defaultMarginMs; ///< gateway time that a gap reaches past the moment of hearing again
    int certaintyMs = 60'000;       ///< how often an idle link's certainty is kept, and rechecks are due
    qint64 recheckAfterMs = 60'000; ///< gateway time without news of a message in progress
    qint64 recheckFirstMs = 60'000; ///< between two rechecks of a message; doubles each time …
    qint64 recheckLastMs = 60LL * 60'000;          ///< … up to this
    qint64 recheckSentLastMs = 24LL * 60 * 60'000; ///< … or this, where only "delivered" can follow
    qint64 recheckSentForMs = 72LL * 60 * 60'000;  ///< gateway time after which "sent" counts as the end
    int catchUpFirstRetryMs = 1'000;               ///< after a failed page; doubles each time …
    int catchUpLastRetryMs = 60'000;               ///< … up to this
    int unavailableRetryMs = 10 * 60'000;          ///< after the gateway said that it has no message list
    int lookUpGatherMs = 300;          ///< waits for the rest of a burst, so that one list call can serve it
    qint64 lookUpFirstRetryMs = 2'000; ///< after a look-up that failed or found nothing; doubles …
    qint64 lookUpLastRetryMs = 30LL * 60'000; ///< … up to this
    qint64 sendCheckFirstMs = 2'000; ///< after a send without an answer; doubles with each look at the list …
    qint64 sendCheckLastMs = 15'000;      ///< … up to this
    qint64 sendSettleMs = 60'000;         ///< from then on, what the list does not hold was not taken
    qint64 sendFirstRetryMs = 2'000;      ///< after an attempt that did not get through; doubles …
    qint64 sendLastRetryMs = 60'000;      ///< … up to this
    qint64 carrierEveryMs = 5LL * 60'000; ///< between two questions whether RingCentral is connected …
    qint64 carrierAgainMs = 60'000;       ///< … while it is not, so that the all-clear is quick
    qint64 carrierLeastMs = 30'000;       ///< … at the least, however many texts fail and links come and go
    qint64 healthEveryMs = 5LL * 60'000;  ///< between two questions whether the gateway is well …
    qint64 healthAgainMs = 60'000;        ///< … where it was not, or another call met a fault of it
    qint64 carrierUnknownMs = 6LL * 60 * 60'000; ///< … of either kind where the gateway does not tell
    int sendsPerLine = textsPerMinute;           ///< at the most from one of our numbers …
    qint64 sendWindowMs = 60'000;                ///< … in so long
    qint64 sendStaleMs = 30LL * 60'000; ///< a text that has waited for so long is not sent without a question
};

} // namespace textdesk
