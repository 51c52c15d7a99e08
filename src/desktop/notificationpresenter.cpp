// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/notificationpresenter.h"

#include "core/clock.h"
#include "core/displaytext.h"
#include "core/phonenumber.h"

#include <QHash>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr QLatin1StringView conversationPrefix("conversation/");
constexpr QLatin1StringView incidentPrefix("incident/");
constexpr QLatin1StringView alertPrefix("alert/");
constexpr QLatin1StringView stormGroup("storm");
constexpr QLatin1StringView catchUpGroup("catch-up");
constexpr QLatin1StringView unansweredGroup("unanswered");
constexpr qsizetype longestText = 400;

/// The beginning of a text, never half a character.
QString excerpt(const QString &body)
{
    if (body.size() <= longestText) {
        return displayBody(body);
    }
    const bool splits = body.at(longestText).isLowSurrogate();
    return displayBody(body.left(splits ? longestText - 1 : longestText)) + QChar(0x2026);
}

} // namespace

void NotificationPlan::applyTo(Notifier &notifier) const
{
    for (const QString &group : withdraw) {
        notifier.withdraw(group);
    }
    for (const Notification &notification : show) {
        notifier.show(notification);
    }
}

NotificationPresenter::NotificationPresenter(const Clock &clock, IsWatching isWatching)
    : m_clock(clock),
      m_isWatching(std::move(isWatching))
{
}

NotificationPlan NotificationPresenter::setPolicy(const NotificationPolicy &policy)
{
    const bool mustGo = (m_policy.enabled && !policy.enabled) || (m_policy.showText && !policy.showText);
    const bool endsQuiet = m_policy.quiet && !policy.quiet;
    m_policy = policy;
    if (mustGo) {
        return withdrawEverything();
    }
    return endsQuiet ? tellOfTheQuiet() : NotificationPlan{};
}

NotificationPlan NotificationPresenter::arrived(const QList<InboundNotice> &notices)
{
    if (!m_policy.enabled) {
        return {};
    }
    const qint64 now = m_clock.monotonicMs();
    QList<qint64> order; // conversations by their newest message
    QHash<qint64, InboundNotice> newest;
    for (const InboundNotice &notice : notices) {
        if (m_isWatching(notice.conversationId)) {
            continue;
        }
        ++m_told[notice.conversationId].messages;
        if (m_policy.quiet) {
            continue;
        }
        m_recentTalkers.insert(notice.conversationId, now);
        newest.insert(notice.conversationId, notice);
        order.removeOne(notice.conversationId);
        order.append(notice.conversationId);
    }
    if (order.isEmpty()) {
        return {};
    }

    NotificationPlan plan;
    if (isStorm(now)) {
        for (auto it = m_recentTalkers.cbegin(); it != m_recentTalkers.cend(); ++it) {
            if (std::exchange(m_told[it.key()].place, Place::Summary) == Place::Single) {
                plan.withdraw.append(conversationGroup(it.key()));
            }
        }
        plan.show.append(stormSummary());
        return plan;
    }
    const bool hadSummary = summaryHasAny();
    for (const qint64 conversation : std::as_const(order)) {
        m_told[conversation].place = Place::Single;
        plan.show.append(single(newest.value(conversation), m_told[conversation].messages));
    }
    if (hadSummary && !summaryHasAny()) {
        plan.withdraw.append(stormGroup);
    }
    return plan;
}

NotificationPlan NotificationPresenter::caughtUp(const CatchUpSummary &summary, bool windowActive)
{
    if (!m_policy.enabled || m_policy.quiet || windowActive || summary.inboundMessages <= 0) {
        return {};
    }
    m_catchUpShown = true;
    Notification notification = inGroup(QString(catchUpGroup));
    notification.title = tr("%n message(s) while you were away", nullptr, summary.inboundMessages);
    if (summary.conversations > 1) {
        notification.body = tr("In %n conversation(s).", nullptr, summary.conversations);
    }
    return {.show = {notification}, .withdraw = {}};
}

NotificationPlan NotificationPresenter::conversationRead(qint64 conversationId)
{
    const auto it = m_told.constFind(conversationId);
    if (it == m_told.cend()) {
        return {};
    }
    const Place place = it->place;
    m_told.erase(it);
    m_recentTalkers.remove(conversationId);
    if (place == Place::Single) {
        return {.show = {}, .withdraw = {conversationGroup(conversationId)}};
    }
    return summaryHasAny() ? NotificationPlan{}
                           : NotificationPlan{.show = {}, .withdraw = {QString(stormGroup)}};
}

NotificationPlan NotificationPresenter::windowActivated()
{
    NotificationPlan plan;
    if (std::exchange(m_catchUpShown, false)) {
        plan.withdraw.append(QString(catchUpGroup));
    }
    if (std::exchange(m_unansweredShown, false)) {
        plan.withdraw.append(QString(unansweredGroup));
    }
    return plan;
}

NotificationPlan NotificationPresenter::unanswered(int conversations, const QString &number)
{
    if (!m_policy.enabled || m_policy.quiet || conversations <= 0) {
        return {};
    }
    m_unansweredShown = true;
    Notification notification = inGroup(QString(unansweredGroup));
    notification.title = tr("%n conversation(s) wait for an answer", nullptr, conversations);
    if (conversations == 1 && m_policy.showText) {
        notification.body = nameOf(number);
    }
    return {.show = {notification}, .withdraw = {}};
}

