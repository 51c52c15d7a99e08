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
                     "cannot be fetched; each such time is marked in the conversations.");
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
        banner.text = tr("New messages cannot be kept and are not shown. Free some space; Textdesk goes on "
                         "by itself and fetches what it missed.");
        break;
    case StoreError::Kind::ReadOnly:
        banner.title = tr("Textdesk may not write to its folder.");
        banner.text = tr("New messages cannot be kept and are not shown. Ask the administrator to give this "
                         "user the right to write there.");
        break;
    case StoreError::Kind::CannotOpen:
        banner.title = tr("The messages kept on this desk cannot be opened.");
        banner.text = tr("The folder may be missing, or this user may not read it. Ask the administrator.");
        break;
    case StoreError::Kind::NotADatabase:
    case StoreError::Kind::Corrupt:
        banner.title = tr("The messages kept on this desk are damaged.");
        banner.text = tr("Nothing was changed. Close Textdesk, move the damaged file away and start again: "
                         "what the gateway still knows is fetched anew.");
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

} // namespace textdesk
