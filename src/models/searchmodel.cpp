// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/searchmodel.h"

#include <QSet>

#include <algorithm>

namespace textdesk {

namespace {

constexpr int typingPauseMs = 80;
/// New messages enter the search index behind their commit; asking sooner would miss them.
constexpr int refreshDelayMs = 1500;

/// The search's order: newest first.
bool newer(const SearchHit &a, const SearchHit &b)
{
    return keyOf(a) > keyOf(b);
}

bool sameHit(const SearchHit &a, const SearchHit &b)
{
    return a.message == b.message && a.theirNumber == b.theirNumber && a.ourNumber == b.ourNumber;
}

} // namespace

SearchModel::SearchModel(ReaderThread &reader, Presenter presenter, QObject *parent)
    : QAbstractListModel(parent),
      m_reader(reader),
      m_presenter(std::move(presenter))
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPauseMs);
    connect(&m_typing, &QTimer::timeout, this, &SearchModel::begin);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshDelayMs);
    connect(&m_refresh, &QTimer::timeout, this, &SearchModel::refresh);
}

SearchModel::~SearchModel()
{
    m_reader.cancel(m_job);
}

void SearchModel::setAccounts(const AccountSet &accounts)
{
    m_accounts = accounts;
    m_reader.cancel(m_job);
    m_job = 0;
    reset({}, {});
    begin();
}

void SearchModel::setQuery(const SearchRequest &request)
{
    SearchRequest wanted = request;
    wanted.words = wanted.words.trimmed();
    if (wanted == m_wanted) {
        return;
    }
    m_wanted = wanted;
    // What runs is for a query that nobody wants any more.
    m_reader.cancel(m_job);
    m_job = 0;
    if (wanted.isEmpty()) {
        m_typing.stop();
        begin();
    } else {
        setState(State::Searching);
        m_typing.start();
    }
}

void SearchModel::begin()
{
    m_refresh.stop();
    if (m_wanted.isEmpty() || m_accounts.isEmpty() || !m_reader.hasDatabase()) {
        reset({}, {});
        setState(State::Idle);
        return;
    }
    setState(State::Searching);
    read(m_wanted, std::nullopt, pageSize, &SearchModel::takeFirst);
}

void SearchModel::read(
    const SearchRequest &request, std::optional<MessageKey> before, int limit,
    void (SearchModel::*answer)(const Hits &))
{
    m_reader.cancel(m_job);
    m_job = m_reader.run(
        [accounts = m_accounts, request, before, limit](ReadStore &store) {
            return store.search().search(accounts, request, before, limit);
        },
        [this, answer](const Hits &hits) {
            // Until its hits are in, no view may ask for those after them.
            const ReaderThread::JobNumber job = m_job;
            if (hits) {
                (this->*answer)(hits);
            } else {
                setState(State::Failed);
            }
            if (m_job == job) {
                m_job = 0;
            }
        });
}

void SearchModel::takeFirst(const Hits &hits)
{
    m_complete = hits->size() < pageSize;
    reset(m_wanted, *hits);
    setState(State::Ready);
}

void SearchModel::takeMore(const Hits &hits)
{
    m_complete = hits->size() < pageSize;
    if (hits->isEmpty()) {
        return;
    }
    const int first = static_cast<int>(m_hits.size());
    beginInsertRows({}, first, first + static_cast<int>(hits->size()) - 1);
    m_hits.append(*hits);
    endInsertRows();
}

void SearchModel::refresh()
{
    if (m_state != State::Ready || m_job != 0) {
        return;
    }
    const int limit = std::max(pageSize, static_cast<int>(m_hits.size()));
    read(m_query, std::nullopt, limit, &SearchModel::takeRefresh);
}

void SearchModel::takeRefresh(const Hits &hits)
{
    m_complete = hits->size() < std::max<qsizetype>(pageSize, m_hits.size());
    // Row by row, so that selection and place in the view stay where they are.
    for (int i = static_cast<int>(m_hits.size()) - 1; i >= 0; --i) {
        const auto place = std::lower_bound(hits->begin(), hits->end(), m_hits.at(i), newer);
        if (place == hits->end() || keyOf(*place) != keyOf(m_hits.at(i))) {
            beginRemoveRows({}, i, i);
            m_hits.removeAt(i);
            endRemoveRows();
        }
    }
    for (int i = 0; i < hits->size(); ++i) {
        const SearchHit &hit = hits->at(i);
        if (i < m_hits.size() && keyOf(m_hits.at(i)) == keyOf(hit)) {
            if (!sameHit(m_hits.at(i), hit)) {
                m_hits[i] = hit;
                Q_EMIT dataChanged(index(i), index(i));
            }
            continue;
        }
        beginInsertRows({}, i, i);
        m_hits.insert(i, hit);
        endInsertRows();
    }
    Q_EMIT stateChanged();
}

void SearchModel::applyChanges(const ChangeSet &changes)
{
    if (m_accounts.contains(changes.accountId) && !changes.messages.isEmpty() && m_state == State::Ready &&
        !m_refresh.isActive()) {
        m_refresh.start();
    }
}

void SearchModel::reset(const SearchRequest &request, const QList<SearchHit> &hits)
{
    beginResetModel();
    m_query = request;
    m_hits = hits;
    m_complete = m_complete || hits.isEmpty();
    endResetModel();
}

void SearchModel::setState(State state)
{
    // Ready again with other hits is news as well.
    if (m_state != state || state == State::Ready) {
        m_state = state;
        Q_EMIT stateChanged();
    }
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) ||
        (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)) {
        return {};
    }
    return m_presenter(m_hits.at(index.row()), role);
}

bool SearchModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_state == State::Ready && m_job == 0 && !m_complete &&
           m_hits.size() < maxHits;
}

void SearchModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent)) {
        read(m_query, keyOf(m_hits.constLast()), pageSize, &SearchModel::takeMore);
    }
}

} // namespace textdesk
