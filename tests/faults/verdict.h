// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/rows.h"
#include "truth.h"

#include <QByteArray>
#include <QStringList>

namespace textdesk {

/// How the desk's export compares with the truth, row by row.
struct Verdict
{
    int compared = 0;
    QStringList differences; ///< readable, one a line
    /// Messages whose end the desk does not know yet, as it knows: to be asked for again, not wrong yet.
    QStringList late;
    bool isExact() const { return differences.isEmpty() && late.isEmpty(); }
};

/// What the export is held against beside the truth.
struct Evidence
{
    QHash<QString, int> written; ///< texts that a person wrote at the desk, and how often
    QHash<QString, int> kept;    ///< of them those that the desk itself said were kept
    QList<OutgoingRow> outbox;   ///< what stands in it now
    /// Statuses that the desk itself said were committed, by messageId.
    QHash<QString, QSet<QString>> committed;
    /// Of messages that were born after this, nothing can have been missed: their history must be whole.
    UtcMs undisturbedSince = 0;
    /// The gateway's records do not say whose a message is: only events can have told.
    bool scopeMayBeUnknown = false;
};

Verdict compare(const QByteArray &jsonLines, const Truth::Snapshot &truth, const Evidence &evidence);

} // namespace textdesk
