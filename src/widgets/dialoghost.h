// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/settings.h"
#include "gateway/apikey.h"
#include "gateway/gatewayaddress.h"
#include "widgets/accountlink.h"
#include "widgets/diagnosticsreport.h"
#include "widgets/shortcutsdialog.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>

namespace textdesk {

class Clock;
class DiagnosticsDialog;
class KeyDialog;
class SettingsDialog;

/// Opens the window's dialogs, one of a kind at a time, and knows what they have to show.
class DialogHost : public QObject
{
    Q_OBJECT
public:
    /// Child of \p window; \p settings and \p clock outlive it.
    DialogHost(Settings &settings, const Clock &clock, QWidget *window);

    void openSettings();
    /// The settings, at the desk's accounts.
    void openAccounts();
    void openDiagnostics();
    void openShortcuts(const QList<ShortcutLine> &lines);
    void openAbout();
    /// Asks for an account's key; \p reason says why, in one sentence. One after the other.
    void askForKey(const QString &id, const QString &reason);

    void setKeychainAvailable(bool available);
    void setTrayAvailable(bool available);
    void setAutostart(bool available, bool enabled);

    void setDatabaseFile(const QString &file);
    void setLinks(const QList<AccountLink> &links);
    void setOverview(const Overview &overview);
    void setDiagnostics(const QString &id, const Diagnostics &diagnostics);
    /// To whom asked for a test from here.
    void setTestResult(const ConnectionStatus &status);

Q_SIGNALS:
    void keyEntered(const QString &id, const textdesk::ApiKey &key, textdesk::KeyStorage storage);
    void testRequested(const textdesk::GatewayAddress &address, const textdesk::ApiKey &key);
    void accountAdded(const textdesk::AccountProfile &account, const textdesk::ApiKey &key);
    void accountChanged(const textdesk::AccountProfile &account);
    void accountRemoved(const QString &id);
    void autostartChanged(bool enabled);
    void settingsApplied();
    void diagnosticsRequested();

private:
    struct KeyQuestion
    {
        QString id;
        QString reason;
    };
    void askNextKey();
    void refreshDiagnostics();

    Settings &m_settings;
    const Clock &m_clock;
    QWidget *m_window;
    QPointer<SettingsDialog> m_settingsDialog;
    QPointer<DiagnosticsDialog> m_diagnosticsDialog;
    QPointer<KeyDialog> m_keyDialog;
    QPointer<QDialog> m_shortcutsDialog;
    QPointer<QDialog> m_aboutDialog;
    QList<KeyQuestion> m_keyQuestions; ///< the first is being asked
    QList<AccountLink> m_links;
    QHash<QString, Diagnostics> m_counters; ///< by AccountLink::id
    Overview m_overview;
    QString m_databaseFile;
    bool m_hasKeychain = true;
    bool m_hasTray = true;
    bool m_hasAutostart = false;
    bool m_autostart = false;
};

} // namespace textdesk
