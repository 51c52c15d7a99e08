// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commandline.h"
#include "app/datapaths.h"
#include "app/deskaccounts.h"
#include "core/clock.h"
#include "core/settings.h"
#include "gateway/apikey.h"
#include "store/readstore.h"
#include "sync/syncvalues.h"
#include "widgets/mainwindow.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

class QCloseEvent;

namespace textdesk {

class AlertWatch;
class DesktopServices;
class ConnectionProbe;
class IncidentWatch;
class KeyKeeper;
class QuietMenu;
class ThemeFollower;
class UnansweredWatch;

/// A running desk: makes every part, connects them, and ends them in order. The only place where they
/// all meet. Lives on the UI thread.
class Desk : public QObject
{
    Q_OBJECT
public:
    /// \p demoKey and \p run.gateway are set for a demonstration; \p unattendedKey for unattended desks.
    Desk(DataPaths paths, RunCommand run, const ApiKey &unattendedKey, QObject *parent = nullptr);
    ~Desk() override;

    /// Shows the window with what is kept; the engine and the desktop's services follow once it is
    /// painted.
    void start();
    /// For a second start on the same data folder.
    void raise();
    ConnectionStatus connection() const { return m_connection; } ///< of the account that is worst off
    MainWindow &window() { return m_window; }

Q_SIGNALS:
    void quitRequested();

private:
    void connectWindow();
    void connectAccounts();
    void connectEngines();
    void watchIncidents();
    void watchAlerts();
    void startServices();
    /// Runs an engine for each account of accounts(), and fetches the keys of those that are new, but for the
    /// one whose key is at hand.
    void startEngines(const QString &withKey = {});
    void openStore();
    /// Shows what is kept for these accounts, where there is anything.
    void openStoreOf(const QList<AccountProfile> &profiles);
    void showStore(const AccountSet &accounts);
    void leaveOut(qint64 accountId);
    /// Those of the settings, or the one of the command line.
    QList<AccountProfile> accounts() const;
    void nameAccounts();
    void useKey(const QString &id, const ApiKey &key);
    void keyMissing(const QString &id, const QString &reason);
    void setUp(const GatewayAddress &address, const ApiKey &key, KeyStorage storage);
    void keepKey(const QString &of, const ApiKey &key, KeyStorage storage);
    bool isInUse(const QString &address, const ApiKey &key);
    void addAccount(const AccountProfile &profile, const ApiKey &key);
    void changeAccount(const AccountProfile &profile);
    void removeAccount(const QString &id);
    void linksChanged();
    void engineChanged(const ChangeSet &changes);
    void refreshOverview();
    int reconcileMs() const;
    void storeTroubled(const StoreError &error);
    void storeRecovered();
    void storeReplaced(const StoreRepair &repair);
    void applyTheme();
    void closeRequested(QCloseEvent *event);
    void startDemo();
    void settingsApplied();

    DataPaths m_paths;
    RunCommand m_run;
    SystemClock m_clock;
    Settings m_settings;
    std::unique_ptr<QuietMenu> m_trayQuiet; ///< outlives the tray icon that shows it
    ThemeFollower *m_theme;                 ///< a child of the application
    std::unique_ptr<ReadStore> m_store;
    MainWindow m_window;
    std::unique_ptr<KeyKeeper> m_keys;
    std::unique_ptr<DesktopServices> m_services;
    std::unique_ptr<UnansweredWatch> m_unanswered; ///< speaks to the services
    std::unique_ptr<IncidentWatch> m_incidents;    ///< likewise
    std::unique_ptr<AlertWatch> m_alerts;          ///< likewise
    std::unique_ptr<ConnectionProbe> m_probe;
    DeskAccounts m_engines;
    QTimer m_overviewTimer;
    QHash<QString, QString> m_fingerprints; ///< of the keys in use, by account
    AccountSet m_shown;                     ///< the accounts that the window shows
    ConnectionStatus m_connection;
    Overview m_overview;
    bool m_keepsNothing = false;
};

} // namespace textdesk
