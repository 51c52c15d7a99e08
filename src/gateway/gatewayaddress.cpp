// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/gatewayaddress.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace textdesk {

tl::expected<GatewayAddress, GatewayAddress::Fault> GatewayAddress::parse(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty()) {
        return tl::unexpected(Fault::Empty);
    }
    const bool hasScheme = trimmed.contains("://"_L1);
    QUrl url(hasScheme ? trimmed : "https://"_L1 + trimmed, QUrl::StrictMode);
    if (!url.isValid()) {
        return tl::unexpected(Fault::NotAnAddress);
    }
    const QString scheme = url.scheme();
    if (scheme != "https"_L1 && scheme != "http"_L1) {
        return tl::unexpected(Fault::WrongScheme);
    }
    if (url.host().isEmpty() || url.port() == 0) {
        return tl::unexpected(Fault::NotAnAddress);
    }
    const bool hasPath = !url.path().isEmpty() && url.path() != "/"_L1;
    if (hasPath || url.hasQuery() || url.hasFragment() || !url.userInfo().isEmpty()) {
        return tl::unexpected(Fault::HasExtras);
    }
    const int usualPort = scheme == "https"_L1 ? 443 : 80;
    if (url.port() == usualPort) {
        url.setPort(-1);
    }
    url.setPath({});
    GatewayAddress address(url);
    if (scheme == "http"_L1 && !address.isLoopback()) {
        return tl::unexpected(Fault::PlainHttpRemote);
    }
    return address;
}

GatewayAddress GatewayAddress::documentedDefault()
{
    return GatewayAddress(QUrl(u"https://smsgateway-api.onrender.com"_s));
}

QString GatewayAddress::toString() const
{
    return m_base.toString(QUrl::FullyEncoded);
}

QUrl GatewayAddress::socketUrl() const
{
    QUrl url = withPath(u"/ws"_s);
    url.setScheme(m_base.scheme() == "https"_L1 ? u"wss"_s : u"ws"_s);
    return url;
}

QUrl GatewayAddress::restUrl(const QString &path) const
{
    return withPath("/v1"_L1 + path);
}

QUrl GatewayAddress::healthUrl() const
{
    return withPath(u"/health"_s);
}

bool GatewayAddress::isLoopback() const
{
    const QString host = m_base.host();
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

QUrl GatewayAddress::withPath(const QString &path) const
{
    QUrl url = m_base;
    url.setPath(path, QUrl::StrictMode);
    return url;
}

} // namespace textdesk
