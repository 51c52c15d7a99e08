// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/shortenedlink.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr std::array services{
    "bit.ly"_L1,  "tinyurl.com"_L1, "t.co"_L1,      "goo.gl"_L1, "ow.ly"_L1,    "is.gd"_L1,
    "buff.ly"_L1, "rebrand.ly"_L1,  "cutt.ly"_L1,   "rb.gy"_L1,  "tiny.cc"_L1,  "shorturl.at"_L1,
    "lnkd.in"_L1, "t.ly"_L1,        "s.id"_L1,      "bl.ink"_L1, "short.io"_L1, "v.gd"_L1,
    "qr.ae"_L1,   "adf.ly"_L1,      "bitly.com"_L1, "j.mp"_L1,   "t2m.io"_L1,   "clck.ru"_L1,
};

/// What a host name, or the "@" of an address before it, is made of.
bool belongsToHost(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u'.' || c == u'_' || c == u'@';
}

} // namespace

QString shortenedLink(QStringView text)
{
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && belongsToHost(text.at(end))) {
            ++end;
        }
        QStringView host = text.mid(at, end - at);
        at = end + 1;
        while (host.endsWith(u'.')) {
            host.chop(1); // the end of a sentence
        }
        if (host.startsWith("www."_L1, Qt::CaseInsensitive)) {
            host = host.mid(4);
        }
        const bool isService = std::any_of(services.begin(), services.end(), [host](QLatin1StringView each) {
            return host.compare(each, Qt::CaseInsensitive) == 0;
        });
        if (isService) {
            return host.toString().toLower();
        }
        // A path belongs to the host before it, and names none.
        if (end < text.size() && text.at(end) == u'/' && !host.isEmpty()) {
            while (at < text.size() && !text.at(at).isSpace()) {
                ++at;
            }
        }
    }
    return {};
}

} // namespace textdesk
