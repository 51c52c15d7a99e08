// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/bannersentences.h"

#include "widgets/connectionsentences.h"

using namespace Qt::StringLiterals;

namespace textdesk {

std::optional<Banner> BannerSentences::forConnection(const ConnectionStatus &status)
{
    Banner banner;
    banner.id = QLatin1StringView(connectionId);
    banner.title = ConnectionSentences::problem(status);
    banner.text = ConnectionSentences::advice(status.problem);
    banner.dismissible = false;
    switch (status.problem) {
    case ConnectionProblem::InvalidKey:
        banner.text = tr("It may have been replaced. What is kept here stays; nothing new arrives until "
                         "there is a new key.");
        [[fallthrough]];
    case ConnectionProblem::OtherTenant:
    case ConnectionProblem::NoKey:
        banner.actionText = tr("Enter a new key…");
        banner.action = BannerAction::EnterKey;
        break;
    case ConnectionProblem::TlsFailed:
    case ConnectionProblem::TenantSuspended:
        banner.actionText = tr("Try again");
        banner.action = BannerAction::Reconnect;
        break;
    case ConnectionProblem::TokenRefused:
    case ConnectionProblem::ProtocolError:
        banner.actionText = tr("Open the settings…");
        banner.action = BannerAction::OpenSettings;
        banner.tone = Banner::Tone::Waiting;
        break;
    default:
        return std::nullopt;
    }
    return banner;
}

std::optional<Banner> BannerSentences::forProgress(const SyncProgress &progress)
{
    if (!progress.historyUnavailable) {
        return std::nullopt;
    }
    Banner banner;
    banner.id = QLatin1StringView(historyId);
    banner.tone = Banner::Tone::Waiting;
    banner.title = tr("This gateway offers no message list.");
    banner.text = tr("What arrives while Textdesk is connected is kept. What happened while it was not "
                     "cannot be fetched; each such time is marked in the conversations and under Delivery.");
    return banner;
}

std::optional<Banner> BannerSentences::forOutbox(const QList<OutgoingRow> &rows, bool canSend)
{
    const auto needing = static_cast<int>(std::count_if(rows.begin(), rows.end(), needsPerson));
    if (needing == 0 && (canSend || rows.isEmpty())) {
        return std::nullopt;
    }
    Banner banner;
    banner.id = QLatin1StringView(outboxId);
    banner.tone = Banner::Tone::Waiting;
    banner.action = BannerAction::ShowOutbox;
    banner.actionText = tr("Show");
    banner.dismissible = needing == 0;
    if (needing > 0) {
        banner.title = tr("%n text(s) from this desk did not go out.", nullptr, needing);
        banner.text = tr("They are kept. Somebody has to say what becomes of them.");
    } else {
        banner.title = tr("%n text(s) wait for the connection.", nullptr, static_cast<int>(rows.size()));
        banner.text = tr("They are kept, and go out by themselves within half an hour; after that Textdesk "
                         "asks first.");
    }
    return banner;
}

Banner BannerSentences::forStore(const StoreError &error)
{
    Banner banner;
    banner.id = QLatin1StringView(storeId);
    banner.dismissible = false;
    banner.actionText = tr("Diagnostics…");
    banner.action = BannerAction::OpenDiagnostics;
    switch (error.kind) {
    case StoreError::Kind::DiskFull:
        banner.title = tr("The disk is full.");
        banner.text =
            tr("New messages cannot be kept. Those that arrive are listed below until there is room; "
               "free some space, and Textdesk goes on by itself.");
        break;
    case StoreError::Kind::ReadOnly:
        banner.title = tr("Textdesk may not write to its folder.");
        banner.text = tr("New messages cannot be kept. Those that arrive are listed below until it may. Ask "
                         "the administrator to give this user the right to write there; Textdesk goes on by "
                         "itself.");
        break;
    case StoreError::Kind::Io:
        banner.title = tr("The disk does not take what Textdesk writes.");
        banner.text =
            tr("New messages cannot be kept. Those that arrive are listed below until it does. The "
               "disk may be failing, or this user may have used up the space allowed. Textdesk goes "
               "on by itself.");
        break;
    case StoreError::Kind::CannotOpen:
        banner.title = tr("The messages kept on this desk cannot be opened.");
        banner.text = tr("The folder may be missing, or this user may not read it. Ask the administrator. "
                         "What arrives meanwhile is listed below and kept nowhere; Textdesk tries again by "
                         "itself.");
        break;
    case StoreError::Kind::NotADatabase:
    case StoreError::Kind::Corrupt:
        banner.title = tr("The messages kept on this desk are damaged.");
        banner.text = tr("Textdesk sets the damaged file aside and fetches what the gateway still has.");
        break;
    case StoreError::Kind::Foreign:
        banner.title = tr("A file of another program lies where Textdesk keeps its messages.");
        banner.text =
            tr("Nothing was changed. Move that file away, or start Textdesk with another data folder.");
        break;
    case StoreError::Kind::TooNew:
        banner.title = tr("A newer Textdesk has been used on this desk.");
        banner.text = tr("This version cannot read what the newer one has kept. Nothing was changed. Install "
                         "the newer version again.");
        break;
    case StoreError::Kind::Busy:
        banner.tone = Banner::Tone::Waiting;
        banner.title = tr("Another program holds the messages kept on this desk.");
        banner.text = tr("A backup or a virus scanner can do this. Textdesk tries again by itself.");
        break;
    case StoreError::Kind::Sql:
        banner.title = tr("Textdesk could not keep a message.");
        banner.text = tr("This is a fault in Textdesk. Please send the report under Help, Diagnostics.");
        break;
    }
    return banner;
}

Banner BannerSentences::forRepair(const StoreRepair &repair)
{
    Banner banner;
    banner.id = QLatin1StringView(repairId);
    banner.tone = Banner::Tone::Waiting;
    banner.title =
        tr("The messages kept on this desk were damaged. They are fetched from the gateway again.");
    QStringList sentences;
    if (!repair.setAside.isEmpty()) {
        sentences.append(tr("The damaged file was set aside as %1.").arg(repair.setAside));
    }
    if (repair.saved.accounts == 0) {
        sentences.append(tr("Nothing could be saved from it: all messages so far count as read."));
    } else if (repair.saved.readMarks == 0) {
        sentences.append(tr("No read marks could be saved from it: messages can show as unread again."));
    } else {
        sentences.append(tr("Saved from it: which messages were read (%L1).").arg(repair.saved.readMarks));
    }
    sentences.append(tr("What the gateway no longer has is in the damaged file only."));
    banner.text = sentences.join(u' ');
    return banner;
}

} // namespace textdesk
