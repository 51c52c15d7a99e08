// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/settings.h"
#include "gateway/apikey.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace textdesk {

class KeyField;
class KeyStorageChooser;

/// Asks for a key: at each start where it is kept nowhere, and where the old one is refused.
class KeyDialog : public QDialog
{
    Q_OBJECT
public:
    /// \p reason: one sentence that says why it asks; plain text.
    explicit KeyDialog(const QString &reason, QWidget *parent = nullptr);

    void setKeychainAvailable(bool available);
    void setStorage(KeyStorage storage);

Q_SIGNALS:
    /// Once, when the person confirms.
    void keyEntered(const textdesk::ApiKey &key, textdesk::KeyStorage storage);

private:
    void judge();
    void confirm();

    KeyField *m_key;
    QLabel *m_remark;
    KeyStorageChooser *m_storage;
    QPushButton *m_use;
};

} // namespace textdesk
