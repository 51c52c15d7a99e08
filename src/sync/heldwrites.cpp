// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/heldwrites.h"

#include "sync/batchcollector.h"
#include "sync/blindness.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace textdesk {

namespace {

constexpr int firstRetryMs = 1'000;
constexpr int lastRetryMs = 60'000;
constexpr auto publishDelay = 200ms;

} // namespace

HeldWrites::HeldWrites(const BatchCollector &collector, QObject *parent)
    : QObject(parent),
      m_collector(collector)
{
    m_retry.setSingleShot(true);
    m_publish.setSingleShot(true);
    m_publish.setInterval(publishDelay);
    connect(&m_retry, &QTimer::timeout, this, &HeldWrites::tryAgain);
    connect(&m_publish, &QTimer::timeout, this, &HeldWrites::publish);
}

void HeldWrites::refused(const StoreError &error)
{
    const bool isNews = !m_isTroubled || m_kind != error.kind;
    m_isTroubled = true;
    m_kind = error.kind;
    if (!m_retry.isActive()) {
        constexpr int mostDoublings = 6;
        m_retry.start(std::min(firstRetryMs << std::min(m_attempts++, mostDoublings), lastRetryMs));
    }
    heldMore();
    if (isNews) {
        Q_EMIT troubled(error);
    }
}

void HeldWrites::over()
{
    if (!m_isTroubled) {
        return;
    }
    m_isTroubled = false;
    m_attempts = 0;
    m_givenUp = 0;
    m_retry.stop();
    m_publish.stop();
    publish();
    Q_EMIT recovered();
}

void HeldWrites::gaveUp(qint64 events, UtcMs from, UtcMs to)
{
    m_givenUp += events;
    from -= Blindness::overlapMs;
    to += Blindness::defaultMarginMs;
    for (Gap &gap : m_gaps) {
        if (gap.cause == GapCause::NotKept) {
            gap.from = std::min(gap.from, from);
            gap.to = std::max(gap.to, to);
            return;
        }
    }
    Gap gap;
    gap.from = from;
    gap.to = to;
    gap.cause = GapCause::NotKept;
    m_gaps.append(gap);
}

void HeldWrites::oweRead(qint64 conversationId, UtcMs upTo)
{
    UtcMs &owed = m_reads[conversationId];
    owed = std::max(owed, upTo);
}

void HeldWrites::heldMore()
{
    if (m_isTroubled && !m_publish.isActive()) {
        m_publish.start();
    }
}

void HeldWrites::publish()
{
    UnkeptEvents unkept;
    if (m_isTroubled) {
        unkept.held = m_collector.pending();
        unkept.givenUp = m_givenUp;
        unkept.newest = m_collector.newestPending(UnkeptEvents::mostShown);
    }
    Q_EMIT unkeptChanged(unkept);
}

} // namespace textdesk
