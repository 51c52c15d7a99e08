// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/carriersentences.h"

#include "widgets/timewords.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

QString dayInWords(const std::optional<UtcMs> &at)
{
    return at ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(*at).date(), QLocale::LongFormat)
              : QString();
}

bool isDisconnected(const AccountLink &link)
{
    return link.carrier.state == CarrierStatus::State::Disconnected;
}

} // namespace

std::optional<Banner> CarrierSentences::banner(const CarrierStatus &status)
{
    Banner banner;
    banner.id = QLatin1StringView(bannerId);
    banner.action = BannerAction::CheckCarrier;
    banner.actionText = tr("Check now");
    banner.busyText = tr("Checking…");
    if (status.state == CarrierStatus::State::Disconnected) {
        banner.title = tr("RingCentral is not connected at the gateway.");
        banner.text =
            tr("Since %1. Texts fail until an administrator connects it again in the gateway's "
               "dashboard, and what people write may not arrive. Nothing is wrong with the recipients. "
               "Last checked at %2.")
                .arg(
                    TimeWords::moment(status.since, status.checkedAt),
                    TimeWords::clockWithSeconds(status.checkedAt));
        banner.dismissible = false;
        return banner;
    }
    switch (status.expiry) {
    case CarrierStatus::Expiry::Quiet:
        return std::nullopt;
    case CarrierStatus::Expiry::Soon:
        banner.tone = Banner::Tone::Waiting;
        banner.title = tr("The gateway's access to RingCentral ends soon.");
        banner.text =
            tr("On %1. After that, texts fail. An administrator can connect RingCentral again in the "
               "gateway's dashboard before.")
                .arg(dayInWords(status.expiresAt));
        break;
    case CarrierStatus::Expiry::Passed:
        banner.title = tr("The gateway's access to RingCentral has run out.");
        banner.text = tr("On %1. The gateway still says that it is connected, but texts may fail until an "
                         "administrator connects RingCentral again in the gateway's dashboard.")
                          .arg(dayInWords(status.expiresAt));
        break;
    }
    return banner;
}

CarrierWords CarrierSentences::words(const QList<AccountLink> &links, UtcMs now)
{
    CarrierWords words;
    QStringList lines;
    std::optional<UtcMs> first;
    for (const AccountLink &link : links) {
        if (!isDisconnected(link)) {
            continue;
        }
        first = std::min(first.value_or(link.carrier.since), link.carrier.since);
        const QString line = tr("RingCentral is not connected at the gateway, since %1.")
                                 .arg(TimeWords::moment(link.carrier.since, now));
        lines.append(
            links.size() > 1 ? tr("%1: %2", "account, the state of its RingCentral").arg(link.name, line)
                             : line);
    }
    if (first) {
        words.line = tr("RingCentral: not connected since %1").arg(TimeWords::moment(*first, now));
        words.whole = lines.join(u'\n');
    }
    return words;
}

QString CarrierSentences::stateWord(CarrierStatus::State state)
{
    switch (state) {
    case CarrierStatus::State::Connected:
        return tr("Connected");
    case CarrierStatus::State::Disconnected:
        return tr("Not connected");
    case CarrierStatus::State::Unknown:
        break;
    }
    return tr("Not known");
}

QString CarrierSentences::connected(const CarrierStatus &status, UtcMs now)
{
    switch (status.state) {
    case CarrierStatus::State::Connected:
        return tr("Yes, since %1").arg(TimeWords::moment(status.since, now));
    case CarrierStatus::State::Disconnected:
        return tr("No, since %1").arg(TimeWords::moment(status.since, now));
    case CarrierStatus::State::Unknown:
        break;
    }
    return status.checkedAt > 0 ? tr("Not known: the gateway does not tell") : tr("Not known yet");
}

QString CarrierSentences::expiry(const CarrierStatus &status)
{
    if (!status.expiresAt) {
        return tr("not said", "when the access ends");
    }
    const QString moment = TimeWords::full(*status.expiresAt);
    return status.renewsItself ? tr("%1, renewed by the gateway itself", "a moment").arg(moment) : moment;
}

} // namespace textdesk
