// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/enginepeers.h"

#include "sync/engine.h"

#include <algorithm>

namespace textdesk {

void EnginePeers::join(Engine &engine)
{
    if (!m_engines.contains(&engine)) {
        m_engines.append(&engine);
    }
}

void EnginePeers::leave(Engine &engine)
{
    m_engines.removeOne(&engine);
}

bool EnginePeers::othersHaveStore(const Engine &asking) const
{
    return std::any_of(m_engines.cbegin(), m_engines.cend(), [&asking](const Engine *engine) {
        return engine != &asking && engine->hasStore();
    });
}

void EnginePeers::releaseStore(const Engine &asking) const
{
    for (Engine *engine : m_engines) {
        if (engine != &asking) {
            engine->releaseStore();
        }
    }
}

void EnginePeers::reopenStore(const Engine &asking) const
{
    for (Engine *engine : m_engines) {
        if (engine != &asking) {
            engine->reopenStore();
        }
    }
}

} // namespace textdesk
