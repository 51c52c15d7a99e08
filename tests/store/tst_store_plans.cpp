// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/readconnection.h"
#include "store/sqlitereadstore.h"
#include "store/sqlitestatement.h"
#include "store/sqlitestorewriter.h"
#include "store/storefixture.h"

#include <QTest>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <functional>

using namespace Qt::StringLiterals;
using namespace textdesk;
using namespace textdesk::test;

using Outcomes = DeliveryFilter::Outcomes;
using Handling = DeliveryFilter::Handling;

namespace {

/// Statements that read a whole table on purpose, each a small one or up to a limit.
const std::array allowedScans{
    u"SELECT count(*) FROM search_pending"_s,
    u"SELECT m.id, m.account_id, m.at_ms, m.body FROM search_pending p"_s,
    u"SELECT rowid FROM message_search"_s,
    u"SELECT 1 FROM removed_conversations LIMIT 1"_s,
    u"SELECT id, base_address, unread_since_ms, certain_until_ms FROM accounts ORDER BY id"_s,
};

/// Reads and sorts all unread messages of an account, of which there are only so many as nobody has looked
/// at.
const QString unreadByTime = u" INDEXED BY messages_unread WHERE m.account_id = ?1 AND m.unread = 1"_s;

/// What SQLite will do for each statement that is prepared on a connection.
QStringList faults(SqliteConnection &connection)
{
    QStringList statements;
    for (auto *at = sqlite3_next_stmt(connection.handle(), nullptr); at;
         at = sqlite3_next_stmt(connection.handle(), at)) {
        statements.append(QString::fromUtf8(sqlite3_sql(at)));
    }
    QStringList found;
    for (const QString &sql : statements) {
        const bool mayScan =
            std::any_of(allowedScans.begin(), allowedScans.end(), [&sql](const QString &allowed) {
                return sql.startsWith(allowed);
            });
        if (sql.contains(unreadByTime)) {
            continue;
        }
        SqliteStatement explain(connection, "EXPLAIN QUERY PLAN " + sql.toUtf8());
        auto cursor = explain.query();
        while (cursor.next()) {
            const QString step = cursor.text(3);
            if (step.contains(u"TEMP B-TREE"_s) || (!mayScan && step.startsWith(u"SCAN"_s))) {
                found.append(step + u" in "_s + sql);
            }
        }
    }
    return statements.isEmpty() ? QStringList{u"nothing was prepared"_s} : found;
}

} // namespace

/// Every statement of the readers and the writer goes through an index, and none sorts: the cost of a page
/// must not grow with the cache. (The desk's orders by anything but time do; they are for a reader thread.)
class TestStorePlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readersScanAndSortNothing();
    void theWriterScansAndSortsNothing();
};

void TestStorePlans::readersScanAndSortNothing()
{
    StoreFixture fixture;
    auto opened = openReadConnection(fixture.file());
    SqliteConnection &connection = **opened;
    SqliteReadStore store(std::move(*opened));
    using Filter = ConversationFilter;
    for (const Filter filter :
         {Filter::All, Filter::Unread, Filter::Failed, Filter::Waiting, Filter::Archived}) {
        QVERIFY(store.conversations().page(1, filter, ConversationKey{false, 1, 1}, 10).has_value());
        QVERIFY(store.conversations().pageOfLine({1, ourNumber}, filter, ConversationKey{false, 1, 1}, 10));
    }
    QVERIFY(store.conversations().byId(1).has_value());
    QVERIFY(store.conversations().unanswered(1, 0, noon, 10).has_value());
    QVERIFY(store.cases().open(1, {noon, noon}, noon, 10).has_value());
    QVERIFY(store.cases().history(1).has_value());
    QVERIFY(store.outbox().retryLinks(1, u"none"_s).has_value());
    QVERIFY(store.threads().newest(1, 10).has_value());
    QVERIFY(store.threads().after(1, {1, 1}, 10).has_value());
    QVERIFY(store.threads().byIds(1, {1}).has_value());
    QVERIFY(store.threads().firstUnread(1).has_value());
    QVERIFY(store.threads().keyOf(1).has_value());
    QVERIFY(store.threads().details(1).has_value());
    QVERIFY(store.search().search(1, u"word 555123"_s, {}, 10).has_value());
    SearchRequest filtered;
    for (const auto &change : std::initializer_list<std::function<void(SearchFilter &)>>{
             [](SearchFilter &filter) { filter.since = noon; },
             [](SearchFilter &filter) { filter.isUnread = true; },
             [](SearchFilter &filter) { filter.from = u"555"_s; },
             [](SearchFilter &filter) { filter.outcomes = {Outcome::Received}; }}) {
        filtered.filter = {};
        change(filtered.filter);
        QVERIFY(store.search().search(1, filtered, {}, 10).has_value());
    }
    QVERIFY(store.overview().overview(1).has_value());
    QVERIFY(store.overview().gaps(1).has_value());
    QVERIFY(store.overview().accounts().has_value());
    QVERIFY(store.statistics().read({1}, {{{noon, noon + 1, noon + 2}, true}}, {noon, noon}).has_value());
    QVERIFY(store.statistics().oldestMessage({1}).has_value());
    QCOMPARE(faults(connection), QStringList());

    MessageRow after;
    after.id = 7;
    for (const Outcomes outcome :
         {Outcomes::All, Outcomes::InProgress, Outcomes::Stalled, Outcomes::Sent, Outcomes::Delivered,
          Outcomes::Failed, Outcomes::Unconfirmed}) {
        for (const Handling handling : {Handling::Any, Handling::Open, Handling::SeenTo}) {
            DeliveryFilter filter;
            filter.outcome = outcome;
            filter.handling = handling;
            filter.limits = {noon, noon};
            filter.since = noon;
            for (const bool descending : {true, false}) {
                QVERIFY(store.deliveries()
                            .page(1, filter, DeliverySort::When, descending, after, 10)
                            .has_value());
                QCOMPARE(faults(connection), QStringList());
            }
            QVERIFY(store.deliveries().matching(1, filter, {1}).has_value());
            QCOMPARE(faults(connection), QStringList());
        }
    }
}

