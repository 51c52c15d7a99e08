// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/settings.h"

#include <QWidget>

class QLabel;
class QRadioButton;

namespace textdesk {

/// Says where the key will be kept, and lets a person choose where there is no keychain.
class KeyStorageChooser : public QWidget
{
    Q_OBJECT
public:
    explicit KeyStorageChooser(QWidget *parent = nullptr);

    /// True until told otherwise.
    void setKeychainAvailable(bool available);
    void setStorage(KeyStorage storage);
    KeyStorage storage() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    bool m_hasKeychain = true;
    QLabel *m_words;
    QRadioButton *m_ask;
    QRadioButton *m_file;
};

} // namespace textdesk
