// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/message.h"

#include <QList>
#include <QStringList>

#include <random>
#include <vector>

namespace textdesk::bench {

/// An office's traffic, the same for the same seed: inbound texts, and outbound ones that go through
/// queued, sending and sent as socket events (without number and text) with one REST record each.
/// Conversations differ in size as real ones do; the largest holds a tenth of all messages.
class StoreTraffic
{
public:
    struct Options
    {
        quint64 seed = 1;
        UtcMs start = 1'767'225'600'000; ///< 2026-01-01
        qint64 stepMs = 7'000;           ///< mean time between messages
        int conversations = 2'000;
        double outboundShare = 0.55;
    };

    explicit StoreTraffic(const Options &options);

    /// All observations of the next \p count messages, in the order in which a desk would hear them.
    QList<Observation> messages(int count);
    /// When the last message was.
    UtcMs now() const { return m_now; }

    static QString ourNumber();
    /// Words by falling frequency.
    const QStringList &words() const { return m_words; }

private:
    void addInbound(QList<Observation> &seen);
    void addOutbound(QList<Observation> &seen);
    QString nextId();
    QString number();
    QString text();
    double fraction();

    Options m_options;
    std::mt19937_64 m_random;
    QStringList m_words;
    UtcMs m_now;
    quint64 m_count = 0;
};

} // namespace textdesk::bench
