// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trafficschedule.h"

#include "seedtext.h"

#include <memory>

namespace textdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int lines = 5;

/// An outbound message's statuses after "queued", and when, counted from its submission.
QList<std::pair<int, QString>> lifecycle(QRandomGenerator &random)
{
    QList<std::pair<int, QString>> steps;
    int at = random.bounded(1, 120);
    const int fate = random.bounded(100);
    if (fate < 4) {
        return steps; // stays queued
    }
    if (fate < 8) {
        steps.append({at, u"scheduled"_s}); // a word that no version knows
        at += random.bounded(1, 300);
    }
    steps.append({at, u"sending"_s});
    if (fate < 12) {
        return steps; // stays so
    }
    at += random.bounded(1, 400);
    if (fate < 25) {
        steps.append({at, u"failed"_s});
        return steps;
    }
    steps.append({at, u"sent"_s});
    if (fate < 80) {
        steps.append({at + random.bounded(1, 500), u"delivered"_s});
    }
    return steps;
}

void addOutbound(QList<Scene> &scenes, QRandomGenerator &random, const TrafficPlan &plan, int number, int at)
{
    const QString from = lineNumber(random.bounded(lines));
    const QString to = personNumber(random.bounded(plan.people));
    const QString body = anyText(random, number);
    const auto messageId = std::make_shared<QString>();
    scenes.append({at, u"out %1"_s.arg(number), [=](Stage &stage) {
                       *messageId = stage.truth.submit(from, to, body);
                   }});
    const QString error = anyError(random, from);
    for (const auto &step : lifecycle(random)) {
        const QString status = step.second;
        const QString reason = status == "failed"_L1 ? error : QString();
        scenes.append({at + step.first, u"%1 %2"_s.arg(status).arg(number), [=](Stage &stage) {
                           stage.truth.setStatus(*messageId, status, reason);
                       }});
    }
}

} // namespace

QStringList layHistory(const TrafficPlan &plan, QRandomGenerator &random, Stage &stage)
{
    constexpr qint64 daysMs = 80LL * 24 * 3'600'000;
    constexpr qint64 hourMs = 3'600'000;
    const UtcMs now = stage.gateway.now();
    QStringList stuck;
    UtcMs at = now - hourMs;
    for (int i = 0; i < plan.history; ++i) {
        // Some share their millisecond, as an import or a mass mailing does.
        at = random.bounded(4) == 0 ? at
                                    : now - hourMs - static_cast<qint64>(random.generateDouble() * daysMs);
        SimulatedMessage message;
        message.inbound = random.bounded(2) == 0;
        message.from = message.inbound ? personNumber(random.bounded(plan.people)) : lineNumber(0);
        message.to = message.inbound ? lineNumber(0) : personNumber(random.bounded(plan.people));
        message.body = anyText(random, -i);
        message.createdAt = at;
        message.updatedAt = at + (message.inbound ? 0 : 4'000);
        message.status = message.inbound ? u"received"_s : u"delivered"_s;
        message.rcMessageId = QString::number(10'000 + i);
        const bool isStuck = !message.inbound && stuck.size() < plan.stuck;
        if (isStuck) {
            message.status = random.bounded(2) == 0 ? u"queued"_s : u"sending"_s;
            message.rcMessageId.clear();
        }
        const QString messageId = stage.truth.addHistory(message);
        if (isStuck) {
            stuck.append(messageId);
        }
    }
    return stuck;
}

QList<Scene> writingScenes(const TrafficPlan &plan, QRandomGenerator &random)
{
    QList<Scene> scenes;
    QString from;
    QString to;
    QString body;
    for (int i = 0; i < plan.texts; ++i) {
        // Whoever writes "OK" twice to the same person means it.
        if (i % 6 != 5) {
            from = lineNumber(random.bounded(lines));
            to = personNumber(random.bounded(plan.people));
            body = u"written %1"_s.arg(i);
        }
        scenes.append({random.bounded(plan.durationMs), u"write %1"_s.arg(i), [=](Stage &stage) {
                           stage.write(from, to, body);
                       }});
    }
    for (int i = 0; i < plan.mishaps; ++i) {
        RestFault fault;
        fault.pathPrefix = u"/v1/sms/send"_s;
        fault.times = random.bounded(1, 4);
        const int kind = random.bounded(5);
        fault.dropAnswer = kind < 2;
        fault.reset = kind == 2;
        fault.never = kind == 3;
        fault.httpStatus = kind == 4 ? 503 : 0;
        scenes.append(
            {random.bounded(plan.durationMs), u"send mishap %1 x%2"_s.arg(kind).arg(fault.times),
             [fault](Stage &stage) {
                 stage.count(u"send mishap"_s);
                 stage.gateway.addRestFault(fault);
             }});
    }
    constexpr int stepMs = 150;
    for (int at = 0; at < plan.durationMs; at += stepMs) {
        scenes.append({at, u"sent go on"_s, [](Stage &stage) { stage.truth.takeUpSent(); }});
    }
    return scenes;
}

QList<Scene> trafficScenes(const TrafficPlan &plan, QRandomGenerator &random, const QStringList &stuck)
{
    QList<Scene> scenes;
    int at = 0;
    for (int i = 0; i < plan.messages; ++i) {
        // In bursts: half of the messages come in the same moment as the one before.
        at = random.bounded(2) == 0 ? at : random.bounded(plan.durationMs);
        if (random.bounded(100) < 55) {
            const QString from = personNumber(random.bounded(plan.people));
            const QString to = lineNumber(random.bounded(lines));
            const QString body = anyText(random, i);
            scenes.append(
                {at, u"in %1"_s.arg(i), [=](Stage &stage) { stage.truth.receive(from, to, body); }});
        } else if (random.bounded(40) == 0) {
            scenes.append({at, u"foreign %1"_s.arg(i), [i](Stage &stage) {
                               stage.truth.receiveForeign(stage.stranger, u"not ours %1"_s.arg(i));
                           }});
        } else {
            addOutbound(scenes, random, plan, i, at);
        }
    }
    for (const QString &messageId : stuck) {
        if (random.bounded(3) == 0) {
            continue; // it stays where it is
        }
        const bool fails = random.bounded(3) == 0;
        const int when = random.bounded(plan.durationMs);
        scenes.append({when, u"late %1"_s.arg(messageId), [=](Stage &stage) {
                           stage.truth.setStatus(
                               messageId, fails ? u"failed"_s : u"sent"_s,
                               fails ? u"SMS-CAR-412: Subscriber unavailable"_s : QString());
                       }});
    }
    return scenes;
}

} // namespace textdesk
