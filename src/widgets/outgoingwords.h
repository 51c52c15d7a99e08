// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/rows.h"
#include "widgets/statuspresentation.h"

#include <QList>
#include <QString>

#include <utility>

namespace textdesk {

/// How a text on its way out is told of, and what a person can do about it.
struct OutgoingWords
{
    StatusPresentation status;
    QString detail; ///< a sentence; empty: the status says it all
    QList<std::pair<OutgoingAction, QString>> actions;

    /// \p now: by this machine's clock. \p canSend: the link is live.
    static OutgoingWords of(const OutgoingRow &row, UtcMs now, bool canSend);
};

} // namespace textdesk
