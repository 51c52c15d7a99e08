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
        NotADatabase, ///< another kind of file, or its header is damaged
        TooNew,       ///< written by a newer Textdesk: nothing was changed
        Corrupt,
        DiskFull,
        ReadOnly,
        Busy,
        Sql, ///< anything else: a mistake of ours
    };
    Kind kind = Kind::Sql;
    QString text;
};

template<typename T>
using StoreResult = tl::expected<T, StoreError>;

} // namespace textdesk

Q_DECLARE_METATYPE(textdesk::StoreError)
