// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/alertwatch.h"

#include "core/settings.h"
#include "models/failurequeue.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr qint64 alertMinuteMs = 60'000;
/// A timer stands still while the machine sleeps; and who could not be told is asked again.
constexpr qint64 longestAlertWaitMs = alertMinuteMs;
constexpr QLatin1StringView blindPrefix("blind ");

QString alertState()
{
    return u"alerts/told"_s;
}

QString rateKey()
{
    return u"rate"_s;
}

QString stalledKey()
{
    return u"stalled"_s;
}

QString blindKey(const AccountLink &link)
{
    return blindPrefix + link.id;
}

bool hears(const AccountLink &link)
{
    return link.connection.state == ConnectionState::Live ||
           link.connection.state == ConnectionState::CatchingUp;
}

} // namespace

AlertWatch::AlertWatch(
    Settings &settings, const Clock &clock, const FailureQueue &queue, Tell tell, Withdraw withdraw,
    QObject *parent)
    : QObject(parent),
      m_settings(settings),
      m_clock(clock),
      m_queue(queue),
      m_tell(std::move(tell)),
      m_withdraw(std::move(withdraw)),
      m_rate(clock),
      m_ledger(AlertLedger::fromText(settings.viewState(alertState()))),
      m_hasWaited(!m_ledger.news().isEmpty())
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &AlertWatch::look);
    connect(&settings, &Settings::changed, this, &AlertWatch::takeSettings);
    connect(&queue, &FailureQueue::changed, this, &AlertWatch::look);
    connect(&m_rate, &FailureRate::changed, this, &AlertWatch::look);
    takeSettings();
}

void AlertWatch::setDatabase(const QString &file, const AccountSet &accounts)
{
    m_rate.setDatabase(file, accounts.ids());
}

void AlertWatch::setLinks(const QList<AccountLink> &links)
{
    m_links = links;
    look();
}

void AlertWatch::takeSettings()
{
    AlertRules rules = m_settings.alertRules();
    if (!m_settings.notificationsEnabled()) {
        // Nobody can be told: nothing is counted for nobody.
        rules.rate.isOn = false;
        rules.stalled.isOn = false;
        rules.blind.isOn = false;
    }
    m_rules = rules;
    m_rate.setWindow(rules.rate.isOn ? rules.rateMinutes * alertMinuteMs : 0);
    look();
}

void AlertWatch::look()
{
    const AlertLedger before = m_ledger;
    judge();
    tell();
    if (m_ledger != before) {
        m_settings.setViewState(alertState(), m_ledger.toText());
    }
    schedule();
}

void AlertWatch::judge()
{
    for (const AccountLink &link : std::as_const(m_links)) {
        m_blind.try_emplace(blindKey(link), m_clock).first->second.look(hears(link));
    }
    std::erase_if(m_blind, [this](const auto &each) { return linkOf(each.first) == nullptr; });
    for (const QString &key : m_ledger.keys()) {
        // Before the engines run it is not known which accounts there are.
        const bool isGone = kindOf(key) == AlertKind::Blind && !m_links.isEmpty() && linkOf(key) == nullptr;
        if (isGone || !m_rules.of(kindOf(key)).isOn) {
            drop(key);
        }
    }
    if (m_rules.rate.isOn && m_rate.isReady()) {
        m_ledger.judge(rateKey(), rateVerdict(m_rules, m_rate.ended(), m_rate.failed()));
    }
    if (m_rules.stalled.isOn && m_queue.isReady()) {
        m_ledger.judge(stalledKey(), stalledVerdict(m_rules, m_queue.stalledCount()));
    }
    if (m_rules.blind.isOn) {
        for (const auto &[key, count] : m_blind) {
            m_ledger.judge(key, count.verdict(blindMs()));
        }
    }
}

void AlertWatch::drop(const QString &key)
{
    m_ledger.forget(key);
    m_withdraw(key);
}

/// What is kept of an earlier run is told of once it was looked at in this one.
bool AlertWatch::isKnown(const QString &key) const
{
    switch (kindOf(key)) {
    case AlertKind::Rate:
        return m_rate.isReady();
    case AlertKind::Stalled:
        return m_queue.isReady();
    case AlertKind::Blind:
        return linkOf(key) != nullptr;
    case AlertKind::Failure:
        break;
    }
    return false;
}

void AlertWatch::tell()
{
    QList<QList<Alert>> calls;
    for (const AlertLedger::Item &item : m_ledger.news()) {
        if (!isKnown(item.key)) {
            continue;
        }
        if (m_hasWaited && !calls.isEmpty()) {
            calls.first().append(alertOf(item));
        } else {
            calls.append({alertOf(item)});
        }
    }
    for (const QList<Alert> &alerts : std::as_const(calls)) {
        if (!m_tell(alerts)) {
            m_hasWaited = true;
            return;
        }
        for (const Alert &alert : alerts) {
            m_ledger.markTold(alert.key);
        }
    }
    m_hasWaited = !m_ledger.news().isEmpty();
}

Alert AlertWatch::alertOf(const AlertLedger::Item &item) const
{
    Alert alert;
    alert.key = item.key;
    alert.kind = kindOf(item.key);
    alert.news = item.news;
    alert.rules = m_rules;
    alert.ended = m_rate.ended();
    alert.failed = m_rate.failed();
    alert.stalled = m_queue.stalledCount();
    if (const AccountLink *link = linkOf(item.key)) {
        alert.account = m_links.size() > 1 ? link->name : QString();
        alert.blindSince = link->progress.blindSince;
    }
    return alert;
}

void AlertWatch::schedule()
{
    qint64 left = m_ledger.news().isEmpty() ? -1 : longestAlertWaitMs;
    if (m_rules.blind.isOn) {
        for (const auto &[key, count] : m_blind) {
            if (const auto due = count.dueMs(blindMs())) {
                const qint64 wait = std::min(*due, longestAlertWaitMs);
                left = left < 0 ? wait : std::min(left, wait);
            }
        }
    }
    if (left < 0) {
        m_timer.stop();
    } else {
        m_timer.start(static_cast<int>(left));
    }
}

AlertKind AlertWatch::kindOf(const QString &key)
{
    if (key.startsWith(blindPrefix)) {
        return AlertKind::Blind;
    }
    return key == stalledKey() ? AlertKind::Stalled : AlertKind::Rate;
}

const AccountLink *AlertWatch::linkOf(const QString &key) const
{
    const auto link = std::find_if(
        m_links.cbegin(), m_links.cend(), [&key](const AccountLink &each) { return blindKey(each) == key; });
    return link == m_links.cend() ? nullptr : &*link;
}

qint64 AlertWatch::blindMs() const
{
    return m_rules.blindMinutes * alertMinuteMs;
}

} // namespace textdesk
