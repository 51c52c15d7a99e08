// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialoghost.h"

#include "core/clock.h"
#include "widgets/aboutdialog.h"
#include "widgets/diagnosticsdialog.h"
#include "widgets/keydialog.h"
#include "widgets/settingsdialog.h"

#include <QFileInfo>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

/// Brings a dialog to the front, modal to its window where it has to be answered.
void present(QDialog &dialog, bool mustBeAnswered)
{
    dialog.setAttribute(Qt::WA_DeleteOnClose);
    if (mustBeAnswered) {
        dialog.open();
    } else {
        dialog.show();
    }
    dialog.raise();
    dialog.activateWindow();
}

} // namespace

DialogHost::DialogHost(Settings &settings, const Clock &clock, QWidget *window)
    : QObject(window),
      m_settings(settings),
      m_clock(clock),
      m_window(window)
{
}

void DialogHost::openSettings()
{
    if (m_settingsDialog == nullptr) {
        m_settingsDialog = new SettingsDialog(m_settings, m_window);
        m_settingsDialog->setObjectName(u"settingsDialog"_s);
        m_settingsDialog->setTrayAvailable(m_hasTray);
        m_settingsDialog->setAutostart(m_hasAutostart, m_autostart);
        connect(m_settingsDialog, &SettingsDialog::replaceKeyRequested, this, [this] {
            askForKey(tr("The new key takes the old one's place."));
        });
        connect(m_settingsDialog, &SettingsDialog::autostartChanged, this, [this](bool enabled) {
            m_autostart = enabled;
            Q_EMIT autostartChanged(enabled);
        });
        connect(m_settingsDialog, &QDialog::accepted, this, &DialogHost::settingsApplied);
    }
    present(*m_settingsDialog, true);
}

void DialogHost::openDiagnostics()
{
    if (m_diagnosticsDialog == nullptr) {
        m_diagnosticsDialog = new DiagnosticsDialog(m_window);
        m_diagnosticsDialog->setObjectName(u"diagnosticsDialog"_s);
        connect(
            m_diagnosticsDialog, &DiagnosticsDialog::refreshRequested, this,
            &DialogHost::diagnosticsRequested);
    }
    refreshDiagnostics();
    present(*m_diagnosticsDialog, false);
    Q_EMIT diagnosticsRequested();
}

void DialogHost::openShortcuts(const QList<ShortcutLine> &lines)
{
    if (m_shortcutsDialog == nullptr) {
        m_shortcutsDialog = new ShortcutsDialog(lines, m_window);
        m_shortcutsDialog->setObjectName(u"shortcutsDialog"_s);
    }
    present(*m_shortcutsDialog, false);
}

void DialogHost::openAbout()
{
    if (m_aboutDialog == nullptr) {
        m_aboutDialog = new AboutDialog(m_window);
        m_aboutDialog->setObjectName(u"aboutDialog"_s);
    }
    present(*m_aboutDialog, false);
}

void DialogHost::askForKey(const QString &reason)
{
    if (m_keyDialog == nullptr) {
        QWidget *above = m_settingsDialog != nullptr ? m_settingsDialog.data() : m_window;
        m_keyDialog = new KeyDialog(reason, above);
        m_keyDialog->setObjectName(u"keyDialog"_s);
        m_keyDialog->setKeychainAvailable(m_hasKeychain);
        m_keyDialog->setStorage(m_settings.keyStorage());
        connect(m_keyDialog, &KeyDialog::keyEntered, this, &DialogHost::keyEntered);
    }
    present(*m_keyDialog, true);
}

void DialogHost::setKeychainAvailable(bool available)
{
    m_hasKeychain = available;
    if (m_keyDialog != nullptr) {
        m_keyDialog->setKeychainAvailable(available);
    }
}

void DialogHost::setTrayAvailable(bool available)
{
    m_hasTray = available;
    if (m_settingsDialog != nullptr) {
        m_settingsDialog->setTrayAvailable(available);
    }
}

void DialogHost::setAutostart(bool available, bool enabled)
{
    m_hasAutostart = available;
    m_autostart = enabled;
    if (m_settingsDialog != nullptr) {
        m_settingsDialog->setAutostart(available, enabled);
    }
}

void DialogHost::setDatabaseFile(const QString &file)
{
    m_databaseFile = file;
}

void DialogHost::setConnection(const ConnectionStatus &status)
{
    m_diagnostics.connection = status;
}

void DialogHost::setProgress(const SyncProgress &progress)
{
    m_diagnostics.progress = progress;
}

void DialogHost::setOverview(const Overview &overview)
{
    m_diagnostics.overview = overview;
}

void DialogHost::setDiagnostics(const Diagnostics &diagnostics)
{
    m_diagnostics.counters = diagnostics;
    if (m_diagnosticsDialog != nullptr) {
        refreshDiagnostics();
    }
}

void DialogHost::refreshDiagnostics()
{
    m_diagnostics.now = m_clock.nowUtc();
    m_diagnostics.databaseBytes = m_databaseFile.isEmpty() ? 0
                                                           : QFileInfo(m_databaseFile).size() +
                                                                 QFileInfo(m_databaseFile + u"-wal"_s).size();
    m_diagnosticsDialog->show(m_diagnostics);
}

} // namespace textdesk
