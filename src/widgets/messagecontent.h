// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/textlink.h"
#include "models/threadgrouping.h"
#include "widgets/messagewords.h"
#include "widgets/statuspresentation.h"

#include <QList>
#include <QString>

#include <optional>

namespace textdesk {

/// What one row of the thread says, ready to be laid out: every text is plain and fit to be shown.
struct MessageContent
{
    bool outbound = false;
    bool failed = false;
    bool textKnown = true;
    bool startsRun = true;
    bool endsRun = true;
    bool endsThread = false;
    QString body;
    QList<TextLink> links;        ///< in the body
    std::optional<TextSpan> code; ///< in the body: one to sign in with, for copying
    QString time;
    StatusPresentation status; ///< outbound only
    QString reason;            ///< what a failure means; empty: nothing to say
    QString day;               ///< lines above the bubble; empty: none
    QString gapsBefore;
    QString divider;
    QString gapsAfter; ///< a line below it

    /// All that can be clicked in the body, in order.
    QList<TextSpan> clickable() const;

    static MessageContent
    from(const MessageRow &row, const MessageGrouping &group, const MessageWords &words, UtcMs now);
};

/// A message in one utterance for screen readers: "sender, text, time, status". \p theirName: how the
/// other side is called in this window.
QString spokenMessage(
    const MessageRow &row, const MessageGrouping &group, const QString &theirName, const MessageWords &words,
    UtcMs now);

} // namespace textdesk
