// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A process that writes to a cache and dies on the way, for tst_store_kill: in the middle of its nth call
// that changes a file, where it writes half of what it should and is then killed as by kill -9. All such
// calls of SQLite and Qt come by here, since the program's own functions stand before the C library's.
//
// Usage: storekillee FILE create|write|migrate|repair NTH
// NTH 0: never; then it prints the number of calls that there were. Each commit is acknowledged, by the id of
// its last message, once it is in the store. Exit 1: the store refused something.

#include "store/storefixture.h"
#include "store/storerepair.h"

#include <QCoreApplication>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

std::atomic<long> calls = 0;
std::atomic<long> deadly = 0;

bool isDeadly()
{
    return ++calls == deadly;
}

[[noreturn]] void die()
{
    (void)std::raise(SIGKILL);
    std::abort();
}

} // namespace

// NOLINTBEGIN: the C library's names and types.
// The libraries must find them.
#pragma GCC visibility push(default)
extern "C" {

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t at)
{
    if (isDeadly()) {
        (void)syscall(SYS_pwrite64, file, bytes, size / 2, at);
        die();
    }
    return syscall(SYS_pwrite64, file, bytes, size, at);
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t at)
{
    return pwrite64(file, bytes, size, at);
}

int ftruncate64(int file, off64_t size)
{
    if (isDeadly()) {
        die();
    }
    return static_cast<int>(syscall(SYS_ftruncate, file, size));
}

int ftruncate(int file, off_t size)
{
    return ftruncate64(file, size);
}

int fdatasync(int file)
{
    if (isDeadly()) {
        die();
    }
    return static_cast<int>(syscall(SYS_fdatasync, file));
}

int fsync(int file)
{
    if (isDeadly()) {
        die();
    }
    return static_cast<int>(syscall(SYS_fsync, file));
}

int unlink(const char *name)
{
    if (isDeadly()) {
        die();
    }
    return static_cast<int>(syscall(SYS_unlink, name));
}

int rename(const char *from, const char *to)
{
    if (isDeadly()) {
        die();
    }
    return static_cast<int>(syscall(SYS_rename, from, to));
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags)
{
    if (isDeadly()) {
        die();
    }
    return static_cast<int>(syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags));
}

int link(const char *from, const char *to)
{
    if (isDeadly()) {
        die();
    }
    return static_cast<int>(syscall(SYS_link, from, to));
}

} // extern "C"
#pragma GCC visibility pop
// NOLINTEND

using namespace Qt::StringLiterals;
using namespace textdesk;
using namespace textdesk::test;

namespace {

/// Past the counted calls, and at once.
void acknowledge(const QString &word)
{
    const QByteArray line = word.toLatin1() + '\n';
    (void)syscall(SYS_write, STDOUT_FILENO, line.constData(), static_cast<std::size_t>(line.size()));
}

int refused(const StoreError &error)
{
    std::fprintf(stderr, "%s\n", qPrintable(error.text));
    return 1;
}

int write(const QString &file, const QByteArray &task)
{
    const ManualClock clock(noon);
    auto opened = openOrRepairStore(file, clock);
    if (!opened) {
        return refused(opened.error());
    }
    StoreWriter &writer = *opened->writer;
    const auto account = writer.ensureAccount(u"https://one.example"_s);
    if (!account) {
        return refused(account.error());
    }
    if (task != "write") {
        return 0;
    }
    constexpr int batches = 12;
    constexpr int perBatch = 20;
    constexpr int betweenCheckpoints = 4;
    for (int batch = 0; batch < batches; ++batch) {
        QList<Observation> seen;
        for (int i = 0; i < perBatch; ++i) {
            const int n = batch * perBatch + i;
            seen.append(inbound(
                u"new_%1"_s.arg(n), u"+1555%1"_s.arg(1'000'000 + n % 7), u"text "_s.repeated(20), noon + n));
        }
        StoreBatch whole = batchOf(seen);
        whole.certainUntil = noon + batch;
        if (const auto applied = writer.apply(account->id, whole); !applied) {
            return refused(applied.error());
        }
        acknowledge(seen.last().messageId);
        (void)writer.indexPending(perBatch);
        if (batch % betweenCheckpoints == betweenCheckpoints - 1) {
            writer.checkpoint();
        }
    }
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    deadly = arguments.at(3).toLong();
    const int result = write(arguments.at(1), arguments.at(2).toLatin1());
    acknowledge(u"calls %1"_s.arg(calls.load()));
    return result;
}
