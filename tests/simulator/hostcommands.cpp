// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostcommands.h"

#include "core/clock.h"
#include "simulator/simulator.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QSslCertificate>
#include <QSslKey>

#include <functional>

namespace textdesk {

using namespace Qt::StringLiterals;

namespace {

/// One command's fields, with short ways to read them.
struct Fields
{
    const QJsonObject &object;

    QString text(const QString &name) const { return object.value(name).toString(); }
    int number(const QString &name, int standard = 0) const { return object.value(name).toInt(standard); }
    bool flag(const QString &name) const { return object.value(name).toBool(); }
    QByteArray bytes(const QString &name) const { return QByteArray::fromHex(text(name).toLatin1()); }
    std::optional<UtcMs> time(const QString &name) const
    {
        return object.contains(name) ? std::optional(object.value(name).toInteger()) : std::nullopt;
    }
    SimulatedApp app() const
    {
        return {.tenantId = text(u"tenantId"_s), .appId = text(u"appId"_s), .apiKey = {}};
    }
};

RestFault restFault(const Fields &f)
{
    return {
        .pathPrefix = f.text(u"pathPrefix"_s),
        .httpStatus = f.number(u"httpStatus"_s),
        .retryAfterSeconds = f.number(u"retryAfterSeconds"_s),
        .never = f.flag(u"never"_s),
        .reset = f.flag(u"reset"_s),
        .dropAnswer = f.flag(u"dropAnswer"_s),
        .captivePortal = f.flag(u"captivePortal"_s),
        .body = f.text(u"body"_s).toUtf8(),
        .delayMs = f.number(u"delayMs"_s),
        .times = f.number(u"times"_s, -1)};
}

UpgradeFault upgradeFault(const Fields &f)
{
    return {
        .httpStatus = f.number(u"httpStatus"_s),
        .retryAfterSeconds = f.number(u"retryAfterSeconds"_s),
        .never = f.flag(u"never"_s),
        .reset = f.flag(u"reset"_s),
        .delayMs = f.number(u"delayMs"_s),
        .neverAuthOk = f.flag(u"neverAuthOk"_s),
        .keepOpen = f.flag(u"keepOpen"_s),
        .times = f.number(u"times"_s, -1)};
}

SimulatedMessage historyMessage(const Fields &f)
{
    const UtcMs at = f.time(u"createdAt"_s).value_or(0);
    return {
        .messageId = f.text(u"messageId"_s),
        .tenantId = f.text(u"tenantId"_s),
        .appId = f.text(u"appId"_s),
        .inbound = f.flag(u"inbound"_s),
        .status = f.text(u"status"_s),
        .from = f.text(u"from"_s),
        .to = f.text(u"to"_s),
        .body = f.text(u"body"_s),
        .error = f.text(u"error"_s),
        .rcMessageId = {},
        .createdAt = at,
        .updatedAt = at};
}

QJsonObject messageId(const QString &id)
{
    return {{u"messageId"_s, id}};
}

QJsonObject added(const SimulatedApp &app)
{
    return {
        {u"tenantId"_s, app.tenantId},
        {u"appId"_s, app.appId},
        {u"apiKey"_s, QString::fromLatin1(app.apiKey)}};
}

QJsonObject counts(const Simulator &s)
{
    return {
        {u"sockets"_s, s.authenticatedSockets()},
        {u"attempts"_s, s.socketAttempts()},
        {u"calls"_s, s.restCalls()},
        {u"authFailures"_s, s.authFailures()},
        {u"messages"_s, s.messages().size()}};
}

using Command = std::function<QJsonObject(Simulator &, const Fields &)>;

/// A command without an answer of its own.
template<typename Function>
Command act(Function function)
{
    return [function](Simulator &s, const Fields &f) {
        function(s, f);
        return QJsonObject();
    };
}

QHash<QString, Command> trafficCommands()
{
    return {
        {u"addApp"_s,
         [](auto &s, const auto &f) { return added(s.addApp(f.text(u"tenantId"_s), f.flag(u"admin"_s))); }},
        {u"rotateKey"_s,
         [](auto &s, const auto &f) {
             return QJsonObject{{u"apiKey"_s, QString::fromLatin1(s.rotateKey(f.text(u"appId"_s)))}};
         }},
        {u"receiveSms"_s,
         [](auto &s, const auto &f) {
             return messageId(s.receiveSms(
                 f.text(u"tenantId"_s), f.text(u"from"_s), f.text(u"to"_s), f.text(u"body"_s),
                 f.time(u"createdAt"_s)));
         }},
        {u"submitSms"_s,
         [](auto &s, const auto &f) {
             return messageId(s.submitSms(f.app(), f.text(u"from"_s), f.text(u"to"_s), f.text(u"body"_s)));
         }},
        {u"setStatus"_s, act([](Simulator &s, const Fields &f) {
             s.setStatus(f.text(u"messageId"_s), f.text(u"status"_s), f.text(u"error"_s));
         })},
        {u"addHistory"_s, act([](Simulator &s, const Fields &f) { s.addHistory(historyMessage(f)); })},
        {u"floodInbound"_s, act([](Simulator &s, const Fields &f) {
             s.floodInbound(f.text(u"tenantId"_s), f.number(u"count"_s));
         })},
        {u"suspendTenant"_s, act([](Simulator &s, const Fields &f) {
             s.suspendTenant(f.text(u"tenantId"_s), f.flag(u"suspended"_s));
         })},
        {u"setCarrierConnected"_s, act([](Simulator &s, const Fields &f) {
             s.setCarrierConnected(f.text(u"tenantId"_s), f.flag(u"connected"_s));
         })},
        {u"setCarrierExpiry"_s, act([](Simulator &s, const Fields &f) {
             s.setCarrierExpiry(f.text(u"tenantId"_s), parseIsoTime(f.text(u"expiresAt"_s)));
         })},
        {u"setNumbers"_s, act([](Simulator &s, const Fields &f) {
             s.setNumbers(f.text(u"tenantId"_s), f.text(u"numbers"_s).split(u' '));
         })},
        {u"setOutcome"_s, act([](Simulator &s, const Fields &f) {
             s.setOutcome(f.text(u"to"_s), f.text(u"status"_s), f.text(u"error"_s));
         })},
        {u"counts"_s, [](auto &s, const auto &) { return counts(s); }}};
}

QHash<QString, Command> faultCommands()
{
    return {
        {u"addRestFault"_s, act([](Simulator &s, const Fields &f) { s.addRestFault(restFault(f)); })},
        {u"clearRestFaults"_s, act([](Simulator &s, const Fields &) { s.clearRestFaults(); })},
        {u"setUpgradeFault"_s,
         act([](Simulator &s, const Fields &f) { s.setUpgradeFault(upgradeFault(f)); })},
        {u"clearUpgradeFault"_s, act([](Simulator &s, const Fields &) { s.setUpgradeFault(std::nullopt); })},
        {u"setEventFaults"_s, act([](Simulator &s, const Fields &f) {
             s.setEventFaults(
                 {.lose = f.number(u"lose"_s),
                  .duplicate = f.number(u"duplicate"_s),
                  .reorder = f.number(u"reorder"_s)});
         })},
        {u"closeSockets"_s, act([](Simulator &s, const Fields &f) {
             s.closeSockets(f.number(u"code"_s), f.text(u"reason"_s));
         })},
        {u"resetSockets"_s, act([](Simulator &s, const Fields &) { s.resetSockets(); })},
        {u"silence"_s, act([](Simulator &s, const Fields &f) { s.silence(f.flag(u"silent"_s)); })},
        {u"sendRaw"_s, act([](Simulator &s, const Fields &f) { s.sendRaw(f.bytes(u"hex"_s)); })},
        {u"sendRawBinary"_s, act([](Simulator &s, const Fields &f) { s.sendRawBinary(f.bytes(u"hex"_s)); })},
        {u"sendFragmented"_s, act([](Simulator &s, const Fields &f) {
             s.sendFragmented(f.bytes(u"hex"_s), f.number(u"firstBytes"_s));
         })},
        {u"sendHalfFrame"_s, act([](Simulator &s, const Fields &f) { s.sendHalfFrame(f.bytes(u"hex"_s)); })},
        {u"sendControlPing"_s, act([](Simulator &s, const Fields &) { s.sendControlPing(); })},
        {u"goDown"_s, act([](Simulator &s, const Fields &) { s.goDown(); })},
        {u"listen"_s, [](auto &s, const auto &) {
             return QJsonObject{{u"listening"_s, s.listen()}};
         }}};
}

std::optional<QSslConfiguration> tlsOf(const Fields &fields)
{
    if (!fields.object.contains("certificate"_L1)) {
        return std::nullopt;
    }
    QFile certificate(fields.text(u"certificate"_s));
    QFile key(fields.text(u"privateKey"_s));
    if (!certificate.open(QIODevice::ReadOnly) || !key.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    QSslConfiguration tls;
    tls.setLocalCertificate(QSslCertificate(&certificate));
    tls.setPrivateKey(QSslKey(&key, QSsl::Rsa));
    return tls;
}

} // namespace

SimulatorOptions hostOptions(const QJsonObject &options, const ManualClock &clock)
{
    const Fields given{options};
    SimulatorOptions made;
    const auto number = [&](const QString &name, int &value) { value = given.number(name, value); };
    const auto flag = [&](const QString &name, bool &value) {
        value = options.contains(name) ? given.flag(name) : value;
    };
    made.clock = &clock;
    made.tls = tlsOf(given);
    number(u"pingIntervalMs"_s, made.pingIntervalMs);
    number(u"authDeadlineMs"_s, made.authDeadlineMs);
    number(u"sendWindowMs"_s, made.sendWindowMs);
    number(u"sendStepMs"_s, made.sendStepMs);
    number(u"minimumDigits"_s, made.minimumDigits);
    flag(u"newestFirst"_s, made.newestFirst);
    flag(u"offersRest"_s, made.offersRest);
    flag(u"offersToken"_s, made.offersToken);
    flag(u"recordsHaveScope"_s, made.recordsHaveScope);
    flag(u"announcesDelivered"_s, made.announcesDelivered);
    flag(u"otherInboundSpelling"_s, made.otherInboundSpelling);
    return made;
}

QJsonObject runHostCommand(Simulator &simulator, ManualClock &clock, const QJsonObject &command)
{
    static const QHash<QString, Command> traffic = trafficCommands();
    static const QHash<QString, Command> faults = faultCommands();
    const Fields fields{command};
    const QString name = fields.text(u"do"_s);
    if (name == "advance"_L1) {
        clock.advance(fields.number(u"ms"_s));
        return {{u"now"_s, clock.nowUtc()}};
    }
    const Command run = traffic.contains(name) ? traffic.value(name) : faults.value(name);
    return run ? run(simulator, fields) : QJsonObject{{u"unknown"_s, true}};
}

} // namespace textdesk
