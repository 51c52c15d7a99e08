// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/apikey.h"
#include "gateway/authbrake.h"

#include <QString>

namespace textdesk {

class StoreWriter;

/// What has to outlive a run about an account's key, kept with its synchronisation values: when
/// authentications failed, which key was refused, which one was accepted. Keys as fingerprints only.
/// Lives on the engine thread. A store that takes no writes costs the memory, not the run.
class AuthMemory
{
public:
    AuthMemory(StoreWriter &writer, qint64 accountId) : m_writer(writer), m_accountId(accountId) {}

    /// Gives the brake what an earlier run kept, and keeps what it counts from here on.
    void attach(AuthBrake &brake);

    bool wasRefused(const ApiKey &key) const;
    bool wasAccepted(const ApiKey &key) const;
    void refused(const ApiKey &key);
    void accepted(const ApiKey &key);

private:
    StoreWriter &m_writer;
    qint64 m_accountId;
};

} // namespace textdesk
