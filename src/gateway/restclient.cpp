// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/restclient.h"

#include "core/clock.h"
#include "gateway/keygate.h"
#include "gateway/onetimebody.h"
#include "gateway/restcall.h"
#include "gateway/restjob.h"

#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTimer>
#include <QUrlQuery>

#include <algorithm>
#include <deque>
#include <vector>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

Q_LOGGING_CATEGORY(lcRest, "textdesk.gateway.rest")

} // namespace

class RestClient::Private
{
public:
    Private(RestClient *owner, GatewayAddress target, const Clock &theClock, const RestLimits &limits)
        : q(owner),
          clock(theClock),
          address(std::move(target)),
          budget(theClock, limits.requests, limits.windowMs),
          gate(theClock, limits.authWindowMs),
          usualTimeoutMs(limits.timeoutMs),
          manager(owner),
          connectManager(owner),
          sendManager(owner),
          slotTimer(owner)
    {
        for (QNetworkAccessManager *each : {&manager, &connectManager, &sendManager}) {
            each->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
            if (address.isLoopback()) {
                each->setProxy(QNetworkProxy::NoProxy);
            }
        }
        slotTimer.setSingleShot(true);
        QObject::connect(&slotTimer, &QTimer::timeout, q, [this] { pump(); });
    }

    struct Running
    {
        RestCall *call; ///< a child of q
        RestJob job;
        bool keyReplaced = false; ///< it shows a key that is no longer set
    };

    void enqueue(RestJob job);
    void pump();
    void start(RestJob job);
    QNetworkReply *postOnce(QNetworkRequest request, const QByteArray &text);
    void finish(RestCall *call);
    void note(const Running &done, const RawResult &result);
    int keysUnderWay() const;
    void answerLater(const RestJob &job, const RestError &error) const;
    QNetworkRequest requestFor(const RestJob &job) const;

    RestClient *q;
    const Clock &clock;
    GatewayAddress address;
    RateBudget budget;
    KeyGate gate;
    int usualTimeoutMs;
    ApiKey key;
    std::optional<QSslConfiguration> tls;
    std::deque<RestJob> waiting; ///< by priority, then first come
    std::vector<Running> running;
    std::optional<ServerDate> serverDate;
    quint64 callsMade = 0;
    quint64 callsFailed = 0;
    // Children of q only so that they follow it to another thread; they go with this object.
    QNetworkAccessManager manager;
    QNetworkAccessManager connectManager; ///< for the calls that connect, and their connections only
    QNetworkAccessManager sendManager;    ///< for what may go out once: each on a connection of its own
    QTimer slotTimer;
};

void RestClient::Private::enqueue(RestJob job)
{
    Q_ASSERT(job.context);
    const auto at =
        std::upper_bound(waiting.begin(), waiting.end(), job, [](const RestJob &a, const RestJob &b) {
            return a.priority < b.priority;
        });
    waiting.insert(at, std::move(job));
    pump();
}

void RestClient::Private::pump()
{
    slotTimer.stop();
    while (!waiting.empty()) {
        RestJob &next = waiting.front();
        if (!next.context) {
            waiting.pop_front();
            continue;
        }
        if (running.size() >= std::size_t{KeyGate::mostAtOnce} && next.priority != RestPriority::Connect) {
            return;
        }
        if (next.withKey) {
            using Verdict = KeyGate::Verdict;
            const bool connects = next.priority == RestPriority::Connect;
            const Verdict verdict = key.isEmpty() ? Verdict::Refuse : gate.verdict(connects, keysUnderWay());
            if (verdict == Verdict::Wait) {
                return;
            }
            if (verdict != Verdict::Go) {
                answerLater(next, gate.error(verdict));
                waiting.pop_front();
                continue;
            }
        }
        if (!budget.tryTake(next.priority)) {
            slotTimer.start(static_cast<int>(budget.waitMs(next.priority)));
            return;
        }
        RestJob job = std::move(next);
        waiting.pop_front();
        start(std::move(job));
    }
}

void RestClient::Private::start(RestJob job)
{
    ++callsMade;
    const bool isConnect = job.priority == RestPriority::Connect;
    const auto isOneToo = [](const Running &r) { return r.job.priority == RestPriority::Connect; };
    if (isConnect && std::none_of(running.begin(), running.end(), isOneToo)) {
        // Whoever connects does so because a connection went. Those that were kept open may have gone with
        // it unnoticed, and a call on such a one hangs until its time is over.
        connectManager.clearConnectionCache();
        if (running.empty()) { // it would take them with it
            manager.clearConnectionCache();
        }
    }
    const QNetworkRequest request = requestFor(job);
    QNetworkAccessManager &net = isConnect ? connectManager : manager;
    QNetworkReply *reply = nullptr;
    if (job.onlyOnce) {
        reply = postOnce(request, job.body);
    } else {
        reply = job.isPost ? net.post(request, job.body) : net.get(request);
    }
    auto *call = new RestCall(reply, job.timeoutMs > 0 ? job.timeoutMs : usualTimeoutMs, clock, q);
    running.push_back({call, std::move(job)});
    QObject::connect(call, &RestCall::finished, q, [this, call] { finish(call); });
}

