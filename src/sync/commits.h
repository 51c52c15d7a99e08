// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/storewriter.h"
#include "sync/diagnosticslog.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace textdesk {

/// The engine's way into the store: keeps batches, tells what changed, brings it into the search index
/// right behind the commits, and says once when the store takes nothing, and once when it does again.
class Commits : public QObject
{
    Q_OBJECT
public:
    Commits(StoreWriter &writer, qint64 accountId, DiagnosticsLog &diagnostics);

    /// Indexes what an earlier run left unindexed.
    void begin();
    /// Nothing: it was not kept.
    std::optional<ChangeSet> keep(const StoreBatch &batch);
    /// A write other than keep() was refused.
    void refused(const StoreError &error);

Q_SIGNALS:
    void changed(const textdesk::ChangeSet &changes);
    void troubled(const textdesk::StoreError &error);
    void recovered();

private:
    void index();

    StoreWriter &m_writer;
    qint64 m_accountId;
    DiagnosticsLog &m_diagnostics;
    QTimer m_indexTimer;
    bool m_isTroubled = false;
};

} // namespace textdesk