void TestStorePlans::theWriterScansAndSortsNothing()
{
    StoreFixture fixture;
    fixture.close();
    auto opened = fixture.connection(SqliteConnection::Mode::ReadWrite);
    SqliteConnection &connection = *opened;
    SqliteStoreWriter writer(std::move(opened), fixture.clock());
    const qint64 account = writer.ensureAccount(u"https://one.example"_s)->id;
    const auto apply = [&](const QList<Observation> &seen) {
        return writer.apply(account, batchOf(seen)).has_value();
    };
    // A new row, a changed one, one that moves and one whose conversation goes.
    Observation seen = inbound(u"msg_1"_s, u"+15551234567"_s, u"x"_s, noon);
    seen.tenantId = u"tenant"_s;
    QVERIFY(apply({seen, statusEvent(u"msg_2"_s, DeliveryStatus::Queued, noon)}));
    QVERIFY(writer.indexPending(10).has_value());
    QVERIFY(apply({
        record(
            u"msg_1"_s, Direction::Inbound, DeliveryStatus::Received, u"+15550000001"_s, u"y"_s, noon + 1,
            noon + 1),
        statusEvent(u"msg_2"_s, DeliveryStatus::Sent, noon + 1),
    }));
    QVERIFY(writer.markRead(account, 2, noon + 9).has_value());
    const Gap gap = writer.addGap(account, gapOf(noon, noon + 1)).value();
    QVERIFY(writer.setGapState(gap.id, GapState::Unfillable).has_value());
    StoreBatch progress;
    progress.certainUntil = noon;
    progress.gapProgress = {{gap.id, noon}, {gap.id, std::nullopt}};
    QVERIFY(writer.apply(account, progress).has_value());
    QVERIFY(writer.gaps(account).has_value());
    QVERIFY(writer.certainUntil(account).has_value());
    QVERIFY(writer.incompleteMessages(account, 10).has_value());
    QVERIFY(writer.known(account, {u"none"_s}).has_value());
    QVERIFY(apply({statusEvent(u"msg_2"_s, DeliveryStatus::Failed, noon + 2)}));
    CaseNote snoozed;
    snoozed.step = CaseStep::Snoozed;
    snoozed.until = noon;
    QVERIFY(writer.noteCases(account, {2}, snoozed).has_value());
    QVERIFY(writer.wakeCases(account, noon + 1).has_value());
    QVERIFY(apply({statusEvent(u"msg_3"_s, DeliveryStatus::Failed, noon + 2)}));
    QVERIFY(writer.openMessages(account, noon, noon - 10, 10).has_value());
    QVERIFY(writer.setSyncValue(account, u"a"_s, u"b"_s).has_value());
    QVERIFY(writer.syncValue(account, u"a"_s).has_value());
    QVERIFY(writer.removeConversation(account, 2, noon + 9).has_value());
    QVERIFY(writer.indexPending(10).has_value());
    QCOMPARE(faults(connection), QStringList());
}

QTEST_GUILESS_MAIN(TestStorePlans)
#include "tst_store_plans.moc"
