// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/syncvalues.h"

#include <QCoreApplication>
#include <QString>

namespace textdesk {

/// What went wrong, in words for the diagnostics: of what kind, with which answer, how often in a row.
/// Nothing of what was asked or answered is in them.
class FailureNoteWords
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::FailureNoteWords)
public:
    /// "The gateway has a fault of its own (answer 503), 3 times in a row"
    static QString text(const FailureNote &note);

private:
    static QString call(RestError::Kind kind);
    static QString store(StoreError::Kind kind);
};

} // namespace textdesk
