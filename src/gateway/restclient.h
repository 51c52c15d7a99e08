// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/apikey.h"
#include "gateway/authbrake.h"
#include "gateway/gatewayaddress.h"
#include "gateway/ratebudget.h"
#include "gateway/resterror.h"
#include "gateway/wireformat.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

#include <tl/expected.hpp>

class QSslConfiguration;

namespace textdesk {

template<typename T>
using RestResult = tl::expected<T, RestError>;
template<typename T>
using RestCallback = std::function<void(const RestResult<T> &)>;

/// Filter of `GET /v1/sms/messages`; both ends of the dates are included.
struct MessageQuery
{
    std::optional<UtcMs> startDate;
    std::optional<UtcMs> endDate;
    QString from{}; ///< as the gateway spells it; empty: any
    QString to{};
    int page = 1;
    int limit = 100;
};

/// The Date header of the gateway's newest answer (whole seconds), and Clock::bootMs() when it came.
struct ServerDate
{
    UtcMs utc = 0;
    qint64 bootMs = 0;
};

/// How much the gateway is asked and how long for an answer is waited. Tests shorten these; nobody else does.
struct RestLimits
{
    int requests = 90; ///< in any windowMs; the gateway allows 100 to a key
    qint64 windowMs = 60'000;
    int timeoutMs = 20'000; ///< of a call that says nothing else
    qint64 authWindowMs = AuthBrake::defaultWindowMs;
};

/// The gateway's documented REST calls, queued by priority within the rate budget. No retries of its
/// own; no redirects, no cookies, no cache; TLS errors are final. Once a key was refused, calls with it are
/// answered with Unauthorized from here, but for those that connect. Answers arrive on the thread of
/// this object, never from inside the call. Callbacks die with \p context.
class RestClient : public QObject
{
    Q_OBJECT
public:
    RestClient(
        GatewayAddress address, const Clock &clock, QObject *parent = nullptr, const RestLimits &limits = {});
    ~RestClient() override;

    void setKey(const ApiKey &key);
    /// For tests and private certificate authorities.
    void setTlsConfiguration(const QSslConfiguration &configuration);
    const GatewayAddress &address() const;
    RateBudget &budget();
    const RateBudget &budget() const;
    /// Shared by all that authenticates: these calls, and the socket.
    AuthBrake &authBrake();

    /// \p timeoutMs: from start of the request, after any wait for the budget.
    void requestToken(QObject *context, RestCallback<SocketToken> done, int timeoutMs = 20'000);
    void health(RestPriority priority, QObject *context, RestCallback<bool> done, int timeoutMs = 20'000);
    void listMessages(
        const MessageQuery &query, RestPriority priority, QObject *context, RestCallback<MessagePage> done);
    void message(
        const QString &messageId, RestPriority priority, QObject *context, RestCallback<Observation> done);
    /// Hands a text to the gateway, which may take it once at the most. Not idempotent: whether an error
    /// means that it was not taken, isCertainlyUnsent() says.
    void sendSms(
        const QString &from, const QString &to, const QString &body, QObject *context,
        RestCallback<SendReceipt> done);
    void rcStatus(RestPriority priority, QObject *context, RestCallback<RcStatus> done);

    /// Since this object was made: calls sent, and those of them that gave no usable answer.
    quint64 callsMade() const;
    quint64 callsFailed() const;

    /// Ends the calls of \p context at once and without an answer: nothing of them is under way any more.
    void cancel(const QObject *context);
    /// Ends everything that runs or waits, with Cancelled.
    void cancelAll();

    /// None: no answer has carried a date yet.
    std::optional<ServerDate> serverDate() const;

Q_SIGNALS:
    /// A call that was sent got no usable answer. \p httpStatus 0: none at all.
    void callFailed(textdesk::RestError::Kind kind, int httpStatus);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace textdesk
