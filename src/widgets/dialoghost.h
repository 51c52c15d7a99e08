// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/settings.h"
#include "gateway/apikey.h"
#include "widgets/diagnosticsreport.h"
#include "widgets/shortcutsdialog.h"

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
    void openDiagnostics();
    void openShortcuts(const QList<ShortcutLine> &lines);
    void openAbout();
    /// Asks for a key; \p reason says why, in one sentence.
    void askForKey(const QString &reason);

    void setKeychainAvailable(bool available);
    void setTrayAvailable(bool available);
    void setAutostart(bool available, bool enabled);

    void setDatabaseFile(const QString &file);
    void setConnection(const ConnectionStatus &status);
    void setProgress(const SyncProgress &progress);
    void setOverview(const Overview &overview);
    void setDiagnostics(const Diagnostics &diagnostics);

Q_SIGNALS:
    void keyEntered(const textdesk::ApiKey &key, textdesk::KeyStorage storage);
    void autostartChanged(bool enabled);
    void settingsApplied();
    void diagnosticsRequested();

private:
    void refreshDiagnostics();

    Settings &m_settings;
    const Clock &m_clock;
    QWidget *m_window;
    QPointer<SettingsDialog> m_settingsDialog;
    QPointer<DiagnosticsDialog> m_diagnosticsDialog;
    QPointer<KeyDialog> m_keyDialog;
    QPointer<QDialog> m_shortcutsDialog;
    QPointer<QDialog> m_aboutDialog;
    DiagnosticsInput m_diagnostics;
    QString m_databaseFile;
    bool m_hasKeychain = true;
    bool m_hasTray = true;
    bool m_hasAutostart = false;
    bool m_autostart = false;
};

} // namespace textdesk
