// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/settingsdialog.h"

#include "gateway/gatewayaddress.h"
#include "ui_settingsdialog.h"
#include "widgets/accountdialog.h"
#include "widgets/icons.h"
#include "widgets/setupsentences.h"
#include "widgets/styleproperty.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr int msPerMinute = 60'000;

} // namespace

/// What Cancel goes back to.
struct SettingsDialog::Snapshot
{
    explicit Snapshot(const Settings &settings)
        : preferToken(settings.preferToken()),
          homeRegion(settings.homeRegion()),
          historyDays(settings.historyDays()),
          compareEveryMinutes(settings.compareEveryMinutes()),
          stalledAfterMinutes(settings.stalledAfterMinutes()),
          unreportedAfterHours(settings.unreportedAfterHours()),
          sendKey(settings.sendKey()),
          undoSeconds(settings.undoSeconds()),
          theme(settings.theme()),
          notificationsEnabled(settings.notificationsEnabled()),
          notificationsShowText(settings.notificationsShowText()),
          notificationsSound(settings.notificationsSound()),
          alertRules(settings.alertRules()),
          remindAfterMinutes(settings.remindAfterMinutes()),
          quiet(settings.quietTimes()),
          closeToTray(settings.closeToTray())
    {
    }

    void putBack(Settings &settings) const
    {
        settings.setPreferToken(preferToken);
        settings.setHomeRegion(homeRegion);
        settings.setHistoryDays(historyDays);
        settings.setCompareEveryMinutes(compareEveryMinutes);
        settings.setStalledAfterMinutes(stalledAfterMinutes);
        settings.setUnreportedAfterHours(unreportedAfterHours);
        settings.setSendKey(sendKey);
        settings.setUndoSeconds(undoSeconds);
        settings.setTheme(theme);
        settings.setNotificationsEnabled(notificationsEnabled);
        settings.setNotificationsShowText(notificationsShowText);
        settings.setNotificationsSound(notificationsSound);
        settings.setAlertRules(alertRules);
        settings.setRemindAfterMinutes(remindAfterMinutes);
        QuietTimes times = quiet;
        times.until = settings.quietTimes().until; // is not set here
        settings.setQuietTimes(times);
        settings.setCloseToTray(closeToTray);
    }

    bool preferToken;
    QString homeRegion;
    int historyDays;
    int compareEveryMinutes;
    int stalledAfterMinutes;
    int unreportedAfterHours;
    SendKey sendKey;
    int undoSeconds;
    ThemeChoice theme;
    bool notificationsEnabled;
    bool notificationsShowText;
    bool notificationsSound;
    AlertRules alertRules;
    int remindAfterMinutes;
    QuietTimes quiet;
    bool closeToTray;
};

SettingsDialog::SettingsDialog(Settings &settings, QWidget *parent)
    : QDialog(parent),
      m_ui(std::make_unique<Ui::SettingsDialog>()),
      m_settings(settings),
      m_before(std::make_unique<Snapshot>(settings))
{
    m_ui->setupUi(this);
    const std::array<QString, 8> drawings{u"connection"_s, u"key"_s,     u"palette"_s,  u"bell"_s,
                                          u"warning"_s,    u"desktop"_s, u"delivery"_s, u"write"_s};
    for (int row = 0; row < m_ui->sections->count(); ++row) {
        m_ui->sections->item(row)->setIcon(themedIcon(drawings.at(static_cast<size_t>(row))));
    }
    m_ui->sections->setCurrentRow(0);
    setStyleProperty(*m_ui->buttons->button(QDialogButtonBox::Ok), "primary", true);
    setStyleProperty(*m_ui->sections, "sections", true);
    fillRegions();
    show(settings);
    connectControls();
    connectAccounts();
    followAccounts();
    colour();
}

SettingsDialog::~SettingsDialog() = default;

