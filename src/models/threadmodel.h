// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/messageroles.h"
#include "models/threadgrouping.h"
#include "store/changeset.h"
#include "store/readstore.h"

#include <QAbstractListModel>
#include <QTimer>

#include <functional>

namespace textdesk {

class Clock;

/// A bounded window over one conversation's messages, oldest first. It grows at either end by pages
/// and loses rows at the other, follows change sets row by row, and says how each message stands among
/// its neighbours. Its roles are MessageRoles. UI thread.
class ThreadModel : public QAbstractListModel
{
    Q_OBJECT
public:
    /// Says a row in one utterance, for Qt::DisplayRole and Qt::AccessibleTextRole.
    using Describer = std::function<QString(const MessageRow &, const MessageGrouping &)>;

    static constexpr int pageSize = 100;
    static constexpr int windowSize = 300;

    explicit ThreadModel(const Clock &clock, QObject *parent = nullptr);

    void setDescriber(Describer describer) { m_describer = std::move(describer); }
    /// Takes everything away; \p reader must outlive the model or be replaced by null.
    void setReader(ThreadReader *reader);
    void setPatience(const Patience &patience);
    void setGaps(const QList<Gap> &gaps);

    /// Shows a conversation around its first unread message, with the divider above it, or at its end.
    /// Returns the row to look at; -1: the end. 0 as id: none.
    int open(qint64 conversationId);
    /// Shows the window around a message. Returns its row; -1 where it is not in this conversation.
    int showMessage(qint64 messageRowId);
    /// Shows the newest messages.
    void showEnd();
    qint64 conversation() const { return m_conversation; }

    /// False while older, or newer, messages exist than the window holds.
    bool isAtStart() const { return m_context.atStart; }
    bool isAtEnd() const { return m_context.atEnd; }
    void fetchOlder();
    void fetchNewer();

    /// At which end a window that live messages made too long gives way: the old one while a person
    /// follows the newest messages, else the new one.
    void setFollowing(bool following) { m_following = following; }
    void applyChanges(const ChangeSet &changes);
    /// Where "new since you looked" is drawn; none: nowhere.
    void setDivider(std::optional<MessageKey> key);
    std::optional<MessageKey> divider() const { return m_context.divider; }
    /// Computes the outcomes again that depend on the time. Called by its own timer, too.
    void refreshOutcomes();
    /// When the own timer is due, in milliseconds; -1: nothing can become stalled or unconfirmed.
    int stallTimerMs() const { return m_stallTimer.isActive() ? m_stallTimer.interval() : -1; }

    int rowOf(qint64 messageRowId) const;
    /// \p row must be one of the model's.
    const MessageRow &at(int row) const { return m_rows.at(row); }
    const MessageGrouping &grouping(int row) const { return m_groups.at(row); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    /// Messages came that are newer than every one before; \p first is the oldest inbound one of them
    /// (id 0: none is inbound).
    void arrived(int count, textdesk::MessageKey first);

private:
    void take(QList<MessageRow> rows, bool atStart, bool atEnd);
    QList<MessageRow> read(StoreResult<QList<MessageRow>> answer);
    QList<MessageRow> around(MessageKey key, bool &atStart, bool &atEnd);
    void insertSorted(QList<MessageRow> rows);
    void replace(int row, const MessageRow &value);
    void move(int from, const MessageRow &value);
    void dropRows(int first, int count);
    bool isInsideWindow(MessageKey key) const;
    void trim();
    void touch(int row);
    void regroup();
    void announce(const ChangeSet &changes, MessageKey lastBefore, const QList<MessageRow> &rows);

    const Clock &m_clock;
    ThreadReader *m_reader = nullptr;
    Describer m_describer;
    qint64 m_conversation = 0;
    QList<MessageRow> m_rows;
    QList<MessageGrouping> m_groups; ///< one a row
    QList<quint32> m_revisions;      ///< one a row
    quint32 m_lastRevision = 0;
    GroupingContext m_context;
    bool m_following = true;
    QTimer m_stallTimer;
};

} // namespace textdesk
