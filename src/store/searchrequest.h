// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/deliverystatus.h"
#include "store/rows.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace textdesk {

/// Which messages a search is about, beside the words in them. Empty members do not filter.
struct SearchFilter
{
    QString from; ///< a part of the sender's number, however it is written, or of a sender's name
    QString to;   ///< the same of whom it went to
    /// Numbers of people whose name is what \c from, or \c to, says.
    QStringList fromNamed;
    QStringList toNamed;
    QList<Outcome> outcomes; ///< one of these
    bool isUnread = false;
    std::optional<UtcMs> since;
    std::optional<UtcMs> before;
    qint64 conversationId = 0;
    OutcomeLimits limits; ///< what counts as stalled, and as unconfirmed

    /// True where every message gets through.
    bool isEmpty() const;
    /// Whether this message gets through.
    bool accepts(const MessageRow &row) const;

    bool operator==(const SearchFilter &) const = default;
};

/// What a person searches for.
struct SearchRequest
{
    SearchRequest() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): words alone are a whole request
    SearchRequest(QString typed) : words(std::move(typed)) {}

    /// Words of the text, a part of a number, or a messageId. Never query syntax.
    QString words;
    /// Numbers of people whose name has all the words: their messages are hits, too.
    QStringList named;
    SearchFilter filter;

    /// True where nothing is searched for.
    bool isEmpty() const { return words.trimmed().isEmpty() && filter.isEmpty(); }

    bool operator==(const SearchRequest &) const = default;
};

} // namespace textdesk
