// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/promises.h"

#include <algorithm>

namespace textdesk {

namespace {

bool isWhole(const QString &text)
{
    return text.isValidUtf16();
}

const char *brokenBy(const Observation &seen)
{
    constexpr UtcMs earliest = 946'684'800'000; // 2000
    constexpr UtcMs latest = 7'289'740'800'000; // 2201
    constexpr qsizetype longestId = 200;
    constexpr qsizetype longestNumber = 64;
    constexpr qsizetype longestBody = 65'536;
    constexpr qsizetype longestError = 2'000;
    if (seen.messageId.isEmpty() || seen.messageId.size() > longestId) {
        return "a message has an identity";
    }
    if (seen.from.size() > longestNumber || seen.to.size() > longestNumber ||
        seen.body.size() > longestBody) {
        return "texts keep their limits";
    }
    if (seen.fact.at < earliest || seen.fact.at > latest) {
        return "times are times";
    }
    if ((seen.fact.status == DeliveryStatus::Other) == seen.fact.word.isNull()) {
        return "an unknown status keeps its word, a known one has none";
    }
    if (seen.fact.error.size() > longestError || (seen.fact.error.isEmpty() && !seen.fact.error.isNull())) {
        return "errors are short, or null";
    }
    if (seen.fact.source != seen.source) {
        return "a fact comes from where its observation comes from";
    }
    for (const QString &text :
         {seen.messageId, seen.from, seen.to, seen.body, seen.rcMessageId, seen.tenantId, seen.appId,
          seen.fact.word, seen.fact.error}) {
        if (!isWhole(text)) {
            return "texts are well-formed";
        }
    }
    return nullptr;
}

const char *brokenByFrame(const QByteArray &bytes)
{
    const auto frame = decodeFrame(bytes);
    if (!frame) {
        return wireFaultWord(frame.error()).isEmpty() ? "faults have a word" : nullptr;
    }
    if (const auto *seen = std::get_if<Observation>(&*frame)) {
        return seen->source == FactSource::Event ? brokenBy(*seen) : "a frame is an event";
    }
    if (const auto *unknown = std::get_if<UnknownEvent>(&*frame)) {
        constexpr qsizetype longestType = 40;
        const auto isPlain = [](QChar c) { return c >= u' ' && c <= u'~'; };
        const bool tame = unknown->type.size() <= longestType &&
                          std::all_of(unknown->type.begin(), unknown->type.end(), isPlain);
        return tame ? nullptr : "an unknown type is fit for a log";
    }
    return nullptr;
}

const char *brokenByPage(const QByteArray &bytes)
{
    const auto page = decodeMessagePage(bytes);
    if (!page) {
        return nullptr;
    }
    if (page->total < 0 || page->page < 0 || page->limit < 0 || page->unreadable < 0) {
        return "a page counts from zero";
    }
    for (const Observation &seen : page->records) {
        if (seen.source != FactSource::Record) {
            return "a page holds records";
        }
        if (const char *broken = brokenBy(seen)) {
            return broken;
        }
    }
    return nullptr;
}

} // namespace

const char *brokenPromise(const QByteArray &bytes)
{
    if (const char *broken = brokenByFrame(bytes)) {
        return broken;
    }
    if (const char *broken = brokenByPage(bytes)) {
        return broken;
    }
    if (const auto record = decodeMessageRecord(bytes)) {
        if (const char *broken = brokenBy(*record)) {
            return broken;
        }
    }
    if (const auto token = decodeToken(bytes)) {
        const auto isPrintable = [](char c) { return c > ' ' && c < '\x7f'; };
        if (token->token.isEmpty() || !std::all_of(token->token.begin(), token->token.end(), isPrintable)) {
            return "a token is one word";
        }
    }
    if (const auto receipt = decodeSendReceipt(bytes)) {
        if (receipt->messageId.isEmpty() || !isWhole(receipt->messageId)) {
            return "a receipt names its message";
        }
        if ((receipt->status == DeliveryStatus::Other) == receipt->statusWord.isNull()) {
            return "a receipt's status is one that we know, or the gateway's word";
        }
    }
    // These have no value to judge: they must only come back.
    (void)decodeRcStatus(bytes);
    (void)decodeHealth(bytes);
    constexpr qsizetype longestError = 500;
    const QString error = decodeErrorText(bytes);
    return error.size() <= longestError && isWhole(error) ? nullptr
                                                          : "an error text is short and well-formed";
}

} // namespace textdesk
