// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QString>

namespace textdesk {

/// What this desk knows of who is behind a number.
struct Contact
{
    static constexpr qsizetype longestName = 120; ///< UTF-16 units
    static constexpr qsizetype longestNote = 2'000;
    static constexpr int colors = 6; ///< that one can choose from

    QString number; ///< normalised (core/phonenumber.h)
    QString name;
    QString note;
    int color = -1; ///< 0 to colors - 1; -1: one that follows from the number

    bool operator==(const Contact &) const = default;
};

} // namespace textdesk

Q_DECLARE_METATYPE(textdesk::Contact)
