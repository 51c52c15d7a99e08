// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/message.h"
#include "gateway/apikey.h"

#include <QSet>
#include <QString>

namespace textdesk {

class StoreWriter;

/// Keeps two accounts of one gateway apart. A cache belongs to the tenant whose messages it holds, but a
/// person can enter the key of another one at the same address. So a key that this cache was not filled with
/// has to show that it is the same tenant's before it counts: by a tenant that is known here, or by
/// confirm(). With the key that the cache was filled with anything is admitted, as an admin key sees many
/// tenants. Lives on the engine thread. What it knows is kept with the account's synchronisation values.
class TenantGuard
{
public:
    TenantGuard(StoreWriter &writer, qint64 accountId);

    /// The key from now on.
    void setKey(const ApiKey &key);
    /// The gateway has accepted the key: a cache that is nobody's yet is this key's.
    void keyAccepted();
    /// Whether the key is known to be of this cache's tenant.
    bool isDecided() const;
    /// Whether these may be merged into the cache; may decide. False: they are another tenant's.
    bool admits(const QList<Observation> &observations);
    /// Found out otherwise: the key is of the same tenant.
    void confirm();

private:
    void learn(const QList<Observation> &observations);

    StoreWriter &m_writer;
    qint64 m_accountId;
    QString m_key;   ///< fingerprint of the present one
    QString m_owner; ///< fingerprint of the one that the cache was filled with; empty: nobody's yet
    QSet<QString> m_tenants;
};

} // namespace textdesk