QNetworkReply *RestClient::Private::postOnce(QNetworkRequest request, const QByteArray &text)
{
    // A connection that was kept open may be dead, and what is written into it has an outcome that nobody
    // knows.
    sendManager.clearConnectionCache();
    request.setHeader(QNetworkRequest::ContentLengthHeader, text.size());
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    auto *body = new OneTimeBody(text);
    QNetworkReply *reply = sendManager.post(request, body);
    body->setParent(reply);
    return reply;
}

void RestClient::Private::finish(RestCall *call)
{
    const auto found =
        std::find_if(running.begin(), running.end(), [call](const Running &r) { return r.call == call; });
    Q_ASSERT(found != running.end());
    const Running done = std::move(*found);
    running.erase(found);
    const RawResult result = call->takeResult();
    note(done, result);
    call->deleteLater();
    const QPointer<RestClient> alive(q); // the answer may well be the end of us
    const bool isReadable = done.job.answer(result);
    if (alive) {
        if (!isReadable) {
            ++callsFailed;
            Q_EMIT q->callFailed(RestError::Kind::Malformed, 0);
        }
        pump();
    }
}

void RestClient::Private::note(const Running &done, const RawResult &result)
{
    if (const auto date = parseHttpDate(done.call->reply().rawHeader("Date"))) {
        serverDate = {*date, clock.bootMs()};
    }
    if (done.job.withKey) {
        gate.answered(result ? nullptr : &result.error(), !done.keyReplaced);
    }
    if (result) {
        return;
    }
    ++callsFailed;
    const RestError &error = result.error();
    qCDebug(lcRest, "a call failed: kind %d, status %d", static_cast<int>(error.kind), error.httpStatus);
    if (error.kind == RestError::Kind::RateLimited) {
        constexpr qint64 usualPauseMs = 60'000;
        budget.pauseFor(error.retryAfterMs > 0 ? error.retryAfterMs : usualPauseMs);
    }
    Q_EMIT q->callFailed(error.kind, error.httpStatus);
}

int RestClient::Private::keysUnderWay() const
{
    return static_cast<int>(
        std::count_if(running.begin(), running.end(), [](const Running &r) { return r.job.withKey; }));
}

void RestClient::Private::answerLater(const RestJob &job, const RestError &error) const
{
    QMetaObject::invokeMethod(
        q, [job, error] { (void)job.answer(tl::unexpected(error)); }, Qt::QueuedConnection);
}

QNetworkRequest RestClient::Private::requestFor(const RestJob &job) const
{
    QNetworkRequest request(job.url);
    if (job.withKey) {
        request.setRawHeader("Authorization", "Bearer " + key.reveal());
    }
    request.setRawHeader("Accept", "application/json");
    request.setHeader(QNetworkRequest::UserAgentHeader, QLatin1StringView("Textdesk/" TEXTDESK_VERSION));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // HTTP/2 in Qt 6.4 loses replies when the server ends a connection; some calls a minute need none.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    if (job.isPost) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    }
    if (tls) {
        request.setSslConfiguration(*tls);
    }
    return request;
}

RestClient::RestClient(GatewayAddress address, const Clock &clock, QObject *parent, const RestLimits &limits)
    : QObject(parent),
      d(std::make_unique<Private>(this, std::move(address), clock, limits))
{
}

RestClient::~RestClient()
{
    // Calls that ended may still wait for their deferred deletion; none may outlive the manager.
    qDeleteAll(findChildren<RestCall *>(QString(), Qt::FindDirectChildrenOnly));
}

void RestClient::setKey(const ApiKey &key)
{
    if (key == d->key) {
        return;
    }
    d->key = key;
    d->gate.keyChanged();
    for (Private::Running &running : d->running) {
        running.keyReplaced = true;
    }
}

void RestClient::setTlsConfiguration(const QSslConfiguration &configuration)
{
    d->tls = configuration;
    d->manager.clearConnectionCache();
    d->connectManager.clearConnectionCache();
    d->sendManager.clearConnectionCache();
}

const GatewayAddress &RestClient::address() const
{
    return d->address;
}

RateBudget &RestClient::budget()
{
    return d->budget;
}

