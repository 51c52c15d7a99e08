// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace textdesk {

/// RingCentral's code for a message that failed, as "SMS-CAR-430" in an error text.
/// Source: https://developers.ringcentral.com/guide/messaging/sms/sms-errors
struct ErrorCode
{
    /// Who told of the failure, not whose fault it is.
    enum class Reporter : quint8 {
        RingCentral, ///< SMS-RC-…
        Provider,    ///< SMS-UP-…: who takes RingCentral's texts to the carriers
        Carrier,     ///< SMS-CAR-…: the recipient's
    };

    Reporter reporter = Reporter::RingCentral;
    quint16 number = 0; ///< 0 to 999

    /// The first code in a text, in either case and as a word of its own.
    static std::optional<ErrorCode> find(QStringView text);

    /// "SMS-CAR-430"
    QString text() const;
    /// "CAR-430": for people, who know what it is about
    QString shortText() const;

    bool operator==(const ErrorCode &) const = default;
};

} // namespace textdesk
