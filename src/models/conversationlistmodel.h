// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/changeset.h"
#include "store/readstore.h"
#include "store/rows.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>

#include <functional>

namespace textdesk {

/// The conversations that were looked at so far, newest first: a prefix of the reader's order that
/// grows by fetchMore() and follows change sets row by row. Never loads all. UI thread.
class ConversationListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        OurNumberRole,
        TheirNumberRole,
        LastBodyRole,
        LastAtRole,
        LastDirectionRole,
        LastOutcomeRole, ///< int of Outcome; never Stalled: the list does not watch the time
        UnreadRole,
        FailedRole,
    };
    Q_ENUM(Role)

    /// Says a row in one sentence, for Qt::DisplayRole and Qt::AccessibleTextRole.
    using Describer = std::function<QString(const ConversationRow &)>;

    static constexpr int pageSize = 100;

    explicit ConversationListModel(QObject *parent = nullptr);

    void setDescriber(Describer describer) { m_describer = std::move(describer); }
    /// Starts over on this reader, which must outlive the model or be replaced by null.
    void setReader(ConversationReader *reader, const AccountSet &accounts);
    ConversationFilter filter() const { return m_filter; }
    /// Starts over with another filter.
    void setFilter(ConversationFilter filter);
    const OurLine &line() const { return m_line; }
    /// Starts over with the conversations of one of our numbers; without a number: of one account; without
    /// either: of all.
    void setLine(const OurLine &line);
    /// Leaves a conversation out, whatever the filter says; or no longer.
    void setHidden(qint64 conversationId, bool hidden);
    /// Keeps this conversation in the list though the filter no longer lets it through: what a person
    /// reads must not vanish because it was read. 0: none.
    void setKept(qint64 conversationId);
    /// Reads the changed conversations again and puts them where they belong now.
    void applyChanges(const ChangeSet &changes);
    /// The row of a conversation; -1 where it is not loaded.
    int rowOf(qint64 conversationId) const;
    /// \p row must be one of the model's.
    const ConversationRow &at(int row) const { return m_rows.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

private:
    void startOver();
    QList<ConversationRow> nextPage();
    void refresh(qint64 conversationId);
    bool isWanted(const ConversationRow &row) const;
    void place(int from, const ConversationRow &row);
    void insertAt(int row, const ConversationRow &value);
    void removeAt(int row);

    ConversationReader *m_reader = nullptr;
    Describer m_describer;
    AccountSet m_accounts;
    ConversationFilter m_filter = ConversationFilter::All;
    OurLine m_line;
    qint64 m_kept = 0;
    QSet<qint64> m_hidden;
    QList<ConversationRow> m_rows;
    QHash<qint64, ConversationKey> m_keys; ///< where each loaded conversation stands
    bool m_complete = true;
};

} // namespace textdesk
