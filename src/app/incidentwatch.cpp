// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/incidentwatch.h"

#include "core/settings.h"
#include "models/failurequeue.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace textdesk {

namespace {

constexpr auto gatherTime = 1s;
constexpr auto againTime = 60s;

QString toldState()
{
    return u"delivery/told"_s;
}

/// Nobody is called because no report came.
bool isWorthTelling(const Incident &incident)
{
    return incident.kind != Incident::Kind::Unconfirmed && incident.kind != Incident::Kind::Unreported;
}

} // namespace

IncidentWatch::IncidentWatch(
    Settings &settings, const FailureQueue &queue, Tell tell, Withdraw withdraw, QObject *parent)
    : QObject(parent),
      m_settings(settings),
      m_queue(queue),
      m_tell(std::move(tell)),
      m_withdraw(std::move(withdraw))
{
    load();
    m_gather.setSingleShot(true);
    m_gather.setInterval(gatherTime);
    connect(&m_gather, &QTimer::timeout, this, &IncidentWatch::look);
    m_again.setSingleShot(true);
    m_again.setTimerType(Qt::VeryCoarseTimer);
    m_again.setInterval(againTime);
    connect(&m_again, &QTimer::timeout, this, &IncidentWatch::look);
    connect(&queue, &FailureQueue::changed, this, [this] {
        if (!m_gather.isActive()) {
            m_gather.start();
        }
    });
}

void IncidentWatch::look()
{
    if (!m_queue.isReady()) {
        return;
    }
    const QMap<QString, Told> before = m_told;
    forgetWhatIsGone();
    const bool isTold = m_settings.alertRules().failure.isOn;
    for (const Incident &incident : m_queue.incidents()) {
        const auto told = m_told.constFind(incident.key);
        const bool isKnown = told != m_told.constEnd();
        // What was over and is not any more has failed again; else only what proved its end is out of sight.
        const bool cameBack = isKnown && told->isOver && !incident.isOver && incident.last > told->last;
        const bool isNew = !isKnown || cameBack;
        const bool isNewlyOver = isKnown && !told->isOver && incident.isOver;
        // One that came and went unseen is in the queue, and no news.
        if ((isNew && incident.isOver) || (!isNew && !isNewlyOver) || !isWorthTelling(incident)) {
            continue;
        }
        if (isTold && !m_tell(incident)) {
            m_again.start();
            continue;
        }
        m_told.insert(incident.key, {incident.isOver, incident.last});
    }
    if (m_told != before) {
        save();
    }
}

void IncidentWatch::forgetWhatIsGone()
{
    const QList<Incident> &present = m_queue.incidents();
    for (auto told = m_told.begin(); told != m_told.end();) {
        const bool isGone = std::none_of(present.cbegin(), present.cend(), [&told](const Incident &incident) {
            return incident.key == told.key();
        });
        if (isGone) {
            m_withdraw(told.key());
        }
        told = isGone ? m_told.erase(told) : std::next(told);
    }
}

void IncidentWatch::load()
{
    const QJsonObject kept = QJsonDocument::fromJson(m_settings.viewState(toldState())).object();
    for (auto each = kept.constBegin(); each != kept.constEnd(); ++each) {
        const QJsonObject told = each.value().toObject();
        m_told.insert(each.key(), {told.value(u"over"_s).toBool(), told.value(u"last"_s).toInteger()});
    }
}

void IncidentWatch::save() const
{
    QJsonObject kept;
    for (auto told = m_told.constBegin(); told != m_told.constEnd(); ++told) {
        kept.insert(told.key(), QJsonObject{{u"over"_s, told->isOver}, {u"last"_s, told->last}});
    }
    m_settings.setViewState(toldState(), QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

} // namespace textdesk
