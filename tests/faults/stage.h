// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "deskprocess.h"
#include "truth.h"

#include <QHash>
#include <QMap>

#include <functional>

namespace textdesk {

/// What the scenes of a run act upon: the gateway, the desk's process, and the person before it.
struct Stage
{
    Simulator &gateway;
    Truth &truth;
    DeskProcess &desk;
    SimulatedApp stranger;       ///< another tenant
    QByteArray keyAtTheDesk;     ///< what a person has typed in last
    QHash<QString, int> written; ///< texts that the person wrote, and how often
    QMap<QString, int> counts;   ///< faults that were injected, by kind
    UtcMs lastFaultAt = 0;       ///< gateway time

    /// A fault strikes now.
    void count(const QString &kind);
    /// The person writes a text; nothing where no desk runs.
    void write(const QString &from, const QString &to, const QString &body);
    void startDesk() { desk.start(keyAtTheDesk); }
};

/// Something that happens at a moment of a run.
struct Scene
{
    int atMs = 0;
    QString what; ///< with its numbers: two runs of a seed have the same scenes
    std::function<void(Stage &)> act;
};

} // namespace textdesk