void SettingsDialog::fillRegions()
{
    QStringList codes;
    for (const QLocale &locale :
         QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory)) {
        const QString code = QLocale::territoryToCode(locale.territory());
        if (code.size() == 2) {
            codes << code;
        }
    }
    codes.removeDuplicates();
    QList<std::pair<QString, QString>> named;
    for (const QString &code : std::as_const(codes)) {
        named.append({QLocale::territoryToString(QLocale::codeToTerritory(code)), code});
    }
    std::sort(named.begin(), named.end());
    for (const auto &[name, code] : std::as_const(named)) {
        m_ui->region->addItem(name, code);
    }
}

void SettingsDialog::show(const Settings &settings)
{
    m_addressBefore = settings.baseAddress();
    m_ui->address->setText(m_addressBefore);
    m_ui->preferToken->setChecked(settings.preferToken());
    m_ui->historyDays->setValue(settings.historyDays());
    m_ui->compareMinutes->setValue(settings.compareEveryMinutes());
    m_ui->theme->setCurrentIndex(static_cast<int>(settings.theme()));
    m_ui->region->setCurrentIndex(m_ui->region->findData(settings.homeRegion()));
    m_ui->notify->setChecked(settings.notificationsEnabled());
    m_ui->notifyText->setChecked(settings.notificationsShowText());
    m_ui->notifySound->setChecked(settings.notificationsSound());
    m_ui->alertsPage->setRules(settings.alertRules());
    m_ui->remindMinutes->setValue(settings.remindAfterMinutes());
    const QuietTimes quiet = settings.quietTimes();
    m_ui->quietHours->setChecked(quiet.daily);
    m_ui->quietFrom->setTime(QTime::fromMSecsSinceStartOfDay(quiet.fromMinute * msPerMinute));
    m_ui->quietTo->setTime(QTime::fromMSecsSinceStartOfDay(quiet.toMinute * msPerMinute));
    followQuiet();
    m_ui->closeToTray->setChecked(settings.closeToTray());
    m_ui->stalledMinutes->setValue(settings.stalledAfterMinutes());
    m_ui->unreportedHours->setValue(settings.unreportedAfterHours());
    m_ui->sendKey->setCurrentIndex(static_cast<int>(settings.sendKey()));
    m_ui->undoSeconds->setValue(settings.undoSeconds());
    judgeAddress();
}

void SettingsDialog::connectControls()
{
    connect(m_ui->sections, &QListWidget::currentRowChanged, m_ui->pages, &QStackedWidget::setCurrentIndex);
    connect(m_ui->address, &QLineEdit::textChanged, this, &SettingsDialog::judgeAddress);
    connect(m_ui->replaceKey, &QPushButton::clicked, this, [this] {
        Q_EMIT replaceKeyRequested(m_settings.accounts().value(0).id);
    });
    connect(m_ui->preferToken, &QCheckBox::toggled, &m_settings, &Settings::setPreferToken);
    connect(m_ui->historyDays, &QSpinBox::valueChanged, &m_settings, &Settings::setHistoryDays);
    connect(m_ui->compareMinutes, &QSpinBox::valueChanged, &m_settings, &Settings::setCompareEveryMinutes);
    connect(m_ui->theme, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_settings.setTheme(static_cast<ThemeChoice>(index));
    });
    connect(m_ui->region, &QComboBox::currentIndexChanged, this, [this] {
        m_settings.setHomeRegion(m_ui->region->currentData().toString());
    });
    connect(m_ui->notify, &QCheckBox::toggled, &m_settings, &Settings::setNotificationsEnabled);
    connect(m_ui->notifySound, &QCheckBox::toggled, &m_settings, &Settings::setNotificationsSound);
    connect(m_ui->remindMinutes, &QSpinBox::valueChanged, &m_settings, &Settings::setRemindAfterMinutes);
    connect(m_ui->notifyText, &QCheckBox::toggled, &m_settings, &Settings::setNotificationsShowText);
    connect(m_ui->notify, &QCheckBox::toggled, this, &SettingsDialog::followQuiet);
    connect(m_ui->notifySound, &QCheckBox::toggled, this, &SettingsDialog::followQuiet);
    connect(m_ui->alertsPage, &AlertsPage::edited, this, [this] {
        m_settings.setAlertRules(m_ui->alertsPage->rules());
    });
    connect(m_ui->quietHours, &QCheckBox::toggled, this, &SettingsDialog::setQuiet);
    connect(m_ui->quietFrom, &QTimeEdit::timeChanged, this, &SettingsDialog::setQuiet);
    connect(m_ui->quietTo, &QTimeEdit::timeChanged, this, &SettingsDialog::setQuiet);
    connect(m_ui->closeToTray, &QCheckBox::toggled, &m_settings, &Settings::setCloseToTray);
    connect(m_ui->autostart, &QCheckBox::toggled, this, &SettingsDialog::autostartChanged);
    connect(m_ui->stalledMinutes, &QSpinBox::valueChanged, &m_settings, &Settings::setStalledAfterMinutes);
    connect(m_ui->unreportedHours, &QSpinBox::valueChanged, &m_settings, &Settings::setUnreportedAfterHours);
    connect(m_ui->sendKey, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_settings.setSendKey(static_cast<SendKey>(index));
    });
    connect(m_ui->undoSeconds, &QSpinBox::valueChanged, &m_settings, &Settings::setUndoSeconds);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
}

