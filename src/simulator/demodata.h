// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <span>

namespace textdesk {

/// The people and words of the demonstration. Every number is from a range that the numbering plans keep
/// for fiction, or cannot be dialled.

/// A message of the days before.
struct DemoLine
{
    int daysAgo; ///< 0: today
    int minute;  ///< of that day; where it is today, so many minutes ago
    bool inbound;
    QStringView peer;
    QStringView line; ///< our number
    QStringView text;
    QStringView status = u"delivered"; ///< of an outbound message
    QStringView error = {};
};

/// Something that happens while somebody looks on.
struct DemoBeat
{
    enum class Kind : quint8 { Inbound, Outbound, Outage };

    int atMs; ///< after the start
    Kind kind;
    QStringView peer;
    QStringView line;
    QStringView text;
    QStringView status = u"delivered"; ///< the last one of an outbound message
    QStringView error = {};
};

inline constexpr QStringView frontDesk = u"+12025550100";
inline constexpr QStringView billing = u"+12025550110";
inline constexpr int demoOutageMs = 6'000; ///< how long an Outage lasts

std::span<const DemoLine> demoHistory(); ///< oldest first
std::span<const DemoBeat> demoBeats();   ///< in order of time
/// What people write after the beats are over, again and again.
std::span<const QStringView> demoSmallTalk();
std::span<const QStringView> demoSmallTalkers();
std::span<const QStringView> demoReplies();

} // namespace textdesk
