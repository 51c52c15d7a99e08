// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/unansweredwatch.h"

#include "core/clock.h"
#include "core/settings.h"
#include "models/quickreply.h"
#include "store/readstore.h"

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace textdesk {

namespace {

constexpr auto pause = 60s;
constexpr qint64 msPerMinute = 60'000;
/// More than a person would count.
constexpr int mostTold = 1'000;

} // namespace

UnansweredWatch::UnansweredWatch(Settings &settings, const Clock &clock, Tell tell, QObject *parent)
    : QObject(parent),
      m_settings(settings),
      m_clock(clock),
      m_tell(std::move(tell))
{
    m_timer.setInterval(pause);
    connect(&m_timer, &QTimer::timeout, this, &UnansweredWatch::look);
    connect(&settings, &Settings::changed, this, &UnansweredWatch::applySettings);
    applySettings();
}

void UnansweredWatch::setStore(ReadStore *store, const AccountSet &accounts)
{
    m_store = store;
    m_accounts = accounts;
}

void UnansweredWatch::setTrusted(bool trusted)
{
    if (std::exchange(m_trusted, trusted) != trusted && trusted) {
        look();
    }
}

void UnansweredWatch::applySettings()
{
    const bool wanted = m_settings.remindAfterMinutes() > 0;
    if (!wanted) {
        m_timer.stop();
        m_settings.setRemindedUpTo(0);
    } else if (!m_timer.isActive()) {
        if (m_settings.remindedUpTo() == 0) {
            m_settings.setRemindedUpTo(m_clock.nowUtc()); // not of everything that ever was
        }
        m_timer.start();
    }
}

void UnansweredWatch::look()
{
    const qint64 waitMs = m_settings.remindAfterMinutes() * msPerMinute;
    if (waitMs == 0 || !m_trusted || m_store == nullptr) {
        return;
    }
    const UtcMs now = m_clock.nowUtc();
    auto due = m_store->conversations()
                   .unanswered(m_accounts, m_settings.remindedUpTo() - waitMs, now - waitMs, mostTold)
                   .value_or(QList<ConversationRow>());
    due.removeIf([](const ConversationRow &row) { return !wantsAnswer(row); });
    if (!due.isEmpty() && m_tell(static_cast<int>(due.size()), due.constFirst().theirNumber)) {
        m_settings.setRemindedUpTo(now);
    }
}

} // namespace textdesk
