// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The desk's engine in a process of its own, so that it can be killed. Commands come on standard input, one a
// line (key K, reconnect, asleep, network, send FROM TO HEX, report N, stop); what becomes of them goes to
// standard output.

#include "scaledclock.h"
#include "store/readstore.h"
#include "sync/engine.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QSocketNotifier>

#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

void say(const QByteArray &line)
{
    std::fputs((line + '\n').constData(), stdout);
    std::fflush(stdout);
}

/// Minutes of the gateway's time are moments of ours: every wait of the engine shrinks by the same factor.
void shorten(EngineOptions &options, int factor)
{
    const auto shorter = [factor](auto &ms) { ms = ms / factor; };
    shorter(options.timings.silenceMs);
    shorter(options.timings.steadyMs);
    shorter(options.timings.backoffFirstMs);
    shorter(options.timings.backoffMaxMs);
    options.timings.backoffFirstMs = 20;
    // A handshake is work, not waiting: it does not get faster.
    options.timings.handshakeMs = 1'000;
    options.timings.wakingMs = 1'500;
    options.restLimits.windowMs = options.restLimits.windowMs / factor + 50;
    options.restLimits.timeoutMs = 1'000;
    shorter(options.restLimits.authWindowMs);
    SyncTimings &sync = options.syncTimings;
    // Between two answers the engine reckons the gateway's time with a clock that the factor does not reach.
    sync.gapMarginMs *= factor;
    shorter(sync.certaintyMs);
    shorter(sync.recheckFirstMs);
    shorter(sync.recheckLastMs);
    shorter(sync.catchUpFirstRetryMs);
    shorter(sync.catchUpLastRetryMs);
    shorter(sync.lookUpGatherMs);
    shorter(sync.lookUpFirstRetryMs);
    shorter(sync.lookUpLastRetryMs);
    shorter(sync.sendCheckFirstMs);
    shorter(sync.sendCheckLastMs);
    shorter(sync.sendFirstRetryMs);
    shorter(sync.sendLastRetryMs);
    sync.sendSettleMs = 1'500; // a gateway that three runs share is slow at times, whatever its clock says
    sync.recheckLastMs = sync.recheckFirstMs * 8;
    sync.recheckSentLastMs = sync.recheckLastMs;
    shorter(sync.unavailableRetryMs);
    sync.lookUpLastRetryMs = 1'000;
    // Often, as a person may set it: a run ends no sooner than everything is compared.
    constexpr int minutesBetween = 3;
    options.reconcileMs = minutesBetween * 60'000 / factor;
}

} // namespace

class Desk : public QObject
{
public:
    Desk(const EngineOptions &options, const ScaledClock &clock)
        : m_cache(options.databaseFile),
          m_engine(options, clock)
    {
        connect(&m_engine, &Engine::failed, this, [](const StoreError &error) {
            say("failed " + error.text.toUtf8());
            QCoreApplication::exit(3);
        });
        connect(&m_engine, &Engine::connectionChanged, this, [this](const ConnectionStatus &status) {
            m_status = status;
            m_known = true;
            tell();
        });
        connect(&m_engine, &Engine::progressChanged, this, [this](const SyncProgress &progress) {
            m_progress = progress;
            tell();
        });
        connect(&m_engine, &Engine::outgoingTakenBack, this, [](const OutgoingText &text) {
            say("returned " + text.body.toUtf8().toHex());
        });
        connect(&m_engine, &Engine::changed, this, [this](const ChangeSet &changes) {
            if (changes.outboxChanged) {
                tellOfOutbox(changes.accountId);
            }
            QByteArray line = "committed";
            for (const MessageChange &change : changes.messages) {
                line += ' ' + QByteArray::number(change.id) + ':' +
                        QByteArray::number(static_cast<int>(change.status));
            }
            say(line);
        });
        connect(&m_engine, &Engine::diagnosticsReady, this, [this](const Diagnostics &diagnostics) {
            m_comparedUntil = diagnostics.comparedUntil.value_or(0);
        });
        connect(&m_engine, &Engine::storeTroubled, this, [](const StoreError &error) {
            say("troubled " + error.text.toUtf8());
        });
    }

