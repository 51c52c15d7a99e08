// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/apikey.h"

#include <QCryptographicHash>

#include <algorithm>

namespace textdesk {

std::optional<ApiKey> ApiKey::parse(QByteArray text)
{
    text = text.trimmed();
    constexpr qsizetype longestKey = 1024;
    // It goes into a header line as it is: a line break in it would start another header.
    const bool usable = std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7f'; });
    if (text.isEmpty() || text.size() > longestKey || !usable) {
        return std::nullopt;
    }
    ApiKey key;
    key.m_text = std::move(text);
    return key;
}

bool ApiKey::looksDocumented() const
{
    constexpr qsizetype prefixLength = 4;
    constexpr qsizetype digits = 32;
    const auto isHex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return m_text.size() == prefixLength + digits && m_text.startsWith("sgw_") &&
           std::all_of(m_text.begin() + prefixLength, m_text.end(), isHex);
}

QString ApiKey::fingerprint() const
{
    constexpr qsizetype shortened = 16;
    const QByteArray hash = QCryptographicHash::hash(m_text, QCryptographicHash::Sha256).toHex();
    return QString::fromLatin1(hash.first(shortened));
}

} // namespace textdesk
