// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/snippet.h"

#include <QRegularExpression>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

const QRegularExpression &placeholder()
{
    static const QRegularExpression pattern(uR"(\{([^{}\r\n\x{2028}\x{2029}]{1,40})\})"_s);
    return pattern;
}

QString valueOf(const QString &name, const SnippetValues &values)
{
    const std::array known{
        std::pair{"name"_L1, &values.name}, std::pair{"number"_L1, &values.number},
        std::pair{"our number"_L1, &values.ourNumber}, std::pair{"date"_L1, &values.date},
        std::pair{"time"_L1, &values.time}};
    const QString asked = name.simplified();
    for (const auto &[word, value] : known) {
        if (asked.compare(word, Qt::CaseInsensitive) == 0) {
            return *value;
        }
    }
    return {};
}

} // namespace

std::optional<PlaceholderSpan> nextPlaceholder(QStringView text, qsizetype from)
{
    const auto match = placeholder().match(text, from);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    return PlaceholderSpan{match.capturedStart(), match.capturedLength()};
}

QString filledSnippet(const QString &body, const SnippetValues &values)
{
    QString filled;
    qsizetype done = 0;
    auto matches = placeholder().globalMatch(body);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString value = valueOf(match.captured(1), values);
        if (!value.isEmpty()) {
            filled += QStringView(body).sliced(done, match.capturedStart() - done);
            filled += value;
            done = match.capturedEnd();
        }
    }
    filled += QStringView(body).sliced(done);
    return filled;
}

} // namespace textdesk
