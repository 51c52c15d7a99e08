// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/incident.h"

#include <QMap>
#include <QObject>
#include <QTimer>

#include <functional>

namespace textdesk {

class FailureQueue;
class Settings;

/// Tells a person once of each incident, however many messages it has, and once that it is over. What was
/// told is kept, so that a restart does not tell it again. UI thread.
class IncidentWatch : public QObject
{
    Q_OBJECT
public:
    /// Tells of an incident, or that it is over; false: not now, ask again.
    using Tell = std::function<bool(const Incident &incident)>;
    /// Takes back what was told of it: there is nothing left of it.
    using Withdraw = std::function<void(const QString &key)>;

    /// \p settings and \p queue outlive this.
    IncidentWatch(
        Settings &settings, const FailureQueue &queue, Tell tell, Withdraw withdraw,
        QObject *parent = nullptr);

    /// Looks now, as it does a moment after every change of the queue.
    void look();

private:
    struct Told
    {
        bool isOver = false; ///< its end was told as well
        UtcMs last = 0;      ///< Incident::last of then
        bool operator==(const Told &) const = default;
    };

    void forgetWhatIsGone();
    void load();
    void save() const;

    Settings &m_settings;
    const FailureQueue &m_queue;
    Tell m_tell;
    Withdraw m_withdraw;
    QMap<QString, Told> m_told; ///< by Incident::key
    QTimer m_gather;            ///< the first of many failures is followed by the others at once
    QTimer m_again;             ///< while nobody may be told
};

} // namespace textdesk
