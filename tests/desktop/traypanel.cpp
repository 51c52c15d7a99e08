// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/traypanel.h"

using namespace Qt::StringLiterals;

namespace textdesk::test {

namespace {

QString name()
{
    return u"org.kde.StatusNotifierWatcher"_s;
}

} // namespace

TrayPanel::TrayPanel(const QDBusConnection &bus) : m_bus(bus)
{
    m_bus.registerObject(
        u"/StatusNotifierWatcher"_s, this,
        QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals |
            QDBusConnection::ExportAllProperties);
}

TrayPanel::~TrayPanel()
{
    vanish();
}

bool TrayPanel::appear()
{
    return m_bus.registerService(name());
}

bool TrayPanel::vanish()
{
    m_items.clear();
    return m_bus.unregisterService(name());
}

void TrayPanel::setHost(bool present)
{
    m_hasHost = present;
    if (present) {
        Q_EMIT StatusNotifierHostRegistered();
    } else {
        Q_EMIT StatusNotifierHostUnregistered();
    }
}

void TrayPanel::RegisterStatusNotifierItem(const QString &item)
{
    m_items << item;
    Q_EMIT StatusNotifierItemRegistered(item);
}

} // namespace textdesk::test
