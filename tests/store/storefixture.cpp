// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/storefixture.h"

#include "store/sqlitestatement.h"

#include <QDebug>

using namespace Qt::StringLiterals;

namespace textdesk::test {

namespace {

Observation
observation(FactSource source, Direction direction, const QString &messageId, DeliveryStatus status, UtcMs at)
{
    Observation seen;
    seen.source = source;
    seen.direction = direction;
    seen.messageId = messageId;
    seen.fact.status = status;
    seen.fact.at = at;
    seen.fact.source = source;
    return seen;
}

} // namespace

Observation inbound(const QString &messageId, const QString &from, const QString &body, UtcMs at)
{
    Observation seen =
        observation(FactSource::Event, Direction::Inbound, messageId, DeliveryStatus::Received, at);
    seen.from = from;
    seen.to = ourNumber;
    seen.body = body;
    seen.createdAt = at;
    return seen;
}

Observation statusEvent(const QString &messageId, DeliveryStatus status, UtcMs at, const QString &error)
{
    Observation seen = observation(FactSource::Event, Direction::Outbound, messageId, status, at);
    seen.fact.error = error;
    return seen;
}

Observation record(
    const QString &messageId, Direction direction, DeliveryStatus status, const QString &theirs,
    const QString &body, UtcMs createdAt, UtcMs updatedAt)
{
    const bool isInbound = direction == Direction::Inbound;
    Observation seen = observation(FactSource::Record, direction, messageId, status, updatedAt);
    seen.from = isInbound ? theirs : ourNumber;
    seen.to = isInbound ? ourNumber : theirs;
    seen.body = body;
    seen.createdAt = createdAt;
    return seen;
}

StoreBatch batchOf(const QList<Observation> &observations)
{
    StoreBatch batch;
    batch.observations = observations;
    return batch;
}

Gap gapOf(UtcMs from, UtcMs to, GapCause cause)
{
    Gap gap;
    gap.from = from;
    gap.to = to;
    gap.cause = cause;
    return gap;
}

StoreFixture::StoreFixture()
{
    reopen();
}

bool StoreFixture::reopen()
{
    m_writer.reset();
    auto opened = StoreWriter::open(file(), m_clock);
    if (!opened) {
        qWarning() << "open:" << opened.error().text;
        return false;
    }
    m_writer = std::move(*opened);
    const auto account = m_writer->ensureAccount(u"https://one.example"_s);
    m_account = account.value_or(Account());
    return account.has_value();
}

ChangeSet StoreFixture::apply(const QList<Observation> &observations)
{
    return applyTo(m_account.id, observations);
}

ChangeSet StoreFixture::applyTo(qint64 account, const QList<Observation> &observations)
{
    const auto changes = m_writer->apply(account, batchOf(observations));
    if (!changes) {
        qWarning() << "apply:" << changes.error().text;
    }
    return changes.value_or(ChangeSet());
}

void StoreFixture::indexAll()
{
    while (m_writer->indexPending(1000).value_or(0) > 0) {
    }
}

std::unique_ptr<ReadStore> StoreFixture::reader() const
{
    auto opened = ReadStore::open(file());
    if (!opened) {
        qWarning() << "open for reading:" << opened.error().text;
        return nullptr;
    }
    return std::move(*opened);
}

std::unique_ptr<SqliteConnection> StoreFixture::connection(SqliteConnection::Mode mode) const
{
    auto opened = SqliteConnection::open(file(), mode);
    return opened ? std::move(*opened) : nullptr;
}

QStringList column(SqliteConnection &connection, const QByteArray &sql)
{
    QStringList texts;
    SqliteStatement statement(connection, sql);
    auto cursor = statement.query();
    while (cursor.next()) {
        texts.append(cursor.text(0));
    }
    return texts;
}

} // namespace textdesk::test
