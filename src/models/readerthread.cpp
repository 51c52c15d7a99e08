// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/readerthread.h"

#include <QLoggingCategory>
#include <QMutex>
#include <QMutexLocker>
#include <QSet>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {
Q_LOGGING_CATEGORY(lcReader, "textdesk.models.reader")
} // namespace

/// What both threads look at; every member under the mutex.
struct ReaderThread::Shared
{
    QMutex mutex;
    QSet<JobNumber> wanted;
    JobNumber running = 0;
    ReadStore *store = nullptr; ///< while a job runs: what it reads from
};

/// Lives on the thread and owns the store there.
class ReaderThread::Worker : public QObject
{
public:
    Worker(ReaderThread *owner, std::shared_ptr<Shared> shared) : m_owner(owner), m_shared(std::move(shared))
    {
    }

    void setFile(const QString &file)
    {
        m_store.reset();
        m_file = file;
    }

    void finish()
    {
        m_store.reset();
        QThread::currentThread()->quit();
    }

    void execute(JobNumber number, const Work &work)
    {
        {
            const QMutexLocker lock(&m_shared->mutex);
            if (!m_shared->wanted.contains(number)) {
                return;
            }
        }
        const StoreResult<ReadStore *> store = opened();
        setRunning(number, store.value_or(nullptr));
        Reply reply = work(store);
        // From here on an interruption could only hit the next job.
        setRunning(0, nullptr);
        QMetaObject::invokeMethod(
            m_owner, [owner = m_owner, number, reply] { owner->answer(number, reply); },
            Qt::QueuedConnection);
    }

private:
    StoreResult<ReadStore *> opened()
    {
        if (!m_store) {
            StoreResult<std::unique_ptr<ReadStore>> store = ReadStore::open(m_file);
            if (!store) {
                qCInfo(lcReader) << "the cache cannot be read:" << store.error().text;
                return tl::unexpected(store.error());
            }
            m_store = std::move(*store);
        }
        return m_store.get();
    }

    void setRunning(JobNumber number, ReadStore *store)
    {
        const QMutexLocker lock(&m_shared->mutex);
        m_shared->running = number;
        m_shared->store = store;
    }

    ReaderThread *m_owner;
    std::shared_ptr<Shared> m_shared;
    std::unique_ptr<ReadStore> m_store;
    QString m_file;
};

ReaderThread::ReaderThread(QObject *parent)
    : QObject(parent),
      m_shared(std::make_shared<Shared>()),
      m_worker(std::make_unique<Worker>(this, m_shared))
{
    m_thread.setObjectName(u"reader"_s);
    m_worker->moveToThread(&m_thread);
}

ReaderThread::~ReaderThread()
{
    dropAll();
    if (m_thread.isRunning()) {
        // The store is closed on the thread that opened it; only then may the thread end.
        QMetaObject::invokeMethod(
            m_worker.get(), [worker = m_worker.get()] { worker->finish(); }, Qt::QueuedConnection);
        m_thread.wait();
    }
}

void ReaderThread::setDatabase(const QString &file)
{
    dropAll();
    m_file = file;
    if (!m_thread.isRunning()) {
        if (file.isEmpty()) {
            return;
        }
        m_thread.start();
    }
    QMetaObject::invokeMethod(
        m_worker.get(), [worker = m_worker.get(), file] { worker->setFile(file); }, Qt::QueuedConnection);
}

void ReaderThread::cancel(JobNumber number)
{
    const QMutexLocker lock(&m_shared->mutex);
    m_shared->wanted.remove(number);
    if (number != 0 && m_shared->running == number && m_shared->store) {
        m_shared->store->search().interrupt();
    }
}

ReaderThread::JobNumber ReaderThread::post(Work work)
{
    const JobNumber number = ++m_last;
    {
        const QMutexLocker lock(&m_shared->mutex);
        m_shared->wanted.insert(number);
    }
    QMetaObject::invokeMethod(
        m_worker.get(),
        [worker = m_worker.get(), number, work = std::move(work)] { worker->execute(number, work); },
        Qt::QueuedConnection);
    return number;
}

void ReaderThread::answer(JobNumber number, const Reply &reply)
{
    {
        const QMutexLocker lock(&m_shared->mutex);
        if (!m_shared->wanted.remove(number)) {
            return;
        }
    }
    reply();
}

void ReaderThread::dropAll()
{
    const QMutexLocker lock(&m_shared->mutex);
    m_shared->wanted.clear();
    if (m_shared->running != 0 && m_shared->store) {
        m_shared->store->search().interrupt();
    }
}

} // namespace textdesk
