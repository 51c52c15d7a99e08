// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/statuspresentation.h"

#include "core/displaytext.h"
#include "widgets/theme.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

class StatusWords
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::StatusWords)

public:
    static QString inProgress(DeliveryStatus status, const QString &gatewayWord)
    {
        switch (status) {
        case DeliveryStatus::Queued:
            return tr("Queued");
        case DeliveryStatus::Sending:
            return tr("Sending");
        default:
            break;
        }
        constexpr qsizetype longestWord = 24;
        const QString word = singleLine(gatewayWord, longestWord).trimmed();
        return word.isEmpty() ? tr("In progress") : word;
    }

    static StatusPresentation of(Outcome outcome, DeliveryStatus status, const QString &gatewayWord)
    {
        const QString clock = u"◷"_s;
        switch (outcome) {
        case Outcome::Sent:
            return {u"✓"_s, tr("Sent"), StatusTone::Good};
        case Outcome::Delivered:
            return {u"✓✓"_s, tr("Delivered"), StatusTone::Good};
        case Outcome::Failed:
            return {u"✕"_s, tr("Failed"), StatusTone::Bad};
        case Outcome::Unconfirmed:
            return {u"?"_s, tr("Unconfirmed"), StatusTone::Waiting};
        case Outcome::Stalled:
            return {clock, tr("Stalled"), StatusTone::Waiting};
        case Outcome::Received:
            return {QString(), tr("Received"), StatusTone::Neutral};
        case Outcome::InProgress:
            break;
        }
        return {clock, inProgress(status, gatewayWord), StatusTone::Neutral};
    }
};

} // namespace

QString StatusPresentation::text() const
{
    return symbol.isEmpty() ? word : symbol + u' ' + word;
}

StatusPresentation presentStatus(Outcome outcome, DeliveryStatus status, const QString &gatewayWord)
{
    return StatusWords::of(outcome, status, gatewayWord);
}

StatusPresentation presentStep(DeliveryStatus status, const QString &gatewayWord, const QString &error)
{
    const Direction direction = status == DeliveryStatus::Received ? Direction::Inbound : Direction::Outbound;
    // A step has no age: it was what it was.
    return StatusWords::of(outcomeOf(direction, status, error), status, gatewayWord);
}

QColor toneColor(StatusTone tone, const ThemeColors &colors)
{
    switch (tone) {
    case StatusTone::Waiting:
        return colors.waiting;
    case StatusTone::Good:
        return colors.good;
    case StatusTone::Bad:
        return colors.bad;
    case StatusTone::Neutral:
        break;
    }
    return colors.text;
}

} // namespace textdesk
