// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/restclient.h"

#include <QPointer>
#include <QUrl>

namespace textdesk {

using RawResult = RestResult<QByteArray>;
/// False: the bytes that came are no answer to what was asked.
using RawCallback = std::function<bool(const RawResult &)>;

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

    bool answer(const RawResult &result) const { return context ? done(result) : true; }
};

/// Answers \p done with what \p decode makes of the bytes.
template<typename T>
RawCallback decoded(RestCallback<T> done, tl::expected<T, WireFault> (*decode)(const QByteArray &))
{
    return [done = std::move(done), decode](const RawResult &raw) {
        if (!raw) {
            done(tl::unexpected(raw.error()));
            return true;
        }
        tl::expected<T, WireFault> value = decode(*raw);
        const bool isReadable = value.has_value();
        if (isReadable) {
            done(*std::move(value));
        } else {
            done(tl::unexpected(RestError{RestError::Kind::Malformed, 0, 0, wireFaultWord(value.error())}));
        }
        return isReadable;
    };
}

} // namespace textdesk
