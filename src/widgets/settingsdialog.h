// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/settings.h"

#include <QDialog>

#include <memory>

namespace Ui {
class SettingsDialog;
}

namespace textdesk {

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

    void reject() override;
    void accept() override;

Q_SIGNALS:
    void replaceKeyRequested();
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
    void judgeAddress();
    void colour();

    std::unique_ptr<Ui::SettingsDialog> m_ui;
    Settings &m_settings;
    std::unique_ptr<Snapshot> m_before;
    bool m_autostartBefore = false;
};

} // namespace textdesk
