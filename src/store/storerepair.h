// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/salvage.h"
#include "store/storewriter.h"

#include <QMetaType>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace textdesk {

/// What was done about a damaged cache: words for the person.
struct StoreRepair
{
    QString setAside; ///< where the damaged file lies now; it is never deleted or overwritten
    SalvageReport saved;
};

/// A writer, and what had to be done before there could be one.
struct OpenedStore
{
    std::unique_ptr<StoreWriter> writer;
    std::optional<StoreRepair> repair;
};

/// Files up to this size are checked whole before they are used; for larger ones see sync/storecheck.h.
inline constexpr qint64 checkedBeforeUse = 4LL * 1024 * 1024;

/// As StoreWriter::open(), but a damaged cache is replaced (replaceDamagedStore()) instead of refused, and a
/// replacement that a kill cut short is finished.
StoreResult<OpenedStore> openOrRepairStore(const QString &file, const Clock &clock);

/// Makes a new cache with what can be salvaged from the one at \p file, sets that aside under a name with
/// the date, and puts the new one in its place. No writer may be open. A kill at any point leaves either the
/// damaged file in its place or a replacement that openOrRepairStore() finishes; so does an error, of which
/// the disk is the usual cause.
StoreResult<StoreRepair> replaceDamagedStore(const QString &file, const Clock &clock);

/// PRAGMA quick_check of the whole file over a connection of its own; reads every page. Corrupt where
/// something is wrong. \p stop: looked at every few thousand steps; then the answer is Busy.
StoreResult<void> checkStoreFile(const QString &file, const std::function<bool()> &stop = {});

} // namespace textdesk

Q_DECLARE_METATYPE(textdesk::StoreRepair)
