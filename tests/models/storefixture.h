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

/// A cache on disk, written through the one writer and read through the UI's own connection, as in the
/// app. Failures of the store end the test program: nothing can be tested without it.
class StoreFixture
{
public:
    /// Noon of a Monday, so that hours to either side are the same day in every zone near UTC.
    static constexpr UtcMs now = 1'795'435'200'000;
    static constexpr qint64 minute = 60'000;
    static constexpr qint64 hour = 60 * minute;

    StoreFixture()
    {
        m_writer = need(StoreWriter::open(file(), m_setUpAt));
        m_account = need(m_writer->ensureAccount(QStringLiteral("https://gateway.example"))).id;
        m_reader = need(ReadStore::open(file()));
    }

    qint64 account() const { return m_account; }
    QString file() const { return m_folder.filePath(QStringLiteral("cache.db")); }
    StoreWriter &writer() { return *m_writer; }
    ReadStore &reader() { return *m_reader; }

    static QString ourNumber() { return QStringLiteral("+15559876543"); }
    static QString theirNumber(int n) { return QStringLiteral("+1555200%1").arg(n, 4, 10, QChar(u'0')); }

    static Observation inbound(const QString &id, int their, UtcMs at, const QString &body)
    {
        Observation seen = record(id, at, DeliveryStatus::Received);
        seen.direction = Direction::Inbound;
        seen.from = theirNumber(their);
        seen.to = ourNumber();
        seen.body = body;
        return seen;
    }

    static Observation outbound(
        const QString &id, int their, UtcMs at, const QString &body,
        DeliveryStatus status = DeliveryStatus::Sent, const QString &error = QString())
    {
        Observation seen = record(id, at, status);
        seen.from = ourNumber();
        seen.to = theirNumber(their);
        seen.body = body;
        seen.fact.error = error;
        return seen;
    }

    /// A socket's word that an outbound message has another status.
    static Observation status(const QString &id, UtcMs at, DeliveryStatus status, const QString &error = {})
    {
        Observation seen;
        seen.messageId = id;
        seen.fact.status = status;
        seen.fact.at = at;
        seen.fact.error = error;
        return seen;
    }

    ChangeSet apply(const QList<Observation> &observations)
    {
        StoreBatch batch;
        batch.observations = observations;
        return need(m_writer->apply(m_account, batch));
    }

    ChangeSet markRead(qint64 conversation, UtcMs upTo)
    {
        return need(m_writer->markRead(m_account, conversation, upTo));
    }

    /// The conversation with this number; 0: none.
    qint64 conversation(int their)
    {
        for (const ConversationRow &row : allConversations()) {
            if (row.theirNumber == theirNumber(their)) {
                return row.id;
            }
        }
        return 0;
    }

    QList<ConversationRow> allConversations()
    {
        constexpr int all = 100'000;
        return need(m_reader->conversations().page(m_account, ConversationFilter::All, {}, all));
    }

    QList<MessageRow> allMessages(qint64 conversation)
    {
        constexpr int all = 100'000;
        return need(m_reader->threads().newest(conversation, all));
    }

private:
    static Observation record(const QString &id, UtcMs at, DeliveryStatus status)
    {
        Observation seen;
        seen.source = FactSource::Record;
        seen.messageId = id;
        seen.fact = {status, QString(), at, FactSource::Record, QString()};
        seen.createdAt = at;
        return seen;
    }

    template<typename T>
    static T need(StoreResult<T> result)
    {
        if (!result) {
            qFatal("the store refused: %ls", qUtf16Printable(result.error().text));
        }
        return *std::move(result);
    }

    QTemporaryDir m_folder;
    /// Long before every message, so that all inbound ones are unread at first.
    ManualClock m_setUpAt{now - 400 * 24 * hour};
    std::unique_ptr<StoreWriter> m_writer;
    std::unique_ptr<ReadStore> m_reader;
    qint64 m_account = 0;
};

} // namespace textdesk
