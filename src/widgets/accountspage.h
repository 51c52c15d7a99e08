// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/accountprofile.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace textdesk {

/// The desk's accounts in the settings: what there is, and ways to add, rename and remove. Does none of it
/// itself.
class AccountsPage : public QWidget
{
    Q_OBJECT
public:
    explicit AccountsPage(QWidget *parent = nullptr);

    /// Shows these; keeps the chosen one where it is still there.
    void setAccounts(const QList<AccountProfile> &accounts);

Q_SIGNALS:
    void addRequested();
    void renameRequested(const textdesk::AccountProfile &account);
    void replaceKeyRequested(const QString &id);
    /// A person has confirmed it.
    void removeRequested(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    const AccountProfile *chosen() const;
    void showChoices();
    void confirmRemoval();
    void colour();

    QList<AccountProfile> m_accounts;
    QLabel *m_title;
    QLabel *m_help;
    QListWidget *m_list;
    QPushButton *m_add;
    QPushButton *m_rename;
    QPushButton *m_replaceKey;
    QPushButton *m_remove;
};

} // namespace textdesk
