// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/alert.h"
#include "desktop/notificationpresenter.h"
#include "desktop/notifier.h"
#include "store/changeset.h"
#include "sync/syncvalues.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace textdesk {

class Clock;
class ReadStore;
class Settings;

/// Tells people of new messages: what the engine announces, as the presenter decides, through the
/// notifier; and what a click on a notification asks for.
class NotificationController : public QObject
{
    Q_OBJECT
public:
    /// \p isWatching as NotificationPresenter. The notifier must outlive this object.
    NotificationController(
        const Settings &settings, const Clock &clock, NotificationPresenter::IsWatching isWatching,
        Notifier &notifier, QObject *parent = nullptr);
    ~NotificationController() override;

    void setStore(ReadStore *store) { m_store = store; }
    /// Whom a number belongs to.
    void setNames(std::function<QString(const QString &number)> nameOf);
    void arrived(const QList<InboundNotice> &notices);
    /// Those whose conversations are not muted.
    QList<InboundNotice> unmuted(QList<InboundNotice> notices) const;
    void caughtUp(const CatchUpSummary &summary);
    /// Withdraws the notifications of conversations that have nothing unread any more.
    void applyChanges(const ChangeSet &changes);
    void windowActivated();
    /// Reminds of conversations that wait for an answer; false: nobody may be told now.
    bool remind(int conversations, const QString &number);
    /// Tells of an incident, or that it is over; false: nobody may be told now.
    bool tellIncident(const QString &key, const QString &title, const QString &body, bool sound);
    void withdrawIncident(const QString &key);
    /// Likewise of an alert, or of several in one notification.
    bool tellAlerts(const QList<Alert> &alerts);
    void withdrawAlert(const QString &key);
    /// When "do not disturb" ends; 0: people are told of what comes.
    UtcMs quietUntil() const { return m_quietUntil; }

Q_SIGNALS:
    /// Open this conversation at this message; 0, 0: just the window.
    void openRequested(qint64 conversationId, qint64 messageRowId);
    /// Send this text to whom the conversation is with, and mark it as read up to then. No text: they want to
    /// write it in the window.
    void replyRequested(qint64 conversationId, const QString &text, textdesk::UtcMs upTo);
    /// Show the messages of this incident.
    void incidentRequested(const QString &key);
    /// Show what an alert of this kind is about.
    void alertRequested(textdesk::AlertKind kind);
    /// Show the conversations that wait for an answer.
    void waitingRequested();
    /// quietUntil() is another one.
    void quietChanged();
    void markReadRequested(qint64 conversationId, textdesk::UtcMs upTo);

private:
    struct Newest
    {
        qint64 messageRowId = 0;
        UtcMs at = 0;
    };
    void applySettings();
    void applyPolicy();
    /// Sees when the quiet ends by now; true: that has changed, and the policy is applied.
    bool followQuiet();
    bool isMuted(qint64 conversationId) const;
    void opened(const QString &group);
    void markRead(const QString &group);
    void reply(const QString &group, const QString &text);

    const Settings &m_settings;
    const Clock &m_clock;
    NotificationPresenter m_presenter;
    std::function<QString(const QString &)> m_nameOf;
    Notifier &m_notifier;
    ReadStore *m_store = nullptr;
    UtcMs m_quietUntil = 0;
    QTimer m_quietTimer;
    QHash<QString, AlertKind> m_alertKinds; ///< by key of those that were told of
    QHash<qint64, Newest> m_told;           ///< by conversation: the newest message that was told of
};

} // namespace textdesk
