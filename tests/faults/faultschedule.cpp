// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultschedule.h"

#include <array>
#include <utility>

namespace textdesk {

using namespace Qt::StringLiterals;

namespace {

/// Draws faults and writes them down as scenes.
class FaultWriter
{
public:
    FaultWriter(const Mischief &mischief, QRandomGenerator &random) : m_mischief(mischief), m_random(random)
    {
    }

    QList<Scene> write();

private:
    using Act = std::function<void(Stage &)>;
    using Kind = void (FaultWriter::*)(int);

    void closeCode(int at);
    void reset(int at);
    void silence(int at);
    void restartOfTheGateway(int at);
    void hibernation(int at);
    void refusedUpgrade(int at);
    void slowUpgrade(int at);
    void restFault(int at);
    void noList(int at);
    void captivePortal(int at);
    void eventNoise(int at);
    void loss(int at);
    void junk(int at);
    void kill(int at);
    void cleanRestart(int at);
    void freeze(int at);
    void freezeAndKill(int at);
    void sleep(int at);
    void suspension(int at);
    void rotation(int at);
    void lateToken(int at);

    void add(int at, const QString &what, Act act) { m_scenes.append({at, what, std::move(act)}); }
    /// A link that ends makes a fault of the next connect bite.
    void maybeDrop(int at);
    int pick(int from, int to) { return m_random.bounded(from, to + 1); }
    template<typename T, std::size_t n>
    T oneOf(const std::array<T, n> &choices)
    {
        return choices.at(static_cast<std::size_t>(m_random.bounded(static_cast<int>(n))));
    }

