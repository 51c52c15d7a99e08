// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace textdesk {

constexpr qsizetype longestSmsText = 1'600;  ///< the gateway takes no more (UTF-16 units)
constexpr qsizetype longSmsTextFrom = 1'000; ///< carriers often refuse more (RingCentral's own limit)

/// How the text of an SMS travels: one character outside GSM-7 moves the whole of it to UCS-2.
enum class SmsEncoding : quint8 { Gsm7, Ucs2 };

/// What a text needs on the air (3GPP TS 23.038 and 23.040). An estimate: the gateway does not say how the
/// carrier encodes.
struct SmsSegments
{
    SmsEncoding encoding = SmsEncoding::Gsm7;
    int units = 0;     ///< septets, or UTF-16 code units; an extended character takes two septets
    int parts = 0;     ///< 0 for an empty text
    int unitsLeft = 0; ///< what the last part still takes, in the same units
    QString forcing;   ///< the first character (one code point) that GSM-7 lacks; empty: none
    qsizetype forcingAt = -1;

    bool operator==(const SmsSegments &) const = default;
};

/// Counts by packing, not by division: neither an escape pair nor a surrogate pair is cut in two.
SmsSegments measureSms(QStringView text);

/// The same text with what GSM-7 lacks put plainly where there is a plain way to say the same (curly quotes,
/// dashes, ellipsis, odd spaces); everything else stays as it is.
QString withPlainCharacters(QStringView text);

} // namespace textdesk
