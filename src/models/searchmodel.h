// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/readerthread.h"
#include "store/changeset.h"

#include <QAbstractListModel>
#include <QTimer>

#include <functional>

namespace textdesk {

/// Hits of a search as it is typed, newest first, more of them as the view scrolls. A running search is
/// ended by the next; nothing is asked while keys are being pressed.
class SearchModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class State : quint8 {
        Idle,      ///< nothing to search for
        Searching, ///< the hits, if any, are those of the query before
        Ready,
        Failed, ///< the cache could not be read
    };
    Q_ENUM(State)

    static constexpr int pageSize = 50;
    static constexpr int maxHits = 2000;

    /// Words for a hit; \p role is Qt::DisplayRole or Qt::AccessibleTextRole.
    using Presenter = std::function<QString(const SearchHit &hit, int role)>;

    /// \p reader must outlive the model.
    SearchModel(ReaderThread &reader, Presenter presenter, QObject *parent = nullptr);
    ~SearchModel() override;

    /// Searches these accounts of the reader's database.
    void setAccounts(const AccountSet &accounts);
    /// Takes effect after a short pause without another call; an empty request at once.
    void setQuery(const SearchRequest &request);
    /// The words that the shown hits were found with.
    const QString &words() const { return m_query.words; }
    void applyChanges(const ChangeSet &changes);

    State state() const { return m_state; }
    /// True where there are no older hits.
    bool isComplete() const { return m_complete; }
    const SearchHit &hitAt(int row) const { return m_hits.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void stateChanged();

private:
    using Hits = StoreResult<QList<SearchHit>>;

    void begin();
    void read(
        const SearchRequest &request, std::optional<MessageKey> before, int limit,
        void (SearchModel::*answer)(const Hits &));
    void takeFirst(const Hits &hits);
    void takeMore(const Hits &hits);
    void takeRefresh(const Hits &hits);
    void refresh();
    void reset(const SearchRequest &request, const QList<SearchHit> &hits);
    void setState(State state);

    ReaderThread &m_reader;
    Presenter m_presenter;
    AccountSet m_accounts;
    SearchRequest m_wanted; ///< what was typed
    SearchRequest m_query;
    QList<SearchHit> m_hits;
    bool m_complete = true;
    State m_state = State::Idle;
    ReaderThread::JobNumber m_job = 0;
    QTimer m_typing;
    QTimer m_refresh;
};

} // namespace textdesk
