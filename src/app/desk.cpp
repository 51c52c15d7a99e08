// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk.h"

#include "app/alertwatch.h"
#include "app/connectionprobe.h"
#include "app/desktopservices.h"
#include "app/firstpaint.h"
#include "app/incidentwatch.h"
#include "app/keykeeper.h"
#include "app/unansweredwatch.h"
#include "widgets/quietmenu.h"
#include "widgets/themefollower.h"

#include <QApplication>
#include <QCloseEvent>
#include <QProcess>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace textdesk {

namespace {

constexpr auto overviewDelay = 100ms;

/// Before the first widget is made, so that none is painted in two themes.
ThemeFollower *startTheme(const Settings &settings)
{
    auto *theme = new ThemeFollower(*qApp);
    theme->follow(settings.theme());
    return theme;
}

} // namespace

Desk::Desk(DataPaths paths, RunCommand run, const ApiKey &unattendedKey, QObject *parent)
    : QObject(parent),
      m_paths(std::move(paths)),
      m_run(std::move(run)),
      m_settings(m_paths.settingsFile()),
      m_theme(startTheme(m_settings)),
      m_window(m_settings, m_clock),
      m_keys(std::make_unique<KeyKeeper>(m_paths.secretsFolder())),
      m_engines(m_clock)
{
    m_keys->useUnattended(accounts().value(0).id, unattendedKey);
    m_overviewTimer.setSingleShot(true);
    m_overviewTimer.setInterval(overviewDelay);
    connect(&m_overviewTimer, &QTimer::timeout, this, &Desk::refreshOverview);
    connectWindow();
    connectAccounts();
    connectEngines();
}

Desk::~Desk()
{
    m_window.saveState();
    m_window.hide();
    // The engines commit what they hold; then nothing speaks to the window any more.
    m_engines.end();
    m_unanswered.reset();
    m_incidents.reset();
    m_alerts.reset();
    m_services.reset();
    m_window.setStore(nullptr, {}, {});
}

QList<AccountProfile> Desk::accounts() const
{
    if (m_run.gateway) {
        return {{m_run.gateway->toString(), {}, m_settings.keyStorage()}};
    }
    return m_settings.accounts();
}

void Desk::start()
{
    if (accounts().isEmpty()) {
        m_window.showSetup();
    } else {
        m_window.showInbox();
        openStoreOf(accounts());
    }
    if (m_run.minimized) {
        QTimer::singleShot(0, this, &Desk::startServices);
        return;
    }
    // Behind the first paint: what talks to the network and to D-Bus.
    auto *painted = new FirstPaint(m_window, this);
    connect(painted, &FirstPaint::happened, this, &Desk::startServices);
    connect(painted, &FirstPaint::happened, painted, &QObject::deleteLater);
    m_window.show();
}

void Desk::raise()
{
    m_window.present();
}

void Desk::connectWindow()
{
    connect(&m_window, &MainWindow::closeRequested, this, &Desk::closeRequested, Qt::DirectConnection);
    connect(&m_window, &MainWindow::quitRequested, this, &Desk::quitRequested);
    connect(&m_window, &MainWindow::demoRequested, this, &Desk::startDemo);
    connect(&m_window, &MainWindow::setupFinished, this, &Desk::setUp);
    connect(&m_window, &MainWindow::keyEntered, this, &Desk::keepKey);
    connect(&m_window, &MainWindow::settingsApplied, this, &Desk::settingsApplied);
    connect(
        &m_window, &MainWindow::testRequested, this,
        [this](const GatewayAddress &address, const ApiKey &key) {
            if (!m_probe) {
                m_probe = std::make_unique<ConnectionProbe>(m_clock);
                connect(m_probe.get(), &ConnectionProbe::progressed, &m_window, &MainWindow::setTestResult);
            }
            m_probe->test(address, key, m_settings.preferToken());
        });
    connect(&m_window, &MainWindow::autostartChanged, this, [this](bool enabled) {
        if (m_services) {
            (void)m_services->autostart().setEnabled(enabled);
            m_window.setAutostart(true, m_services->autostart().isEnabled());
        }
    });
}

