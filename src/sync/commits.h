// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/storewriter.h"
#include "sync/diagnosticslog.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace textdesk {

/// The engine's way into the store: keeps batches, tells what changed, and brings it into the search index
/// right behind the commits.
class Commits : public QObject
{
    Q_OBJECT
public:
    Commits(StoreWriter &writer, qint64 accountId, DiagnosticsLog &diagnostics);

    /// Indexes what an earlier run left unindexed.
    void begin();
    /// Nothing: it was not kept.
    std::optional<ChangeSet> keep(const StoreBatch &batch);

Q_SIGNALS:
    void changed(const textdesk::ChangeSet &changes);
    /// keep() kept nothing.
    void refused(const textdesk::StoreError &error);

private:
    void index();

    StoreWriter &m_writer;
    qint64 m_accountId;
    DiagnosticsLog &m_diagnostics;
    QTimer m_indexTimer;
};

} // namespace textdesk
