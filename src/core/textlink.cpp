// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/textlink.h"

#include "core/lookalike.h"
#include "core/shortenedlink.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr qsizetype longestAddress = 2'000;
constexpr int httpPort = 80;
constexpr int httpsPort = 443;

const QRegularExpression &candidate()
{
    // An address ends at a space, at quotes and brackets of any kind, and at letters that are written without
    // spaces (Chinese, Japanese) once its path has begun: these go on with the sentence.
    static const QRegularExpression pattern(
        uR"((?<![\p{L}\p{N}@._/\x{25ab}\x{200b}-\x{200f}\x{2060}-\x{2064}-])(?:)"
        uR"(https?://[^\s<>"\x{201c}\x{201d}\x{201e}\x{ab}\x{bb}\x{2026}\x{25ab}\x{200b}-\x{200f}\x{2060}-\x{2064}\x{3000}-\x{303f}/?#]+)"
        uR"(|www\.[\p{L}\p{N}.-]+)"
        uR"(|(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?=/))"
        uR"()(?:[/?#][^\s<>"\x{201c}\x{201d}\x{201e}\x{ab}\x{bb}\x{2026}\x{25ab}\x{200b}-\x{200f}\x{2060}-\x{2064}\x{3000}-\x{303f}\p{Han}\p{Hiragana}\p{Katakana}]*)?)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

/// Takes off what belongs to the sentence: "(see https://example.org/a)." leads to /a.
QStringView withoutSentenceEnd(QStringView address)
{
    while (!address.isEmpty()) {
        const QChar last = address.back();
        const bool closes = last == u')' || last == u']' || last == u'}';
        const QChar opener = last == u')' ? u'(' : last == u']' ? u'[' : u'{';
        const bool unbalanced = closes && address.count(last) > address.count(opener);
        if (!unbalanced && !u".,;:!?\'*_~\u2019\u3002\uff0c\uff01\uff1f"_s.contains(last)) {
            break;
        }
        address.chop(1);
    }
    return address;
}

bool isWeb(const QUrl &url)
{
    const QString scheme = url.scheme();
    const QString host = url.host();
    return url.isValid() && (scheme == "http"_L1 || scheme == "https"_L1) &&
           (host.contains(u'.') || host.contains(u':')) && !host.endsWith(u'.');
}

bool isRawAddress(const QString &host)
{
    static const QRegularExpression digitsAndDots(u"^[0-9.]+$"_s);
    return host.contains(u':') || digitsAndDots.match(host).hasMatch();
}

} // namespace

QList<TextLink> textLinks(const QString &text)
{
    QList<TextLink> links;
    auto found = candidate().globalMatch(text);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        const QStringView address = withoutSentenceEnd(match.capturedView());
        if (address.size() > longestAddress) {
            continue;
        }
        const bool hasScheme = address.startsWith("http://"_L1, Qt::CaseInsensitive) ||
                               address.startsWith("https://"_L1, Qt::CaseInsensitive);
        const QUrl url(
            hasScheme ? address.toString() : u"https://"_s + address.toString(), QUrl::TolerantMode);
        if (isWeb(url)) {
            links.append({{match.capturedStart(), address.size()}, url});
        }
    }
    return links;
}

QList<LinkConcern> linkConcerns(const QUrl &url)
{
    QList<LinkConcern> concerns;
    const QString written = writtenHost(url);
    const QString ascii = asciiHost(url);
    if (mixesScripts(written)) {
        concerns.append(LinkConcern::MixedScripts);
    } else if (written != ascii || ascii.contains("xn--"_L1)) {
        concerns.append(LinkConcern::ForeignLetters);
    }
    if (isRawAddress(ascii)) {
        concerns.append(LinkConcern::RawAddress);
    }
    if (!url.userInfo().isEmpty()) {
        concerns.append(LinkConcern::UserInfo);
    }
    if (!shortenedLink(ascii).isEmpty()) {
        concerns.append(LinkConcern::Shortened);
    }
    const bool encrypted = url.scheme() == "https"_L1;
    if (const int usual = encrypted ? httpsPort : httpPort; url.port(usual) != usual) {
        concerns.append(LinkConcern::OddPort);
    }
    if (!encrypted) {
        concerns.append(LinkConcern::Unencrypted);
    }
    return concerns;
}

QString asciiHost(const QUrl &url)
{
    return url.host(QUrl::FullyEncoded);
}

QString writtenHost(const QUrl &url)
{
    if (url.host().contains(u':')) {
        return asciiHost(url); // IPv6
    }
    return QUrl::fromAce(asciiHost(url).toLatin1(), QUrl::IgnoreIDNWhitelist);
}

} // namespace textdesk
