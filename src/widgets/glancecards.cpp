// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/glancecards.h"

#include "widgets/glancewords.h"
#include "widgets/reasongroups.h"
#include "widgets/statuspresentation.h"
#include "widgets/timewords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

/// The sentences that there are.
QString joinedCardSentences(QStringList sentences)
{
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

} // namespace

QString GlanceCards::figure(qint64 count) const
{
    // What has not been counted yet is not none.
    return m_figures.at == 0 ? u"–"_s : GlanceWords::number(count);
}

GlanceCard::Content GlanceCards::card(Outcome outcome, StatusTone tone) const
{
    const qint64 count = m_figures.today.counts.of(outcome);
    GlanceCard::Content content;
    content.title = presentStatus(outcome, DeliveryStatus::Other).text();
    content.figure = figure(count);
    content.tone = count > 0 ? tone : StatusTone::Neutral;
    return content;
}

GlanceCard::Content GlanceCards::sent() const
{
    const OutcomeCounts &today = m_figures.today.counts;
    GlanceCard::Content content;
    content.title = tr("Sent today");
    content.figure = figure(today.total());
    const std::optional<double> rate = today.successRate();
    const std::optional<double> before = m_figures.weekBefore.successRate();
    if (rate) {
        content.notes.append(tr("%1 successful", "a share of the messages").arg(GlanceWords::percent(*rate)));
    }
    if (before) {
        content.notes.append(tr("7 days: %1", "a share of the messages").arg(GlanceWords::percent(*before)));
    }
    const QString missing = GlanceWords::gaps(m_figures.today, m_now);
    content.isIncomplete = m_figures.today.hasGap();
    content.spoken = joinedCardSentences(
        {tr("Today: %1.").arg(GlanceWords::counts(today)),
         rate ? tr("Of those whose end is known, %1 were sent or delivered.").arg(GlanceWords::percent(*rate))
              : QString(),
         before ? tr("In the seven days before, it was %1.").arg(GlanceWords::percent(*before)) : QString(),
         missing.isEmpty() ? QString() : missing + u'.'});
    return content;
}

GlanceCard::Content GlanceCards::inProgress() const
{
    GlanceCard::Content content = card(Outcome::InProgress, StatusTone::Neutral);
    content.spoken = tr("Messages of today that are on their way.");
    if (m_figures.oldestInProgress) {
        const QString age = TimeWords::span(std::max<qint64>(0, m_now - *m_figures.oldestInProgress));
        content.notes.append(tr("oldest %1", "an age: 40 s").arg(age));
        content.spoken += u' ' + tr("The oldest has been so for %1.", "an age: 40 s").arg(age);
    }
    return content;
}

GlanceCard::Content GlanceCards::stalled() const
{
    GlanceCard::Content content = card(Outcome::Stalled, StatusTone::Waiting);
    const QString patience = TimeWords::span(m_patience.stalledAfterMs);
    content.notes.append(tr("over %1", "a span of time: 5 min").arg(patience));
    content.spoken = tr("Messages of today that have been on their way for more than %1.").arg(patience);
    return content;
}

GlanceCard::Content GlanceCards::unconfirmed() const
{
    GlanceCard::Content content = card(Outcome::Unconfirmed, StatusTone::Waiting);
    content.notes.append(tr("no report"));
    content.spoken = tr("Messages of today of which nobody has said whether they arrived.");
    return content;
}

GlanceCard::Content GlanceCards::failed() const
{
    GlanceCard::Content content = card(Outcome::Failed, StatusTone::Bad);
    const QList<ReasonGroup> reasons = groupedReasons(m_figures.reasonsToday);
    content.spoken = tr("Messages of today that failed.");
    if (!reasons.isEmpty()) {
        content.notes.append(tr("%n cause(s)", nullptr, static_cast<int>(reasons.size())));
        content.spoken += u' ' + tr("Most often: %1.").arg(reasons.constFirst().brief);
    }
    return content;
}

} // namespace textdesk
