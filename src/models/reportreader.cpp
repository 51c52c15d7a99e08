// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reportreader.h"

#include "models/figuresreader.h"

#include <algorithm>

namespace textdesk {

namespace {

QString titleOfAccount(const Account &account, const QList<AccountProfile> &profiles)
{
    const auto known = std::find_if(profiles.begin(), profiles.end(), [&](const AccountProfile &profile) {
        return profile.id == account.baseAddress;
    });
    return known != profiles.end() ? known->title() : AccountProfile{account.baseAddress, {}, {}}.title();
}

} // namespace

StoreResult<DeliveryReport> readReport(ReadStore &store, const ReportRequest &request)
{
    auto accounts = store.overview().accounts();
    if (!accounts) {
        return tl::unexpected(accounts.error());
    }
    if (!request.accountIds.isEmpty()) {
        accounts->removeIf([&](const Account &account) { return !request.accountIds.contains(account.id); });
    }
    QList<qint64> ids;
    QStringList titles;
    for (const Account &account : *accounts) {
        ids.append(account.id);
        titles.append(titleOfAccount(account, request.profiles));
    }
    auto answer =
        readFigures(store, ids, request.question.spans(), request.patience.limitsAt(request.question.now));
    if (!answer) {
        return tl::unexpected(answer.error());
    }
    answer->gaps += request.openGaps;
    DeliveryReport report = reportOf(request.question, *answer);
    report.accounts = titles;
    return report;
}

QList<Gap> unheardSince(const QList<Account> &accounts, UtcMs now, qint64 slackMs, GapCause cause)
{
    QList<Gap> gaps;
    for (const Account &account : accounts) {
        Gap gap;
        gap.from = account.certainUntil.value_or(account.unreadSince);
        gap.to = now;
        gap.cause = cause;
        gap.isOpen = true;
        gap.accountId = account.id;
        if (gap.from < now - slackMs) {
            gaps.append(gap);
        }
    }
    return gaps;
}

} // namespace textdesk
