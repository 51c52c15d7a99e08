// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/errorcode.h"
#include "core/failureentry.h"
#include "core/sentencepattern.h"

#include <QList>

#include <optional>

namespace textdesk {

/// What is known of one error text.
struct FailureMatch
{
    const FailureEntry *entry = nullptr; ///< the catalogue's; null: nobody knows more than the gateway said
    std::optional<ErrorCode> code;       ///< the first in the text, known or not
    FailureRetry retry = FailureRetry::Unknown;
};

/// The reasons why messages fail, and which of them an error text tells of. Never changes once it is made, so
/// any thread may ask. A match costs well under a microsecond: tables ask while they paint, and whoever
/// groups asks for each of a million rows.
class FailureCatalogue
{
public:
    /// As readFailureFile() gives them: ids, codes and sentences each once.
    explicit FailureCatalogue(QList<FailureEntry> entries);

    /// The text's first code decides, wherever in the text it stands; without a known one, the gateway's
    /// sentences do. Of a code that is not listed the class is known all the same (1xx, 4xx, 5xx as in HTTP;
    /// source: https://developers.ringcentral.com/guide/messaging/sms/high-volume/handling-errors), which
    /// says whether to try again.
    FailureMatch match(QStringView error) const;

    /// Equal for errors with the same reason: the entry's id; "code:" and a code that is not listed; or
    /// "text:" and the text without what differs from message to message, which is empty where no reason was
    /// given. May be kept in the cache, though a later version that knows more gives other keys.
    QString groupKey(QStringView error) const;

    const QList<FailureEntry> &entries() const { return m_entries; }

private:
    struct Sentence
    {
        SentencePattern pattern;
        qsizetype entry = 0;
    };

    QList<FailureEntry> m_entries;
    QList<qint16> m_entryOfCode; ///< by reporter and number; -1: none
    std::vector<Sentence> m_sentences;
};

/// The catalogue that is compiled in (resources/failure-reasons.json). Were that broken, which a test rules
/// out, it would be empty, and every error shown as it came.
const FailureCatalogue &failureCatalogue();

} // namespace textdesk
