// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QString>

#include <optional>

namespace textdesk {

/// A gateway key ("sgw_" + 32 hex digits). Has no conversion that a log or a debug stream would take.
class ApiKey
{
public:
    ApiKey() = default;

    /// Trims white space; nothing where the text cannot be a key (empty, or with spaces, controls or
    /// non-ASCII inside). A key of an unexpected form is accepted: the gateway decides.
    static std::optional<ApiKey> parse(QByteArray text);

    bool isEmpty() const { return m_text.isEmpty(); }
    /// True for the documented form.
    bool looksDocumented() const;
    /// The secret itself: for the Authorization header, the auth frame and the keychain only.
    const QByteArray &reveal() const { return m_text; }
    /// A short hash that tells keys apart without giving them away (hex; of SHA-256).
    QString fingerprint() const;

    bool operator==(const ApiKey &) const = default;

private:
    QByteArray m_text;
};

} // namespace textdesk

Q_DECLARE_METATYPE(textdesk::ApiKey)
