// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/notifier.h"
#include "sync/syncvalues.h"

#include <QCoreApplication>
#include <QList>
#include <QMap>
#include <QStringList>

#include <functional>
#include <optional>

namespace textdesk {

class Clock;

/// What a person set, and how much at once is too much.
struct NotificationPolicy
{
    bool enabled = true;
    bool showText = true; ///< false: neither text nor number, only that somebody wrote
    bool sound = true;
    bool quiet = false; ///< do not disturb: what comes is told of when it is over
    QString homeRegion; ///< for numbers; ISO 3166
    /// What a number is called; empty: nobody knows. Null: nobody has a name.
    std::function<QString(const QString &number)> nameOf;
    int stormConversations = 4;
    qint64 stormMs = 10'000; ///< more than stormConversations within this: one summary, till it is over
};

/// What to do at the notifier: withdraw first, then show.
struct NotificationPlan
{
    QList<Notification> show;
    QStringList withdraw;

    bool isEmpty() const { return show.isEmpty() && withdraw.isEmpty(); }
    void applyTo(Notifier &notifier) const;
};

/// Decides what a person is told about, in which words. Knows no notification server and no window;
/// its answers depend on its calls and its clock alone. UI thread.
class NotificationPresenter
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::NotificationPresenter)
public:
    /// True while the conversation is before somebody's eyes, so that nothing need be said.
    using IsWatching = std::function<bool(qint64 conversationId)>;

    NotificationPresenter(const Clock &clock, IsWatching isWatching);

    /// Switching off withdraws everything; hiding the text withdraws what shows it. The end of the quiet
    /// tells of what came meanwhile and is not read yet.
    NotificationPlan setPolicy(const NotificationPolicy &policy);

    NotificationPlan arrived(const QList<InboundNotice> &notices);
    /// \p windowActive: somebody works at the window, and sees there what came.
    NotificationPlan caughtUp(const CatchUpSummary &summary, bool windowActive);
    /// The conversation has no unread message any more.
    NotificationPlan conversationRead(qint64 conversationId);
    /// So many conversations have waited for an answer long enough; \p number: the one's, where it is one.
    NotificationPlan unanswered(int conversations, const QString &number);
    /// An incident, or that it is over; \p key: which. \p body: without numbers and names.
    NotificationPlan
    incident(const QString &key, const QString &title, const QString &body, bool sound) const;
    /// Likewise, of a rule that a person set.
    NotificationPlan alert(const QString &key, const QString &title, const QString &body, bool sound) const;
    /// Somebody came to the window: what told of "while you were away", or reminded, has served.
    NotificationPlan windowActivated();

    static QString conversationGroup(qint64 conversationId);
    static bool isUnansweredGroup(const QString &group);
    static QString incidentGroup(const QString &key);
    /// The key that such a group stands for; empty: it is none.
    static QString incidentOf(const QString &group);
    static QString alertGroup(const QString &key);
    static QString alertOf(const QString &group); ///< likewise
    /// The conversation that a group stands for; none for the summaries.
    static std::optional<qint64> conversationOf(const QString &group);

private:
    enum class Place : quint8 { Nowhere, Single, Summary };
    struct Told
    {
        int messages = 0;
        Place place = Place::Nowhere;
    };

    bool isStorm(qint64 now);
    Notification single(const InboundNotice &newest, int messages) const;
    Notification stormSummary() const;
    Notification inGroup(const QString &group) const;
    NotificationPlan
    ofTrouble(const QString &group, const QString &title, const QString &body, bool sound) const;
    QString nameOf(const QString &number) const;
    NotificationPlan tellOfTheQuiet();
    bool summaryHasAny() const;
    NotificationPlan withdrawEverything();

    const Clock &m_clock;
    IsWatching m_isWatching;
    NotificationPolicy m_policy;
    QMap<qint64, Told> m_told;            ///< by conversation, till it is read
    QMap<qint64, qint64> m_recentTalkers; ///< conversation → when it last wrote, monotonic
    bool m_storm = false;
    bool m_catchUpShown = false;
    bool m_unansweredShown = false;
};

} // namespace textdesk
