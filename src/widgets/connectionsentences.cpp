// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/connectionsentences.h"

#include "core/displaytext.h"
#include "widgets/timewords.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr qsizetype longestQuote = 160;

QString joined(const QStringList &parts)
{
    QStringList said(parts);
    said.removeAll(QString());
    return said.join(u" · "_s);
}

Trust trustIn(const ConnectionStatus &status)
{
    switch (status.state) {
    case ConnectionState::Live:
        return Trust::Live;
    case ConnectionState::Waking:
    case ConnectionState::Connecting:
    case ConnectionState::Authenticating:
    case ConnectionState::CatchingUp:
        return Trust::OnTheWay;
    case ConnectionState::Rejected:
        return Trust::NeedsAPerson;
    case ConnectionState::Offline:
    case ConnectionState::WaitingToRetry:
    case ConnectionState::Blocked:
        break;
    }
    const bool isForAPerson =
        status.problem == ConnectionProblem::TlsFailed || status.problem == ConnectionProblem::NoKey ||
        status.problem == ConnectionProblem::OtherTenant || status.problem == ConnectionProblem::InvalidKey ||
        status.problem == ConnectionProblem::TenantSuspended;
    return isForAPerson ? Trust::NeedsAPerson : Trust::Blind;
}

} // namespace

QString ConnectionWords::whole() const
{
    return detail.isEmpty() ? word : word + u" · "_s + detail;
}

QString ConnectionSentences::stateWord(ConnectionState state)
{
    switch (state) {
    case ConnectionState::Offline:
    case ConnectionState::WaitingToRetry:
        return tr("Offline");
    case ConnectionState::Waking:
        return tr("Waking up");
    case ConnectionState::Connecting:
        return tr("Connecting");
    case ConnectionState::Authenticating:
        return tr("Signing in");
    case ConnectionState::CatchingUp:
        return tr("Catching up");
    case ConnectionState::Live:
        return tr("Live");
    case ConnectionState::Rejected:
        return tr("Refused");
    case ConnectionState::Blocked:
        return tr("Locked out");
    }
    return {};
}

QString ConnectionSentences::blindSpans(const SyncProgress &progress, UtcMs now)
{
    // Filled newest first: that is the one in hand.
    const Gap *newest = nullptr;
    int more = -1;
    for (const Gap &gap : progress.gaps) {
        if (isBlindness(gap.cause) && !gap.isOpen) {
            newest = newest == nullptr || gap.to > newest->to ? &gap : newest;
            ++more;
        }
    }
    if (newest == nullptr) {
        return {};
    }
    const QString span = TimeWords::stretch(newest->from, newest->to, now);
    return more > 0 ? tr("blind %1 and %n more", nullptr, more).arg(span) : tr("blind %1").arg(span);
}

QString ConnectionSentences::blindness(const SyncProgress &progress, bool sinceIsSaid, UtcMs now)
{
    const QString before = blindSpans(progress, now);
    return joined(
        {progress.blindSince && !sinceIsSaid
             ? tr("blind since %1").arg(TimeWords::moment(*progress.blindSince, now))
             : QString(),
         before.isEmpty() ? QString() : tr("before that %1", "blind 14:02 – 14:09").arg(before)});
}

QString ConnectionSentences::page(const SyncProgress &progress)
{
    if (progress.pagesTotal > 0) {
        const int page = std::min(progress.pagesDone + 1, progress.pagesTotal);
        return tr("page %1 of %2").arg(page).arg(progress.pagesTotal);
    }
    return progress.pagesDone > 0 ? tr("%n page(s) so far", nullptr, progress.pagesDone) : QString();
}

QString
ConnectionSentences::catchingUp(const SyncProgress &progress, std::optional<qint64> remainingMs, UtcMs now)
{
    // What is most worth knowing first: a narrow window cuts off the end.
    const QString page = ConnectionSentences::page(progress);
    QStringList parts{blindSpans(progress, now), page.isEmpty() ? tr("fetching what was missed") : page};
    if (remainingMs) {
        parts << tr("about %1 left").arg(TimeWords::span(*remainingMs));
    }
    if (progress.waitMs > 0) {
        parts << tr("pausing %1 as the gateway asks").arg(TimeWords::span(progress.waitMs));
    }
    return joined(parts);
}

