// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/syncvalues.h"

namespace textdesk {

/// Counts what happens, for the diagnostics page. Names no content, number or key.
class DiagnosticsLog
{
public:
    explicit DiagnosticsLog(UtcMs startedAt) { m_values.startedAt = startedAt; }

    void frameSeen() { ++m_values.framesSeen; }
    void eventSeen() { ++m_values.eventsSeen; }
    void committed(qsizetype messages);
    void commitFailed() { ++m_values.commitErrors; }
    void callFailed(UtcMs at, RestError::Kind kind, int httpStatus);
    void storeFailed(UtcMs at, StoreError::Kind kind);
    void frameRejected(WireFault fault);
    void unknownEvent(const QString &type);
    void recordsUnreadable(int count);
    void connectionChanged(const ConnectionStatus &status);

    const Diagnostics &values() const { return m_values; }

private:
    void noteFailure(const FailureNote &failure);

    Diagnostics m_values;
};

} // namespace textdesk
