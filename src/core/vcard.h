// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace textdesk {

/// What of a vCard matters to a desk of text messages.
struct VCard
{
    QString name; ///< FN; else N; else ORG; else NICKNAME
    QStringList
        numbers; ///< each TEL as it is written, without "tel:" and parameters; fax numbers are left out
    QString note;
    int color = -1; ///< where this app wrote the card

    bool operator==(const VCard &) const = default;
};

/// The cards of a file, of versions 3.0 (RFC 2426) and 4.0 (RFC 6350); 2.1 too, as telephones write it. What
/// is no card is passed over. At most \p mostCards cards.
QList<VCard> parsedVCards(const QByteArray &file, qsizetype mostCards);

/// Cards of version 3.0, which everything reads: one for each contact, in UTF-8.
QByteArray vCards(const QList<Contact> &contacts);

} // namespace textdesk
