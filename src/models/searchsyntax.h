// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/searchrequest.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace textdesk {

/// Reads what a person types into the search field: words, and filters such as "from:5550123",
/// "status:failed", "before:2026-11-20", "has:failure", "is:unread". The English words always work; those of
/// another language are added.
class SearchSyntax
{
public:
    enum class Key : quint8 { From, To, Status, Before, After, Has, Is };

    /// A filter as it was typed.
    struct Term
    {
        Key key = Key::From;
        QString value;       ///< without quotation marks
        qsizetype start = 0; ///< where it stands, in UTF-16 units
        qsizetype length = 0;
        std::optional<Outcome> outcome; ///< of Status, and of Has
        QDate day;                      ///< of Before and After
        bool isUnderstood = false;      ///< else it was taken as words

        bool operator==(const Term &) const = default;
    };

    struct Parsed
    {
        SearchRequest request;
        QList<Term> terms;
    };

    SearchSyntax();

    /// A word of the person's language, used from now on where a filter is written for them.
    void addKey(const QString &word, Key key);
    void addOutcome(const QString &word, Outcome outcome);
    void addFailure(const QString &word);
    void addUnread(const QString &word);
    void addToday(const QString &word);
    void addYesterday(const QString &word);

    /// \p today: the person's day. Days are local; \c limits are the caller's.
    Parsed parse(const QString &typed, QDate today) const;

    /// \p typed with this filter instead of others of its key.
    QString with(const QString &typed, Key key, const QString &value, QDate today) const;
    /// \p typed without the filters that \p unwanted says.
    QString
    without(const QString &typed, QDate today, const std::function<bool(const Term &term)> &unwanted) const;

    QString unreadWord() const { return m_unread.constLast(); }
    QString failureWord() const { return m_failure.constLast(); }
    QString wordFor(Outcome outcome) const;

private:
    void understand(Term &term, QDate today) const;
    std::optional<Outcome> outcomeFor(const QString &value) const;
    QDate dayFor(const QString &value, QDate today) const;

    QList<std::pair<QString, Key>> m_keys; ///< lower case; the last of a key is written
    QList<std::pair<QString, Outcome>> m_outcomes;
    QStringList m_failure;
    QStringList m_unread;
    QStringList m_today;
    QStringList m_yesterday;
};

} // namespace textdesk