NotificationPlan NotificationPresenter::incident(
    const QString &key, const QString &title, const QString &body, bool sound) const
{
    return ofTrouble(incidentGroup(key), title, body, sound);
}

NotificationPlan
NotificationPresenter::alert(const QString &key, const QString &title, const QString &body, bool sound) const
{
    return ofTrouble(alertGroup(key), title, body, sound);
}

NotificationPlan NotificationPresenter::ofTrouble(
    const QString &group, const QString &title, const QString &body, bool sound) const
{
    if (!m_policy.enabled || m_policy.quiet) {
        return {};
    }
    Notification notification = inGroup(group);
    notification.title = title;
    notification.body = body;
    notification.isSilent = notification.isSilent || !sound;
    return {.show = {notification}, .withdraw = {}};
}

QString NotificationPresenter::incidentGroup(const QString &key)
{
    return incidentPrefix + key;
}

QString NotificationPresenter::incidentOf(const QString &group)
{
    return group.startsWith(incidentPrefix) ? group.mid(incidentPrefix.size()) : QString();
}

QString NotificationPresenter::alertGroup(const QString &key)
{
    return alertPrefix + key;
}

QString NotificationPresenter::alertOf(const QString &group)
{
    return group.startsWith(alertPrefix) ? group.mid(alertPrefix.size()) : QString();
}

bool NotificationPresenter::isUnansweredGroup(const QString &group)
{
    return group == unansweredGroup;
}

QString NotificationPresenter::conversationGroup(qint64 conversationId)
{
    return conversationPrefix + QString::number(conversationId);
}

std::optional<qint64> NotificationPresenter::conversationOf(const QString &group)
{
    if (!group.startsWith(conversationPrefix)) {
        return {};
    }
    bool ok = false;
    const qint64 id = QStringView(group).mid(conversationPrefix.size()).toLongLong(&ok);
    return ok ? std::optional(id) : std::nullopt;
}

/// A storm breaks out when too many conversations write at once, and is over when half as many do.
bool NotificationPresenter::isStorm(qint64 now)
{
    const qint64 since = now - m_policy.stormMs;
    m_recentTalkers.removeIf([since](const auto &talker) { return talker.value() <= since; });
    if (m_recentTalkers.size() > m_policy.stormConversations) {
        m_storm = true;
    } else if (m_recentTalkers.size() <= m_policy.stormConversations / 2) {
        m_storm = false;
    }
    return m_storm;
}

NotificationPlan NotificationPresenter::tellOfTheQuiet()
{
    bool came = false;
    for (Told &told : m_told) {
        if (told.place == Place::Nowhere) {
            told.place = Place::Summary;
            came = true;
        }
    }
    return came ? NotificationPlan{.show = {stormSummary()}, .withdraw = {}} : NotificationPlan{};
}

bool NotificationPresenter::summaryHasAny() const
{
    return std::any_of(
        m_told.cbegin(), m_told.cend(), [](const Told &told) { return told.place == Place::Summary; });
}

Notification NotificationPresenter::single(const InboundNotice &newest, int messages) const
{
    Notification notification = inGroup(conversationGroup(newest.conversationId));
    notification.canMarkRead = true;
    if (!m_policy.showText) {
        notification.title = tr("%n new message(s)", nullptr, messages);
        return notification;
    }
    // Nobody answers words that they have not seen, nor a sender that takes no texts.
    notification.canReply =
        addressKind(newest.from) == AddressKind::E164 && addressKind(newest.to) == AddressKind::E164;
    notification.title = nameOf(newest.from);
    const QString text = excerpt(newest.body);
    notification.body = messages == 1 ? text : tr("%n new message(s)", nullptr, messages) + u'\n' + text;
    return notification;
}

Notification NotificationPresenter::stormSummary() const
{
    int messages = 0;
    int conversations = 0;
    for (const Told &told : m_told) {
        if (told.place == Place::Summary) {
            messages += told.messages;
            ++conversations;
        }
    }
    Notification notification = inGroup(QString(stormGroup));
    notification.title = tr("%n new message(s)", nullptr, messages);
    notification.body = tr("In %n conversation(s).", nullptr, conversations);
    return notification;
}

Notification NotificationPresenter::inGroup(const QString &group) const
{
    Notification notification;
    notification.group = group;
    notification.isSilent = !m_policy.sound;
    return notification;
}

QString NotificationPresenter::nameOf(const QString &number) const
{
    QString name = m_policy.nameOf ? singleLine(m_policy.nameOf(number)) : QString();
    if (name.isEmpty()) {
        name = singleLine(formattedAddress(number, m_policy.homeRegion));
    }
    return name.isEmpty() ? tr("Unknown sender") : name;
}

NotificationPlan NotificationPresenter::withdrawEverything()
{
    NotificationPlan plan;
    for (auto it = m_told.cbegin(); it != m_told.cend(); ++it) {
        if (it->place == Place::Single) {
            plan.withdraw.append(conversationGroup(it.key()));
        }
    }
    if (summaryHasAny()) {
        plan.withdraw.append(stormGroup);
    }
    plan.withdraw.append(windowActivated().withdraw);
    m_told.clear();
    m_recentTalkers.clear();
    m_storm = false;
    return plan;
}

} // namespace textdesk
