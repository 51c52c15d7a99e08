// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/alertwords.h"

#include "widgets/timewords.h"

#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace textdesk {

QString AlertWords::trouble(const Alert &alert)
{
    QString words;
    switch (alert.kind) {
    case AlertKind::Rate:
        words = tr("More than %1 % of the texts fail").arg(alert.rules.ratePercent);
        break;
    case AlertKind::Stalled:
        words = tr("More than %n text(s) are stalled", nullptr, alert.rules.stalledTexts);
        break;
    case AlertKind::Blind:
        words = tr("Blind for %n minute(s)", nullptr, alert.rules.blindMinutes);
        break;
    case AlertKind::Failure:
        break; // told of by IncidentWords
    }
    return alert.account.isEmpty() ? words : tr("%1: %2", "account, its trouble").arg(alert.account, words);
}

QString AlertWords::title(const Alert &alert)
{
    if (alert.news != AlertNews::Began) {
        return tr("Over: %1", "what was wrong").arg(trouble(alert));
    }
    return (alert.kind == AlertKind::Stalled ? u"◷ "_s : u"✕ "_s) + trouble(alert);
}

QString AlertWords::figures(const Alert &alert, UtcMs now)
{
    switch (alert.kind) {
    case AlertKind::Rate:
        return tr("%1 of %2 texts failed in the last %3 minutes.")
            .arg(QLocale().toString(alert.failed), QLocale().toString(alert.ended))
            .arg(alert.rules.rateMinutes);
    case AlertKind::Stalled:
        return tr("%n text(s) wait at the gateway for longer than is normal.", nullptr, alert.stalled);
    case AlertKind::Blind:
        return alert.blindSince ? tr("Nothing has been heard from the gateway since %1. What comes meanwhile "
                                     "is shown once "
                                     "it is heard again.")
                                      .arg(TimeWords::moment(*alert.blindSince, now))
                                : tr("The gateway has not been heard at all yet.");
    case AlertKind::Failure:
        break;
    }
    return {};
}

QString AlertWords::ending(const Alert &alert)
{
    switch (alert.kind) {
    case AlertKind::Rate:
        return tr("Texts go out again. Those that failed are not sent again by themselves.");
    case AlertKind::Stalled:
        return alert.stalled == 0
                   ? tr("No text waits any longer.")
                   : tr("%n text(s) still wait for longer than is normal.", nullptr, alert.stalled);
    case AlertKind::Blind:
        return tr("The gateway is heard again. What was missed is fetched.");
    case AlertKind::Failure:
        break;
    }
    return {};
}

QString AlertWords::body(const Alert &alert, UtcMs now)
{
    return alert.news == AlertNews::Began ? figures(alert, now) : ending(alert);
}

QString AlertWords::summaryTitle(const QList<Alert> &alerts)
{
    return tr("%n alert(s) while nobody was disturbed", nullptr, static_cast<int>(alerts.size()));
}

QString AlertWords::summaryBody(const QList<Alert> &alerts)
{
    QStringList lines;
    for (const Alert &alert : alerts) {
        lines.append(title(alert));
    }
    return lines.join(u'\n');
}

} // namespace textdesk
