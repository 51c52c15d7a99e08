// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/apikey.h"
#include "gateway/gatewayaddress.h"

#include <QObject>
#include <QTemporaryDir>
#include <QThread>

#include <memory>
#include <optional>

namespace textdesk {

/// `--demo`: the simulated gateway on loopback with a lively office day, on a thread of its own, and a
/// data folder that is thrown away with this object.
class DemoGateway : public QObject
{
    Q_OBJECT
public:
    explicit DemoGateway(QObject *parent = nullptr);
    ~DemoGateway() override;

    /// False where the loopback port or the folder cannot be had.
    bool start();
    GatewayAddress address() const { return *m_address; }
    const ApiKey &key() const { return m_key; }
    QString dataDir() const { return m_folder.path(); }

private:
    class Office;
    QTemporaryDir m_folder;
    QThread m_thread;
    Office *m_office = nullptr; ///< lives on m_thread, which deletes it as it ends
    std::optional<GatewayAddress> m_address;
    ApiKey m_key;
};

} // namespace textdesk
