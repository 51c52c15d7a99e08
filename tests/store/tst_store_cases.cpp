// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/filedamage.h"
#include "store/storefixture.h"
#include "store/storerepair.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace textdesk::test;

namespace textdesk {

namespace {

constexpr qint64 minute = 60'000;
const QString theirs = u"+15551234567"_s;

Observation sentText(const QString &id, DeliveryStatus status, UtcMs at, const QString &error = {})
{
    Observation seen = record(id, Direction::Outbound, status, theirs, u"text"_s, at, at);
    seen.fact.error = error;
    return seen;
}

CaseNote noted(CaseStep step, UtcMs until = 0, const QString &text = {})
{
    CaseNote note;
    note.step = step;
    note.who = u"Ann"_s;
    note.note = text;
    note.at = noon + 5 * minute;
    note.until = until;
    return note;
}

class Desk : public StoreFixture
{
public:
    QList<OpenCase> open(const OutcomeLimits &limits = {}) const
    {
        return reader()->cases().open(account(), limits, noon, 100)->cases;
    }
    QStringList openIds(const OutcomeLimits &limits = {}) const
    {
        QStringList ids;
        for (const OpenCase &each : open(limits)) {
            ids.append(each.message.messageId);
        }
        return ids;
    }
    qint64 count() const { return reader()->overview().overview(account())->openCases; }
    qint64 rowOf(const QString &messageId) const
    {
        return connection()
            ->integer(
                ("SELECT id FROM messages WHERE message_id = '" + messageId.toLatin1() + "'").constData())
            .value_or(0);
    }
    ChangeSet note(const QString &messageId, const CaseNote &note)
    {
        return *writer().noteCases(account(), {rowOf(messageId)}, note);
    }
};

} // namespace

/// What failed is open until somebody has seen to it, and no longer.
class TestStoreCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatFailsIsOpenTillSomebodyHasSeenIt();
    void whatTurnsOutWellIsNoCase();
    void historyIsNobodysCase();
    void whatIsPutOffComesBack();
    void aStalledTextThatFailsIsAnotherTrouble();
    void aStalledTextCanBeOpenedAgain();
    void whatNobodyReportsIsOpenWhereThatIsWanted();
    void theNewestComeFirstAndOnlySoMany();
    void theHistoryOfACaseIsKept();
    void removedMessagesAreNoCases();
    void itOutlivesADamagedCache();
    void linesTellHowFarTheyHaveCome();
};

void TestStoreCases::whatFailsIsOpenTillSomebodyHasSeenIt()
{
    Desk desk;
    QVERIFY(desk.apply({sentText(u"good"_s, DeliveryStatus::Delivered, noon + 1)}).casesChanged == false);
    QVERIFY(desk.apply({sentText(u"bad"_s, DeliveryStatus::Failed, noon + 2, u"SMS-UP-410"_s)}).casesChanged);
    QVERIFY(desk.apply({statusEvent(u"silent"_s, DeliveryStatus::Failed, noon + 3, u"SMS-CAR-104"_s)})
                .casesChanged);
    QCOMPARE(desk.openIds(), (QStringList{u"silent"_s, u"bad"_s}));
    QCOMPARE(desk.count(), 2);
    // Said again, or with a record behind the event: still one case.
    desk.apply({sentText(u"silent"_s, DeliveryStatus::Failed, noon + 3, u"SMS-CAR-104"_s)});
    QCOMPARE(desk.count(), 2);
    QVERIFY(desk.note(u"bad"_s, noted(CaseStep::Acknowledged)).casesChanged);
    QCOMPARE(desk.openIds(), QStringList{u"silent"_s});
    QCOMPARE(desk.count(), 1);
    // What the gateway says again does not open it again.
    desk.apply({sentText(u"bad"_s, DeliveryStatus::Failed, noon + 9, u"SMS-UP-410"_s)});
    QCOMPARE(desk.count(), 1);
    desk.note(u"bad"_s, noted(CaseStep::Reopened));
    QCOMPARE(desk.count(), 2);
    desk.note(u"bad"_s, noted(CaseStep::Reopened));
    QCOMPARE(desk.count(), 2);
    // Another account's hands are not on it.
    const qint64 other = desk.writer().ensureAccount(u"https://other.example"_s)->id;
    QVERIFY(desk.writer().noteCases(other, {desk.rowOf(u"bad"_s)}, noted(CaseStep::Acknowledged))->isEmpty());
    QCOMPARE(desk.count(), 2);
}

void TestStoreCases::whatTurnsOutWellIsNoCase()
{
    Desk desk;
    desk.apply({statusEvent(u"m"_s, DeliveryStatus::Failed, noon + 1, u"x"_s)});
    QCOMPARE(desk.count(), 1);
    QVERIFY(desk.apply({sentText(u"m"_s, DeliveryStatus::Delivered, noon + 2)}).casesChanged);
    QCOMPARE(desk.count(), 0);
    QVERIFY(desk.open().isEmpty());
}