void Desk::startServices()
{
    if (accounts().isEmpty()) {
        m_keys->checkKeychain();
    } else {
        startEngines();
    }
    m_services = std::make_unique<DesktopServices>(
        m_settings, m_clock, [this](qint64 conversationId) { return m_window.isWatching(conversationId); },
        m_paths.explicitFolder());
    m_services->notifications().setStore(m_store.get());
    NotificationController &notifications = m_services->notifications();
    notifications.setNames([this](const QString &number) { return m_window.books().contacts.name(number); });
    connect(
        &notifications, &NotificationController::openRequested, this,
        [this](qint64 conversationId, qint64 messageRowId) {
            if (conversationId != 0) {
                m_window.showMessage(conversationId, messageRowId);
            } else {
                m_window.present();
            }
        });
    connect(
        &notifications, &NotificationController::markReadRequested, &m_window,
        &MainWindow::markReadRequested);
    connect(
        &notifications, &NotificationController::replyRequested, this,
        [this](qint64 conversationId, const QString &text, UtcMs upTo) {
            m_window.reply(conversationId, text, upTo);
        });
    connect(&notifications, &NotificationController::waitingRequested, &m_window, &MainWindow::showWaiting);
    m_unanswered = std::make_unique<UnansweredWatch>(
        m_settings, m_clock, [&notifications](int conversations, const QString &number) {
            return notifications.remind(conversations, number);
        });
    m_unanswered->setStore(m_store.get(), m_shown);
    watchIncidents();
    watchAlerts();
    connect(
        qApp, &QGuiApplication::applicationStateChanged, &notifications,
        [&notifications](Qt::ApplicationState state) {
            if (state == Qt::ApplicationActive) {
                notifications.windowActivated();
            }
        });

    TrayIcon &tray = m_services->tray();
    m_trayQuiet = std::make_unique<QuietMenu>(m_settings, m_clock);
    tray.addMenu(*m_trayQuiet);
    connect(&notifications, &NotificationController::quietChanged, m_trayQuiet.get(), &QuietMenu::follow);
    connect(&notifications, &NotificationController::quietChanged, this, &Desk::refreshOverview);
    connect(&tray, &TrayIcon::openRequested, &m_window, &MainWindow::present);
    connect(&tray, &TrayIcon::quitRequested, this, &Desk::quitRequested);
    connect(&tray, &TrayIcon::reconnectRequested, &m_window, &MainWindow::reconnectRequested);
    const auto followTray = [this](TrayAvailability availability) {
        m_window.setTrayAvailable(availability == TrayAvailability::Present);
        // A window must never hide where nothing could bring it back.
        if (availability == TrayAvailability::Absent && !m_window.isVisible()) {
            m_window.show();
        }
    };
    connect(&tray, &TrayIcon::availabilityChanged, this, followTray);
    followTray(tray.availability());

    connect(&m_services->colorScheme(), &ColorSchemeWatch::changed, this, &Desk::applyTheme);
    connect(&m_services->sleep(), &SleepWatch::resumed, this, [this] {
        m_engines.callAll(&Engine::resumedFromSleep);
    });
    connect(&m_services->network(), &NetworkWatch::cameUp, this, [this] {
        m_engines.callAll(&Engine::networkCameUp);
    });
    m_window.setAutostart(true, m_services->autostart().isEnabled());
    applyTheme();
    refreshOverview();
}

void Desk::applyTheme()
{
    ThemeChoice choice = m_settings.theme();
    if (choice == ThemeChoice::System && m_services) {
        switch (m_services->colorScheme().scheme()) {
        case ColorScheme::Dark:
            choice = ThemeChoice::Dark;
            break;
        case ColorScheme::Light:
            choice = ThemeChoice::Light;
            break;
        case ColorScheme::NoPreference:
            break;
        }
    }
    m_theme->follow(choice);
}

void Desk::closeRequested(QCloseEvent *event)
{
    const bool goesOn = m_settings.closeToTray() && m_services && m_services->tray().isAvailable() &&
                        m_engines.isRunning() && !qApp->isSavingSession();
    if (!goesOn) {
        Q_EMIT quitRequested();
        return;
    }
    event->ignore();
    m_window.hide();
    m_services->explainTray();
}

void Desk::startDemo()
{
    if (!QProcess::startDetached(QCoreApplication::applicationFilePath(), {u"--demo"_s})) {
        Banner banner;
        banner.id = u"demo"_s;
        banner.title = tr("The demo could not be started");
        banner.text = tr("Start it from a terminal with: textdesk --demo");
        m_window.showBanner(banner);
    }
}

void Desk::settingsApplied()
{
    applyTheme();
    m_engines.callAll(&Engine::setPreferToken, m_settings.preferToken());
    m_engines.callAll(&Engine::setReconcileInterval, reconcileMs());
    startEngines(); // an account may have another gateway now, which makes it another account
}

} // namespace textdesk
