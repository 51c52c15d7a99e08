// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/restclient.h"

#include <QPointer>
#include <QUrl>

namespace textdesk {

using RawResult = RestResult<QByteArray>;
using RawCallback = std::function<void(const RawResult &)>;

/// One REST call that is to be made, or is under way.
struct RestJob
{
    bool isPost = false;
    QByteArray body{}; ///< of a post
    /// It may reach the gateway once at the most: Qt asks again by itself when a connection ends without an
    /// answer, for POST too.
    bool onlyOnce = false;
    bool withKey = true;
    QUrl url{};
    RestPriority priority = RestPriority::Lookup;
    int timeoutMs = 0; ///< 0: the usual one
    QPointer<QObject> context{};
    RawCallback done{};

    void answer(const RawResult &result) const
    {
        if (context) {
            done(result);
        }
    }
};

/// Answers \p done with what \p decode makes of the bytes.
template<typename T>
RawCallback decoded(RestCallback<T> done, tl::expected<T, WireFault> (*decode)(const QByteArray &))
{
    return [done = std::move(done), decode](const RawResult &raw) {
        if (!raw) {
            done(tl::unexpected(raw.error()));
            return;
        }
        tl::expected<T, WireFault> value = decode(*raw);
        if (value) {
            done(*std::move(value));
        } else {
            done(tl::unexpected(RestError{RestError::Kind::Malformed, 0, 0, wireFaultWord(value.error())}));
        }
    };
}

} // namespace textdesk
