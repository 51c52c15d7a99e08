// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A writer, readers and somebody who interrupts their searches, each on a thread of its own, as in the app;
// with the standard library's threads, which the thread sanitizer sees into, as it does not into Qt's. So it
// is no QTest, either: that has a watchdog on a thread of Qt's.

#include "store/storefixture.h"

#include <atomic>
#include <cstdio>
#include <thread>

using namespace Qt::StringLiterals;

namespace textdesk {

using namespace test;

namespace {

constexpr int people = 7;
constexpr int together = 5; ///< messages of one commit, all to the same conversation

/// Commits so many batches of messages that belong together.
void write(const QString &file, qint64 account, int batches, std::atomic<bool> &failed)
{
    const ManualClock clock{noon};
    const auto writer = StoreWriter::open(file, clock);
    if (!writer) {
        failed = true;
        return;
    }
    for (int batch = 0; batch < batches; ++batch) {
        QList<Observation> messages;
        const QString from = u"+1555123456%1"_s.arg(batch % people);
        for (int i = 0; i < together; ++i) {
            const int number = batch * together + i;
            messages.append(inbound(
                u"msg_%1"_s.arg(number), from, u"The needle is number %1"_s.arg(number), noon + number));
        }
        const bool kept = (*writer)->apply(account, batchOf(messages)) && (*writer)->indexPending(100);
        if (!kept) {
            failed = true;
            return;
        }
    }
}

/// Reads for as long as \p isWritten is false, and once more.
void read(const QString &file, qint64 account, const std::atomic<bool> &isWritten, std::atomic<bool> &failed)
{
    const auto store = ReadStore::open(file);
    if (!store) {
        failed = true;
        return;
    }
    bool isLast = false;
    while (!isLast) {
        isLast = isWritten;
        const auto page =
            (*store)->conversations().page(account, ConversationFilter::All, std::nullopt, people);
        const auto hits = (*store)->search().search(account, u"needle"_s, std::nullopt, 50);
        if (!page || !hits) {
            failed = true;
            return;
        }
        failed = failed || (isLast && page->size() != people);
        for (const ConversationRow &conversation : *page) {
            const auto thread = (*store)->threads().newest(conversation.id, 10'000);
            const bool isWhole = thread && !thread->isEmpty() && thread->size() % together == 0;
            failed = failed || !isWhole;
        }
    }
}

bool readersSeeWholeCommitsOnly()
{
    StoreFixture fixture;
    fixture.close(); // made, so that readers find it; another thread writes
    std::atomic<bool> isWritten = false;
    std::atomic<bool> failed = false;
    std::thread first(read, fixture.file(), fixture.account(), std::cref(isWritten), std::ref(failed));
    std::thread second(read, fixture.file(), fixture.account(), std::cref(isWritten), std::ref(failed));
    std::thread writer([&] {
        write(fixture.file(), fixture.account(), 60, failed);
        isWritten = true;
    });
    writer.join();
    first.join();
    second.join();
    return !failed;
}

bool anInterruptedSearchEndsAndTheNextOneAnswers()
{
    StoreFixture fixture;
    fixture.close();
    std::atomic<bool> failed = false;
    std::thread writer(write, fixture.file(), fixture.account(), 40, std::ref(failed));
    writer.join();
    std::atomic<SearchReader *> searching = nullptr;
    std::atomic<bool> isDone = false;
    std::atomic<int> answers = 0;
    std::thread reader([&] {
        const auto store = ReadStore::open(fixture.file());
        searching = &(*store)->search();
        for (int i = 0; i < 200; ++i) {
            // Stopped or not: an answer, or an error that says so; never a wrong answer.
            const auto hits = (*store)->search().search(fixture.account(), u"needle"_s, std::nullopt, 200);
            failed = failed || (hits && hits->size() != 200);
        }
        isDone = true;
        while (searching) {
            std::this_thread::yield(); // whoever interrupts still has it in hand
        }
        const auto hits = (*store)->search().search(fixture.account(), u"needle"_s, std::nullopt, 200);
        answers = hits ? static_cast<int>(hits->size()) : -1;
    });
    while (!isDone) {
        if (SearchReader *search = searching) {
            search->interrupt();
        }
    }
    searching = nullptr;
    reader.join();
    return !failed && answers == 200;
}

int run(const char *name, bool (*test)())
{
    const bool passed = test();
    std::printf("%s: %s\n", passed ? "PASS" : "FAIL", name);
    return passed ? 0 : 1;
}

} // namespace

} // namespace textdesk

int main()
{
    using namespace textdesk;
    return run("readersSeeWholeCommitsOnly", readersSeeWholeCommitsOnly) +
           run("anInterruptedSearchEndsAndTheNextOneAnswers", anInterruptedSearchEndsAndTheNextOneAnswers);
}
