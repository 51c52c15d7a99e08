// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cacheondisk.h"
#include "models/readerthread.h"

#include <QSemaphore>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace textdesk;

class TestModelsReaderThread : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersInOrderOnItsThread();
    void cancelledJobsDoNotRun();
    void anotherDatabaseDropsWhatWaits();
    void dyingAnswersNothing();
    void missingFileIsAnError();

private:
    ManualClock m_clock;
};

void TestModelsReaderThread::answersInOrderOnItsThread()
{
    CacheOnDisk cache(m_clock);
    ReaderThread reader;
    reader.setDatabase(cache.file());
    QList<int> answers;
    QThread *readOn = nullptr;
    for (int i = 0; i < 20; ++i) {
        reader.run(
            [i, &readOn](ReadStore &) {
                readOn = QThread::currentThread();
                return StoreResult<int>(i);
            },
            [&answers](const StoreResult<int> &result) {
                QCOMPARE(QThread::currentThread(), QCoreApplication::instance()->thread());
                answers << *result;
            });
    }
    QTRY_COMPARE(answers.size(), 20);
    QVERIFY(std::is_sorted(answers.begin(), answers.end()));
    QVERIFY(readOn != QThread::currentThread());
}

void TestModelsReaderThread::cancelledJobsDoNotRun()
{
    CacheOnDisk cache(m_clock);
    QSemaphore gate;
    std::atomic_int ran = 0;
    QStringList answers;
    ReaderThread reader;
    reader.setDatabase(cache.file());
    const auto job = [&ran](ReadStore &) { return StoreResult<int>(++ran); };
    reader.run(
        [&gate](ReadStore &) {
            gate.acquire();
            return StoreResult<int>(0);
        },
        [&answers](const StoreResult<int> &) { answers << u"first"_s; });
    const auto second = reader.run(job, [&answers](const StoreResult<int> &) { answers << u"second"_s; });
    reader.run(job, [&answers](const StoreResult<int> &) { answers << u"third"_s; });
    reader.cancel(second);
    gate.release();
    QTRY_COMPARE(answers, (QStringList{u"first"_s, u"third"_s}));
    QCOMPARE(ran.load(), 1);
    reader.cancel(0);
    reader.cancel(second);
}

void TestModelsReaderThread::anotherDatabaseDropsWhatWaits()
{
    CacheOnDisk one(m_clock);
    CacheOnDisk other(m_clock);
    other.apply({outboundRecord(u"a"_s, DeliveryStatus::Sent, 1, u"+15550000101"_s, u"x"_s)});
    ReaderThread reader;
    QList<qint64> counts;
    const auto count = [&other](ReadStore &store) { return store.overview().overview(other.account()); };
    const auto take = [&counts](const StoreResult<Overview> &overview) { counts << overview->messages; };
    reader.setDatabase(one.file());
    reader.run(count, take);
    reader.setDatabase(other.file());
    reader.run(count, take);
    QTRY_COMPARE(counts, QList<qint64>{1});
}

void TestModelsReaderThread::dyingAnswersNothing()
{
    CacheOnDisk cache(m_clock);
    bool answered = false;
    QSemaphore started;
    {
        ReaderThread reader;
        reader.setDatabase(cache.file());
        reader.run(
            [&started](ReadStore &) {
                started.release();
                return StoreResult<int>(1);
            },
            [&answered](const StoreResult<int> &) { answered = true; });
        started.acquire();
    }
    QCoreApplication::processEvents();
    QVERIFY(!answered);
}

void TestModelsReaderThread::missingFileIsAnError()
{
    QTemporaryDir folder;
    ReaderThread reader;
    reader.setDatabase(folder.filePath(u"none.db"_s));
    std::optional<StoreError::Kind> kind;
    reader.run(
        [](ReadStore &) { return StoreResult<int>(1); },
        [&kind](const StoreResult<int> &result) { kind = result.error().kind; });
    QTRY_COMPARE(kind, StoreError::Kind::CannotOpen);
}

QTEST_GUILESS_MAIN(TestModelsReaderThread)
#include "tst_models_readerthread.moc"
