// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/conversationlistmodel.h"

#include <QLoggingCategory>
#include <QMetaEnum>

#include <algorithm>

namespace textdesk {

namespace {

Q_LOGGING_CATEGORY(lcConversations, "textdesk.models.conversations")

/// Where a row with this key stands, or would stand, in rows that are sorted newest first.
int positionOf(const QList<ConversationRow> &rows, ConversationKey key)
{
    const auto found = std::lower_bound(
        rows.begin(), rows.end(), key,
        [](const ConversationRow &row, const ConversationKey &sought) { return keyOf(row) > sought; });
    return static_cast<int>(found - rows.begin());
}

} // namespace

ConversationListModel::ConversationListModel(QObject *parent) : QAbstractListModel(parent)
{
}

void ConversationListModel::setReader(ConversationReader *reader, const AccountSet &accounts)
{
    m_reader = reader;
    m_accounts = accounts;
    m_kept = 0;
    startOver();
}

void ConversationListModel::setFilter(ConversationFilter filter)
{
    if (filter == m_filter) {
        return;
    }
    m_filter = filter;
    m_kept = 0;
    startOver();
}

void ConversationListModel::setKept(qint64 conversationId)
{
    if (conversationId == m_kept) {
        return;
    }
    const int former = rowOf(std::exchange(m_kept, conversationId));
    if (former >= 0 && !isWanted(m_rows.at(former))) {
        removeAt(former);
    }
}

void ConversationListModel::applyChanges(const ChangeSet &changes)
{
    if (m_reader == nullptr || !m_accounts.contains(changes.accountId)) {
        return;
    }
    for (const qint64 id : changes.conversations) {
        refresh(id);
    }
}

int ConversationListModel::rowOf(qint64 conversationId) const
{
    const auto key = m_keys.constFind(conversationId);
    return key == m_keys.constEnd() ? -1 : positionOf(m_rows, *key);
}

int ConversationListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ConversationListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const ConversationRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return m_describer ? m_describer(row) : QVariant();
    case IdRole:
        return row.id;
    case OurNumberRole:
        return row.ourNumber;
    case TheirNumberRole:
        return row.theirNumber;
    case LastBodyRole:
        return row.lastBody;
    case LastAtRole:
        return row.lastAt;
    case LastDirectionRole:
        return static_cast<int>(row.lastDirection);
    case LastOutcomeRole:
        return static_cast<int>(outcomeOf(row.lastDirection, row.lastStatus, row.lastError));
    case UnreadRole:
        return row.unread;
    case FailedRole:
        return row.failed;
    default:
        return {};
    }
}

QHash<int, QByteArray> ConversationListModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    const auto roles = QMetaEnum::fromType<Role>();
    for (int i = 0; i < roles.keyCount(); ++i) {
        names.insert(roles.value(i), roles.key(i));
    }
    return names;
}

bool ConversationListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete;
}

void ConversationListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent)) {
        return;
    }
    const QList<ConversationRow> page = nextPage();
    if (page.isEmpty()) {
        return;
    }
    const int first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(page.size()) - 1);
    m_rows.append(page);
    endInsertRows();
}

void ConversationListModel::setLine(const OurLine &line)
{
    if (line != m_line) {
        m_line = line;
        startOver();
    }
}

void ConversationListModel::setHidden(qint64 conversationId, bool hidden)
{
    if (hidden) {
        m_hidden.insert(conversationId);
    } else {
        m_hidden.remove(conversationId);
    }
    if (m_reader != nullptr) {
        refresh(conversationId);
    }
}

void ConversationListModel::startOver()
{
    beginResetModel();
    m_rows.clear();
    m_keys.clear();
    m_complete = m_reader == nullptr;
    m_rows = nextPage();
    endResetModel();
}

QList<ConversationRow> ConversationListModel::nextPage()
{
    if (m_reader == nullptr) {
        return {};
    }
    const std::optional<ConversationKey> before =
        m_rows.isEmpty() ? std::nullopt : std::optional(keyOf(m_rows.constLast()));
    const AccountSet accounts = m_line.accountId == 0 ? m_accounts : AccountSet(m_line.accountId);
    auto page = m_line.number.isEmpty() ? m_reader->page(accounts, m_filter, before, pageSize)
                                        : m_reader->pageOfLine(m_line, m_filter, before, pageSize);
    if (!page) {
        qCWarning(lcConversations, "cannot read a page: %ls", qUtf16Printable(page.error().text));
        m_complete = true;
        return {};
    }
    m_complete = page->size() < pageSize;
    // The reader may be ahead of the change sets: a row that is here already is placed by its own.
    page->removeIf(
        [this](const ConversationRow &row) { return m_keys.contains(row.id) || m_hidden.contains(row.id); });
    for (const ConversationRow &row : std::as_const(*page)) {
        m_keys.insert(row.id, keyOf(row));
    }
    return *std::move(page);
}

void ConversationListModel::refresh(qint64 conversationId)
{
    const auto answer = m_reader->byId(conversationId);
    if (!answer) {
        qCWarning(lcConversations, "cannot read a row: %ls", qUtf16Printable(answer.error().text));
        return;
    }
    const int from = rowOf(conversationId);
    if (answer->has_value() && (isWanted(**answer) || (conversationId == m_kept && from >= 0))) {
        place(from, **answer);
    } else if (from >= 0) {
        removeAt(from);
    }
}

bool ConversationListModel::isWanted(const ConversationRow &row) const
{
    const bool isOfLine = (m_line.accountId == 0 || row.accountId == m_line.accountId) &&
                          (m_line.number.isEmpty() || row.ourNumber == m_line.number);
    if (m_hidden.contains(row.id) || !isOfLine) {
        return false;
    }
    switch (m_filter) {
    case ConversationFilter::All:
        return !row.isArchived;
    case ConversationFilter::Unread:
        return !row.isArchived && row.unread > 0;
    case ConversationFilter::Failed:
        return !row.isArchived && row.failed > 0;
    case ConversationFilter::Waiting:
        return !row.isArchived && row.lastDirection == Direction::Inbound;
    case ConversationFilter::Archived:
        return row.isArchived;
    }
    return true;
}

void ConversationListModel::place(int from, const ConversationRow &row)
{
    const ConversationKey key = keyOf(row);
    if (!m_complete && (m_rows.isEmpty() || key < keyOf(m_rows.constLast()))) {
        // It stands among rows that were not read yet, and comes with their page.
        if (from >= 0) {
            removeAt(from);
        }
        return;
    }
    const int to = positionOf(m_rows, key);
    if (from < 0) {
        insertAt(to, row);
        return;
    }
    const bool moves = to != from && to != from + 1;
    if (moves) {
        beginMoveRows({}, from, from, {}, to);
    }
    const int now = to > from ? to - 1 : to;
    m_rows.move(from, now);
    m_rows[now] = row;
    m_keys.insert(row.id, key);
    if (moves) {
        endMoveRows();
    }
    Q_EMIT dataChanged(index(now), index(now));
}

void ConversationListModel::insertAt(int row, const ConversationRow &value)
{
    beginInsertRows({}, row, row);
    m_rows.insert(row, value);
    m_keys.insert(value.id, keyOf(value));
    endInsertRows();
}

void ConversationListModel::removeAt(int row)
{
    beginRemoveRows({}, row, row);
    m_keys.remove(m_rows.at(row).id);
    m_rows.removeAt(row);
    endRemoveRows();
}

} // namespace textdesk
