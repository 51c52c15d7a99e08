// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/alert.h"
#include "core/blindcount.h"
#include "models/failurerate.h"
#include "store/accountset.h"
#include "widgets/accountlink.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <functional>
#include <map>

namespace textdesk {

class FailureQueue;
class Settings;

/// Watches over the rules of alerts about many texts or the link: the share that fails, those that do not get
/// away, and blindness by account. (That a text failed for a new cause is IncidentWatch's.) Tells once when
/// one begins to hold and once when it is over, also over a restart. UI thread; looks when something changed
/// or is due, and asks nobody meanwhile.
class AlertWatch : public QObject
{
    Q_OBJECT
public:
    /// Tells of these alerts: of one, or of several that had to wait for the end of the quiet, all in one.
    /// False: not now, ask again.
    using Tell = std::function<bool(const QList<Alert> &alerts)>;
    /// Takes back what was told of it: nobody asks for it any more.
    using Withdraw = std::function<void(const QString &key)>;

    /// All that is referred to outlives this.
    AlertWatch(
        Settings &settings, const Clock &clock, const FailureQueue &queue, Tell tell, Withdraw withdraw,
        QObject *parent = nullptr);

    /// Empty: nothing.
    void setDatabase(const QString &file, const AccountSet &accounts);
    void setLinks(const QList<AccountLink> &links);
    void applyChanges(const ChangeSet &changes) { m_rate.applyChanges(changes); }
    /// Looks now, as it does behind every change and when something is due.
    void look();

    const FailureRate &rate() const { return m_rate; }

private:
    static AlertKind kindOf(const QString &key);
    void takeSettings();
    void judge();
    void tell();
    void drop(const QString &key);
    bool isKnown(const QString &key) const;
    Alert alertOf(const AlertLedger::Item &item) const;
    void schedule();
    const AccountLink *linkOf(const QString &key) const;
    qint64 blindMs() const;

    Settings &m_settings;
    const Clock &m_clock;
    const FailureQueue &m_queue;
    Tell m_tell;
    Withdraw m_withdraw;
    AlertRules m_rules;
    FailureRate m_rate;
    QList<AccountLink> m_links;
    std::map<QString, BlindCount> m_blind; ///< by the alert's key
    AlertLedger m_ledger;
    bool m_hasWaited = false; ///< what is to be told could not be told at once
    QTimer m_timer;
};

} // namespace textdesk
