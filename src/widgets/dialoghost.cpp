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

#include <algorithm>
#include <utility>

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
        m_settingsDialog->setKeychainAvailable(m_hasKeychain);
        connect(m_settingsDialog, &SettingsDialog::replaceKeyRequested, this, [this](const QString &id) {
            askForKey(id, tr("The new key takes the old one's place."));
        });
        connect(m_settingsDialog, &SettingsDialog::testRequested, this, &DialogHost::testRequested);
        connect(m_settingsDialog, &SettingsDialog::accountAdded, this, &DialogHost::accountAdded);
        connect(m_settingsDialog, &SettingsDialog::accountChanged, this, &DialogHost::accountChanged);
        connect(m_settingsDialog, &SettingsDialog::accountRemoved, this, &DialogHost::accountRemoved);
        connect(m_settingsDialog, &SettingsDialog::autostartChanged, this, [this](bool enabled) {
            m_autostart = enabled;
            Q_EMIT autostartChanged(enabled);
        });
        connect(m_settingsDialog, &QDialog::accepted, this, &DialogHost::settingsApplied);
    }
    present(*m_settingsDialog, true);
}

void DialogHost::openAccounts()
{
    openSettings();
    m_settingsDialog->showAccounts();
}

void DialogHost::setTestResult(const ConnectionStatus &status)
{
    if (m_settingsDialog != nullptr) {
        m_settingsDialog->setTestResult(status);
    }
}

void DialogHost::openDiagnostics()
{
    if (m_diagnosticsDialog == nullptr) {
        m_diagnosticsDialog = new DiagnosticsDialog(m_window);
        m_diagnosticsDialog->setObjectName(u"diagnosticsDialog"_s);
        connect(
            m_diagnosticsDialog, &DiagnosticsDialog::refreshRequested, this,
            &DialogHost::diagnosticsRequested);
        connect(
            m_diagnosticsDialog, &DiagnosticsDialog::accountChosen, this, &DialogHost::refreshDiagnostics);
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

void DialogHost::askForKey(const QString &id, const QString &reason)
{
    const bool isAsked =
        std::any_of(m_keyQuestions.cbegin(), m_keyQuestions.cend(), [&id](const KeyQuestion &question) {
            return question.id == id;
        });
    if (!isAsked) {
        m_keyQuestions.append({id, reason});
    }
    askNextKey();
}

void DialogHost::askNextKey()
{
    if (m_keyQuestions.isEmpty()) {
        return;
    }
    if (m_keyDialog == nullptr) {
        const KeyQuestion question = m_keyQuestions.constFirst();
        const auto link =
            std::find_if(m_links.cbegin(), m_links.cend(), [&question](const AccountLink &each) {
                return each.id == question.id;
            });
        const bool isOneOfSeveral = m_links.size() > 1 && link != m_links.cend();
        const QString reason =
            isOneOfSeveral ? tr("%1: %2", "account, why").arg(link->name, question.reason) : question.reason;
        KeyStorage storage = m_settings.keyStorage();
        for (const AccountProfile &account : m_settings.accounts()) {
            storage = account.id == question.id ? account.keyStorage : storage;
        }
        QWidget *above = m_settingsDialog != nullptr ? m_settingsDialog.data() : m_window;
        m_keyDialog = new KeyDialog(reason, above);
        m_keyDialog->setObjectName(u"keyDialog"_s);
        m_keyDialog->setKeychainAvailable(m_hasKeychain);
        m_keyDialog->setStorage(storage);
        connect(
            m_keyDialog, &KeyDialog::keyEntered, this,
            [this, id = question.id](const ApiKey &key, KeyStorage where) {
                Q_EMIT keyEntered(id, key, where);
            });
        connect(m_keyDialog, &QDialog::finished, this, [this] {
            m_keyDialog = nullptr;
            m_keyQuestions.removeFirst();
            askNextKey();
        });
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

void DialogHost::setLinks(const QList<AccountLink> &links)
{
    m_links = links;
}

void DialogHost::setOverview(const Overview &overview)
{
    m_overview = overview;
}

void DialogHost::setDiagnostics(const QString &id, const Diagnostics &diagnostics)
{
    m_counters.insert(id, diagnostics);
    if (m_diagnosticsDialog != nullptr) {
        refreshDiagnostics();
    }
}

void DialogHost::refreshDiagnostics()
{
    QStringList names;
    for (const AccountLink &link : std::as_const(m_links)) {
        names.append(link.name);
    }
    m_diagnosticsDialog->setAccounts(names);
    const AccountLink link = m_links.value(m_diagnosticsDialog->account());
    DiagnosticsInput input{m_counters.value(link.id), link.connection, link.progress, m_overview};
    input.now = m_clock.nowUtc();
    input.databaseBytes = m_databaseFile.isEmpty() ? 0
                                                   : QFileInfo(m_databaseFile).size() +
                                                         QFileInfo(m_databaseFile + u"-wal"_s).size();
    m_diagnosticsDialog->show(input);
}

} // namespace textdesk
