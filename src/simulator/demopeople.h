// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace textdesk::demo {

/// The numbers of those who write to the demonstration's office.
inline constexpr QStringView anna = u"+12025550143";
inline constexpr QStringView marcus = u"+12025550178";
inline constexpr QStringView priya = u"+12025550155";
inline constexpr QStringView jonas = u"+493023125114";
inline constexpr QStringView claire = u"+33639980172";
inline constexpr QStringView lucia = u"+13055550162";
inline constexpr QStringView dmitri = u"+12125550187";
inline constexpr QStringView layla = u"+13135550119";
inline constexpr QStringView noa = u"+17185550134";
inline constexpr QStringView mei = u"+14155550126";
inline constexpr QStringView kenji = u"+18085550191";
inline constexpr QStringView oliver = u"+447700900461";
inline constexpr QStringView ruby = u"+61491570156";
inline constexpr QStringView stopper = u"+16175550148";
inline constexpr QStringView silent = u"+13125550139";
inline constexpr QStringView landline = u"+12025550166";
inline constexpr QStringView shortCode = u"72975";
inline constexpr QStringView parcel = u"PARCEL";

inline constexpr QStringView wrongLine = u"+12025550199"; ///< a number that the account does not have

} // namespace textdesk::demo
