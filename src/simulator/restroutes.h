// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/gatewaystate.h"
#include "simulator/httpmessage.h"

namespace textdesk {

class Traffic;

/// The documented REST calls.
class RestRoutes
{
public:
    RestRoutes(GatewayState &state, Traffic &traffic) : m_state(state), m_traffic(traffic) {}

    HttpResponse answer(const HttpRequest &request, const QHostAddress &address);

private:
    bool offers(const QString &path) const;
    HttpResponse answerFor(const SimulatedApp &app, const HttpRequest &request);
    HttpResponse send(const SimulatedApp &app, const HttpRequest &request);
    HttpResponse status(const SimulatedApp &app, const QString &messageId);
    HttpResponse list(const SimulatedApp &app, const HttpRequest &request);
    HttpResponse token(const SimulatedApp &app);
    HttpResponse carrierStatus(const SimulatedApp &app) const;

    GatewayState &m_state;
    Traffic &m_traffic;
};

} // namespace textdesk
