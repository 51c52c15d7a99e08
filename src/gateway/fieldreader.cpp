// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/fieldreader.h"

#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace textdesk {

namespace {

/// SQLite's conversion to UTF-8 swallows the character behind half a surrogate pair.
void makeWellFormed(QString &text)
{
    if (text.isValidUtf16()) {
        return;
    }
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            ++i;
        } else if (c.isSurrogate()) {
            text[i] = QChar::ReplacementCharacter;
        }
    }
}

} // namespace

tl::expected<QJsonObject, WireFault> parseJsonObject(const QByteArray &json, qsizetype maxBytes)
{
    if (json.size() > maxBytes) {
        return tl::unexpected(WireFault::TooLong);
    }
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        return tl::unexpected(WireFault::NotJson);
    }
    if (!document.isObject()) {
        return tl::unexpected(WireFault::NotAnObject);
    }
    return document.object();
}

QString FieldReader::text(QLatin1StringView key, qsizetype longest, Need need)
{
    return checked(m_object.value(key), longest, need);
}

QString FieldReader::trimmedText(QLatin1StringView key, qsizetype longest)
{
    QString text = checked(m_object.value(key), std::numeric_limits<qsizetype>::max(), Need::Optional);
    if (text.size() > longest) {
        const bool splitsPair = text.at(longest - 1).isHighSurrogate();
        text.truncate(splitsPair ? longest - 1 : longest);
    }
    return text;
}

QString FieldReader::textOrNumber(QLatin1StringView key, qsizetype longest)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isDouble()) {
        return checked(value, longest, Need::Optional);
    }
    const qint64 number = value.toInteger(-1);
    if (number < 0) {
        fail(WireFault::WrongType);
        return {};
    }
    return QString::number(number);
}

QString FieldReader::identifier(QLatin1StringView key, qsizetype longest)
{
    QString text = checked(m_object.value(key), longest, Need::Required);
    const auto isOdd = [](QChar c) {
        return c.unicode() < ' ' || c.unicode() == 0x7f || c == QChar::ReplacementCharacter;
    };
    if (!text.isNull() && (text.isEmpty() || std::any_of(text.cbegin(), text.cend(), isOdd))) {
        fail(WireFault::BadValue);
    }
    return text;
}

std::optional<UtcMs> FieldReader::time(QLatin1StringView key, Need need)
{
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined() || value.isNull()) {
        if (need == Need::Required) {
            fail(WireFault::MissingField);
        }
        return std::nullopt;
    }
    if (!value.isString()) {
        fail(WireFault::WrongType);
        return std::nullopt;
    }
    const std::optional<UtcMs> at = parseIsoTime(value.toString());
    if (!at) {
        fail(WireFault::BadValue);
    }
    return at;
}

qint64 FieldReader::integer(QLatin1StringView key, qint64 fallback)
{
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined() || value.isNull()) {
        return fallback;
    }
    if (!value.isDouble()) {
        fail(WireFault::WrongType);
        return fallback;
    }
    const qint64 number = value.toInteger(-1);
    if (number < 0) {
        fail(WireFault::BadValue);
        return fallback;
    }
    return number;
}

bool FieldReader::boolean(QLatin1StringView key)
{
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined() || value.isNull()) {
        fail(WireFault::MissingField);
    } else if (!value.isBool()) {
        fail(WireFault::WrongType);
    }
    return value.toBool();
}

bool FieldReader::isSaid(QLatin1StringView key) const
{
    const QJsonValue value = m_object.value(key);
    return !value.isUndefined() && !value.isNull();
}

void FieldReader::fail(WireFault fault)
{
    if (!m_fault) {
        m_fault = fault;
    }
}

QString FieldReader::checked(const QJsonValue &value, qsizetype longest, Need need)
{
    if (value.isUndefined() || value.isNull()) {
        if (need == Need::Required) {
            fail(WireFault::MissingField);
        }
        return {};
    }
    if (!value.isString()) {
        fail(WireFault::WrongType);
        return {};
    }
    QString text = value.toString();
    if (text.size() > longest) {
        fail(WireFault::BadValue);
        return {};
    }
    makeWellFormed(text);
    return text;
}

} // namespace textdesk
