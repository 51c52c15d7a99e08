// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/resterror.h"

#include <QObject>

#include <tl/expected.hpp>

class QNetworkReply;
class QSslError;

namespace textdesk {

class Clock;

/// One REST request on the wire: bounded in time and in size, answered exactly once. Takes over the
/// reply. Destroying it before the answer ends the request without a word.
class RestCall : public QObject
{
    Q_OBJECT
public:
    RestCall(QNetworkReply *reply, int timeoutMs, const Clock &clock, QObject *parent = nullptr);
    ~RestCall() override;

    const QNetworkReply &reply() const { return *m_reply; }
    /// After finished(), once.
    tl::expected<QByteArray, RestError> takeResult();

Q_SIGNALS:
    /// The answer is there, or will never be.
    void finished();

private:
    enum class Cut : quint8 { None, TimedOut, TooLong };

    void read();
    void cut(Cut reason);
    void finish();

    QNetworkReply *m_reply; ///< our child
    const Clock &m_clock;
    QByteArray m_body;
    QString m_certificateWords;
    Cut m_cut = Cut::None;
};

} // namespace textdesk
