// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/message.h"
#include "store/readstore.h"
#include "store/sqliteconnection.h"
#include "store/storewriter.h"

#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace textdesk::test {

inline constexpr UtcMs noon = 1'772'366'400'000; ///< 2026-03-01T12:00:00Z

/// An inbound event.
Observation inbound(const QString &messageId, const QString &from, const QString &body, UtcMs at);
/// An outbound status event: no numbers, no text.
Observation statusEvent(const QString &messageId, DeliveryStatus status, UtcMs at, const QString &error = {});
/// A REST record.
Observation record(
    const QString &messageId, Direction direction, DeliveryStatus status, const QString &theirs,
    const QString &body, UtcMs createdAt, UtcMs updatedAt);

StoreBatch batchOf(const QList<Observation> &observations);
Gap gapOf(UtcMs from, UtcMs to, GapCause cause = GapCause::NotRunning);

inline const QString ourNumber = QStringLiteral("+15559876543");

/// A cache in a folder of its own with one account, set up at \c noon.
class StoreFixture
{
public:
    StoreFixture();

    bool isReady() const { return m_writer != nullptr; }
    StoreWriter &writer() { return *m_writer; }
    qint64 account() const { return m_account.id; }
    QString folder() const { return m_folder.filePath(QStringLiteral("data")); }
    QString file() const { return folder() + QStringLiteral("/textdesk.sqlite"); }
    ManualClock &clock() { return m_clock; }

    /// Commits; an empty change set and a warning where that fails.
    ChangeSet apply(const QList<Observation> &observations);
    ChangeSet applyTo(qint64 account, const QList<Observation> &observations);
    void indexAll();
    std::unique_ptr<ReadStore> reader() const;
    /// A connection that looks past the readers.
    std::unique_ptr<SqliteConnection>
    connection(SqliteConnection::Mode mode = SqliteConnection::Mode::ReadOnly) const;
    /// Closes the writer, then opens it again (or leaves it closed).
    void close() { m_writer.reset(); }
    bool reopen();

private:
    QTemporaryDir m_folder;
    ManualClock m_clock{noon};
    std::unique_ptr<StoreWriter> m_writer;
    Account m_account;
};

/// All rows of one column, as texts.
QStringList column(SqliteConnection &connection, const QByteArray &sql);

} // namespace textdesk::test
