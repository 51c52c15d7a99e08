// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QObject>

#include <memory>

class PropertiesProxy;
class TrayWatcherProxy;

namespace textdesk {

/// Whether a panel on the session bus shows tray items (org.kde.StatusNotifierWatcher with a host).
class TrayHostWatch : public QObject
{
    Q_OBJECT
public:
    enum class State : quint8 { Unknown, Absent, Present };

    explicit TrayHostWatch(const QDBusConnection &session, QObject *parent = nullptr);
    ~TrayHostWatch() override;

    State state() const { return m_state; }

Q_SIGNALS:
    void changed(textdesk::TrayHostWatch::State state);

private:
    void ask();
    void setState(State state);

    std::unique_ptr<TrayWatcherProxy> m_watcher;
    std::unique_ptr<PropertiesProxy> m_properties;
    State m_state = State::Unknown;
    quint64 m_asked = 0; ///< counts questions; only the newest one's answer counts
};

} // namespace textdesk
