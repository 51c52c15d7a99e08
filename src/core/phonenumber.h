// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace textdesk {

/// What kind of sender or recipient a spelling stands for.
enum class AddressKind : quint8 {
    E164,         ///< "+" and 9 to 15 digits
    ShortCode,    ///< 3 to 8 digits
    Alphanumeric, ///< a name of letters ("CLINIC"): cannot be answered
    Unknown,      ///< empty, "anonymous", or anything else: cannot be answered
};

AddressKind addressKind(QStringView address);

/// The ASCII digits of a text, in their order: what two spellings of a number have in common.
QString digitsOf(QString text);

/// The spelling that stands for an address in the store: E.164 where it is one (spaces and
/// punctuation removed), else the trimmed text itself. Two spellings of one number become one;
/// short codes and names never merge with a number. Pure; cheap.
QString normalizedAddress(QStringView address);

/// An address for people: the national format for numbers of \p homeRegion (ISO 3166, "US"), else the
/// international one; anything that is no E.164 number as it is. Uses libphonenumber (loaded at first
/// use, some 10 ms); thread-safe.
QString formattedAddress(const QString &address, const QString &homeRegion);

/// Why what a person typed is no number that a text can go to.
enum class NumberFault : quint8 {
    Empty,
    NotANumber, ///< letters, or too little that could be one
    TooShort,
    TooLong,
    UnknownCountry, ///< no such country code; or a national number, and no home region
    NotPossible,
};

/// What a person typed or pasted, as E.164: the way numbers are written in \p homeRegion, or with + or the
/// region's prefix for abroad; with any punctuation, digits of any script, or as a tel: link. Letters are
/// never read as digits. Uses libphonenumber.
tl::expected<QString, NumberFault> parsedNumber(QStringView typed, const QString &homeRegion);

/// Loads libphonenumber's tables, so that the first formattedAddress() need not wait; for a thread of its
/// own while a program starts.
void loadPhoneNumbers();

/// The region (ISO 3166) that a number in E.164 is of; empty where that cannot be said. Uses libphonenumber.
QString regionOf(const QString &address);

/// The first letters of the first and the last word of a name, in capitals: for an avatar.
QString nameInitials(const QString &name);

/// "+1" for a number, the first letters of anything else: for an avatar without a name.
QString addressInitials(const QString &address);

} // namespace textdesk
