// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QObject>
#include <QString>

namespace textdesk {

/// What the office calls its gateway accounts, where there are several: beside one of them no name is needed.
/// UI thread.
class AccountBook : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// By their rows in the cache; empty: there is one account only.
    void setNames(const QHash<qint64, QString> &names);
    bool hasSeveral() const { return !m_names.isEmpty(); }
    /// Empty: it needs none.
    QString name(qint64 accountId) const { return m_names.value(accountId); }

Q_SIGNALS:
    void changed();

private:
    QHash<qint64, QString> m_names;
};

} // namespace textdesk
