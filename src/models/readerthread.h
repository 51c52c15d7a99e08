// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/readstore.h"
#include "store/storeerror.h"

#include <QObject>
#include <QString>
#include <QThread>

#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace textdesk {

/// A thread with a ReadStore of its own, for reads that may take longer than a frame. Jobs run there
/// one after another; each answer comes back on this object's thread, in the order of the jobs, unless
/// its job was cancelled or the database changed meanwhile. The thread starts with the first database.
/// Destroying it interrupts what runs and joins the thread; nothing is answered after that.
class ReaderThread : public QObject
{
    Q_OBJECT
public:
    using JobNumber = quint64; ///< 0: no job

    explicit ReaderThread(QObject *parent = nullptr);
    ~ReaderThread() override;

    /// Drops all jobs and reads from \p file from now on; an empty name closes what is open. A file that
    /// cannot be opened (yet) is tried again by every job.
    void setDatabase(const QString &file);
    bool hasDatabase() const { return !m_file.isEmpty(); }

    /// Runs \p job (StoreResult<T>(ReadStore &)) on the thread and hands its result to \p answer
    /// (void(StoreResult<T>)) here. What they hold by reference must outlive the job; whoever cannot
    /// promise that cancels it.
    template<typename Job, typename Answer>
    JobNumber run(Job job, Answer answer);

    /// The job will not be answered. Where it has not begun it will not run; where it runs it is
    /// interrupted. 0 and answered jobs are ignored.
    void cancel(JobNumber number);

private:
    using Reply = std::function<void()>;
    using Work = std::function<Reply(const StoreResult<ReadStore *> &)>;
    class Worker;
    struct Shared;

    JobNumber post(Work work);
    void answer(JobNumber number, const Reply &reply);
    void dropAll();

    std::shared_ptr<Shared> m_shared;
    QThread m_thread;
    std::unique_ptr<Worker> m_worker;
    QString m_file;
    JobNumber m_last = 0;
};

template<typename Job, typename Answer>
ReaderThread::JobNumber ReaderThread::run(Job job, Answer answer)
{
    using Result = std::invoke_result_t<Job, ReadStore &>;
    return post([job = std::move(job), answer = std::move(answer)](const StoreResult<ReadStore *> &store) {
        auto result = std::make_shared<Result>(store ? job(**store) : Result(tl::unexpect, store.error()));
        return Reply([answer, result] { answer(std::move(*result)); });
    });
}

} // namespace textdesk
