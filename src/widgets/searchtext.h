// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/readstore.h"

#include <QCoreApplication>
#include <QString>

namespace textdesk {

class Clock;
class Settings;

/// The words of a search's hits.
class SearchText
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::SearchText)

public:
    /// Both must outlive this.
    SearchText(const Settings &settings, const Clock &clock);

    /// The other side, as people here write its number.
    QString who(const SearchHit &hit) const;
    QString when(const SearchHit &hit) const;
    /// One line of the text that begins so that the first found word can be seen.
    QString excerpt(const SearchHit &hit, const QString &query) const;
    /// The whole hit in one sentence, for the ear.
    QString sentence(const SearchHit &hit) const;

private:
    const Settings &m_settings;
    const Clock &m_clock;
};

} // namespace textdesk
