// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/accountprofile.h"
#include "core/alertrules.h"
#include "core/patience.h"
#include "core/quiettimes.h"
#include "core/utc.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <memory>

class QSettings;

namespace textdesk {

enum class ThemeChoice : quint8 { System = 0, Light = 1, Dark = 2 };
/// Which key sends what stands in the composer; the other one of the two breaks the line.
enum class SendKey : quint8 { Enter = 0, CtrlEnter = 1 };

/// What a person can set, in one INI file (0600) under the data folder. Secrets are never here.
/// Lives on the UI thread; other threads get values.
class Settings : public QObject
{
    Q_OBJECT
public:
    explicit Settings(const QString &file, QObject *parent = nullptr);
    ~Settings() override;

    QList<AccountProfile> accounts() const; ///< in the order of their making; none: not set up yet
    void setAccounts(const QList<AccountProfile> &accounts);
    /// Of the first account; empty: not set up yet. Another address is another account in its place.
    QString baseAddress() const;
    void setBaseAddress(const QString &address);
    KeyStorage keyStorage() const; ///< likewise
    void setKeyStorage(KeyStorage storage);
    bool preferToken() const; ///< default true
    void setPreferToken(bool prefer);
    QString homeRegion() const; ///< ISO 3166; default from the system's locale
    void setHomeRegion(const QString &region);
    int historyDays() const; ///< default 90
    void setHistoryDays(int days);
    int compareEveryMinutes() const; ///< default 10: the live view is compared with the gateway's list
    void setCompareEveryMinutes(int minutes);
    int stalledAfterMinutes() const; ///< default 5
    void setStalledAfterMinutes(int minutes);
    /// Default 0: never. Else what was sent so long ago, and is not said to be delivered, counts as
    /// unconfirmed.
    int unreportedAfterHours() const;
    void setUnreportedAfterHours(int hours);
    Patience patience() const; ///< both of them
    SendKey sendKey() const;   ///< default Enter
    void setSendKey(SendKey key);
    int undoSeconds() const; ///< default 5: so long a text can be taken back; 0: not at all
    void setUndoSeconds(int seconds);
    ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    bool notificationsEnabled() const; ///< default true
    void setNotificationsEnabled(bool enabled);
    bool notificationsShowText() const; ///< default true; false: only that somebody wrote
    void setNotificationsShowText(bool show);
    /// Whoever had switched off being told of failures is not told of them by the newer rules about texts
    /// either, until they are set here.
    AlertRules alertRules() const;
    void setAlertRules(const AlertRules &rules);
    bool notificationsSound() const; ///< default true
    void setNotificationsSound(bool sound);
    /// Default 0: never. Else a conversation whose last message is theirs is reminded of after so long.
    int remindAfterMinutes() const;
    void setRemindAfterMinutes(int minutes);
    /// Conversations that were due before this moment have been reminded of. 0: from now on.
    UtcMs remindedUpTo() const;
    void setRemindedUpTo(UtcMs moment);
    QuietTimes quietTimes() const; ///< default: none
    void setQuietTimes(const QuietTimes &times);
    bool closeToTray() const; ///< default true
    void setCloseToTray(bool close);
    bool trayHintShown() const; ///< "Textdesk goes on in the tray" is told once
    void setTrayHintShown(bool shown);
    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    /// Splitters, columns and the like, by name.
    QByteArray viewState(const QString &name) const;
    void setViewState(const QString &name, const QByteArray &state);

Q_SIGNALS:
    /// After a real change of anything but window and view state, and of what was reminded of.
    void changed();

private:
    struct Entry;
    bool set(const Entry &entry, const QVariant &value);
    bool setWithin(const char *key, int value);
    QVariant get(const Entry &entry) const;
    static const Entry *entry(const char *key);
    std::unique_ptr<QSettings> m_settings;
};

} // namespace textdesk