    const Mischief &m_mischief;
    QRandomGenerator &m_random;
    QList<Scene> m_scenes;
};

QList<Scene> FaultWriter::write()
{
    static constexpr std::array<Kind, 25> often{
        &FaultWriter::closeCode,
        &FaultWriter::closeCode,
        &FaultWriter::reset,
        &FaultWriter::silence,
        &FaultWriter::restartOfTheGateway,
        &FaultWriter::hibernation,
        &FaultWriter::refusedUpgrade,
        &FaultWriter::slowUpgrade,
        &FaultWriter::restFault,
        &FaultWriter::restFault,
        &FaultWriter::restFault,
        &FaultWriter::captivePortal,
        &FaultWriter::eventNoise,
        &FaultWriter::eventNoise,
        &FaultWriter::loss,
        &FaultWriter::junk,
        &FaultWriter::kill,
        &FaultWriter::kill,
        &FaultWriter::kill,
        &FaultWriter::cleanRestart,
        &FaultWriter::freeze,
        &FaultWriter::freezeAndKill,
        &FaultWriter::sleep,
        &FaultWriter::noList,
        &FaultWriter::loss,
    };
    for (int i = 0; i < m_mischief.count; ++i) {
        const Kind kind = oneOf(often);
        (this->*kind)(pick(0, m_mischief.durationMs));
    }
    // These cost a failed authentication each, of which the gateway takes ten: at most once in a run.
    if (pick(0, 3) == 0) {
        rotation(pick(0, m_mischief.durationMs));
    } else if (pick(0, 3) == 0) {
        suspension(pick(0, m_mischief.durationMs));
    }
    if (pick(0, 3) == 0) {
        lateToken(pick(0, m_mischief.durationMs));
    }
    return m_scenes;
}

void FaultWriter::maybeDrop(int at)
{
    if (pick(0, 2) > 0) {
        closeCode(at);
    }
}

void FaultWriter::closeCode(int at)
{
    const int code = pick(0, 3) == 0 ? pick(4'000, 4'999) : pick(1'000, 1'015);
    add(at, u"close %1"_s.arg(code), [code](Stage &stage) {
        stage.count(u"close"_s);
        stage.gateway.closeSockets(code, u"gone"_s);
    });
}

void FaultWriter::reset(int at)
{
    add(at, u"reset"_s, [](Stage &stage) {
        stage.count(u"reset"_s);
        stage.gateway.resetSockets();
    });
}

void FaultWriter::silence(int at)
{
    const int length = pick(50, 1'500);
    add(at, u"silence %1"_s.arg(length), [](Stage &stage) {
        stage.count(u"silence"_s);
        stage.gateway.silence(true);
    });
    // What was swallowed meanwhile no healthy socket would have lost: the link does not outlive it.
    add(at + length, u"silence over"_s, [](Stage &stage) {
        stage.gateway.resetSockets();
        stage.gateway.silence(false);
        stage.lastFaultAt = stage.gateway.now();
    });
}

void FaultWriter::restartOfTheGateway(int at)
{
    const int length = pick(20, 900);
    add(at, u"down %1"_s.arg(length), [](Stage &stage) {
        stage.count(u"gateway restart"_s);
        stage.gateway.goDown();
    });
    add(at + length, u"up"_s, [](Stage &stage) { stage.gateway.listen(); });
}

void FaultWriter::hibernation(int at)
{
    const int length = pick(100, 1'200);
    const int status = oneOf(std::array{502, 503, 504});
    add(at, u"hibernates %1 (%2)"_s.arg(length).arg(status), [status](Stage &stage) {
        stage.count(u"hibernation"_s);
        RestFault rest;
        rest.httpStatus = status;
        stage.gateway.addRestFault(rest);
        UpgradeFault upgrade;
        upgrade.httpStatus = status;
        stage.gateway.setUpgradeFault(upgrade);
        stage.gateway.resetSockets();
    });
    add(at + length, u"awake"_s, [](Stage &stage) {
        stage.gateway.clearRestFaults();
        stage.gateway.setUpgradeFault({});
    });
}

void FaultWriter::refusedUpgrade(int at)
{
    UpgradeFault fault;
    fault.httpStatus = oneOf(std::array{301, 400, 403, 404, 426, 429, 500, 502, 503});
    fault.keepOpen = pick(0, 2) == 0;
    fault.times = fault.httpStatus == 429 ? 1 : pick(1, 3);
    fault.retryAfterSeconds = fault.httpStatus == 429 ? 1 : 0;
    add(at, u"upgrade %1 x%2"_s.arg(fault.httpStatus).arg(fault.times), [fault](Stage &stage) {
        stage.count(u"upgrade refused"_s);
        stage.gateway.setUpgradeFault(fault);
    });
    maybeDrop(at);
}

void FaultWriter::slowUpgrade(int at)
{
    UpgradeFault fault;
    const int how = pick(0, 3);
    fault.never = how == 0;
    fault.reset = how == 1;
    fault.neverAuthOk = how == 2;
    fault.delayMs = how == 3 ? pick(10, 400) : 0;
    fault.times = 1;
    add(at, u"upgrade slow %1"_s.arg(how), [fault](Stage &stage) {
        stage.count(u"upgrade slow"_s);
        stage.gateway.setUpgradeFault(fault);
    });
    maybeDrop(at);
}

void FaultWriter::restFault(int at)
{
    RestFault fault;
    fault.pathPrefix = oneOf(std::array{
        QString(), u"/v1/sms/messages"_s, u"/v1/sms/messages"_s, u"/v1/sms/status/"_s, u"/v1/ws/token"_s});
    fault.times = pick(1, 4);
    const int how = pick(0, 6);
    switch (how) {
    case 0:
        fault.never = true;
        fault.times = 1;
        break;
    case 1:
        fault.reset = true;
        break;
    case 2:
        fault.dropAnswer = true;
        break;
    case 3:
        fault.delayMs = pick(10, 600);
        break;
    case 4:
        fault.httpStatus = 429;
        fault.retryAfterSeconds = 1;
        fault.times = 1;
        break;
    default:
        fault.httpStatus = oneOf(std::array{500, 502, 503, 504});
        break;
    }
    add(at, u"rest %1 %2 %3 x%4"_s.arg(fault.pathPrefix).arg(how).arg(fault.httpStatus).arg(fault.times),
        [fault](Stage &stage) {
            stage.count(u"rest fault"_s);
            stage.gateway.addRestFault(fault);
        });
    maybeDrop(at);
}

void FaultWriter::noList(int at)
{
    RestFault fault;
    fault.pathPrefix = oneOf(std::array{u"/v1/sms/messages"_s, u"/v1/sms/status/"_s, u"/v1/ws/token"_s});
    fault.httpStatus = 404;
    fault.times = pick(1, 2);
    add(at, u"404 %1 x%2"_s.arg(fault.pathPrefix).arg(fault.times), [fault](Stage &stage) {
        stage.count(u"rest 404"_s);
        stage.gateway.addRestFault(fault);
    });
    maybeDrop(at);
}

void FaultWriter::captivePortal(int at)
{
    const int length = pick(50, 700);
    add(at, u"captive portal %1"_s.arg(length), [](Stage &stage) {
        stage.count(u"captive portal"_s);
        RestFault fault;
        fault.captivePortal = true;
        stage.gateway.addRestFault(fault);
    });
    maybeDrop(at);
    add(at + length, u"no portal"_s, [](Stage &stage) { stage.gateway.clearRestFaults(); });
}

void FaultWriter::eventNoise(int at)
{
    const EventFaults faults{.lose = 0, .duplicate = pick(0, 60), .reorder = pick(0, 60)};
    const int length = pick(100, 1'500);
    add(at, u"doubles %1 reorders %2"_s.arg(faults.duplicate).arg(faults.reorder), [faults](Stage &stage) {
        stage.count(u"doubled, reordered"_s);
        stage.gateway.setEventFaults(faults);
    });
    add(at + length, u"clean events"_s, [](Stage &stage) { stage.gateway.setEventFaults({}); });
}

void FaultWriter::loss(int at)
{
    const int perCent = pick(5, 100);
    const int length = pick(20, 1'000);
    add(at, u"loses %1 %2"_s.arg(perCent).arg(length), [perCent](Stage &stage) {
        stage.count(u"loss"_s);
        stage.gateway.setEventFaults({.lose = perCent, .duplicate = 0, .reorder = 0});
    });
    // The link stays: the desk has to find by itself what a healthy one dropped.
    add(at + length, u"loses no more"_s, [](Stage &stage) {
        stage.gateway.setEventFaults({});
        stage.lastFaultAt = stage.gateway.now();
    });
}

void FaultWriter::junk(int at)
{
    const int how = pick(0, 5);
    add(at, u"junk %1"_s.arg(how), [how](Stage &stage) {
        stage.count(u"junk frame"_s);
        const QByteArray unknown = R"({"type":"sms_thumbs_up","messageId":"msg_0","timestamp":"soon"})";
        switch (how) {
        case 0:
            stage.gateway.sendRaw("{\"type\":\"sms_inbound\",");
            break;
        case 1:
            stage.gateway.sendRawBinary(QByteArray(300, '\x7f'));
            break;
        case 2:
            stage.gateway.sendControlPing();
            break;
        case 3:
            stage.gateway.sendFragmented(unknown, 11);
            break;
        case 4:
            stage.gateway.sendRaw(R"({"type":"sms_status","status":"sent"})");
            break;
        default:
            stage.gateway.sendHalfFrame(unknown);
            stage.gateway.resetSockets(); // whatever follows would be read as its second half
        }
    });
}

void FaultWriter::kill(int at)
{
    const int pause = pick(0, 900);
    add(at, u"kill, back after %1"_s.arg(pause), [](Stage &stage) {
        if (stage.desk.isRunning()) {
            stage.count(u"kill -9"_s);
            stage.desk.kill();
        }
    });
    add(at + pause, u"back"_s, [](Stage &stage) { stage.startDesk(); });
}

void FaultWriter::cleanRestart(int at)
{
    const int pause = pick(0, 900);
    add(at, u"stop, back after %1"_s.arg(pause), [](Stage &stage) {
        if (stage.desk.isRunning()) {
            stage.count(u"clean restart"_s);
            stage.desk.stop();
        }
    });
    add(at + pause, u"back"_s, [](Stage &stage) { stage.startDesk(); });
}

void FaultWriter::freeze(int at)
{
    const int length = pick(50, 2'500);
    add(at, u"freeze %1"_s.arg(length), [](Stage &stage) {
        stage.count(u"frozen"_s);
        stage.desk.freeze();
    });
    add(at + length, u"thaw"_s, [](Stage &stage) {
        stage.desk.thaw();
        stage.lastFaultAt = stage.gateway.now();
    });
}

void FaultWriter::freezeAndKill(int at)
{
    const int length = pick(300, 2'500);
    const int after = pick(1, 30);
    const int pause = pick(0, 500);
    add(at, u"freeze %1, kill %2 ms after the thaw"_s.arg(length).arg(after), [](Stage &stage) {
        stage.count(u"frozen"_s);
        stage.desk.freeze();
    });
    add(at + length, u"thaw"_s, [](Stage &stage) { stage.desk.thaw(); });
    add(at + length + after, u"kill"_s, [](Stage &stage) {
        if (stage.desk.isRunning()) {
            stage.count(u"kill -9"_s);
            stage.desk.kill();
        }
    });
    add(at + length + after + pause, u"back"_s, [](Stage &stage) { stage.startDesk(); });
}

void FaultWriter::sleep(int at)
{
    const QByteArray command = pick(0, 1) == 0 ? "asleep" : "network";
    add(at, QString::fromLatin1(command), [command](Stage &stage) {
        stage.count(u"resume, network"_s);
        stage.desk.tell(command);
    });
}

void FaultWriter::suspension(int at)
{
    const int length = pick(50, 800);
    add(at, u"suspended %1"_s.arg(length), [](Stage &stage) {
        stage.count(u"tenant suspended"_s);
        stage.gateway.suspendTenant(stage.truth.app().tenantId, true);
    });
    maybeDrop(at);
    add(at + length, u"suspended no more"_s,
        [](Stage &stage) { stage.gateway.suspendTenant(stage.truth.app().tenantId, false); });
}

void FaultWriter::rotation(int at)
{
    const int length = pick(50, 1'200);
    add(at, u"key rotated, known after %1"_s.arg(length), [](Stage &stage) {
        stage.count(u"key rotated"_s);
        stage.truth.setKey(stage.gateway.rotateKey(stage.truth.app().appId));
    });
    maybeDrop(at);
    add(at + length, u"new key"_s, [](Stage &stage) {
        stage.keyAtTheDesk = stage.truth.app().apiKey;
        stage.desk.tell("key " + stage.keyAtTheDesk);
        stage.lastFaultAt = stage.gateway.now();
    });
}

void FaultWriter::lateToken(int at)
{
    constexpr int delayMs = 300;
    UpgradeFault fault;
    fault.delayMs = delayMs;
    fault.times = 1;
    add(at, u"token refused"_s, [fault](Stage &stage) {
        stage.count(u"token refused"_s);
        stage.gateway.setUpgradeFault(fault);
    });
    closeCode(at);
    add(at + delayMs, u"tokens forgotten"_s, [](Stage &stage) { stage.gateway.forgetTokens(); });
}

} // namespace

QList<Scene> faultScenes(const Mischief &mischief, QRandomGenerator &random)
{
    return FaultWriter(mischief, random).write();
}

} // namespace textdesk
