// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>

#include <utility>

namespace textdesk {

/// How the other side of a conversation is called: formatted numbers of a region, remembered, because
/// formatting one is too much for every painted row. UI thread.
class AddressWords
{
public:
    explicit AddressWords(QString homeRegion) : m_homeRegion(std::move(homeRegion)) {}

    QString homeRegion() const { return m_homeRegion; }
    void setHomeRegion(const QString &region);
    /// "(555) 234-9981", "72975 · short code", "CLINIC"; plain text, fit for one line.
    QString name(const QString &address) const;
    /// The number as one dials it from anywhere; empty where name() says that already.
    QString international(const QString &address) const;

private:
    QString m_homeRegion;
    mutable QHash<QString, QString> m_names;
};

} // namespace textdesk
