// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/carrierstatus.h"
#include "widgets/accountlink.h"
#include "widgets/banner.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

#include <optional>

namespace textdesk {

/// The words about the gateway's link to RingCentral that stand at the bottom of the window; plain text.
struct CarrierWords
{
    QString line;  ///< short; empty where nothing is wrong
    QString whole; ///< of all accounts where it is wrong, a line each: for the tool tip and screen readers
};

/// Turns the state of the second link into an office's words. \c now: the wall clock. Pure but for locale and
/// time zone.
class CarrierSentences
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::CarrierSentences)
public:
    static constexpr auto bannerId = "carrier";

    static std::optional<Banner> banner(const CarrierStatus &status);
    /// The line tells of the one that has been without it for longest.
    static CarrierWords words(const QList<AccountLink> &links, UtcMs now);

    /// In a word or two, for tables: "Connected".
    static QString stateWord(CarrierStatus::State state);
    /// "Yes, since 09:12", "Not known: the gateway does not tell".
    static QString connected(const CarrierStatus &status, UtcMs now);
    /// "December 6, 2026", and whether the gateway sees to it by itself.
    static QString expiry(const CarrierStatus &status);
};

} // namespace textdesk
