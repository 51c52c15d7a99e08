// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/outgoingwords.h"

#include "core/displaytext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr qint64 msPerSecond = 1'000;

class Phrases
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::OutgoingWords)

public:
    static OutgoingWords waiting(const OutgoingRow &row, UtcMs now, bool canSend)
    {
        const qint64 leftMs = row.notBefore - now;
        const QString clock = u"◷"_s;
        // A clock that was set back would make it minutes.
        constexpr qint64 longestUndoMs = 60 * msPerSecond;
        if (leftMs > 0 && leftMs <= longestUndoMs) {
            const auto seconds = static_cast<int>((leftMs + msPerSecond - 1) / msPerSecond);
            return {
                {clock, tr("Goes out in %n s", nullptr, seconds), StatusTone::Neutral},
                {},
                {{OutgoingAction::SendNow, tr("Send now")}, {OutgoingAction::TakeBack, tr("Undo")}}};
        }
        return {
            {clock, canSend ? tr("Waits for its turn") : tr("Waits for the connection"), StatusTone::Waiting},
            {},
            {{OutgoingAction::TakeBack, tr("Cancel")}}};
    }

    static OutgoingWords of(const OutgoingRow &row, UtcMs now, bool canSend)
    {
        const QString cross = u"✕"_s;
        const QString question = u"?"_s;
        switch (row.state) {
        case OutgoingState::Waiting:
            break;
        case OutgoingState::Sending:
            return {{u"◷"_s, tr("Sending"), StatusTone::Neutral}, {}, {}};
        case OutgoingState::Unknown:
            return {
                {question, tr("Outcome unknown, checking"), StatusTone::Waiting},
                tr("No answer came when it was sent. The gateway's list is asked whether it was taken; until "
                   "that is certain nothing is sent again."),
                {}};
        case OutgoingState::Refused:
            return {
                {cross, tr("Not sent"), StatusTone::Bad},
                tr("The gateway refused it: %1").arg(singleLine(row.error)),
                {{OutgoingAction::TakeBack, tr("Edit")}, {OutgoingAction::Delete, tr("Delete")}}};
        case OutgoingState::Asking:
            return {
                {cross, tr("Not sent yet"), StatusTone::Waiting},
                tr("It could not go out in time. Should it still?"),
                {{OutgoingAction::SendNow, tr("Send now")},
                 {OutgoingAction::TakeBack, tr("Edit")},
                 {OutgoingAction::Delete, tr("Delete")}}};
        case OutgoingState::Unsettled:
            return {
                {question, tr("Outcome unknown"), StatusTone::Waiting},
                tr("No answer came when it was sent, and this gateway has no list to look it up in: it may "
                   "have gone out."),
                {{OutgoingAction::SendNow, tr("Send again")}, {OutgoingAction::Delete, tr("Delete")}}};
        }
        return waiting(row, now, canSend);
    }
};

} // namespace

OutgoingWords OutgoingWords::of(const OutgoingRow &row, UtcMs now, bool canSend)
{
    return Phrases::of(row, now, canSend);
}

} // namespace textdesk
