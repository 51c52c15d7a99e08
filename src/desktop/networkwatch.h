// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QNetworkInformation>
#include <QObject>

namespace textdesk {

/// Tells when the machine's network came back, as far as the system says so. A hint to try sooner,
/// never a condition for trying: where the system says nothing, neither does this.
class NetworkWatch : public QObject
{
    Q_OBJECT
public:
    explicit NetworkWatch(QObject *parent = nullptr);
    ~NetworkWatch() override;

    /// True where there is a service to hear from.
    bool isWatching() const { return m_watching; }

Q_SIGNALS:
    void cameUp();

private:
    void onReachabilityChanged(QNetworkInformation::Reachability reachability);

    bool m_watching = false;
    bool m_up = false;
};

} // namespace textdesk
