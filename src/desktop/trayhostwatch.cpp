// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/trayhostwatch.h"

#include "propertiesproxy.h"
#include "traywatcherproxy.h"

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr QLatin1StringView serviceName("org.kde.StatusNotifierWatcher");

} // namespace

TrayHostWatch::TrayHostWatch(const QDBusConnection &session, QObject *parent) : QObject(parent)
{
    if (!session.isConnected()) {
        m_state = State::Absent;
        return;
    }
    const QString path = u"/StatusNotifierWatcher"_s;
    m_watcher = std::make_unique<TrayWatcherProxy>(serviceName, path, session);
    m_properties = std::make_unique<PropertiesProxy>(serviceName, path, session);
    auto *service = new QDBusServiceWatcher(
        QString(serviceName), session, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(service, &QDBusServiceWatcher::serviceOwnerChanged, this, &TrayHostWatch::ask);
    connect(m_watcher.get(), &TrayWatcherProxy::StatusNotifierHostRegistered, this, &TrayHostWatch::ask);
    connect(m_watcher.get(), &TrayWatcherProxy::StatusNotifierHostUnregistered, this, &TrayHostWatch::ask);
    ask();
}

TrayHostWatch::~TrayHostWatch() = default;

void TrayHostWatch::ask()
{
    auto *call = new QDBusPendingCallWatcher(
        m_properties->Get(serviceName, u"IsStatusNotifierHostRegistered"_s), this);
    connect(
        call, &QDBusPendingCallWatcher::finished, this,
        [this, question = ++m_asked](QDBusPendingCallWatcher *finished) {
            finished->deleteLater();
            if (question != m_asked) {
                return;
            }
            const QDBusPendingReply<QDBusVariant> reply = *finished;
            const bool present = !reply.isError() && reply.value().variant().toBool();
            setState(present ? State::Present : State::Absent);
        });
}

void TrayHostWatch::setState(State state)
{
    if (m_state != state) {
        m_state = state;
        Q_EMIT changed(state);
    }
}

} // namespace textdesk
