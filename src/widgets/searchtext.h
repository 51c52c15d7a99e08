// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/readstore.h"
#include "widgets/addresswords.h"

#include <QCoreApplication>
#include <QString>

namespace textdesk {

class Clock;

/// The words of a search's hits.
class SearchText
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::SearchText)

public:
    /// The clock must outlive this. \p homeRegion: whose numbers are shown in the national way.
    /// So must \p contacts, where there are any.
    SearchText(const QString &homeRegion, const Clock &clock, const ContactBook *contacts = nullptr);
    void setHomeRegion(const QString &region) { m_addresses.setHomeRegion(region); }

    /// The other side, as people here write its number.
    QString who(const SearchHit &hit) const;
    bool isNamed(const SearchHit &hit) const { return m_addresses.isNamed(hit.theirNumber); }
    QString when(const SearchHit &hit) const;
    /// One line of the text that begins so that the first found word can be seen.
    QString excerpt(const SearchHit &hit, const QString &query) const;
    /// Where in an excerpt the message begins: behind our own words.
    qsizetype textStart(const SearchHit &hit) const;
    /// The whole hit in one sentence, for the ear.
    QString sentence(const SearchHit &hit) const;

private:
    const Clock &m_clock;
    AddressWords m_addresses;
};

} // namespace textdesk
