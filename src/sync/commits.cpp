// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/commits.h"

#include <chrono>

using namespace std::chrono_literals;

namespace textdesk {

namespace {

constexpr auto indexDelay = 100ms;
constexpr int indexAtOnce = 1'000;

} // namespace

Commits::Commits(StoreWriter &writer, qint64 accountId, DiagnosticsLog &diagnostics)
    : m_writer(writer),
      m_accountId(accountId),
      m_diagnostics(diagnostics)
{
    m_indexTimer.setSingleShot(true);
    connect(&m_indexTimer, &QTimer::timeout, this, &Commits::index);
}

void Commits::begin()
{
    m_indexTimer.start(indexDelay);
}

std::optional<ChangeSet> Commits::keep(const StoreBatch &batch)
{
    StoreResult<ChangeSet> changes = m_writer.apply(m_accountId, batch);
    if (!changes) {
        m_diagnostics.commitFailed();
        Q_EMIT refused(changes.error());
        return std::nullopt;
    }
    m_diagnostics.committed(changes->messages.size());
    if (!changes->isEmpty()) {
        if (!m_indexTimer.isActive()) {
            m_indexTimer.start(indexDelay);
        }
        Q_EMIT changed(*changes);
    }
    return std::move(*changes);
}

void Commits::index()
{
    const StoreResult<int> left = m_writer.indexPending(indexAtOnce);
    if (left.value_or(0) > 0) {
        m_indexTimer.start(0ms);
    }
}

} // namespace textdesk
