// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/threadmodel.h"

#include "core/clock.h"

#include <QLoggingCategory>
#include <QSet>

#include <algorithm>
#include <limits>

namespace textdesk {

namespace {

Q_LOGGING_CATEGORY(lcThread, "textdesk.models.thread")

int positionOf(const QList<MessageRow> &rows, MessageKey key)
{
    const auto found =
        std::lower_bound(rows.begin(), rows.end(), key, [](const MessageRow &row, MessageKey sought) {
            return keyOf(row) < sought;
        });
    return static_cast<int>(found - rows.begin());
}

} // namespace

ThreadModel::ThreadModel(const Clock &clock, QObject *parent) : QAbstractListModel(parent), m_clock(clock)
{
    m_stallTimer.setSingleShot(true);
    m_stallTimer.setTimerType(Qt::CoarseTimer);
    connect(&m_stallTimer, &QTimer::timeout, this, &ThreadModel::refreshOutcomes);
}

void ThreadModel::setReader(ThreadReader *reader)
{
    m_reader = nullptr;
    open(0);
    m_reader = reader;
}

void ThreadModel::setPatience(const Patience &patience)
{
    m_context.patience = patience;
    regroup();
}

void ThreadModel::setGaps(const QList<Gap> &gaps)
{
    m_context.gaps = gaps;
    std::sort(m_context.gaps.begin(), m_context.gaps.end(), [](const Gap &a, const Gap &b) {
        return std::tie(a.from, a.id) < std::tie(b.from, b.id);
    });
    regroup();
}

int ThreadModel::open(qint64 conversationId)
{
    m_conversation = m_reader == nullptr ? 0 : conversationId;
    m_context.divider.reset();
    if (m_conversation == 0) {
        take({}, true, true);
        return -1;
    }
    const auto unread = m_reader->firstUnread(m_conversation);
    if (!unread || !unread->has_value()) {
        showEnd();
        return -1;
    }
    m_context.divider = **unread;
    bool atStart = false;
    bool atEnd = false;
    QList<MessageRow> rows = around(**unread, atStart, atEnd);
    take(std::move(rows), atStart, atEnd);
    return positionOf(m_rows, *m_context.divider);
}

int ThreadModel::showMessage(qint64 messageRowId)
{
    if (m_conversation == 0 || rowOf(messageRowId) >= 0) {
        return rowOf(messageRowId);
    }
    const auto found = m_reader->byIds(m_conversation, {messageRowId});
    if (!found || found->isEmpty()) {
        return -1;
    }
    bool atStart = false;
    bool atEnd = false;
    QList<MessageRow> rows = around(keyOf(found->constFirst()), atStart, atEnd);
    take(std::move(rows), atStart, atEnd);
    return rowOf(messageRowId);
}

void ThreadModel::showEnd()
{
    if (m_conversation == 0) {
        return;
    }
    QList<MessageRow> rows = read(m_reader->newest(m_conversation, pageSize));
    const bool atStart = rows.size() < pageSize;
    take(std::move(rows), atStart, true);
}

void ThreadModel::fetchOlder()
{
    if (m_conversation == 0 || m_context.atStart || m_rows.isEmpty()) {
        return;
    }
    const QList<MessageRow> page =
        read(m_reader->before(m_conversation, keyOf(m_rows.constFirst()), pageSize));
    m_context.atStart = page.size() < pageSize;
    insertSorted(page);
    if (const int extra = rowCount() - windowSize; extra > 0) {
        m_context.atEnd = false;
        dropRows(windowSize, extra);
    }
    regroup();
}

void ThreadModel::fetchNewer()
{
    if (m_conversation == 0 || m_context.atEnd || m_rows.isEmpty()) {
        return;
    }
    const QList<MessageRow> page = read(m_reader->after(m_conversation, keyOf(m_rows.constLast()), pageSize));
    m_context.atEnd = page.size() < pageSize;
    insertSorted(page);
    if (const int extra = rowCount() - windowSize; extra > 0) {
        m_context.atStart = false;
        dropRows(0, extra);
    }
    regroup();
}

void ThreadModel::applyChanges(const ChangeSet &changes)
{
    if (m_conversation == 0) {
        return;
    }
    QList<qint64> ids;
    for (const MessageChange &change : changes.messages) {
        if (change.conversationId == m_conversation || rowOf(change.id) >= 0) {
            ids.append(change.id);
        }
    }
    const auto answer =
        ids.isEmpty() ? StoreResult<QList<MessageRow>>() : m_reader->byIds(m_conversation, ids);
    if (!answer) {
        qCWarning(lcThread, "cannot read changed messages: %ls", qUtf16Printable(answer.error().text));
        return;
    }
    const MessageKey lastBefore = m_rows.isEmpty() ? MessageKey() : keyOf(m_rows.constLast());
    QSet<qint64> gone(ids.constBegin(), ids.constEnd());
    QList<MessageRow> fresh;
    for (const MessageRow &row : *answer) {
        gone.remove(row.id);
        const int here = rowOf(row.id);
        if (here < 0) {
            fresh.append(row);
        } else if (keyOf(m_rows.at(here)) == keyOf(row)) {
            replace(here, row);
        } else {
            move(here, row);
        }
    }
    for (const qint64 id : std::as_const(gone)) {
        if (const int here = rowOf(id); here >= 0) {
            dropRows(here, 1);
        }
    }
    const bool wasEmpty = m_rows.isEmpty();
    fresh.removeIf([this](const MessageRow &row) { return !isInsideWindow(keyOf(row)); });
    insertSorted(fresh);
    if (wasEmpty) {
        m_context.atStart = m_context.atEnd = true;
    }
    trim();
    regroup();
    announce(changes, lastBefore, *answer);
}

void ThreadModel::setDivider(std::optional<MessageKey> key)
{
    m_context.divider = key;
    regroup();
}

void ThreadModel::refreshOutcomes()
{
    regroup();
}

int ThreadModel::rowOf(qint64 messageRowId) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [messageRowId](const MessageRow &row) {
        return row.id == messageRowId;
    });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int ThreadModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ThreadModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const MessageRow &row = m_rows.at(index.row());
    const MessageGrouping &group = m_groups.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return m_describer ? m_describer(row, group) : QVariant();
    case MessageRoles::Revision:
        return m_revisions.at(index.row());
    default:
        return MessageRoles::value(role, row, group);
    }
}

