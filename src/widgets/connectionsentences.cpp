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

/// The span that is still blind, oldest first: catching up is about these.
std::optional<Gap> pendingGap(const SyncProgress &progress)
{
    std::optional<Gap> found;
    for (const Gap &gap : progress.gaps) {
        const bool counts = gap.state == GapState::Pending && isBlindness(gap.cause);
        if (counts && (!found || gap.from < found->from)) {
            found = gap;
        }
    }
    return found;
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
    const bool isForAPerson = status.problem == ConnectionProblem::TlsFailed ||
                              status.problem == ConnectionProblem::NoKey ||
                              status.problem == ConnectionProblem::InvalidKey ||
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

QString
ConnectionSentences::catchingUp(const SyncProgress &progress, std::optional<qint64> remainingMs, UtcMs now)
{
    QStringList parts;
    if (progress.pagesTotal > 0) {
        const int page = std::min(progress.pagesDone + 1, progress.pagesTotal);
        parts << tr("page %1 of %2").arg(page).arg(progress.pagesTotal);
    } else if (progress.pagesDone > 0) {
        parts << tr("%n page(s) so far", nullptr, progress.pagesDone);
    } else {
        parts << tr("fetching what was missed");
    }
    if (progress.waitMs > 0) {
        parts << tr("pausing %1 as the gateway asks").arg(TimeWords::span(progress.waitMs));
    } else if (remainingMs) {
        parts << tr("about %1").arg(TimeWords::span(*remainingMs));
    }
    if (const auto gap = pendingGap(progress)) {
        parts << tr("blind %1 – %2").arg(TimeWords::moment(gap->from, now), TimeWords::moment(gap->to, now));
    }
    return joined(parts);
}

QString ConnectionSentences::live(const ConnectionStatus &status, const SyncProgress &progress, UtcMs now)
{
    QStringList parts;
    const auto gap = pendingGap(progress);
    if (gap && !progress.historyUnavailable) {
        parts << tr("new messages arrive; %1 – %2 is still to be fetched")
                     .arg(TimeWords::moment(gap->from, now), TimeWords::moment(gap->to, now));
    } else {
        parts << tr("up to date as of %1")
                     .arg(TimeWords::clockWithSeconds(status.lastFrameAt.value_or(status.since)));
    }
    if (progress.historyUnavailable) {
        parts << tr("this gateway offers no message list: what happened while offline cannot be fetched");
    } else if (progress.loadingHistory) {
        parts
            << (progress.reachedBack ? tr("older messages are loading, back to %1 so far")
                                           .arg(TimeWords::moment(*progress.reachedBack, now))
                                     : tr("older messages are loading"));
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
    if (isOut && status.since > 0) {
        words.word = tr("Offline since %1").arg(TimeWords::moment(status.since, now));
    }
    switch (status.state) {
    case ConnectionState::Offline:
        words.detail = joined({why, why.isEmpty() ? tr("press F5 to connect") : advice(status.problem)});
        break;
    case ConnectionState::Waking:
        words.detail = joined({tr("the gateway is waking up, which can take a minute"), why});
        break;
    case ConnectionState::Connecting:
        words.detail = joined({tr("reaching the gateway…"), why});
        break;
    case ConnectionState::Authenticating:
        words.detail = joined({tr("showing the gateway the key…"), why});
        break;
    case ConnectionState::CatchingUp:
        words.detail = joined({catchingUp(progress, remainingMs, now), why});
        break;
    case ConnectionState::Live:
        words.detail = joined({live(status, progress, now), why});
        break;
    case ConnectionState::WaitingToRetry:
        words.detail = joined({retry(status, now), why});
        break;
    case ConnectionState::Rejected:
        words.detail =
            joined({why.isEmpty() ? tr("The gateway refuses this desk.") : why, advice(status.problem)});
        break;
    case ConnectionState::Blocked:
        words.detail = joined(
            {tr("Too many failed sign-ins from this office's address."), retry(status, now),
             status.problem == ConnectionProblem::RateLimited ? QString() : why});
        break;
    }
    words.changes = isOut || status.state == ConnectionState::Blocked
                        ? status.retryAt.has_value() && *status.retryAt > now
                        : false;
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
