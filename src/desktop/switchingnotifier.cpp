// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/switchingnotifier.h"

#include "desktop/freedesktopnotifier.h"

#include <utility>

namespace textdesk {

SwitchingNotifier::SwitchingNotifier(
    std::unique_ptr<FreedesktopNotifier> server, std::unique_ptr<Notifier> fallback, QObject *parent)
    : Notifier(parent),
      m_server(std::move(server)),
      m_fallback(std::move(fallback))
{
    connect(m_server.get(), &FreedesktopNotifier::undeliverable, m_fallback.get(), &Notifier::show);
    for (const Notifier *notifier : {static_cast<Notifier *>(m_server.get()), m_fallback.get()}) {
        connect(notifier, &Notifier::opened, this, &Notifier::opened);
        connect(notifier, &Notifier::markReadRequested, this, &Notifier::markReadRequested);
        connect(notifier, &Notifier::replied, this, &Notifier::replied);
    }
}

SwitchingNotifier::~SwitchingNotifier() = default;

void SwitchingNotifier::show(const Notification &notification)
{
    m_fallback->withdraw(notification.group); // else an old one would stay beside the new
    m_server->show(notification);
}

void SwitchingNotifier::withdraw(const QString &group)
{
    m_server->withdraw(group);
    m_fallback->withdraw(group);
}

void SwitchingNotifier::withdrawAll()
{
    m_server->withdrawAll();
    m_fallback->withdrawAll();
}

} // namespace textdesk
