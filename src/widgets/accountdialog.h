// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/accountprofile.h"
#include "core/connectionstatus.h"
#include "gateway/apikey.h"
#include "gateway/gatewayaddress.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace textdesk {

class KeyField;
class KeyStorageChooser;

/// Asks for one more account of this desk, or for another name of one. Keeps nothing itself.
class AccountDialog : public QDialog
{
    Q_OBJECT
public:
    /// For an account that comes to these.
    explicit AccountDialog(const QList<AccountProfile> &taken, QWidget *parent = nullptr);
    /// For another name of \p account, which is one of \p taken.
    AccountDialog(
        const AccountProfile &account, const QList<AccountProfile> &taken, QWidget *parent = nullptr);

    void setKeychainAvailable(bool available);
    /// How the test goes on that testRequested() asked for.
    void setTestResult(const ConnectionStatus &status);

Q_SIGNALS:
    void testRequested(const textdesk::GatewayAddress &address, const textdesk::ApiKey &key);
    /// Once, when the person confirms.
    void added(const textdesk::AccountProfile &account, const textdesk::ApiKey &key);
    void renamed(const textdesk::AccountProfile &account);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void judge();
    void edited();
    void test();
    void confirm();
    QString nameFault() const;
    void colour();

    QList<AccountProfile> m_taken;
    AccountProfile m_account; ///< without an id: one that is to be added
    QLineEdit *m_name;
    QLabel *m_nameRemark;
    QLineEdit *m_address;
    QLabel *m_addressRemark;
    KeyField *m_key;
    QLabel *m_keyRemark;
    KeyStorageChooser *m_storage;
    QLabel *m_result;
    QPushButton *m_test;
    QPushButton *m_accept = nullptr;
    bool m_isTesting = false;
};

} // namespace textdesk
