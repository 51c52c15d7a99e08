// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/messagecontent.h"

#include "core/displaytext.h"
#include "core/onetimecode.h"
#include "widgets/failurereason.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

/// No SMS is longer than 1,600 characters; a bubble must not become a book because a sender says so.
constexpr qsizetype longestShownBody = 4000;
constexpr qsizetype mostShownLines = 120;

class ContentPhrases
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::MessageContent)

public:
    static QString unknownText() { return tr("Text not known yet"); }
    static QString divider() { return tr("New since you looked"); }
    static QString us() { return tr("You"); }
    static QString reasonWithCode(const QString &meaning, const QString &code)
    {
        return code.isEmpty() ? meaning
                              : tr("%1 (%2)", "what a failure means, and its code").arg(meaning, code);
    }
    static QString joined(const QStringList &parts) { return parts.join(tr(", ", "between spoken parts")); }
};

QString shownBody(const QString &body)
{
    QString shown = displayBody(body.left(longestShownBody));
    qsizetype end = 0;
    for (qsizetype line = 0; line < mostShownLines && end >= 0; ++line) {
        end = shown.indexOf(u'\n', end + 1);
    }
    const bool tooManyLines = end >= 0;
    if (tooManyLines) {
        shown.truncate(end);
    }
    return tooManyLines || body.size() > longestShownBody ? shown + u'…' : shown;
}

QString reasonOf(const MessageRow &row, Outcome outcome)
{
    if (outcome != Outcome::Failed && outcome != Outcome::Unconfirmed) {
        return {};
    }
    const FailureReason reason = explainFailure(row.error);
    return reason.meaning.isEmpty() ? reason.brief
                                    : ContentPhrases::reasonWithCode(reason.meaning, errorCode(row.error));
}

} // namespace

MessageContent MessageContent::from(
    const MessageRow &row, const MessageGrouping &group, const MessageWords &words, UtcMs now)
{
    MessageContent content;
    content.outbound = row.direction == Direction::Outbound;
    content.failed = group.outcome == Outcome::Failed;
    content.textKnown = !row.body.isNull();
    content.startsRun = group.firstOfRun;
    content.endsRun = group.lastOfRun;
    content.endsThread = group.newest;
    content.body = content.textKnown ? shownBody(row.body) : ContentPhrases::unknownText();
    if (content.textKnown) {
        content.links = textLinks(content.body);
        if (!content.links.isEmpty() && content.links.constLast().span.end() + 1 == content.body.size() &&
            content.body.endsWith(u'…')) {
            content.links.removeLast(); // cut off: it would lead elsewhere
        }
        if (!content.outbound) {
            content.code = oneTimeCode(content.body);
        }
    }
    if (content.outbound) {
        content.status = presentStatus(group.outcome, row.status, row.statusWord);
        content.reason = reasonOf(row, group.outcome);
    }
    content.time = words.time(content.outbound && row.statusAt != 0 ? row.statusAt : row.at);
    content.day = group.dayBreak.isValid() ? words.day(group.dayBreak, now) : QString();
    content.gapsBefore = words.gaps(group.gapsBefore, now);
    content.gapsAfter = words.gaps(group.gapsAfter, now);
    content.divider = group.unreadDivider ? ContentPhrases::divider() : QString();
    return content;
}

QList<TextSpan> MessageContent::clickable() const
{
    QList<TextSpan> spans;
    for (const TextLink &link : links) {
        spans.append(link.span);
    }
    if (code) {
        spans.append(*code);
    }
    return spans;
}

QString spokenMessage(
    const MessageRow &row, const MessageGrouping &group, const QString &theirName, const MessageWords &words,
    UtcMs now)
{
    const MessageContent content = MessageContent::from(row, group, words, now);
    QStringList parts{
        content.outbound ? ContentPhrases::us() : theirName, singleLine(content.body, longestShownBody)};
    parts.append(words.dayAndTime(row.at, now));
    if (content.outbound) {
        parts.append(content.status.word);
        if (!content.reason.isEmpty()) {
            parts.append(content.reason);
        }
    }
    return ContentPhrases::joined(parts);
}

} // namespace textdesk
