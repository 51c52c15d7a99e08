// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/connectionstatus.h"
#include "core/settings.h"
#include "gateway/apikey.h"
#include "gateway/gatewayaddress.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace Ui {
class SetupPage;
}

namespace textdesk {

/// The first thing a person sees: what Textdesk is, where the gateway is, and its key. Keeps nothing
/// itself; forgets the key when it is left.
class SetupPage : public QWidget
{
    Q_OBJECT
public:
    explicit SetupPage(QWidget *parent = nullptr);
    ~SetupPage() override;

    void setKeychainAvailable(bool available);
    void setAddress(const QString &address);
    /// How a test goes on; the states on the way are shown too.
    void setTestResult(const ConnectionStatus &status);
    void focusFirst();

Q_SIGNALS:
    /// To be answered with setTestResult(): one real attempt to sign in.
    void testRequested(const textdesk::GatewayAddress &address, const textdesk::ApiKey &key);
    void finished(
        const textdesk::GatewayAddress &address, const textdesk::ApiKey &key, textdesk::KeyStorage storage);
    void demoRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void judge();
    void edited();
    void colour();
    void test();
    void finish();
    void showResult(const QString &text, const QColor &color, bool isRunning);
    std::optional<GatewayAddress> address() const;

    std::unique_ptr<Ui::SetupPage> m_ui;
    bool m_isTesting = false;
};

} // namespace textdesk
