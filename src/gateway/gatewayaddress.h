// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

#include <utility>

#include <tl/expected.hpp>

namespace textdesk {

/// The gateway's base address and what derives from it. Always valid: made by parse() only.
class GatewayAddress
{
public:
    enum class Fault : quint8 {
        Empty,
        NotAnAddress,
        WrongScheme,     ///< neither https nor http
        PlainHttpRemote, ///< http is for loopback only
        HasExtras,       ///< user, password, path, query or fragment
    };

    /// Accepts "https://host[:port]" with or without a final slash; a bare "host" counts as https.
    static tl::expected<GatewayAddress, Fault> parse(const QString &text);
    /// The vendor's documented host.
    static GatewayAddress documentedDefault();

    QString toString() const;                ///< "https://host[:port]", lower case, no default port
    QUrl socketUrl() const;                  ///< wss://host[:port]/ws
    QUrl restUrl(const QString &path) const; ///< https://host[:port]/v1 + path; '/' first, percent-encoded
    QUrl healthUrl() const;                  ///< https://host[:port]/health
    bool isLoopback() const;                 ///< this machine itself: no proxy stands before it

private:
    explicit GatewayAddress(QUrl base) : m_base(std::move(base)) {}
    QUrl withPath(const QString &path) const;

    QUrl m_base;
};

} // namespace textdesk
