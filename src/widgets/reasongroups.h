// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/statisticsreader.h"

#include <QList>
#include <QString>

namespace textdesk {

/// Failures that mean the same to people.
struct ReasonGroup
{
    QString brief; ///< as FailureReason::brief
    qint64 count = 0;
    /// What the errors of the group have in common and others do not, to be looked for; empty where they have
    /// no words at all.
    QString filterText;
    bool operator==(const ReasonGroup &) const = default;
};

/// Puts errors together by what explainFailure() makes of them, the most frequent first. Pure.
QList<ReasonGroup> groupedReasons(const QList<FailureCount> &reasons);

} // namespace textdesk