QString
ConnectionSentences::history(const SyncProgress &progress, std::optional<qint64> remainingMs, UtcMs now)
{
    QStringList parts;
    if (progress.reachedBack) {
        parts << tr("back to %1").arg(TimeWords::moment(*progress.reachedBack, now));
    }
    parts << page(progress);
    if (remainingMs) {
        parts << tr("about %1 left").arg(TimeWords::span(*remainingMs));
    }
    parts.removeAll(QString());
    return parts.isEmpty() ? tr("loading older messages")
                           : tr("loading older messages: %1").arg(parts.join(u", "_s));
}

QString ConnectionSentences::live(
    const ConnectionStatus &status, const SyncProgress &progress, std::optional<qint64> remainingMs,
    UtcMs now)
{
    QStringList parts;
    const QString blind = blindSpans(progress, now);
    if (!blind.isEmpty() && !progress.historyUnavailable) {
        parts << tr("new messages arrive; %1, still to be fetched", "blind 14:02 – 14:09").arg(blind);
    } else {
        parts << tr("up to date as of %1")
                     .arg(TimeWords::clockWithSeconds(status.lastFrameAt.value_or(status.since)));
    }
    if (progress.historyUnavailable) {
        parts
            << (blind.isEmpty()
                    ? tr("the gateway offers no history: what happens while offline cannot be fetched")
                    : tr("%1: the gateway offers no history", "blind 14:02 – 14:09").arg(blind));
    } else if (progress.loadingHistory) {
        parts << history(progress, remainingMs, now);
    }
    if (progress.lookupsUnavailable) {
        parts << tr("this gateway does not say who a delivery status belongs to");
    }
    return joined(parts);
}

QString ConnectionSentences::retry(const ConnectionStatus &status, UtcMs now)
{
    constexpr qint64 soon = 90'000;
    if (!status.retryAt) {
        return {};
    }
    const qint64 left = *status.retryAt - now;
    if (left <= 0) {
        return tr("trying again now");
    }
    return left <= soon ? tr("trying again in %1").arg(TimeWords::span(left))
                        : tr("trying again at %1").arg(TimeWords::moment(*status.retryAt, now));
}

ConnectionWords ConnectionSentences::words(
    const ConnectionStatus &status, const SyncProgress &progress, UtcMs now,
    std::optional<qint64> remainingMs)
{
    ConnectionWords words;
    words.trust = trustIn(status);
    words.word = stateWord(status.state);
    const QString why = problem(status);
    const bool isOut =
        status.state == ConnectionState::Offline || status.state == ConnectionState::WaitingToRetry;
    // Each attempt begins a state of its own; what counts is since when nothing was heard.
    const UtcMs outSince = progress.blindSince.value_or(status.since);
    if (isOut && outSince > 0) {
        words.word = tr("Offline since %1").arg(TimeWords::moment(outSince, now));
    }
    const QString blind = blindness(progress, isOut, now);
    switch (status.state) {
    case ConnectionState::Offline:
        words.detail =
            joined({why, why.isEmpty() ? tr("press F5 to connect") : advice(status.problem), blind});
        break;
    case ConnectionState::Waking:
        words.detail = joined({tr("the gateway is waking up, which can take a minute"), why, blind});
        break;
    case ConnectionState::Connecting:
        words.detail = joined({tr("reaching the gateway…"), why, blind});
        break;
    case ConnectionState::Authenticating:
        words.detail = joined({tr("showing the gateway the key…"), why, blind});
        break;
    case ConnectionState::CatchingUp:
        words.detail = joined({catchingUp(progress, remainingMs, now), why});
        break;
    case ConnectionState::Live:
        words.detail = joined({live(status, progress, remainingMs, now), why});
        break;
    case ConnectionState::WaitingToRetry:
        words.detail = joined({retry(status, now), why, blind});
        break;
    case ConnectionState::Rejected:
        words.detail = joined(
            {why.isEmpty() ? tr("The gateway refuses this desk.") : why, advice(status.problem), blind});
        break;
    case ConnectionState::Blocked:
        words.detail = joined(
            {tr("Too many failed sign-ins from this office's address."), retry(status, now),
             status.problem == ConnectionProblem::RateLimited ? QString() : why, blind});
        break;
    }
    const bool waitsToRetry = isOut || status.state == ConnectionState::Blocked;
    const bool isPausing = status.state == ConnectionState::CatchingUp && progress.waitMs > 0;
    words.changes = waitsToRetry ? status.retryAt.has_value() && *status.retryAt > now : isPausing;
    return words;
}

