// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QVariant>

#include <memory>

class PortalSettingsProxy;
class QDBusConnection;

namespace textdesk {

enum class ColorScheme : quint8 { NoPreference = 0, Dark = 1, Light = 2 };

/// The desktop's wish for dark or light, from its settings portal; NoPreference till it answers, and
/// for ever where there is none. Qt 6.4 tells of it on some desktops only.
class ColorSchemeWatch : public QObject
{
    Q_OBJECT
public:
    explicit ColorSchemeWatch(const QDBusConnection &session, QObject *parent = nullptr);
    ~ColorSchemeWatch() override;

    ColorScheme scheme() const { return m_scheme; }

Q_SIGNALS:
    void changed(textdesk::ColorScheme scheme);

private:
    void take(const QVariant &value);

    std::unique_ptr<PortalSettingsProxy> m_portal;
    ColorScheme m_scheme = ColorScheme::NoPreference;
};

} // namespace textdesk
