// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/failurereason.h"

#include "core/displaytext.h"
#include "core/failurecatalogue.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

class FailureWords
{
    // failurewords.h names this context.
    Q_DECLARE_TR_FUNCTIONS(textdesk::FailureWords)

public:
    static QString translated(const QByteArray &words) { return tr(words.constData()); }
    static QString brief(const FailureMatch &found, const QString &error);
    static QString todoOfUnknown(bool isSilent);
    static QString side(FailureSide side);
    static QString retry(FailureRetry retry);
};

QString FailureWords::brief(const FailureMatch &found, const QString &error)
{
    if (!found.entry) {
        return isSilentError(error) ? tr("No reason given") : singleLine(error).trimmed();
    }
    const QString words = translated(found.entry->brief);
    // Of a sentence of the gateway's with a code that nobody knows, the sentence is the reason.
    return found.entry->codes.isEmpty() || !found.code ? words : words + u" · "_s + found.code->shortText();
}

QString FailureWords::todoOfUnknown(bool isSilent)
{
    return isSilent ? tr("Call if it is urgent. If it happens often, tell the administrator.")
                    : tr("Call if it is urgent, and show the administrator the gateway's words.");
}

QString FailureWords::side(FailureSide side)
{
    switch (side) {
    case FailureSide::Recipient:
        return tr("The cause lies with the recipient.");
    case FailureSide::OurNumber:
        return tr("The cause lies with one of our numbers.");
    case FailureSide::OurAccount:
        return tr("The cause lies with our account.");
    case FailureSide::Gateway:
        return tr("The cause lies with the gateway or RingCentral.");
    case FailureSide::Carrier:
        return tr("The cause lies with the recipient's carrier.");
    case FailureSide::Content:
        return tr("The cause lies with the text as it is written.");
    case FailureSide::Unknown:
        break;
    }
    return tr("Where the cause lies is not known.");
}

QString FailureWords::retry(FailureRetry retry)
{
    switch (retry) {
    case FailureRetry::Yes:
        return tr("Trying again makes sense.");
    case FailureRetry::Later:
        return tr("Trying again makes sense after a while.");
    case FailureRetry::Edit:
        return tr("Trying again makes sense with another text.");
    case FailureRetry::No:
        return tr("Trying again makes no sense: it would fail again.");
    case FailureRetry::Admin:
        return tr("Trying again makes sense once the administrator has put this right.");
    case FailureRetry::Check:
        return tr("Trying again could send it twice: it may have arrived.");
    case FailureRetry::Unknown:
        break;
    }
    return tr("Whether trying again makes sense is not known.");
}

} // namespace

FailureReason explainFailure(const QString &error)
{
    const FailureMatch found = failureCatalogue().match(error);
    FailureReason reason;
    reason.brief = FailureWords::brief(found, error);
    reason.retry = found.retry;
    if (found.entry) {
        reason.meaning = FailureWords::translated(found.entry->meaning);
        reason.todo = FailureWords::translated(found.entry->todo);
        reason.side = found.entry->side;
        reason.scope = found.entry->scope;
    } else {
        reason.todo = FailureWords::todoOfUnknown(isSilentError(error));
    }
    return reason;
}

QString failureBrief(const QString &error)
{
    return FailureWords::brief(failureCatalogue().match(error), error);
}

QString longestPiece(const QString &sentence)
{
    QString longest;
    for (const QString &part : sentence.split(u"{number}"_s)) {
        const QString piece = part.trimmed();
        longest = piece.size() > longest.size() ? piece : longest;
    }
    return longest;
}

QStringList errorsCalled(const QString &words)
{
    constexpr qsizetype fewestLetters = 3;
    const QString wanted = words.simplified();
    QStringList errors;
    if (wanted.size() < fewestLetters) {
        return errors;
    }
    for (const FailureEntry &entry : failureCatalogue().entries()) {
        for (const QString &code : entry.codes) {
            if (failureBrief(code).contains(wanted, Qt::CaseInsensitive)) {
                errors.append(code);
            }
        }
        if (entry.codes.isEmpty() && briefInWords(entry.brief).contains(wanted, Qt::CaseInsensitive)) {
            errors.append(longestPiece(entry.sentence));
        }
    }
    return errors;
}

QString briefInWords(const QByteArray &brief)
{
    return FailureWords::translated(brief);
}

bool isSilentError(const QString &error)
{
    return singleLine(error).trimmed().isEmpty();
}

QString sideInWords(FailureSide side)
{
    return FailureWords::side(side);
}

QString retryInWords(FailureRetry retry)
{
    return FailureWords::retry(retry);
}

} // namespace textdesk