    void obey(const QByteArray &line)
    {
        const QList<QByteArray> words = line.split(' ');
        if (words.first() == "key") {
            m_engine.setKey(ApiKey::parse(words.value(1)).value_or(ApiKey()));
            m_engine.start();
        } else if (words.first() == "reconnect") {
            m_engine.reconnect();
        } else if (words.first() == "asleep") {
            m_engine.resumedFromSleep();
        } else if (words.first() == "network") {
            m_engine.networkCameUp();
        } else if (words.first() == "send") {
            m_engine.send(
                {QString::fromLatin1(words.value(1)), QString::fromLatin1(words.value(2)),
                 QString::fromUtf8(QByteArray::fromHex(words.value(3))), 0});
        } else if (words.first() == "report") {
            m_engine.sendDiagnostics();
            say("report " + words.value(1) + ' ' + QByteArray::number(m_comparedUntil) + ' ' + state());
        } else if (words.first() == "stop") {
            m_engine.stop();
            say("stopped");
            QCoreApplication::exit(0);
        }
    }

private:
    /// What is in the file by now: nobody may lose it any more.
    void tellOfOutbox(qint64 accountId)
    {
        const auto store = ReadStore::open(m_cache);
        if (!store) {
            return;
        }
        for (const OutgoingRow &row : (*store)->outbox().all(accountId).value_or(QList<OutgoingRow>())) {
            say("kept " + QByteArray::number(row.id) + ' ' + row.body.toUtf8().toHex());
        }
    }

    /// The gaps that are told of; the one that is open while nothing is heard shows in the state.
    int gaps(GapState state) const
    {
        int count = 0;
        for (const Gap &gap : m_progress.gaps) {
            count += gap.state == state ? 1 : 0;
        }
        return count;
    }

    /// Look-ups may still be waiting: what they are for, the desk shows as not known yet.
    bool isCertain() const
    {
        return m_known && m_status.state == ConnectionState::Live && m_progress.gaps.isEmpty() &&
               !m_progress.catchingUp && !m_progress.loadingHistory && !m_progress.historyUnavailable;
    }

    QByteArray state() const
    {
        return QByteArray::number(m_doubts) + (isCertain() ? " certain " : " uncertain ") +
               connectionStateWord(m_status.state).toUtf8() + " problem " +
               QByteArray::number(static_cast<int>(m_status.problem)) + " code " +
               QByteArray::number(m_status.code) + " pending " + QByteArray::number(gaps(GapState::Pending)) +
               " unfillable " + QByteArray::number(gaps(GapState::Unfillable)) + " history " +
               QByteArray::number(int{m_progress.loadingHistory}) + " lookups " +
               QByteArray::number(m_progress.lookupsWaiting);
    }

    void tell()
    {
        if (std::exchange(m_wasCertain, isCertain()) && !m_wasCertain) {
            ++m_doubts;
        }
        say("state " + state());
    }

    QString m_cache;
    Engine m_engine;
    ConnectionStatus m_status;
    SyncProgress m_progress;
    UtcMs m_comparedUntil = 0;
    bool m_known = false;
    bool m_wasCertain = false;
    int m_doubts = 0;
};

} // namespace textdesk

int main(int argc, char **argv)
{
    using namespace textdesk;
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption cache(u"cache"_s, u"The cache."_s, u"FILE"_s);
    const QCommandLineOption gateway(u"gateway"_s, u"Its base address."_s, u"URL"_s);
    const QCommandLineOption origin(u"clock"_s, u"steadyNs,utc,factor."_s, u"ORIGIN"_s);
    parser.addOptions({cache, gateway, origin});
    parser.process(application);

    const QStringList times = parser.value(origin).split(u',');
    const auto address = GatewayAddress::parse(parser.value(gateway));
    if (times.size() != 3 || !address) {
        std::fputs("textdesk-faults-desk: wrong arguments\n", stderr);
        return 2;
    }
    const ScaledClock clock({times.at(0).toLongLong(), times.at(1).toLongLong(), times.at(2).toInt()});
    EngineOptions options;
    options.databaseFile = parser.value(cache);
    options.address = *address;
    shorten(options, clock.origin().factor);
    Desk desk(options, clock);

    QByteArray pending;
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &desk, [&] {
        std::array<char, 4096> bytes{};
        const ssize_t count = ::read(STDIN_FILENO, bytes.data(), bytes.size());
        if (count <= 0) {
            QCoreApplication::exit(4); // whoever drove us is gone
            return;
        }
        pending.append(bytes.data(), static_cast<qsizetype>(count));
        while (pending.contains('\n')) {
            const qsizetype end = pending.indexOf('\n');
            const QByteArray line = pending.left(end);
            pending.remove(0, end + 1);
            desk.obey(line);
        }
    });
    return QCoreApplication::exec();
}
