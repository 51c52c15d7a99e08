// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/carrierstatus.h"
#include "core/connectionstatus.h"
#include "core/gatewayhealth.h"
#include "store/rows.h"
#include "sync/syncvalues.h"

#include <QList>
#include <QString>

namespace textdesk {

/// How far the view of one account can be trusted, for the window.
struct AccountLink
{
    QString id;           ///< AccountProfile::id
    qint64 accountId = 0; ///< its row in the cache; 0: not opened yet
    QString name;         ///< as the office calls it
    ConnectionStatus connection;
    SyncProgress progress;
    CarrierStatus carrier{}; ///< the gateway's own link to RingCentral
    GatewayHealth health{};  ///< what the gateway says of itself
};

/// True where what is written goes out at once.
inline bool canSend(const AccountLink &link)
{
    return link.connection.state == ConnectionState::Live ||
           link.connection.state == ConnectionState::CatchingUp;
}

/// The one that is worst off, the first of equals: what is said of it is what a person must know. \p links is
/// not empty.
const AccountLink &leadingLink(const QList<AccountLink> &links);

/// The gaps of all of them.
QList<Gap> allGaps(const QList<AccountLink> &links);

} // namespace textdesk
