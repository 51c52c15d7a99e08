// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QString>

#include <tl/expected.hpp>

namespace textdesk {

/// Why the cache could not do something. \c text is technical and names no message's content.
struct StoreError
{
    enum class Kind : quint8 {
        CannotOpen,   ///< no such folder, no permission
        NotADatabase, ///< no database at all: its header is damaged
        Foreign,      ///< a sound database of another program: nothing was changed
        TooNew,       ///< written by a newer Textdesk: nothing was changed
        Corrupt,
        DiskFull,
        ReadOnly,
        Io, ///< the disk failed to read or write
        Busy,
        Sql, ///< anything else: a mistake of ours
    };
    Kind kind = Kind::Sql;
    QString text;

    /// What is in the file cannot be trusted any more: it has to be made anew.
    bool isDamage() const { return kind == Kind::NotADatabase || kind == Kind::Corrupt; }
    /// May pass by itself or be put right while the program runs.
    bool isPassing() const { return !isDamage() && kind != Kind::TooNew && kind != Kind::Foreign; }
};

template<typename T>
using StoreResult = tl::expected<T, StoreError>;

} // namespace textdesk

Q_DECLARE_METATYPE(textdesk::StoreError)
