// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/textspan.h"

#include <QList>
#include <QString>
#include <QUrl>

namespace textdesk {

/// A web address in a text, and where it really leads.
struct TextLink
{
    TextSpan span;
    QUrl url; ///< http or https, with a host

    bool operator==(const TextLink &) const = default;
};

/// The web addresses in \p text, in order: with http:// or https://, or beginning with "www.", or a host name
/// with a path ("example.org/pay"). No other scheme is one. Pure.
QList<TextLink> textLinks(const QString &text);

/// Why one should look twice before one opens an address.
enum class LinkConcern : quint8 {
    MixedScripts,   ///< the host's letters are of scripts that no language mixes
    ForeignLetters, ///< the host has letters beyond ASCII, which can look like others
    RawAddress,     ///< an IP address, no name
    UserInfo,       ///< "https://bank.example@evil.example": the name before the @ is not where it leads
    Shortened,      ///< a shortening service hides where it leads
    OddPort,
    Unencrypted, ///< http
};

QList<LinkConcern> linkConcerns(const QUrl &url);

/// The host as the network is asked for it: in ASCII, punycode where it has other letters.
QString asciiHost(const QUrl &url);
/// The host as it was written; the same where it is ASCII.
QString writtenHost(const QUrl &url);

} // namespace textdesk
