// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/lookalike.h"

#include <QString>

#include <unicode/uspoof.h>

#include <memory>

namespace textdesk {

namespace {

struct CheckerCloser
{
    void operator()(USpoofChecker *checker) const { uspoof_close(checker); }
};
using Checker = std::unique_ptr<USpoofChecker, CheckerCloser>;

/// Null where ICU lacks its data: then nothing is found, and nothing fails.
Checker makeChecker()
{
    UErrorCode error = U_ZERO_ERROR;
    Checker checker(uspoof_open(&error));
    if (U_FAILURE(error)) {
        return {};
    }
    uspoof_setChecks(checker.get(), USPOOF_RESTRICTION_LEVEL, &error);
    uspoof_setRestrictionLevel(checker.get(), USPOOF_HIGHLY_RESTRICTIVE);
    return U_FAILURE(error) ? Checker() : std::move(checker);
}

bool isOfWord(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

bool isMixed(const USpoofChecker &checker, QStringView word)
{
    UErrorCode error = U_ZERO_ERROR;
    const int32_t found =
        uspoof_check2(&checker, word.utf16(), static_cast<int32_t>(word.size()), nullptr, &error);
    return U_SUCCESS(error) && (found & USPOOF_RESTRICTION_LEVEL) != 0;
}

} // namespace

bool mixesScripts(QStringView text)
{
    static const Checker checker = makeChecker();
    if (checker == nullptr) {
        return false;
    }
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype begin = at;
        bool isAscii = true;
        while (at < text.size() && isOfWord(text.at(at))) {
            isAscii = isAscii && text.at(at).unicode() < 0x80;
            ++at;
        }
        if (!isAscii && isMixed(*checker, text.mid(begin, at - begin))) {
            return true;
        }
    }
    return false;
}

} // namespace textdesk
