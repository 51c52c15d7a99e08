// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QtGlobal>

#include <utility>

namespace textdesk {

/// The gateway accounts that a list, a search or a figure is of.
class AccountSet
{
public:
    AccountSet() = default;
    /// One account; 0: none. Implicit: whoever knows one account need not know of sets.
    AccountSet(qint64 accountId) : m_ids(accountId == 0 ? QList<qint64>() : QList<qint64>{accountId}) {}
    explicit AccountSet(QList<qint64> ids) : m_ids(std::move(ids)) {}

    bool isEmpty() const { return m_ids.isEmpty(); }
    bool contains(qint64 accountId) const { return m_ids.contains(accountId); }
    /// By value of a set that is about to go: a loop over it would outlive it.
    const QList<qint64> &ids() const & { return m_ids; }
    QList<qint64> ids() && { return std::move(m_ids); }

    bool operator==(const AccountSet &) const = default;

private:
    QList<qint64> m_ids;
};

} // namespace textdesk
