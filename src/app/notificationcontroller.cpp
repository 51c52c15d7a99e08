// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/notificationcontroller.h"

#include "core/clock.h"
#include "core/settings.h"
#include "store/readstore.h"
#include "widgets/alertwords.h"

#include <QGuiApplication>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace textdesk {

namespace {

/// A timer stands still while the machine sleeps: it must not wait for hours.
constexpr std::chrono::milliseconds longestWait = 60s;

bool isWindowActive()
{
    return QGuiApplication::applicationState() == Qt::ApplicationActive;
}

} // namespace

NotificationController::NotificationController(
    const Settings &settings, const Clock &clock, NotificationPresenter::IsWatching isWatching,
    Notifier &notifier, QObject *parent)
    : QObject(parent),
      m_settings(settings),
      m_clock(clock),
      m_presenter(clock, std::move(isWatching)),
      m_notifier(notifier)
{
    connect(&settings, &Settings::changed, this, &NotificationController::applySettings);
    connect(&notifier, &Notifier::opened, this, &NotificationController::opened);
    connect(&notifier, &Notifier::markReadRequested, this, &NotificationController::markRead);
    connect(&notifier, &Notifier::replied, this, &NotificationController::reply);
    m_quietTimer.setSingleShot(true);
    connect(&m_quietTimer, &QTimer::timeout, this, &NotificationController::followQuiet);
    applySettings();
}

NotificationController::~NotificationController()
{
    m_notifier.withdrawAll();
}

void NotificationController::applySettings()
{
    if (!followQuiet()) {
        applyPolicy();
    }
}

void NotificationController::applyPolicy()
{
    NotificationPolicy policy;
    policy.enabled = m_settings.notificationsEnabled();
    policy.showText = m_settings.notificationsShowText();
    policy.sound = m_settings.notificationsSound();
    policy.quiet = m_quietUntil != 0;
    policy.homeRegion = m_settings.homeRegion();
    policy.nameOf = m_nameOf;
    m_presenter.setPolicy(policy).applyTo(m_notifier);
}

bool NotificationController::followQuiet()
{
    const QuietTimes quiet = m_settings.quietTimes();
    const UtcMs now = m_clock.nowUtc();
    const auto end = quiet.endsAt(now);
    if (end || quiet.daily) {
        const std::chrono::milliseconds left = end ? std::chrono::milliseconds(*end - now) : longestWait;
        m_quietTimer.start(std::min(left, longestWait));
    } else {
        m_quietTimer.stop();
    }
    const UtcMs before = std::exchange(m_quietUntil, end.value_or(0));
    if (m_quietUntil == before) {
        return false;
    }
    applyPolicy();
    Q_EMIT quietChanged();
    return true;
}

void NotificationController::setNames(std::function<QString(const QString &number)> nameOf)
{
    m_nameOf = std::move(nameOf);
    applySettings();
}

void NotificationController::arrived(const QList<InboundNotice> &notices)
{
    followQuiet();
    const QList<InboundNotice> heard = unmuted(notices);
    for (const InboundNotice &notice : heard) {
        Newest &newest = m_told[notice.conversationId];
        if (notice.at >= newest.at) {
            newest = {notice.messageRowId, notice.at};
        }
    }
    m_presenter.arrived(heard).applyTo(m_notifier);
}

QList<InboundNotice> NotificationController::unmuted(QList<InboundNotice> notices) const
{
    notices.removeIf([this](const InboundNotice &notice) { return isMuted(notice.conversationId); });
    return notices;
}

bool NotificationController::isMuted(qint64 conversationId) const
{
    const auto row = m_store == nullptr ? StoreResult<std::optional<ConversationRow>>()
                                        : m_store->conversations().byId(conversationId);
    return row && row->has_value() && (*row)->isMuted;
}

void NotificationController::caughtUp(const CatchUpSummary &summary)
{
    followQuiet(); // it may have ended while the machine slept
    m_presenter.caughtUp(summary, isWindowActive()).applyTo(m_notifier);
}

void NotificationController::applyChanges(const ChangeSet &changes)
{
    if (!m_store || m_told.isEmpty()) {
        return;
    }
    for (const qint64 conversationId : changes.conversations) {
        if (!m_told.contains(conversationId)) {
            continue;
        }
        const auto row = m_store->conversations().byId(conversationId);
        if (row && *row && (*row)->unread == 0) {
            m_told.remove(conversationId);
            m_presenter.conversationRead(conversationId).applyTo(m_notifier);
        }
    }
}

void NotificationController::windowActivated()
{
    m_presenter.windowActivated().applyTo(m_notifier);
}

bool NotificationController::remind(int conversations, const QString &number)
{
    followQuiet();
    const NotificationPlan plan = m_presenter.unanswered(conversations, number);
    plan.applyTo(m_notifier);
    return !plan.isEmpty();
}

bool NotificationController::tellIncident(
    const QString &key, const QString &title, const QString &body, bool sound)
{
    followQuiet();
    const NotificationPlan plan = m_presenter.incident(key, title, body, sound);
    plan.applyTo(m_notifier);
    return !plan.isEmpty();
}

void NotificationController::withdrawIncident(const QString &key)
{
    m_notifier.withdraw(NotificationPresenter::incidentGroup(key));
}

bool NotificationController::tellAlerts(const QList<Alert> &alerts)
{
    followQuiet();
    const Alert &first = alerts.constFirst();
    const bool isOne = alerts.size() == 1;
    const bool sound = std::any_of(alerts.cbegin(), alerts.cend(), [](const Alert &alert) {
        return alert.rules.of(alert.kind).hasSound;
    });
    const QString key = isOne ? first.key : u"summary"_s;
    const NotificationPlan plan = m_presenter.alert(
        key, isOne ? AlertWords::title(first) : AlertWords::summaryTitle(alerts),
        isOne ? AlertWords::body(first, m_clock.nowUtc()) : AlertWords::summaryBody(alerts), sound);
    m_alertKinds.insert(key, first.kind);
    plan.applyTo(m_notifier);
    return !plan.isEmpty();
}

void NotificationController::withdrawAlert(const QString &key)
{
    m_notifier.withdraw(NotificationPresenter::alertGroup(key));
}

void NotificationController::opened(const QString &group)
{
    if (const QString key = NotificationPresenter::alertOf(group); !key.isEmpty()) {
        Q_EMIT alertRequested(m_alertKinds.value(key, AlertKind::Rate));
        return;
    }
    if (const QString key = NotificationPresenter::incidentOf(group); !key.isEmpty()) {
        Q_EMIT incidentRequested(key);
        return;
    }
    if (NotificationPresenter::isUnansweredGroup(group)) {
        Q_EMIT waitingRequested();
        return;
    }
    const qint64 conversationId = NotificationPresenter::conversationOf(group).value_or(0);
    Q_EMIT openRequested(conversationId, m_told.value(conversationId).messageRowId);
}

void NotificationController::markRead(const QString &group)
{
    if (const auto conversationId = NotificationPresenter::conversationOf(group)) {
        Q_EMIT markReadRequested(*conversationId, m_told.value(*conversationId).at);
    }
}

void NotificationController::reply(const QString &group, const QString &text)
{
    if (const auto conversationId = NotificationPresenter::conversationOf(group)) {
        Q_EMIT replyRequested(*conversationId, text, m_told.value(*conversationId).at);
    }
}

} // namespace textdesk
