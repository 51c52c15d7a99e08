// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/wireformat.h"

#include <QJsonObject>

namespace textdesk {

/// Parses \p json up to \p maxBytes; what is no JSON object is a fault.
tl::expected<QJsonObject, WireFault> parseJsonObject(const QByteArray &json, qsizetype maxBytes);

/// Reads the fields of one JSON object and remembers the first fault, so that a decoder reads all its
/// fields in a row and asks once. Absent and JSON's null are the same: "not said".
class FieldReader
{
public:
    enum class Need : quint8 { Optional, Required };

    explicit FieldReader(const QJsonObject &object) : m_object(object) {}

    std::optional<WireFault> fault() const { return m_fault; }

    /// A string of at most \p longest UTF-16 units; null where not said. Half surrogate pairs become
    /// U+FFFD.
    QString text(QLatin1StringView key, qsizetype longest, Need need = Need::Optional);
    /// The same, cut at \p longest instead of refused.
    QString trimmedText(QLatin1StringView key, qsizetype longest);
    /// A string, or a whole number read as one: both spellings occur for RingCentral's ids.
    QString textOrNumber(QLatin1StringView key, qsizetype longest);
    /// A text that names something: required, not empty, without control characters.
    QString identifier(QLatin1StringView key, qsizetype longest);
    std::optional<UtcMs> time(QLatin1StringView key, Need need = Need::Optional);
    qint64 integer(QLatin1StringView key, qint64 fallback);
    bool boolean(QLatin1StringView key);
    bool isSaid(QLatin1StringView key) const;

    void fail(WireFault fault);

private:
    QString checked(const QJsonValue &value, qsizetype longest, Need need);

    const QJsonObject &m_object;
    std::optional<WireFault> m_fault;
};

} // namespace textdesk
