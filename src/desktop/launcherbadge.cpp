// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/launcherbadge.h"

#include "desktop/appid.h"

#include <QDBusMessage>
#include <QVariantMap>

#include <utility>

using namespace Qt::StringLiterals;

namespace textdesk {

LauncherBadge::LauncherBadge(QDBusConnection session) : m_bus(std::move(session))
{
}

LauncherBadge::~LauncherBadge()
{
    setCount(0);
}

void LauncherBadge::setCount(qint64 count)
{
    if (std::exchange(m_count, count) != count) {
        send();
    }
}

void LauncherBadge::send() const
{
    QDBusMessage update = QDBusMessage::createSignal(
        u"/org/textdesk/Textdesk"_s, u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s);
    const QVariantMap properties{{u"count"_s, m_count}, {u"count-visible"_s, m_count > 0}};
    update << u"application://%1.desktop"_s.arg(appId) << properties;
    m_bus.send(update);
}

} // namespace textdesk
