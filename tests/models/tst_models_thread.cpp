// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storefixture.h"
#include "models/threadmodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace textdesk;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = StoreFixture::minute;
constexpr UtcMs now = StoreFixture::now;

/// \p count outbound messages to number 1, a minute apart; the last one now.
QList<Observation> outbounds(int count)
{
    QList<Observation> all;
    for (int i = 0; i < count; ++i) {
        all.append(
            StoreFixture::outbound(u"m%1"_s.arg(i), 1, now - (count - 1 - i) * minute, u"text %1"_s.arg(i)));
    }
    return all;
}

/// The window must be an unbroken stretch of the thread, and its ends must say the truth.
void compareWithStore(const ThreadModel &model, StoreFixture &store)
{
    const QList<MessageRow> all = store.allMessages(model.conversation());
    if (model.rowCount() == 0) {
        QVERIFY(all.isEmpty());
        return;
    }
    const auto first = std::find_if(
        all.begin(), all.end(), [&model](const MessageRow &row) { return row.id == model.at(0).id; });
    QVERIFY(first != all.end());
    const qsizetype start = first - all.begin();
    QVERIFY(start + model.rowCount() <= all.size());
    for (int row = 0; row < model.rowCount(); ++row) {
        QCOMPARE(model.at(row), all.at(start + row));
    }
    QVERIFY(start == 0 || !model.isAtStart());
    QVERIFY(start + model.rowCount() == all.size() || !model.isAtEnd());
}

} // namespace

class TestThread : public QObject
{
    Q_OBJECT

    StoreFixture *m_store = nullptr;
    ManualClock *m_clock = nullptr;
    ThreadModel *m_model = nullptr;

    qint64 open(int number) const
    {
        const qint64 id = m_store->conversation(number);
        m_model->open(id);
        return id;
    }

private Q_SLOTS:
    void init()
    {
        m_store = new StoreFixture;
        m_clock = new ManualClock(now);
        m_model = new ThreadModel(*m_clock);
        new QAbstractItemModelTester(
            m_model, QAbstractItemModelTester::FailureReportingMode::QtTest, m_model);
        m_model->setReader(&m_store->reader().threads());
    }

    void cleanup()
    {
        delete m_model;
        delete m_clock;
        delete m_store;
    }

    void opensAtTheEndAndStaysBounded()
    {
        m_store->apply(outbounds(1000));
        open(1);
        QCOMPARE(m_model->rowCount(), ThreadModel::pageSize);
        QVERIFY(m_model->isAtEnd());
        QVERIFY(!m_model->isAtStart());
        compareWithStore(*m_model, *m_store);
        for (int page = 0; page < 12; ++page) {
            m_model->fetchOlder();
            QVERIFY(m_model->rowCount() <= ThreadModel::windowSize);
            compareWithStore(*m_model, *m_store);
        }
        QVERIFY(m_model->isAtStart());
        QVERIFY(!m_model->isAtEnd());
        QCOMPARE(m_model->at(0).body, u"text 0"_s);
        for (int page = 0; page < 12; ++page) {
            m_model->fetchNewer();
            QVERIFY(m_model->rowCount() <= ThreadModel::windowSize);
            compareWithStore(*m_model, *m_store);
        }
        QVERIFY(m_model->isAtEnd());
        QCOMPARE(m_model->at(m_model->rowCount() - 1).body, u"text 999"_s);
    }

    void opensAtTheFirstUnread()
    {
        m_store->apply(outbounds(400));
        QList<Observation> unread;
        for (int i = 0; i < 150; ++i) {
            unread.append(StoreFixture::inbound(u"i%1"_s.arg(i), 1, now - 200 * minute + i, u"?"_s));
        }
        m_store->apply(unread);
        const int row = m_model->open(m_store->conversation(1));
        QVERIFY(row > 0);
        QVERIFY(m_model->at(row).unread);
        QVERIFY(!m_model->at(row - 1).unread);
        QVERIFY(m_model->index(row).data(MessageRoles::UnreadDivider).toBool());
        QVERIFY(!m_model->isAtEnd());
        compareWithStore(*m_model, *m_store);
        int dividers = 0;
        for (int i = 0; i < m_model->rowCount(); ++i) {
            dividers += m_model->grouping(i).unreadDivider ? 1 : 0;
        }
        QCOMPARE(dividers, 1);
    }

