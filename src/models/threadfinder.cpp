// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/threadfinder.h"

#include "store/searchrequest.h"

namespace textdesk {

namespace {

constexpr int findAfterMs = 120;
/// Messages come in bursts.
constexpr int findAgainAfterMs = 500;

} // namespace

ThreadFinder::ThreadFinder(QObject *parent) : QObject(parent)
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(findAfterMs);
    connect(&m_typing, &QTimer::timeout, this, [this] { read(true); });
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(findAgainAfterMs);
    connect(&m_refresh, &QTimer::timeout, this, [this] { read(false); });
}

void ThreadFinder::setDatabase(const QString &file, const AccountSet &accounts)
{
    find(0, {});
    m_reader.setDatabase(file);
    m_accounts = accounts;
}

void ThreadFinder::find(qint64 conversationId, const QString &words)
{
    const QString wanted = conversationId == 0 ? QString() : words.trimmed();
    if (conversationId == m_conversation && wanted == m_wanted) {
        return;
    }
    m_reader.cancel(m_job);
    m_job = 0;
    m_refresh.stop();
    m_conversation = conversationId;
    m_wanted = wanted;
    if (wanted.isEmpty()) {
        m_typing.stop();
        m_words.clear();
        m_hits.clear();
        m_current = -1;
        Q_EMIT changed();
    } else {
        m_typing.start();
        Q_EMIT changed();
    }
}

void ThreadFinder::applyChanges(const ChangeSet &changes)
{
    if (!m_words.isEmpty() && m_accounts.contains(changes.accountId) && !changes.messages.isEmpty() &&
        !m_refresh.isActive()) {
        m_refresh.start();
    }
}

void ThreadFinder::read(bool isNew)
{
    if (m_wanted.isEmpty() || !m_reader.hasDatabase() || (!isNew && isSearching())) {
        return;
    }
    SearchRequest request(m_wanted);
    request.filter.conversationId = m_conversation;
    m_job = m_reader.run(
        [accounts = m_accounts, request](ReadStore &store) -> StoreResult<QList<qint64>> {
            const auto hits = store.search().search(accounts, request, {}, mostHits);
            if (!hits) {
                return tl::unexpected(hits.error());
            }
            QList<qint64> ids;
            for (const SearchHit &hit : *hits) {
                ids.append(hit.message.id);
            }
            return ids;
        },
        [this, isNew](const StoreResult<QList<qint64>> &hits) {
            m_job = 0;
            take(hits.value_or(QList<qint64>()), isNew);
        });
}

void ThreadFinder::take(const QList<qint64> &hits, bool isNew)
{
    const qint64 shown = m_current < 0 ? 0 : m_hits.at(m_current);
    m_words = m_wanted;
    m_hits = hits;
    m_current = static_cast<int>(m_hits.indexOf(shown));
    if (m_current < 0 && !m_hits.isEmpty()) {
        m_current = 0;
    }
    Q_EMIT changed();
    if (isNew && m_current >= 0) {
        Q_EMIT arrivedAt(m_hits.at(m_current));
    }
}

void ThreadFinder::go(int steps)
{
    if (m_hits.isEmpty()) {
        return;
    }
    m_current = (m_current + steps + count()) % count();
    Q_EMIT changed();
    Q_EMIT arrivedAt(m_hits.at(m_current));
}

} // namespace textdesk
