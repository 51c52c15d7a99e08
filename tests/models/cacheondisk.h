// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "store/readstore.h"
#include "store/storewriter.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace textdesk {

/// A cache on disk with a writer, filled the way the engine fills it.
class CacheOnDisk
{
public:
    /// \p clock must outlive this.
    explicit CacheOnDisk(const Clock &clock) : m_file(m_folder.filePath(QStringLiteral("cache/textdesk.db")))
    {
        auto writer = StoreWriter::open(m_file, clock);
        if (!writer) {
            qFatal("no cache: %s", qPrintable(writer.error().text));
        }
        m_writer = std::move(*writer);
        m_account = m_writer->ensureAccount(QStringLiteral("https://gateway.example"))->id;
    }

    QString file() const { return m_file; }
    qint64 account() const { return m_account; }
    StoreWriter &writer() { return *m_writer; }

    ChangeSet apply(const QList<Observation> &observations)
    {
        StoreBatch batch;
        batch.observations = observations;
        auto changes = m_writer->apply(m_account, batch);
        if (!changes) {
            qFatal("not kept: %s", qPrintable(changes.error().text));
        }
        return *changes;
    }

    /// Brings everything into the search index.
    void index()
    {
        while (m_writer->indexPending(1000).value_or(0) > 0) {
        }
    }

private:
    QTemporaryDir m_folder;
    QString m_file;
    std::unique_ptr<StoreWriter> m_writer;
    qint64 m_account = 0;
};

/// What the gateway's record of an outbound message says.
inline Observation outboundRecord(
    const QString &id, DeliveryStatus status, UtcMs createdAt, const QString &to, const QString &body,
    const QString &error = QString())
{
    Observation seen;
    seen.source = FactSource::Record;
    seen.direction = Direction::Outbound;
    seen.messageId = id;
    seen.fact = {status, QString(), createdAt + 1000, FactSource::Record, error};
    seen.from = QStringLiteral("+15559876543");
    seen.to = to;
    seen.body = body;
    seen.createdAt = createdAt;
    return seen;
}

/// What a status event says: neither numbers nor text.
inline Observation
statusEvent(const QString &id, DeliveryStatus status, UtcMs at, const QString &error = QString())
{
    Observation seen;
    seen.messageId = id;
    seen.fact = {status, QString(), at, FactSource::Event, error};
    return seen;
}

inline Observation inboundEvent(const QString &id, UtcMs at, const QString &from, const QString &body)
{
    Observation seen;
    seen.direction = Direction::Inbound;
    seen.messageId = id;
    seen.fact = {DeliveryStatus::Received, QString(), at, FactSource::Event, QString()};
    seen.from = from;
    seen.to = QStringLiteral("+15559876543");
    seen.body = body;
    seen.createdAt = at;
    return seen;
}

} // namespace textdesk
