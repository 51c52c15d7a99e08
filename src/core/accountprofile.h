// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace textdesk {

/// Where a key lives; a person chooses where there is no keychain.
enum class KeyStorage : quint8 { Keychain = 0, File = 1, AskEachTime = 2 };

/// A gateway account as somebody set it up at this desk. Its key is never here.
struct AccountProfile
{
    /// What cache and keychain know it by: its gateway's base address, with "#2" and so on behind it where
    /// this desk has several accounts of one gateway. Never changes as long as it is the same account.
    QString id;
    QString name; ///< the office's word for it; empty: it has none
    KeyStorage keyStorage = KeyStorage::Keychain;

    QString address() const;
    /// The name, else the gateway's host.
    QString title() const;
    bool operator==(const AccountProfile &) const = default;
};

/// An id for one more account of this gateway.
QString freeAccountId(const QString &address, const QList<AccountProfile> &taken);

/// Accounts as one line of text for a settings file, and back. What cannot be read is left out, as is an
/// account whose id was there before.
QString toText(const QList<AccountProfile> &accounts);
QList<AccountProfile> accountsFromText(const QString &text);

} // namespace textdesk
