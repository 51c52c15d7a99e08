// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/failureentry.h"

#include <QString>
#include <QStringList>

namespace textdesk {

/// What a gateway's error text means, in an office's words. All of them are plain text, in the language of
/// the window.
struct FailureReason
{
    QString brief;   ///< one line for a table: "Carrier's spam filter · CAR-430"
    QString meaning; ///< one or two sentences; empty where nobody knows more than the gateway said
    QString todo;    ///< what to do about it; never empty
    FailureSide side = FailureSide::Unknown;
    FailureRetry retry = FailureRetry::Unknown;
    FailureScope scope = FailureScope::Message;
};

/// What the catalogue (core/failurecatalogue.h) says of an error. One that it does not know is its own brief,
/// made fit for one line; an empty one says that no reason was given.
FailureReason explainFailure(const QString &error);
/// The brief alone: for rows, which are painted many at a time.
QString failureBrief(const QString &error);

/// A FailureEntry's brief, in the language of the window.
QString briefInWords(const QByteArray &brief);

/// What of the gateway's words finds the errors whose brief, in the window's language, has \p words in it:
/// codes, or the longest piece of a sentence. None for fewer than three letters.
QStringList errorsCalled(const QString &words);
/// The longest piece of a FailureEntry's sentence that is the same in every error that it is known by.
QString longestPiece(const QString &sentence);

/// True where an error text has nothing that can be read: no reason was given.
bool isSilentError(const QString &error);

/// Where the cause lies, in a sentence.
QString sideInWords(FailureSide side);
/// Whether trying again makes sense, in a sentence.
QString retryInWords(FailureRetry retry);

} // namespace textdesk