void TestStoreCases::historyIsNobodysCase()
{
    Desk desk;
    QVERIFY(!desk.apply({sentText(u"old"_s, DeliveryStatus::Failed, noon - minute, u"x"_s)}).casesChanged);
    QCOMPARE(desk.count(), 0);
    QCOMPARE(desk.reader()->overview().overview(desk.account())->openFailures, 1);
}

void TestStoreCases::whatIsPutOffComesBack()
{
    Desk desk;
    desk.apply({sentText(u"m"_s, DeliveryStatus::Failed, noon + 1, u"x"_s)});
    desk.note(u"m"_s, noted(CaseStep::Snoozed, noon + 60 * minute));
    QCOMPARE(desk.count(), 0);
    QVERIFY(!desk.writer().wakeCases(desk.account(), noon + 59 * minute)->casesChanged);
    QCOMPARE(desk.count(), 0);
    QVERIFY(desk.writer().wakeCases(desk.account(), noon + 60 * minute)->casesChanged);
    QCOMPARE(desk.count(), 1);
    QVERIFY(!desk.writer().wakeCases(desk.account(), noon + 99 * minute)->casesChanged);
    // Whoever acknowledges it meanwhile is not asked again.
    desk.note(u"m"_s, noted(CaseStep::Snoozed, noon + 60 * minute));
    desk.note(u"m"_s, noted(CaseStep::Acknowledged));
    QVERIFY(!desk.writer().wakeCases(desk.account(), noon + 99 * minute)->casesChanged);
    QCOMPARE(desk.count(), 0);
}

void TestStoreCases::aStalledTextThatFailsIsAnotherTrouble()
{
    Desk desk;
    desk.apply({sentText(u"m"_s, DeliveryStatus::Queued, noon + 1)});
    QCOMPARE(desk.openIds({noon}), QStringList());
    QCOMPARE(desk.openIds({noon + minute}), QStringList{u"m"_s});
    QCOMPARE(desk.open({noon + minute}).constFirst().kind, OpenCase::Kind::Stalled);
    desk.note(u"m"_s, noted(CaseStep::Acknowledged));
    QCOMPARE(desk.openIds({noon + minute}), QStringList());
    desk.apply({statusEvent(u"m"_s, DeliveryStatus::Failed, noon + 2 * minute, u"x"_s)});
    QCOMPARE(desk.openIds({noon + minute}), QStringList{u"m"_s});
    QCOMPARE(desk.count(), 1);
}

void TestStoreCases::aStalledTextCanBeOpenedAgain()
{
    Desk desk;
    desk.apply({sentText(u"m"_s, DeliveryStatus::Queued, noon + 1)});
    desk.note(u"m"_s, noted(CaseStep::Acknowledged));
    QCOMPARE(desk.openIds({noon + minute}), QStringList());
    desk.note(u"m"_s, noted(CaseStep::Reopened));
    QCOMPARE(desk.openIds({noon + minute}), QStringList{u"m"_s});
    // The same of one that was put off and is due.
    desk.note(u"m"_s, noted(CaseStep::Snoozed, noon + 10 * minute));
    QCOMPARE(desk.openIds({noon + minute}), QStringList());
    QVERIFY(desk.writer().wakeCases(desk.account(), noon + 10 * minute).has_value());
    QCOMPARE(desk.openIds({noon + minute}), QStringList{u"m"_s});
}

void TestStoreCases::whatNobodyReportsIsOpenWhereThatIsWanted()
{
    Desk desk;
    desk.apply(
        {sentText(u"history"_s, DeliveryStatus::Sent, noon - 10 * minute),
         sentText(u"old"_s, DeliveryStatus::Sent, noon + 1),
         sentText(u"arrived"_s, DeliveryStatus::Delivered, noon + 2),
         sentText(u"new"_s, DeliveryStatus::Sent, noon + 2 * minute)});
    QCOMPARE(desk.openIds({noon, 0}), QStringList());
    const OutcomeLimits limits{noon, noon + minute};
    QCOMPARE(desk.openIds(limits), QStringList{u"old"_s});
    QCOMPARE(desk.open(limits).constFirst().kind, OpenCase::Kind::Unreported);
    // No count of the cache has it: time alone made it a case.
    QCOMPARE(desk.count(), 0);
    desk.note(u"old"_s, noted(CaseStep::Acknowledged));
    QCOMPARE(desk.openIds(limits), QStringList());
    desk.note(u"old"_s, noted(CaseStep::Reopened));
    QCOMPARE(desk.openIds(limits), QStringList{u"old"_s});
    // A report that comes late ends it.
    desk.apply({sentText(u"old"_s, DeliveryStatus::Delivered, noon + 3 * minute)});
    QCOMPARE(desk.openIds(limits), QStringList());
}

