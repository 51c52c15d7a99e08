// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/searchsyntax.h"

#include <QCoreApplication>

namespace textdesk {

/// The filters of a search in the person's language.
class SearchWords
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::SearchWords)

public:
    /// The English words and those of this language.
    static SearchSyntax syntax();
    /// "From 555 0123", "Before 20 November 2026".
    static QString chip(const SearchSyntax::Term &term);
    /// Why a filter was not understood, and what it could be.
    static QString fault(const SearchSyntax::Term &term);
    /// All filters there are, in one sentence.
    static QString help();

private:
    static QList<std::pair<Outcome, QString>> outcomeWords();
    static QString failureWord();
    static QString unreadWord();
};

} // namespace textdesk
