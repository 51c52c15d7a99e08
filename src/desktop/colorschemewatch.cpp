// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/colorschemewatch.h"

#include "portalsettingsproxy.h"

#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr QLatin1StringView group("org.freedesktop.appearance");
constexpr QLatin1StringView key("color-scheme");

} // namespace

ColorSchemeWatch::ColorSchemeWatch(const QDBusConnection &session, QObject *parent) : QObject(parent)
{
    if (!session.isConnected()) {
        return;
    }
    // QtDBus knows its own types only once it has sent a message; till then, connecting to a signal that
    // carries one of them does nothing, without a word.
    qRegisterMetaType<QDBusVariant>();
    m_portal = std::make_unique<PortalSettingsProxy>(
        u"org.freedesktop.portal.Desktop"_s, u"/org/freedesktop/portal/desktop"_s, session);
    connect(
        m_portal.get(), &PortalSettingsProxy::SettingChanged, this,
        [this](const QString &changedGroup, const QString &changedKey, const QDBusVariant &value) {
            if (changedGroup == group && changedKey == key) {
                take(value.variant());
            }
        });
    auto *call = new QDBusPendingCallWatcher(m_portal->Read(group, key), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *finished) {
        finished->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *finished;
        if (!reply.isError()) {
            take(reply.value().variant());
        }
    });
}

ColorSchemeWatch::~ColorSchemeWatch() = default;

void ColorSchemeWatch::take(const QVariant &value)
{
    // Read() wraps its answer twice, by an old mistake of the portal's that stays; the signal does not.
    const QVariant inner = value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
    const uint number = inner.toUInt();
    // The specification: what is not known is no preference.
    const ColorScheme scheme = number <= 2 ? static_cast<ColorScheme>(number) : ColorScheme::NoPreference;
    if (scheme != m_scheme) {
        m_scheme = scheme;
        Q_EMIT changed(scheme);
    }
}

} // namespace textdesk
