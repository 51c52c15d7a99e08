// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/utc.h"
#include "store/accountset.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace textdesk {

class Clock;
class ReadStore;
class Settings;

/// Reminds once of each conversation whose last message has been theirs for as long as a person set. UI
/// thread; one small query a minute, none where no reminders are wanted.
class UnansweredWatch : public QObject
{
    Q_OBJECT
public:
    /// Tells a person of so many conversations (\p number: whose, where it is one); false: not now, ask
    /// again.
    using Tell = std::function<bool(int conversations, const QString &number)>;

    /// \p settings and \p clock outlive this.
    UnansweredWatch(Settings &settings, const Clock &clock, Tell tell, QObject *parent = nullptr);

    /// Must live until it is taken back with null.
    void setStore(ReadStore *store, const AccountSet &accounts);
    /// Whether what is kept is all there is: who is thought to wait may have been answered elsewhere.
    void setTrusted(bool trusted);
    /// Looks now.
    void look();

private:
    void applySettings();

    Settings &m_settings;
    const Clock &m_clock;
    Tell m_tell;
    ReadStore *m_store = nullptr;
    AccountSet m_accounts;
    bool m_trusted = false;
    QTimer m_timer;
};

} // namespace textdesk