QHash<int, QByteArray> ThreadModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert(MessageRoles::names());
    return names;
}

void ThreadModel::take(QList<MessageRow> rows, bool atStart, bool atEnd)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_context.atStart = atStart;
    m_context.atEnd = atEnd;
    m_context.now = m_clock.nowUtc();
    m_groups = groupMessages(m_rows, m_context);
    m_revisions.fill(++m_lastRevision, m_rows.size());
    endResetModel();
    regroup();
}

QList<MessageRow> ThreadModel::read(StoreResult<QList<MessageRow>> answer)
{
    if (!answer) {
        qCWarning(lcThread, "cannot read messages: %ls", qUtf16Printable(answer.error().text));
        return {};
    }
    return *std::move(answer);
}

QList<MessageRow> ThreadModel::around(MessageKey key, bool &atStart, bool &atEnd)
{
    constexpr int half = pageSize / 2;
    QList<MessageRow> rows = read(m_reader->before(m_conversation, key, half));
    atStart = rows.size() < half;
    // Strictly after the key just below: the message itself is the first of them.
    const QList<MessageRow> rest = read(m_reader->after(m_conversation, {key.at, key.id - 1}, pageSize));
    atEnd = rest.size() < pageSize;
    rows.append(rest);
    return rows;
}

bool ThreadModel::isInsideWindow(MessageKey key) const
{
    const bool belowStart = !m_rows.isEmpty() && key < keyOf(m_rows.constFirst());
    const bool aboveEnd = !m_rows.isEmpty() && key > keyOf(m_rows.constLast());
    return (!belowStart || m_context.atStart) && (!aboveEnd || m_context.atEnd);
}