void TestStoreCases::theNewestComeFirstAndOnlySoMany()
{
    Desk desk;
    QList<Observation> all;
    for (int i = 0; i < 30; ++i) {
        all.append(sentText(u"m%1"_s.arg(i), DeliveryStatus::Failed, noon + i, u"x"_s));
    }
    desk.apply(all);
    const OpenCases few = *desk.reader()->cases().open(desk.account(), {}, noon, 10);
    QCOMPARE(few.cases.size(), 10);
    QVERIFY(few.isCut);
    QCOMPARE(few.cases.constFirst().message.messageId, u"m29"_s);
    QCOMPARE(few.cases.constFirst().message.accountId, desk.account());
    const OpenCases whole = *desk.reader()->cases().open(desk.account(), {}, noon, 30);
    QCOMPARE(whole.cases.size(), 30);
    QVERIFY(!whole.isCut);
    QCOMPARE(desk.count(), 30);
}

void TestStoreCases::theHistoryOfACaseIsKept()
{
    Desk desk;
    desk.apply({sentText(u"m"_s, DeliveryStatus::Failed, noon + 1, u"x"_s)});
    const QList<CaseNote> notes{
        noted(CaseStep::Snoozed, noon + minute), noted(CaseStep::Reopened),
        noted(CaseStep::Resolved, 0, u"Called <b>them</b>"_s)};
    for (const CaseNote &note : notes) {
        desk.note(u"m"_s, note);
    }
    QCOMPARE(*desk.reader()->cases().history(desk.rowOf(u"m"_s)), notes);
    QVERIFY(desk.reader()->cases().history(4711)->isEmpty());
}

void TestStoreCases::removedMessagesAreNoCases()
{
    Desk desk;
    desk.apply({sentText(u"m"_s, DeliveryStatus::Failed, noon + 1, u"x"_s)});
    const qint64 conversation =
        desk.reader()->conversations().page(desk.account(), ConversationFilter::All, {}, 1)->constFirst().id;
    QVERIFY(desk.writer().removeConversation(desk.account(), conversation, noon + minute)->casesChanged);
    QCOMPARE(desk.count(), 0);
    QVERIFY(desk.open().isEmpty());
}

void TestStoreCases::itOutlivesADamagedCache()
{
    Desk desk;
    desk.apply(
        {sentText(u"seen"_s, DeliveryStatus::Failed, noon + 1, u"x"_s),
         sentText(u"open"_s, DeliveryStatus::Failed, noon + 2, u"x"_s),
         sentText(u"later"_s, DeliveryStatus::Failed, noon + 3, u"x"_s)});
    desk.note(u"seen"_s, noted(CaseStep::Acknowledged));
    desk.note(u"later"_s, noted(CaseStep::Snoozed, noon + 60 * minute));
    desk.close();
    QVERIFY(replaceDamagedStore(desk.file(), desk.clock()));
    QVERIFY(desk.reopen());
    QCOMPARE(desk.count(), 0);
    // The gateway's list brings the messages back, and nobody is troubled twice.
    desk.apply(
        {sentText(u"seen"_s, DeliveryStatus::Failed, noon + 1, u"x"_s),
         sentText(u"open"_s, DeliveryStatus::Failed, noon + 2, u"x"_s),
         sentText(u"later"_s, DeliveryStatus::Failed, noon + 3, u"x"_s)});
    QCOMPARE(desk.openIds(), QStringList{u"open"_s});
    QVERIFY(desk.writer().wakeCases(desk.account(), noon + 60 * minute)->casesChanged);
    QCOMPARE(desk.openIds(), (QStringList{u"later"_s, u"open"_s}));
    QCOMPARE(desk.count(), 2);
}

void TestStoreCases::linesTellHowFarTheyHaveCome()
{
    Desk desk;
    desk.apply(
        {sentText(u"one"_s, DeliveryStatus::Sent, noon + 1),
         sentText(u"two"_s, DeliveryStatus::Delivered, noon + 5),
         sentText(u"three"_s, DeliveryStatus::Queued, noon + 9),
         sentText(u"four"_s, DeliveryStatus::Failed, noon + 9)});
    const QList<LineProgress> progress = desk.reader()->cases().open(desk.account(), {}, noon, 10)->progress;
    QCOMPARE(progress.size(), 1);
    QCOMPARE(progress.constFirst(), (LineProgress{{desk.account(), ourNumber}, noon + 5, noon + 5}));
    QVERIFY(desk.reader()->cases().open(desk.account(), {}, noon + 6, 10)->progress.isEmpty());
}

} // namespace textdesk

QTEST_GUILESS_MAIN(textdesk::TestStoreCases)
#include "tst_store_cases.moc"