void SettingsDialog::connectAccounts()
{
    AccountsPage *page = m_ui->accountsPage;
    connect(&m_settings, &Settings::changed, this, &SettingsDialog::followAccounts);
    connect(page, &AccountsPage::replaceKeyRequested, this, &SettingsDialog::replaceKeyRequested);
    connect(page, &AccountsPage::removeRequested, this, &SettingsDialog::accountRemoved);
    connect(page, &AccountsPage::addRequested, this, [this] {
        openAccountDialog(new AccountDialog(m_settings.accounts(), this));
    });
    connect(page, &AccountsPage::renameRequested, this, [this](const AccountProfile &account) {
        openAccountDialog(new AccountDialog(account, m_settings.accounts(), this));
    });
}

void SettingsDialog::openAccountDialog(AccountDialog *dialog)
{
    dialog->setObjectName(u"accountDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setKeychainAvailable(m_hasKeychain);
    connect(dialog, &AccountDialog::testRequested, this, &SettingsDialog::testRequested);
    connect(dialog, &AccountDialog::added, this, &SettingsDialog::accountAdded);
    connect(dialog, &AccountDialog::renamed, this, &SettingsDialog::accountChanged);
    m_accountDialog = dialog;
    dialog->open();
}

/// With several accounts, the address and the key of one are among the accounts.
void SettingsDialog::followAccounts()
{
    const QList<AccountProfile> accounts = m_settings.accounts();
    m_ui->accountsPage->setAccounts(accounts);
    const bool isOne = accounts.size() <= 1;
    for (QWidget *each :
         {static_cast<QWidget *>(m_ui->addressLabel), static_cast<QWidget *>(m_ui->address),
          static_cast<QWidget *>(m_ui->replaceKey)}) {
        each->setVisible(isOne);
    }
    judgeAddress();
}

void SettingsDialog::showAccounts()
{
    m_ui->sections->setCurrentRow(m_ui->pages->indexOf(m_ui->accountsPage));
}

void SettingsDialog::setTestResult(const ConnectionStatus &status)
{
    if (m_accountDialog != nullptr) {
        m_accountDialog->setTestResult(status);
    }
}

void SettingsDialog::setQuiet()
{
    QuietTimes times = m_settings.quietTimes();
    times.daily = m_ui->quietHours->isChecked();
    times.fromMinute = m_ui->quietFrom->time().msecsSinceStartOfDay() / msPerMinute;
    times.toMinute = m_ui->quietTo->time().msecsSinceStartOfDay() / msPerMinute;
    m_settings.setQuietTimes(times);
    followQuiet();
}

void SettingsDialog::followQuiet()
{
    for (QWidget *each :
         {static_cast<QWidget *>(m_ui->notifyText), static_cast<QWidget *>(m_ui->notifySound),
          static_cast<QWidget *>(m_ui->remindLabel), static_cast<QWidget *>(m_ui->remindMinutes),
          static_cast<QWidget *>(m_ui->quietHours)}) {
        each->setEnabled(m_ui->notify->isChecked());
    }
    for (QWidget *time :
         {static_cast<QWidget *>(m_ui->quietFrom), static_cast<QWidget *>(m_ui->quietTo),
          static_cast<QWidget *>(m_ui->quietFromLabel), static_cast<QWidget *>(m_ui->quietToLabel)}) {
        time->setEnabled(m_ui->notify->isChecked() && m_ui->quietHours->isChecked());
    }
    m_ui->alertsPage->setNotifications(m_ui->notify->isChecked(), m_ui->notifySound->isChecked());
}

void SettingsDialog::setAutostart(bool available, bool enabled)
{
    const QSignalBlocker quietly(m_ui->autostart);
    m_ui->autostart->setVisible(available);
    m_ui->autostart->setChecked(enabled);
    m_autostartBefore = enabled;
}

void SettingsDialog::setTrayAvailable(bool available)
{
    m_ui->closeToTray->setEnabled(available);
    m_ui->trayRemark->setVisible(!available);
}

void SettingsDialog::judgeAddress()
{
    const auto parsed = GatewayAddress::parse(m_ui->address->text());
    // A desk that was told its gateway as it was started has none here, and all else can be set.
    const bool isGood = parsed.has_value() || m_ui->address->text() == m_addressBefore;
    m_ui->addressRemark->setText(isGood ? QString() : SetupSentences::addressFault(parsed.error()));
    m_ui->addressRemark->setVisible(!isGood && m_ui->address->isVisibleTo(this));
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(isGood);
}

void SettingsDialog::accept()
{
    const auto parsed = GatewayAddress::parse(m_ui->address->text());
    if (!parsed && m_ui->address->text() != m_addressBefore) {
        return;
    }
    if (parsed && m_settings.accounts().size() <= 1) {
        m_settings.setBaseAddress(parsed->toString());
    }
    QDialog::accept();
}

void SettingsDialog::reject()
{
    if (QWidget *edited = focusWidget()) {
        edited->clearFocus(); // a figure that is half typed is taken now, and not after all was put back
    }
    m_before->putBack(m_settings);
    if (m_ui->autostart->isChecked() != m_autostartBefore) {
        m_ui->autostart->setChecked(m_autostartBefore);
    }
    QDialog::reject();
}

void SettingsDialog::colour()
{
    const ThemeColors colors = ThemeColors::from(palette());
    for (QLabel *heading :
         {m_ui->connectionTitle, m_ui->lookTitle, m_ui->notificationsTitle, m_ui->desktopTitle,
          m_ui->deliveryTitle, m_ui->writingTitle}) {
        heading->setFont(headingFont(font()));
    }
    for (QLabel *help :
         {m_ui->tokenHelp, m_ui->historyHelp, m_ui->regionHelp, m_ui->notifyHelp, m_ui->quietHelp,
          m_ui->trayRemark, m_ui->stalledHelp, m_ui->unreportedHelp, m_ui->undoHelp}) {
        help->setFont(smallFont(font()));
        setTextColor(*help, colors.quietText);
    }
    m_ui->addressRemark->setFont(smallFont(font()));
    setTextColor(*m_ui->addressRemark, colors.bad);
    QPalette page;
    page.setColor(QPalette::Window, colors.surface);
    m_ui->pages->setPalette(page);
    m_ui->pages->setAutoFillBackground(true);
}

void SettingsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        colour();
    }
}

} // namespace textdesk
