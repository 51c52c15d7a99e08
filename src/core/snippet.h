// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace textdesk {

/// A saved reply: a text that an office writes often. May hold placeholders in braces, such as {name}.
struct Snippet
{
    static constexpr qsizetype longestName = 80;    ///< UTF-16 units
    static constexpr qsizetype longestBody = 1'600; ///< no longer than a text message

    QString id; ///< unique, made where the snippet is
    QString name;
    QString body;

    bool operator==(const Snippet &) const = default;
};

/// What the placeholders of a snippet stand for in one conversation. What is empty is not known.
struct SnippetValues
{
    QString name;
    QString number;
    QString ourNumber;
    QString date;
    QString time;
};

/// Where a placeholder is in a text, in UTF-16 units, its braces included.
struct PlaceholderSpan
{
    qsizetype start = 0;
    qsizetype length = 0;
    bool operator==(const PlaceholderSpan &) const = default;
};

/// The first placeholder at or behind \p from: a brace, one to forty characters of one line, a brace.
std::optional<PlaceholderSpan> nextPlaceholder(QStringView text, qsizetype from = 0);

/// \p body with {name}, {number}, {our number}, {date} and {time} filled in, whatever their case. Those that
/// are not known, and all others, stay for a person to fill in. What is filled in is not looked at again.
QString filledSnippet(const QString &body, const SnippetValues &values);

} // namespace textdesk