const RateBudget &RestClient::budget() const
{
    return d->budget;
}

AuthBrake &RestClient::authBrake()
{
    return d->gate.brake();
}

quint64 RestClient::callsMade() const
{
    return d->callsMade;
}

quint64 RestClient::callsFailed() const
{
    return d->callsFailed;
}

void RestClient::requestToken(QObject *context, RestCallback<SocketToken> done, int timeoutMs)
{
    d->enqueue(
        {.isPost = true,
         .url = d->address.restUrl(u"/ws/token"_s),
         .priority = RestPriority::Connect,
         .timeoutMs = timeoutMs,
         .context = context,
         .done = decoded(std::move(done), &decodeToken)});
}

void RestClient::health(RestPriority priority, QObject *context, RestCallback<bool> done, int timeoutMs)
{
    d->enqueue(
        {.withKey = false,
         .url = d->address.healthUrl(),
         .priority = priority,
         .timeoutMs = timeoutMs,
         .context = context,
         .done = decoded(std::move(done), &decodeHealth)});
}

void RestClient::listMessages(
    const MessageQuery &query, RestPriority priority, QObject *context, RestCallback<MessagePage> done)
{
    QUrlQuery filter;
    if (query.startDate) {
        filter.addQueryItem(u"startDate"_s, toIsoTime(*query.startDate));
    }
    if (query.endDate) {
        filter.addQueryItem(u"endDate"_s, toIsoTime(*query.endDate));
    }
    // A plus sign would be read as a space.
    const auto addNumber = [&filter](const QString &name, const QString &number) {
        if (!number.isEmpty()) {
            filter.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(number)));
        }
    };
    addNumber(u"from"_s, query.from);
    addNumber(u"to"_s, query.to);
    filter.addQueryItem(u"page"_s, QString::number(query.page));
    filter.addQueryItem(u"limit"_s, QString::number(query.limit));
    QUrl url = d->address.restUrl(u"/sms/messages"_s);
    url.setQuery(filter);
    d->enqueue(
        {.url = url,
         .priority = priority,
         .context = context,
         .done = decoded(std::move(done), &decodeMessagePage)});
}

void RestClient::message(
    const QString &messageId, RestPriority priority, QObject *context, RestCallback<Observation> done)
{
    const QString path = "/sms/status/"_L1 + QString::fromLatin1(QUrl::toPercentEncoding(messageId));
    d->enqueue(
        {.url = d->address.restUrl(path),
         .priority = priority,
         .context = context,
         .done = decoded(std::move(done), &decodeMessageRecord)});
}

void RestClient::sendSms(
    const QString &from, const QString &to, const QString &body, QObject *context,
    RestCallback<SendReceipt> done)
{
    d->enqueue(
        {.isPost = true,
         .body = encodeSend(from, to, body),
         .onlyOnce = true,
         .url = d->address.restUrl(u"/sms/send"_s),
         .priority = RestPriority::Send,
         .context = context,
         .done = decoded(std::move(done), &decodeSendReceipt)});
}

void RestClient::rcStatus(RestPriority priority, QObject *context, RestCallback<RcStatus> done)
{
    // Only two calls that show the key are under way at once: an answer that does not come must not keep one
    // of the two for as long as those that matter more.
    constexpr int longestMs = 10'000;
    d->enqueue(
        {.url = d->address.restUrl(u"/rc/status"_s),
         .priority = priority,
         .timeoutMs = std::min(longestMs, d->usualTimeoutMs),
         .context = context,
         .done = decoded(std::move(done), &decodeRcStatus)});
}

void RestClient::cancel(const QObject *context)
{
    const auto isIts = [context](const auto &entry) { return entry.job.context == context; };
    for (const Private::Running &running : d->running) {
        if (isIts(running)) {
            delete running.call;
        }
    }
    d->running.erase(std::remove_if(d->running.begin(), d->running.end(), isIts), d->running.end());
    d->waiting.erase(
        std::remove_if(
            d->waiting.begin(), d->waiting.end(),
            [context](const RestJob &job) { return job.context == context; }),
        d->waiting.end());
    d->pump();
}

void RestClient::cancelAll()
{
    const RestError cancelled{RestError::Kind::Cancelled, 0, 0, {}};
    d->slotTimer.stop();
    for (const RestJob &job : std::exchange(d->waiting, {})) {
        d->answerLater(job, cancelled);
    }
    for (const Private::Running &running : std::exchange(d->running, {})) {
        running.call->disconnect(this);
        running.call->deleteLater();
        d->answerLater(running.job, cancelled);
    }
}

std::optional<ServerDate> RestClient::serverDate() const
{
    return d->serverDate;
}

} // namespace textdesk
