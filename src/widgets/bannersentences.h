// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/connectionstatus.h"
#include "store/storeerror.h"
#include "store/storerepair.h"
#include "sync/syncvalues.h"
#include "widgets/banner.h"

#include <QCoreApplication>

#include <optional>

namespace textdesk {

/// Which troubles are worth a banner, and its words. Passing ones are left to the status bar.
class BannerSentences
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::BannerSentences)
public:
    static constexpr auto connectionId = "connection";
    static constexpr auto historyId = "history";
    static constexpr auto storeId = "store";
    static constexpr auto repairId = "repair";
    static constexpr auto outboxId = "outbox";

    /// Only what a person must act upon: a refused key, a bad certificate, a suspended account.
    static std::optional<Banner> forConnection(const ConnectionStatus &status);
    /// A gateway without a message list.
    static std::optional<Banner> forProgress(const SyncProgress &progress);
    /// Texts that were not sent and need a person, or else that wait for the connection.
    static std::optional<Banner> forOutbox(const QList<OutgoingRow> &rows, bool canSend);
    static Banner forStore(const StoreError &error);
    /// A damaged cache was replaced: what happened, where the old one lies, what was saved.
    static Banner forRepair(const StoreRepair &repair);
};

} // namespace textdesk
