// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/deliveryorder.h"

#include <algorithm>
#include <compare>

namespace textdesk {

namespace {

char16_t withoutCase(QChar c)
{
    // SQLite's NOCASE knows the letters of ASCII only.
    const bool isUpper = c >= u'A' && c <= u'Z';
    return static_cast<char16_t>(c.unicode() + (isUpper ? u'a' - u'A' : 0));
}

/// SQLite compares UTF-8 bytes, that is code points; UTF-16 units would put U+1F600 before U+FB00.
std::strong_ordering compareTexts(const QString &a, const QString &b, Qt::CaseSensitivity sensitivity)
{
    const auto same = [sensitivity](QChar x, QChar y) {
        return x == y || (sensitivity == Qt::CaseInsensitive && withoutCase(x) == withoutCase(y));
    };
    const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin(), b.end(), same);
    if (left == a.end() || right == b.end()) {
        return a.size() <=> b.size();
    }
    if (left->isSurrogate() != right->isSurrogate()) {
        return left->isSurrogate() ? std::strong_ordering::greater : std::strong_ordering::less;
    }
    return sensitivity == Qt::CaseInsensitive ? withoutCase(*left) <=> withoutCase(*right)
                                              : left->unicode() <=> right->unicode();
}

int statusOrder(const MessageRow &row)
{
    // A failure that is none but a missing report stands before the real ones.
    const bool failed = row.status == DeliveryStatus::Failed && !isUnconfirmed(row.status, row.error);
    return 2 * static_cast<int>(row.status) + (failed ? 1 : 0);
}

std::strong_ordering compareBy(DeliverySort sort, const MessageRow &a, const MessageRow &b)
{
    switch (sort) {
    case DeliverySort::Status:
        return statusOrder(a) <=> statusOrder(b);
    case DeliverySort::To:
        return compareTexts(a.to, b.to, Qt::CaseSensitive);
    case DeliverySort::From:
        return compareTexts(a.from, b.from, Qt::CaseSensitive);
    case DeliverySort::Text:
        return compareTexts(a.body, b.body, Qt::CaseInsensitive);
    case DeliverySort::Error:
        return compareTexts(a.error, b.error, Qt::CaseInsensitive);
    case DeliverySort::App:
        return compareTexts(a.appId, b.appId, Qt::CaseSensitive);
    case DeliverySort::Account:
        return a.accountId <=> b.accountId;
    case DeliverySort::When:
        break;
    }
    return MessageKey{a.at, a.id} <=> MessageKey{b.at, b.id};
}

} // namespace

bool DeliveryOrder::before(const MessageRow &a, const MessageRow &b) const
{
    const std::strong_ordering order = compareBy(sort, a, b);
    if (order != std::strong_ordering::equal) {
        return descending ? order > 0 : order < 0;
    }
    return MessageKey{a.at, a.id} > MessageKey{b.at, b.id};
}

} // namespace textdesk
