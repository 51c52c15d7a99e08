// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/connectionstatus.h"
#include "core/settings.h"
#include "gateway/apikey.h"
#include "gateway/gatewayaddress.h"

#include <QDialog>
#include <QPointer>

#include <memory>

namespace Ui {
class SettingsDialog;
}

namespace textdesk {

class AccountDialog;

/// What a person can set, by sections. Applies as one clicks; Cancel puts everything back. The address
/// alone waits for OK, as each letter of it would be another gateway.
class SettingsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit SettingsDialog(Settings &settings, QWidget *parent = nullptr);
    ~SettingsDialog() override;

    /// \p available: false where the desktop offers no way to start with the session.
    void setAutostart(bool available, bool enabled);
    /// False where there is no tray: closing the window cannot mean to go on in it.
    void setTrayAvailable(bool available);
    void setKeychainAvailable(bool available) { m_hasKeychain = available; }
    /// How the test goes on that testRequested() asked for.
    void setTestResult(const ConnectionStatus &status);
    /// Goes to the desk's accounts.
    void showAccounts();

    void reject() override;
    void accept() override;

Q_SIGNALS:
    /// \p id: of the account.
    void replaceKeyRequested(const QString &id);
    void testRequested(const textdesk::GatewayAddress &address, const textdesk::ApiKey &key);
    /// Accounts come, change and go at once; Cancel does not bring them back.
    void accountAdded(const textdesk::AccountProfile &account, const textdesk::ApiKey &key);
    void accountChanged(const textdesk::AccountProfile &account);
    void accountRemoved(const QString &id);
    void autostartChanged(bool enabled);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Snapshot;
    void fillRegions();
    void show(const Settings &settings);
    void connectControls();
    void setQuiet();
    void followQuiet();
    void connectAccounts();
    void followAccounts();
    void openAccountDialog(AccountDialog *dialog);
    void judgeAddress();
    void colour();

    std::unique_ptr<Ui::SettingsDialog> m_ui;
    Settings &m_settings;
    std::unique_ptr<Snapshot> m_before;
    QString m_addressBefore;
    bool m_autostartBefore = false;
    bool m_hasKeychain = true;
    QPointer<AccountDialog> m_accountDialog;
};

} // namespace textdesk