    void goesToAnyMessage()
    {
        m_store->apply(outbounds(1000));
        const qint64 id = open(1);
        const qint64 wanted = m_store->allMessages(id).at(321).id;
        const int row = m_model->showMessage(wanted);
        QVERIFY(row >= 0);
        QCOMPARE(m_model->at(row).body, u"text 321"_s);
        compareWithStore(*m_model, *m_store);
        QCOMPARE(m_model->showMessage(123'456), -1);
        m_model->showEnd();
        QVERIFY(m_model->isAtEnd());
        compareWithStore(*m_model, *m_store);
        m_model->open(0);
        QCOMPARE(m_model->rowCount(), 0);
    }

    void takesInWhatArrives()
    {
        m_store->apply(outbounds(3));
        open(1);
        QSignalSpy arrived(m_model, &ThreadModel::arrived);
        QSignalSpy inserted(m_model, &QAbstractItemModel::rowsInserted);
        m_model->applyChanges(m_store->apply(
            {StoreFixture::outbound(u"o"_s, 1, now + 1, u"we"_s),
             StoreFixture::inbound(u"a"_s, 1, now + 2, u"they"_s),
             StoreFixture::inbound(u"b"_s, 1, now + 3, u"they too"_s)}));
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(m_model->rowCount(), 6);
        QCOMPARE(arrived.count(), 1);
        QCOMPARE(arrived.at(0).at(0).toInt(), 3);
        QCOMPARE(arrived.at(0).at(1).value<MessageKey>().at, now + 2);
        // What was recovered lies where it belongs and is no news at the end.
        m_model->applyChanges(
            m_store->apply({StoreFixture::inbound(u"late"_s, 1, now - minute + 5, u"recovered"_s)}));
        QCOMPARE(arrived.count(), 1);
        QCOMPARE(m_model->at(2).body, u"recovered"_s);
        compareWithStore(*m_model, *m_store);
        // Another conversation's message is none of this one's.
        m_model->applyChanges(m_store->apply({StoreFixture::inbound(u"else"_s, 2, now + 9, u"hello"_s)}));
        QCOMPARE(m_model->rowCount(), 7);
    }

    void updatesInPlaceAndMoves()
    {
        m_store->apply(outbounds(3));
        m_store->apply({StoreFixture::status(u"early"_s, now + 5 * minute, DeliveryStatus::Sending)});
        open(1);
        const quint32 before = m_model->index(2).data(MessageRoles::Revision).toUInt();
        QSignalSpy changed(m_model, &QAbstractItemModel::dataChanged);
        m_model->applyChanges(
            m_store->apply({StoreFixture::status(u"m2"_s, now + 1, DeliveryStatus::Delivered)}));
        QCOMPARE(m_model->rowCount(), 3);
        QVERIFY(changed.count() > 0);
        QCOMPARE(m_model->index(2).data(MessageRoles::Outcome).toInt(), static_cast<int>(Outcome::Delivered));
        QVERIFY(m_model->index(2).data(MessageRoles::Revision).toUInt() > before);
        // Its record says whose it was and when: it comes in, in the middle.
        m_model->applyChanges(m_store->apply(
            {StoreFixture::outbound(u"early"_s, 1, now - minute - 1, u"was known by its id only"_s)}));
        QCOMPARE(m_model->rowCount(), 4);
        compareWithStore(*m_model, *m_store);

        // The gateway corrects a time: the row moves, and stays the same row.
        const QPersistentModelIndex held = m_model->index(0);
        Observation corrected = StoreFixture::outbound(u"m0"_s, 1, now + minute, u"text 0"_s);
        m_model->applyChanges(m_store->apply({corrected}));
        compareWithStore(*m_model, *m_store);
        QVERIFY(held.isValid());
        QCOMPARE(m_model->at(held.row()).body, u"text 0"_s);
    }

    void keepsItsPlaceWhenFarFromTheEnd()
    {
        m_store->apply(outbounds(600));
        const qint64 id = open(1);
        m_model->showMessage(m_store->allMessages(id).at(100).id);
        QVERIFY(!m_model->isAtEnd());
        const int rows = m_model->rowCount();
        QSignalSpy arrived(m_model, &ThreadModel::arrived);
        m_model->applyChanges(m_store->apply({StoreFixture::inbound(u"a"_s, 1, now + 1, u"new"_s)}));
        QCOMPARE(m_model->rowCount(), rows);
        QCOMPARE(arrived.count(), 1);
        compareWithStore(*m_model, *m_store);
    }

    void givesWayAtTheEndThatNobodyReads_data()
    {
        QTest::addColumn<bool>("following");
        QTest::addRow("following the newest") << true;
        QTest::addRow("reading further up") << false;
    }

    void givesWayAtTheEndThatNobodyReads()
    {
        QFETCH(bool, following);
        m_store->apply(outbounds(500));
        open(1);
        m_model->fetchOlder();
        m_model->fetchOlder();
        m_model->setFollowing(following);
        const qint64 first = m_model->at(0).id;
        for (int i = 0; i < 120; ++i) {
            m_model->applyChanges(
                m_store->apply({StoreFixture::inbound(u"n%1"_s.arg(i), 1, now + 1 + i, u"new"_s)}));
        }
        QVERIFY(m_model->rowCount() <= ThreadModel::windowSize + ThreadModel::pageSize);
        QCOMPARE(m_model->isAtEnd(), following);
        QCOMPARE(m_model->rowOf(first) == 0, !following);
        compareWithStore(*m_model, *m_store);
    }

    void becomesStalledWithTime()
    {
        m_store->apply({StoreFixture::outbound(u"q"_s, 1, now - minute, u"?"_s, DeliveryStatus::Queued)});
        m_model->setPatience({5 * 60'000});
        open(1);
        QCOMPARE(
            m_model->index(0).data(MessageRoles::Outcome).toInt(), static_cast<int>(Outcome::InProgress));
        QCOMPARE(m_model->stallTimerMs(), 4 * minute + 1);
        QSignalSpy changed(m_model, &QAbstractItemModel::dataChanged);
        m_clock->advance(4 * minute);
        m_model->refreshOutcomes();
        QCOMPARE(changed.count(), 0);
        QCOMPARE(m_model->stallTimerMs(), 1);
        m_clock->advance(1);
        m_model->refreshOutcomes();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_model->index(0).data(MessageRoles::Outcome).toInt(), static_cast<int>(Outcome::Stalled));
        QCOMPARE(m_model->stallTimerMs(), -1);
    }

    void stallsByItsOwnTimer()
    {
        m_store->apply({StoreFixture::outbound(u"q"_s, 1, now, u"?"_s, DeliveryStatus::Queued)});
        m_model->setPatience({0});
        open(1);
        QCOMPARE(m_model->stallTimerMs(), 1);
        m_clock->advance(1);
        QTRY_COMPARE(
            m_model->index(0).data(MessageRoles::Outcome).toInt(), static_cast<int>(Outcome::Stalled));
    }

    void marksGapsWhereTheyLie()
    {
        m_store->apply(outbounds(3));
        open(1);
        const auto gap = [](qint64 id, UtcMs from, UtcMs to) {
            return Gap{id, from, to, GapCause::Offline, GapState::Unfillable, 0};
        };
        m_model->setGaps({
            gap(3, now + 5, now + 9), gap(2, now - 30'000, now - 20'000),
            gap(1, now - 10 * minute, now - 9 * minute), // before the first message
        });
        QVERIFY(m_model->grouping(0).gapsBefore.isEmpty());
        QCOMPARE(m_model->grouping(2).gapsBefore.size(), 1);
        QCOMPARE(m_model->grouping(2).gapsBefore.at(0).id, 2);
        QCOMPARE(m_model->grouping(2).gapsAfter.size(), 1);
        QCOMPARE(m_model->index(2).data(MessageRoles::GapsAfter).value<QList<Gap>>().at(0).id, 3);
        m_model->setGaps({});
        QVERIFY(m_model->grouping(2).gapsBefore.isEmpty());
    }

    void groupsByDayRunAndDivider()
    {
        const auto message = [](qint64 id, UtcMs at, Direction direction) {
            MessageRow row;
            row.id = id;
            row.at = at;
            row.direction = direction;
            row.status = direction == Direction::Inbound ? DeliveryStatus::Received : DeliveryStatus::Sent;
            row.from = direction == Direction::Inbound ? u"them"_s : u"us"_s;
            return row;
        };
        const QList<MessageRow> rows{
            message(1, now - 24 * StoreFixture::hour, Direction::Inbound),
            message(2, now, Direction::Inbound),
            message(3, now + minute, Direction::Inbound),
            message(4, now + 2 * minute, Direction::Inbound),
            message(5, now + 3 * minute, Direction::Outbound),
            message(6, now + 30 * minute, Direction::Outbound),
        };
        GroupingContext context;
        context.divider = MessageKey{now + minute + 1, 0};
        context.now = now + 40 * minute;
        const QList<MessageGrouping> groups = groupMessages(rows, context);
        QList<bool> days;
        QList<bool> firsts;
        QList<bool> lasts;
        QList<bool> dividers;
        for (const MessageGrouping &group : groups) {
            days.append(group.dayBreak.isValid());
            firsts.append(group.firstOfRun);
            lasts.append(group.lastOfRun);
            dividers.append(group.unreadDivider);
        }
        QCOMPARE(days, (QList<bool>{true, true, false, false, false, false}));
        QCOMPARE(dividers, (QList<bool>{false, false, false, true, false, false}));
        QCOMPARE(firsts, (QList<bool>{true, true, false, true, true, true}));
        QCOMPARE(lasts, (QList<bool>{true, false, true, true, true, true}));
        QVERIFY(groups.constLast().newest);
    }

    void staysAStretchOfTheThreadWhateverHappens_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 3; ++seed) {
            QTest::addRow("seed %u", seed) << seed;
        }
    }

    void staysAStretchOfTheThreadWhateverHappens()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        m_store->apply(outbounds(450));
        const qint64 id = open(1);
        for (int step = 0; step < 100; ++step) {
            const UtcMs at = now - random.bounded(460) * minute + random.bounded(1000);
            switch (random.bounded(8)) {
            case 0:
            case 1: { // several at once, to either end and in between
                QList<Observation> batch;
                for (int i = random.bounded(6); i >= 0; --i) {
                    const QString name = u"s%1-%2"_s.arg(step).arg(i);
                    batch.append(StoreFixture::inbound(name, 1, at + i * 40'000, u"in"_s));
                }
                m_model->applyChanges(m_store->apply(batch));
                break;
            }
            case 2:
                m_model->applyChanges(
                    m_store->apply({StoreFixture::inbound(u"e%1"_s.arg(step), 1, now + step, u"end"_s)}));
                break;
            case 3: { // a corrected time or number
                Observation corrected = StoreFixture::outbound(
                    u"m%1"_s.arg(random.bounded(450)), random.bounded(10) == 0 ? 2 : 1, at, u"moved"_s);
                corrected.fact.at = now + StoreFixture::hour + step;
                m_model->applyChanges(m_store->apply({corrected}));
                break;
            }
            case 4:
                m_model->fetchOlder();
                break;
            case 5:
                m_model->fetchNewer();
                break;
            case 6:
                m_model->applyChanges(m_store->markRead(id, at));
                break;
            case 7: {
                const QList<MessageRow> all = m_store->allMessages(id);
                m_model->setFollowing(random.bounded(2) == 0);
                m_model->showMessage(all.at(random.bounded(static_cast<int>(all.size()))).id);
                break;
            }
            }
            QVERIFY(m_model->rowCount() <= ThreadModel::windowSize + ThreadModel::pageSize);
            compareWithStore(*m_model, *m_store);
            if (QTest::currentTestFailed()) {
                return;
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestThread)
#include "tst_models_thread.moc"
