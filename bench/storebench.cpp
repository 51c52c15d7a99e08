// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Measures the cache: ingest beside a plain SQLite program, pages, search, size.
// Usage: textdesk-bench-store [messages (100000)] [folder (temporary)]

#include "core/clock.h"
#include "store/readstore.h"
#include "store/storewriter.h"
#include "storefigures.h"
#include "storefloor.h"
#include "storetraffic.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace textdesk;
using namespace textdesk::bench;

namespace {

constexpr int batchEvents = 500;
constexpr int pageRows = 50;
constexpr int lookups = 300;

StoreTraffic::Options trafficFor(int messages)
{
    StoreTraffic::Options options;
    options.conversations = std::max(10, messages / 50);
    return options;
}

/// The same batches for both sides; made beforehand, so that making them is not measured.
std::vector<QList<Observation>> batchesOf(int messages)
{
    StoreTraffic traffic(trafficFor(messages));
    std::vector<QList<Observation>> batches;
    QList<Observation> pending;
    for (int made = 0; made < messages || !pending.isEmpty();) {
        if (pending.size() < batchEvents && made < messages) {
            const int count = std::min(1000, messages - made);
            pending += traffic.messages(count);
            made += count;
        }
        batches.push_back(pending.first(std::min<qsizetype>(batchEvents, pending.size())));
        pending.remove(0, batches.back().size());
    }
    return batches;
}

qint64 bytesSaid(const QList<Observation> &batch)
{
    qint64 bytes = 0;
    for (const Observation &seen : batch) {
        if (seen.body.isNull()) {
            continue; // its message was, or will be, counted by its text
        }
        for (const QString &text :
             {seen.messageId, seen.from, seen.to, seen.body, seen.rcMessageId, seen.tenantId, seen.appId}) {
            bytes += text.toUtf8().size();
        }
        constexpr qint64 timesAndStatus = 24;
        bytes += timesAndStatus;
    }
    return bytes;
}

QString rate(double events, const Seconds &seconds)
{
    return u"%1 events/s   %2 us CPU each"_s.arg(events / seconds.wall, 8, 'f', 0)
        .arg(seconds.cpu / events * 1e6, 5, 'f', 1);
}

void benchIngest(const QString &folder, int messages)
{
    const auto batches = batchesOf(messages);
    double events = 0;
    qint64 bytes = 0;
    for (const QList<Observation> &batch : batches) {
        events += static_cast<double>(batch.size());
        bytes += bytesSaid(batch);
    }
    printFigure(
        u"traffic"_s, u"%1 messages, %2 events, %3 commits of %4"_s.arg(messages)
                          .arg(events, 0, 'f', 0)
                          .arg(batches.size())
                          .arg(batchEvents));

    Seconds floor;
    {
        StoreFloor plain(folder + u"/floor.sqlite"_s);
        floor = timed([&] {
            for (const QList<Observation> &batch : batches) {
                plain.apply(batch);
            }
        });
    }
    // What came before the account was made is history, of which nothing is unread and no failure is open.
    constexpr qint64 fourDaysMs = 4LL * 86'400'000;
    const StoreTraffic::Options options = trafficFor(messages);
    const ManualClock clock(std::max(options.start, options.start + messages * options.stepMs - fourDaysMs));
    auto writer = required(StoreWriter::open(folder + u"/data/textdesk.sqlite"_s, clock));
    const Account account = required(writer->ensureAccount(u"https://bench.example"_s));
    Seconds apply;
    Seconds index;
    const Seconds whole = timed([&] {
        for (const QList<Observation> &batch : batches) {
            StoreBatch carried;
            carried.observations = batch;
            const Seconds a = timed([&] { required(writer->apply(account.id, carried)); });
            const Seconds b = timed([&] { required(writer->indexPending(batchEvents)); });
            apply = {apply.wall + a.wall, apply.cpu + a.cpu};
            index = {index.wall + b.wall, index.cpu + b.cpu};
        }
        while (required(writer->indexPending(batchEvents)) > 0) {
        }
    });
    writer->checkpoint();
    printFigure(u"plain SQLite with FTS5 (the floor)"_s, rate(events, floor));
    printFigure(u"apply() and indexPending()"_s, rate(events, whole));
    printFigure(u"  of it apply()"_s, rate(events, apply));
    printFigure(u"  of it indexPending()"_s, rate(events, index));
    printFigure(
        u"speed against the floor"_s,
        u"%1 (target 1.0), CPU %2 (target 1.2)"_s.arg(floor.wall / whole.wall, 0, 'f', 2)
            .arg(whole.cpu / floor.cpu, 0, 'f', 2));
    const double size = static_cast<double>(QFileInfo(folder + u"/data/textdesk.sqlite"_s).size()) / messages;
    const double said = static_cast<double>(bytes) / messages;
    const double plainSize = static_cast<double>(QFileInfo(folder + u"/floor.sqlite"_s).size()) / messages;
    printFigure(
        u"bytes a message"_s,
        u"%1 (target %2; the message itself %3; the floor's file %4)"_s.arg(size, 0, 'f', 0)
            .arg(said * 1.5 + 200, 0, 'f', 0)
            .arg(said, 0, 'f', 0)
            .arg(plainSize, 0, 'f', 0));
}

void benchConversations(ReadStore &store, qint64 account)
{
    std::optional<ConversationKey> key;
    printLatency(u"conversation list, page after page"_s, lookups, 1, [&](int) {
        const auto rows =
            required(store.conversations().page(account, ConversationFilter::All, key, pageRows));
        key = rows.isEmpty() ? std::optional<ConversationKey>() : std::optional(keyOf(rows.last()));
    });
    for (const ConversationFilter filter : {ConversationFilter::Unread, ConversationFilter::Failed}) {
        const QString name = filter == ConversationFilter::Unread ? u"unread"_s : u"failed"_s;
        printLatency(u"conversations, "_s + name, lookups, 1, [&](int) {
            required(store.conversations().page(account, filter, {}, pageRows));
        });
    }
    printLatency(u"totals"_s, lookups, 1, [&](int) { required(store.overview().overview(account)); });
}

void benchThread(ReadStore &store, qint64 account, const StoreTraffic::Options &options, UtcMs end)
{
    // The largest thread belongs to the generator's first number.
    const auto hits = required(store.search().search(account, u"5551000000"_s, {}, 1));
    if (hits.isEmpty()) {
        failRun(u"the largest conversation is missing"_s);
    }
    const qint64 id = hits.first().message.conversationId;
    printLatency(u"largest thread at its end"_s, lookups, 16, [&](int) {
        required(store.threads().newest(id, pageRows));
    });
    printLatency(u"largest thread at a date"_s, lookups, 16, [&](int i) {
        const UtcMs at = options.start + (end - options.start) / lookups * i;
        required(store.threads().before(id, {at, 0}, pageRows / 2));
        required(store.threads().after(id, {at, 0}, pageRows / 2));
    });
}

void benchSearch(ReadStore &store, qint64 account, const QStringList &words)
{
    const auto search = [&](const QString &what, const QStringList &queries) {
        printLatency(u"search: "_s + what, lookups, 20, [&](int i) {
            required(store.search().search(account, queries.at(i % queries.size()), {}, pageRows));
        });
    };
    search(u"common words"_s, words.first(20));
    search(u"rare words"_s, words.mid(5'000, lookups));
    search(u"two words"_s, {u"appointment tomorrow"_s, u"the order"_s, u"discount delivery"_s});
    search(u"beginnings of 2"_s, {u"ap"_s, u"de"_s, u"co"_s, u"th"_s, u"zo"_s});
    search(u"beginnings of 3"_s, {u"app"_s, u"del"_s, u"con"_s, u"dis"_s, u"zom"_s});
    search(u"beginnings of 4 and more"_s, {u"appo"_s, u"deliv"_s, u"conf"_s, u"disc"_s});
    search(u"digits"_s, {u"555"_s, u"1000000"_s, u"(555) 100"_s, u"7919"_s, u"31676"_s});
    search(u"word and digits"_s, {u"appointment 1000000"_s, u"order 555"_s});
    search(u"CJK"_s, {u"予約"_s, u"预约"_s, u"确认"_s, u"예약"_s, u"予"_s, u"ยืนยัน"_s});
    search(u"nothing to find"_s, {u"xyzzyx"_s, u"qqq"_s, u"鯨"_s});
    const auto filtered = [&](const QString &what, const QString &common, auto change) {
        SearchRequest request(common);
        change(request.filter);
        printLatency(u"search: "_s + what, lookups, 20, [&](int) {
            required(store.search().search(account, request, {}, pageRows));
        });
    };
    filtered(u"filter: unread"_s, {}, [](SearchFilter &filter) { filter.isUnread = true; });
    filtered(u"filter: failed"_s, {}, [](SearchFilter &filter) { filter.outcomes = {Outcome::Failed}; });
    filtered(u"filter: from one number"_s, {}, [](SearchFilter &filter) { filter.from = u"5551000000"_s; });
    filtered(u"filter: from any number"_s, {}, [](SearchFilter &filter) { filter.from = u"555"_s; });
    filtered(u"filter: received, a common word"_s, u"the"_s, [](SearchFilter &filter) {
        filter.outcomes = {Outcome::Received};
    });
    filtered(u"filter: failed, a common word"_s, u"the"_s, [](SearchFilter &filter) {
        filter.outcomes = {Outcome::Failed};
    });
    std::optional<MessageKey> key;
    printLatency(u"search: a common word, page after page"_s, lookups, 20, [&](int) {
        const auto hits = required(store.search().search(account, u"the"_s, key, pageRows));
        key = hits.isEmpty() ? std::optional<MessageKey>()
                             : std::optional(MessageKey{hits.last().message.at, hits.last().message.id});
    });
}

/// The failures of all but the last days: somebody has seen to them.
void seeToFailures(const QString &folder, ReadStore &store, qint64 account, UtcMs until)
{
    const SystemClock clock;
    const auto writer = required(StoreWriter::open(folder + u"/data/textdesk.sqlite"_s, clock));
    constexpr int all = 10'000'000;
    const OpenCases open = required(store.cases().open({account}, {}, until, all));
    QList<qint64> ids;
    for (const OpenCase &each : open.cases) {
        if (each.since < until) {
            ids.append(each.message.id);
        }
    }
    CaseNote note;
    note.who = u"bench"_s;
    note.at = until;
    const Seconds spent = timed([&] { required(writer->noteCases(account, ids, note)); });
    printFigure(
        u"acknowledging"_s, u"%1 of %2 failures in one commit of %3 ms"_s.arg(ids.size())
                                .arg(open.cases.size())
                                .arg(spent.wall * 1e3, 0, 'f', 0));
}

/// The first page of what the delivery table can be narrowed down to, and pages further down.
void benchDeliveries(ReadStore &store, qint64 account, UtcMs end)
{
    using Outcomes = DeliveryFilter::Outcomes;
    using Handling = DeliveryFilter::Handling;
    const auto page = [&](const QString &what, const DeliveryFilter &filter, DeliverySort sort,
                          double target) {
        const int times = target > 0 ? lookups : 5;
        printLatency(u"delivery desk: "_s + what, times, target, [&](int) {
            required(store.deliveries().page(account, filter, sort, true, {}, pageRows));
        });
    };
    DeliveryFilter filter;
    page(u"all"_s, filter, DeliverySort::When, 5);
    filter.outcome = Outcomes::Failed;
    page(u"failed"_s, filter, DeliverySort::When, 5);
    filter.outcome = Outcomes::Stalled;
    filter.limits.stalledBefore = end;
    page(u"stalled"_s, filter, DeliverySort::When, 5);
    filter.outcome = Outcomes::Delivered;
    page(u"delivered (none)"_s, filter, DeliverySort::When, 5);
    constexpr qint64 day = 86'400'000;
    filter.outcome = Outcomes::Unconfirmed;
    filter.limits.unreportedBefore = end - day;
    page(u"unconfirmed, a day without report"_s, filter, DeliverySort::When, 50); // looks at every failure
    filter = {};
    filter.handling = Handling::Open;
    page(u"open"_s, filter, DeliverySort::When, 5);
    filter.handling = Handling::SeenTo;
    page(u"seen to"_s, filter, DeliverySort::When, 50);
    filter = {};
    filter.line = {account, StoreTraffic::ourNumber()};
    page(u"one of our lines"_s, filter, DeliverySort::When, 5);
    filter.outcome = Outcomes::Failed;
    filter.until = end - 7 * day;
    page(u"one of our lines, failed, a week ago"_s, filter, DeliverySort::When, 5);
    filter = {};
    filter.app = u"abc123"_s;
    page(u"an app"_s, filter, DeliverySort::When, 5);
    filter = {};
    filter.number = u"1000000"_s;
    page(u"a number"_s, filter, DeliverySort::When, 20);

    std::optional<MessageRow> after;
    printLatency(u"delivery desk: all, page after page"_s, lookups, 5, [&](int) {
        const auto rows =
            required(store.deliveries().page({account}, {}, DeliverySort::When, true, after, pageRows));
        after = rows.isEmpty() ? std::optional<MessageRow>() : std::optional(rows.last());
    });
    printLatency(u"failure queue"_s, lookups, 50, [&](int) {
        constexpr int most = 2'000;
        required(store.cases().open({account}, {end - day, 0}, end - day, most));
    });

    page(u"all by text"_s, {}, DeliverySort::Text, 0);
    filter = {};
    filter.text = u"xyzzyx"_s;
    page(u"text that is nowhere"_s, filter, DeliverySort::When, 0);
}

/// The glance at the delivery desk: what a reader thread counts at most once a second.
void benchStatistics(ReadStore &store, qint64 account, UtcMs end)
{
    constexpr qint64 day = 86'400'000;
    const auto daysBefore = [end](int days) {
        QList<UtcMs> edges;
        for (int i = -days; i <= 0; ++i) {
            edges.append(end + i * day);
        }
        return edges;
    };
    const auto count = [&](const QString &what, const StatisticsSpan &span, double target) {
        constexpr int times = 20;
        printLatency(u"statistics: "_s + what, times, target, [&](int) {
            required(store.statistics().read({account}, {span}, {end, 0}));
        });
    };
    count(u"today"_s, {daysBefore(1), false}, 20);
    count(u"7 days"_s, {daysBefore(7), false}, 50);
    count(u"30 days"_s, {daysBefore(30), false}, 200);
    count(u"30 days with lines and times"_s, {daysBefore(30), true}, 1000);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int messages = std::max(1000, arguments.value(1, u"100000"_s).toInt());
    const QTemporaryDir temporary;
    const QString folder = arguments.value(2, temporary.path());

    benchIngest(folder, messages);
    const StoreTraffic::Options options = trafficFor(messages);
    StoreTraffic traffic(options);
    const UtcMs end = options.start + messages * options.stepMs;
    const auto store = required(ReadStore::open(folder + u"/data/textdesk.sqlite"_s));
    const qint64 account = required(store->overview().accounts()).first().id;
    benchConversations(*store, account);
    benchThread(*store, account, options, end);
    benchSearch(*store, account, traffic.words());
    constexpr qint64 day = 86'400'000;
    seeToFailures(folder, *store, account, end - day);
    benchDeliveries(*store, account, end);
    benchStatistics(*store, account, end);
    return 0;
}
