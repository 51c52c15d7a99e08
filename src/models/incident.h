// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/failureentry.h"
#include "store/casestore.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace textdesk {

/// One trouble: the open cases that have one reason, of those whom that reason concerns together. What is
/// wrong with a number of ours is one incident of that number; what stops everybody is one of the account.
struct Incident
{
    enum class Kind : quint8 {
        Failed,
        Unconfirmed, ///< the carrier says that it gave no report
        Stalled,
        Unreported, ///< sent, and no report came for longer than is usual here
    };

    QString key; ///< the same as long as it is the same trouble, over restarts too
    qint64 accountId = 0;
    Kind kind = Kind::Failed;
    FailureScope scope = FailureScope::Message;
    QString error;               ///< that of the newest case
    QList<qint64> messageRowIds; ///< newest first
    UtcMs first = 0;             ///< when the oldest of them failed
    UtcMs last = 0;
    QStringList lines;      ///< our numbers that it touches; of those known
    QStringList recipients; ///< likewise, theirs
    /// A text that was made since went out, of what it had stopped: the gateway and our numbers work. Only of
    /// what stops everything: that others get through proves nothing of a trouble with some.
    bool isOver = false;

    bool operator==(const Incident &) const = default;
};

/// While it lasts nothing of what it concerns gets through, so that whatever does proves its end. A limit of
/// one carrier, or a fault of one, lets the texts to all others out.
bool stopsEverything(const Incident &incident);

/// What stops many and goes on, then what is over and can be sent again, then what concerns some; the widest
/// of each first, then the one that began last.
void sortIncidents(QList<Incident> &incidents);

/// The incidents that these cases come to, in no order: sortIncidents(). A text that waits in a line that
/// moves, behind others, is not stalled: our numbers send at a pace. \p movesSince: a line that sent nothing
/// since then does not move.
QList<Incident> incidentsOf(const OpenCases &open, UtcMs movesSince);

} // namespace textdesk

Q_DECLARE_METATYPE(textdesk::Incident)
