// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/historyfiller.h"

#include "simulator/demodata.h"
#include "simulator/identifiers.h"
#include "simulator/simulator.h"

#include <QRandomGenerator>

namespace textdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr UtcMs year = 365LL * 24 * 3'600'000;
constexpr int messagesPerNumber = 25;

QString any(QRandomGenerator &random, std::span<const QStringView> choices)
{
    return choices[random.bounded(static_cast<quint32>(choices.size()))].toString();
}

} // namespace

void fillHistory(Simulator &simulator, const SimulatedApp &app, int count, quint32 seed)
{
    QRandomGenerator random(seed);
    const UtcMs now = simulator.now();
    const int people = count / messagesPerNumber + 1;
    for (int i = 0; i < count; ++i) {
        const UtcMs at = now - year + year * i / count;
        const QString peer = fictionalNumber(random.bounded(people));
        const QString line = (random.bounded(4) == 0 ? billing : frontDesk).toString();
        const bool inbound = random.bounded(2) == 0;
        const bool failed = !inbound && random.bounded(50) == 0;
        const QString outcome = failed ? u"failed"_s : u"delivered"_s;
        simulator.addHistory(
            {.messageId = {},
             .tenantId = app.tenantId,
             .appId = inbound ? QString() : app.appId,
             .inbound = inbound,
             .status = inbound ? u"received"_s : outcome,
             .from = inbound ? peer : line,
             .to = inbound ? line : peer,
             .body = u"%1 (%2)"_s.arg(any(random, inbound ? demoSmallTalk() : demoReplies())).arg(i),
             .error = failed ? u"SMS-CAR-412: Subscriber unavailable"_s : QString(),
             .rcMessageId = {},
             .createdAt = at,
             .updatedAt = at + (inbound ? 0 : 4'000)});
    }
}

} // namespace textdesk
