// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCollator>
#include <QString>

namespace textdesk {

/// The order in which people look for names in a list: the locale's, whatever the case, and "Room 9" before
/// "Room 10". Names that it calls equal may still differ.
class NameOrder
{
public:
    NameOrder()
    {
        m_collator.setCaseSensitivity(Qt::CaseInsensitive);
        m_collator.setNumericMode(true);
    }

    /// Below 0: \p a comes first.
    int compare(const QString &a, const QString &b) const { return m_collator.compare(a, b); }

private:
    QCollator m_collator;
};

} // namespace textdesk
