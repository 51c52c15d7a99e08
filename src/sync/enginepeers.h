// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/authbrake.h"

#include <QList>
#include <QString>

#include <map>

namespace textdesk {

class Engine;

/// What the engines of one desk have in common: several accounts, one cache, one thread. A damaged cache is
/// replaced by one of them only after all others have let go of it, and what one of them may still try with a
/// gateway depends on what the others have tried. Not thread-safe; outlives the engines.
class EnginePeers
{
public:
    void join(Engine &engine);
    void leave(Engine &engine);

    /// Whether an engine other than \p asking has the cache open.
    bool othersHaveStore(const Engine &asking) const;
    /// All others close the cache, and hold what they hear, until reopenStore().
    void releaseStore(const Engine &asking) const;
    void reopenStore(const Engine &asking) const;

    /// Of this gateway. Stays where it is.
    AuthBrakeGroup &brakes(const QString &address) { return m_brakes[address]; }

private:
    QList<Engine *> m_engines;
    std::map<QString, AuthBrakeGroup> m_brakes;
};

} // namespace textdesk