void ThreadModel::insertSorted(QList<MessageRow> rows)
{
    rows.removeIf([this](const MessageRow &row) { return rowOf(row.id) >= 0; });
    std::sort(rows.begin(), rows.end(), [](const MessageRow &a, const MessageRow &b) {
        return keyOf(a) < keyOf(b);
    });
    // Backwards, one batch for each place, so that the places before stay what they are.
    for (qsizetype end = rows.size(); end > 0;) {
        const int place = positionOf(m_rows, keyOf(rows.at(end - 1)));
        qsizetype begin = end - 1;
        while (begin > 0 && positionOf(m_rows, keyOf(rows.at(begin - 1))) == place) {
            --begin;
        }
        const qsizetype count = end - begin;
        beginInsertRows({}, place, place + static_cast<int>(count) - 1);
        for (qsizetype i = 0; i < count; ++i) {
            m_rows.insert(place + i, rows.at(begin + i));
        }
        m_groups.insert(place, count, MessageGrouping());
        m_revisions.insert(place, count, ++m_lastRevision);
        endInsertRows();
        end = begin;
    }
}

void ThreadModel::replace(int row, const MessageRow &value)
{
    if (m_rows.at(row) != value) {
        m_rows[row] = value;
        touch(row);
    }
}

void ThreadModel::move(int from, const MessageRow &value)
{
    const MessageKey key = keyOf(value);
    if (!isInsideWindow(key)) {
        dropRows(from, 1);
        return;
    }
    const int to = positionOf(m_rows, key);
    const bool moves = to != from && to != from + 1;
    if (moves) {
        beginMoveRows({}, from, from, {}, to);
    }
    const int now = to > from ? to - 1 : to;
    m_rows.move(from, now);
    m_groups.move(from, now);
    m_revisions.move(from, now);
    m_rows[now] = value;
    if (moves) {
        endMoveRows();
    }
    touch(now);
}

void ThreadModel::dropRows(int first, int count)
{
    beginRemoveRows({}, first, first + count - 1);
    m_rows.remove(first, count);
    m_groups.remove(first, count);
    m_revisions.remove(first, count);
    endRemoveRows();
}

void ThreadModel::trim()
{
    // A page of slack: not every message of a lively thread has to move the window.
    const int extra = rowCount() - windowSize;
    if (extra <= pageSize) {
        return;
    }
    if (m_following) {
        m_context.atStart = false;
        dropRows(0, extra);
    } else {
        m_context.atEnd = false;
        dropRows(windowSize, extra);
    }
}

void ThreadModel::touch(int row)
{
    m_revisions[row] = ++m_lastRevision;
    Q_EMIT dataChanged(index(row), index(row));
}

void ThreadModel::regroup()
{
    m_context.now = m_clock.nowUtc();
    const QList<MessageGrouping> groups = groupMessages(m_rows, m_context);
    for (int row = 0; row < rowCount(); ++row) {
        if (m_groups.at(row) != groups.at(row)) {
            m_groups[row] = groups.at(row);
            touch(row);
        }
    }
    const auto stalls = nextAging(m_rows, m_context);
    if (!stalls) {
        m_stallTimer.stop();
        return;
    }
    constexpr qint64 longest = std::numeric_limits<int>::max();
    m_stallTimer.start(static_cast<int>(std::min(*stalls - m_context.now, longest)));
}

void ThreadModel::announce(const ChangeSet &changes, MessageKey lastBefore, const QList<MessageRow> &rows)
{
    QSet<qint64> inserted;
    for (const MessageChange &change : changes.messages) {
        if (change.inserted) {
            inserted.insert(change.id);
        }
    }
    int count = 0;
    MessageKey first;
    for (const MessageRow &row : rows) {
        if (!inserted.contains(row.id) || keyOf(row) <= lastBefore) {
            continue;
        }
        ++count;
        if (row.direction == Direction::Inbound && first.id == 0) {
            first = keyOf(row);
        }
    }
    if (count > 0) {
        Q_EMIT arrived(count, first);
    }
}

} // namespace textdesk
