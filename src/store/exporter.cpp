// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/exporter.h"

#include "core/phonenumber.h"
#include "store/exportformat.h"
#include "store/messagetable.h"
#include "store/readconnection.h"

#include <QFileDevice>

#include <algorithm>
#include <limits>
#include <tuple>
#include <vector>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr int pageRows = 500;

/// Whether two spellings mean one number. Without a country code ("(555) 123-4567") its end decides; a few
/// digits alone never do: an export for one person must not hold another's messages.
bool isSameNumber(const QString &known, const QString &wanted)
{
    constexpr qsizetype fewestDigits = 7;
    const QString normalized = normalizedAddress(wanted);
    if (normalizedAddress(known).compare(normalized, Qt::CaseInsensitive) == 0) {
        return true;
    }
    const QString digits = digitsOf(wanted);
    return !wanted.contains(u'+') && digits.size() >= fewestDigits && digitsOf(known).endsWith(digits);
}

bool isWanted(const Message &message, const ExportFilter &filter)
{
    const QString word =
        message.status == DeliveryStatus::Other ? message.statusWord : statusWord(message.status);
    return (filter.status.isEmpty() || word == filter.status) &&
           (filter.number.isEmpty() || isSameNumber(message.from, filter.number) ||
            isSameNumber(message.to, filter.number));
}

/// Reads the messages of all accounts in the order of time, a span at a time, and holds no snapshot in
/// between: whoever reads the output may be slow, and the app's WAL must be able to shrink meanwhile.
class SpanReader
{
public:
    SpanReader(SqliteConnection &connection, UtcMs since, UtcMs until)
        : m_loader(connection),
          m_streams(connection, "SELECT id FROM accounts"),
          m_nth(
              connection, "SELECT at_ms FROM messages WHERE account_id = ?1 AND direction = ?2"
                          " AND at_ms >= ?3 ORDER BY at_ms LIMIT 1 OFFSET ?4"),
          m_span(
              connection, "SELECT at_ms, message_id, id FROM messages"
                          " WHERE account_id = ?1 AND direction IN (0, 1) AND at_ms BETWEEN ?2 AND ?3"),
          m_from(since),
          m_until(until)
    {
    }

    /// The next messages by (position, messageId); empty at the end.
    std::vector<Message> next()
    {
        std::vector<Message> messages;
        while (messages.empty() && m_from <= m_until) {
            messages = readSpan();
        }
        return messages;
    }

private:
    std::vector<qint64> accounts()
    {
        std::vector<qint64> ids;
        auto cursor = m_streams.query();
        while (cursor.next()) {
            ids.push_back(cursor.integer(0));
        }
        return ids;
    }

    /// So far that no account has many more than a page of messages up to there.
    UtcMs endOfSpan(const std::vector<qint64> &accounts)
    {
        UtcMs end = m_until;
        for (const qint64 account : accounts) {
            for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
                auto cursor = m_nth.query(account, direction, m_from, pageRows);
                if (cursor.next()) {
                    end = std::min(end, cursor.integer(0));
                }
            }
        }
        return end;
    }

    std::vector<Message> readSpan()
    {
        struct Key
        {
            UtcMs at;
            QString messageId;
            qint64 id;
            bool operator<(const Key &o) const
            {
                return std::tie(at, messageId, id) < std::tie(o.at, o.messageId, o.id);
            }
        };
        const std::vector<qint64> ids = accounts();
        const UtcMs end = endOfSpan(ids);
        std::vector<Key> keys;
        for (const qint64 account : ids) {
            auto cursor = m_span.query(account, m_from, end);
            while (cursor.next()) {
                keys.push_back({cursor.integer(0), cursor.text(1), cursor.integer(2)});
            }
        }
        std::sort(keys.begin(), keys.end());
        m_from = end + 1;
        std::vector<Message> messages;
        for (const Key &key : keys) {
            if (auto row = m_loader.byId(key.id)) {
                messages.push_back(std::move(row->message));
            }
        }
        return messages;
    }

    MessageLoader m_loader;
    SqliteStatement m_streams;
    SqliteStatement m_nth;
    SqliteStatement m_span;
    UtcMs m_from;
    UtcMs m_until;
};

bool write(QIODevice &out, const QByteArray &bytes)
{
    return out.write(bytes) == bytes.size();
}

} // namespace

StoreResult<qint64>
exportMessages(const QString &databaseFile, ExportFormat format, const ExportFilter &filter, QIODevice &out)
{
    auto opened = openReadConnection(databaseFile);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    SqliteConnection &connection = **opened;
    // One less than the last moment there is: the span after the last one must have a beginning.
    constexpr UtcMs end = std::numeric_limits<UtcMs>::max() - 1;
    SpanReader reader(connection, filter.since.value_or(0), std::min(filter.until.value_or(end), end));

    bool written = format != ExportFormat::Csv || write(out, csvHeader());
    qint64 rows = 0;
    for (std::vector<Message> span = reader.next(); written && !span.empty(); span = reader.next()) {
        for (const Message &message : span) {
            if (isWanted(message, filter)) {
                const QByteArray line = format == ExportFormat::Csv ? csvLine(message) : jsonLine(message);
                written = written && write(out, line);
                ++rows;
            }
        }
    }
    auto *file = qobject_cast<QFileDevice *>(&out);
    if (!written || (file && !file->flush())) {
        return tl::unexpected(StoreError{StoreError::Kind::DiskFull, out.errorString()});
    }
    return connection.result(rows);
}

} // namespace textdesk
