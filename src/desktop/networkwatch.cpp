// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/networkwatch.h"

#include <QLoggingCategory>

namespace textdesk {

namespace {

Q_LOGGING_CATEGORY(logNetwork, "textdesk.desktop.network", QtInfoMsg)

/// A gateway on the local network can be reached without the internet.
bool isUp(QNetworkInformation::Reachability reachability)
{
    return reachability != QNetworkInformation::Reachability::Disconnected &&
           reachability != QNetworkInformation::Reachability::Unknown;
}

} // namespace

NetworkWatch::NetworkWatch(QObject *parent) : QObject(parent)
{
    QNetworkInformation::loadDefaultBackend();
    const QNetworkInformation *information = QNetworkInformation::instance();
    if (information == nullptr) { // no backend, as on a machine without NetworkManager
        qCInfo(logNetwork) << "nothing here tells of the network";
        return;
    }
    m_watching = true;
    m_up = isUp(information->reachability());
    connect(
        information, &QNetworkInformation::reachabilityChanged, this, &NetworkWatch::onReachabilityChanged);
}

NetworkWatch::~NetworkWatch() = default;

void NetworkWatch::onReachabilityChanged(QNetworkInformation::Reachability reachability)
{
    const bool wasUp = m_up;
    m_up = isUp(reachability);
    // From a local network to the internet is a way back too.
    if (m_up && (!wasUp || reachability == QNetworkInformation::Reachability::Online)) {
        Q_EMIT cameUp();
    }
}

} // namespace textdesk