QString ConnectionSentences::problem(const ConnectionStatus &status)
{
    const QString said = singleLine(status.detail, longestQuote);
    const QString number = status.code > 0 ? QString::number(status.code) : said;
    const auto withWords = [&said](const QString &sentence, const QString &quoting) {
        return said.isEmpty() ? sentence : quoting.arg(said);
    };
    switch (status.problem) {
    case ConnectionProblem::None:
        return {};
    case ConnectionProblem::HostNotFound:
        return tr("The gateway's address cannot be found.");
    case ConnectionProblem::Refused:
        return tr("Nothing answers at the gateway's address.");
    case ConnectionProblem::NetworkLost:
        return tr("The network connection was lost.");
    case ConnectionProblem::Silent:
        return tr("The line went silent.");
    case ConnectionProblem::HandshakeTimeout:
        return tr("The gateway took too long to answer.");
    case ConnectionProblem::UpgradeRefused:
        return number.isEmpty() ? tr("The gateway refused a live line.")
                                : tr("The gateway refused a live line (answer %1).").arg(number);
    case ConnectionProblem::TlsFailed:
        return withWords(
            tr("The gateway's certificate cannot be trusted."),
            tr("The gateway's certificate cannot be trusted: %1"));
    case ConnectionProblem::ProxyFailed:
        return withWords(
            tr("The office's proxy does not let Textdesk through."),
            tr("The office's proxy does not let Textdesk through: %1"));
    case ConnectionProblem::ClosedByServer:
        return number.isEmpty() ? tr("The gateway ended the connection.")
                                : tr("The gateway ended the connection (code %1).").arg(number);
    case ConnectionProblem::ServerError:
        return number.isEmpty() ? tr("The gateway has a fault of its own.")
                                : tr("The gateway has a fault of its own (answer %1).").arg(number);
    case ConnectionProblem::RateLimited:
        return tr("The gateway asks this office to slow down.");
    case ConnectionProblem::InvalidKey:
        return tr("The gateway refuses this key.");
    case ConnectionProblem::TenantSuspended:
        return tr("The gateway has suspended this account.");
    case ConnectionProblem::TokenRefused:
        return tr("The gateway refuses the pass that it had just given.");
    case ConnectionProblem::ProtocolError:
        return tr("What answers at this address is not the gateway.");
    case ConnectionProblem::NoKey:
        return tr("There is no key to sign in with.");
    case ConnectionProblem::OtherTenant:
        return tr("This key is for another account than the messages kept here.");
    }
    return {};
}

QString ConnectionSentences::advice(ConnectionProblem problem)
{
    switch (problem) {
    case ConnectionProblem::HostNotFound:
        return tr("Check the address in the settings, and this computer's network.");
    case ConnectionProblem::Refused:
        return tr("Check the address in the settings.");
    case ConnectionProblem::TlsFailed:
        return tr("Nothing was sent. Ask the administrator; Textdesk never goes on past a bad certificate.");
    case ConnectionProblem::ProxyFailed:
        return tr("Ask the administrator of the office's network.");
    case ConnectionProblem::InvalidKey:
        return tr("It may have been replaced. Enter the new one.");
    case ConnectionProblem::TenantSuspended:
        return tr("Ask whoever manages the account at the gateway.");
    case ConnectionProblem::TokenRefused:
        return tr("In the settings, sign in with the key itself instead.");
    case ConnectionProblem::ProtocolError:
        return tr("A hotel or guest network's sign-in page can do this. Check the address too.");
    case ConnectionProblem::NoKey:
        return tr("Enter the gateway's key.");
    case ConnectionProblem::OtherTenant:
        return tr("Messages of two accounts are never mixed. Enter a key of this account, or start Textdesk "
                  "with another data folder.");
    case ConnectionProblem::None:
    case ConnectionProblem::NetworkLost:
    case ConnectionProblem::Silent:
    case ConnectionProblem::HandshakeTimeout:
    case ConnectionProblem::UpgradeRefused:
    case ConnectionProblem::ClosedByServer:
    case ConnectionProblem::ServerError:
    case ConnectionProblem::RateLimited:
        break;
    }
    return {};
}

} // namespace textdesk
