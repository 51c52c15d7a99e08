// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Start-up to the first painted conversations, and memory, beside an empty Qt window with the same parts.
// Each figure is the median of child processes of this program. Usage: textdesk-bench-app [MESSAGES]

#include "app/datapaths.h"
#include "app/desk.h"
#include "core/clock.h"
#include "core/phonenumber.h"
#include "store/storewriter.h"
#include "storetraffic.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QListView>
#include <QMainWindow>
#include <QProcess>
#include <QStringListModel>
#include <QSystemTrayIcon>
#include <QTemporaryDir>
#include <QTimer>
#include <QWebSocket>

#include <algorithm>
#include <cstdio>
#include <future>
#include <memory>

using namespace Qt::StringLiterals;
using namespace textdesk;

namespace {

constexpr int runs = 7;
constexpr int restMs = 3'000;

/// A gateway that nobody answers for: the desk shows what is kept, and tries.
GatewayAddress nowhere()
{
    return *GatewayAddress::parse(u"https://127.0.0.1:9"_s);
}

bool fill(const QString &folder, int messages)
{
    const SystemClock clock;
    const auto writer = StoreWriter::open(DataPaths(folder).databaseFile(), clock);
    if (!writer) {
        return false;
    }
    const auto account = (*writer)->ensureAccount(nowhere().toString());
    bench::StoreTraffic traffic({});
    for (int done = 0; account && done < messages; done += 500) {
        StoreBatch batch;
        batch.observations = traffic.messages(std::min(500, messages - done));
        if (!(*writer)->apply(account->id, batch)) {
            return false;
        }
    }
    while ((*writer)->indexPending(10'000).value_or(0) > 0) {
    }
    return account.has_value();
}

qint64 proportionalSetKiB()
{
    QFile file(u"/proc/self/smaps_rollup"_s);
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("Pss:")) {
                return line.mid(4).trimmed().split(' ').constFirst().toLongLong();
            }
        }
    }
    return 0;
}

/// Prints the time of the window's first paint and the memory after a rest, and ends.
class PaintClock : public QObject
{
public:
    PaintClock(QWidget &window, const QElapsedTimer &timer) : m_timer(timer)
    {
        window.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::UpdateRequest && !m_seen) {
            m_seen = true;
            QTimer::singleShot(0, this, [this] {
                std::printf("%lld ", static_cast<long long>(m_timer.nsecsElapsed() / 1'000));
                QTimer::singleShot(restMs, this, [] {
                    std::printf("%lld\n", static_cast<long long>(proportionalSetKiB()));
                    QCoreApplication::quit();
                });
            });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    const QElapsedTimer &m_timer;
    bool m_seen = false;
};

int showEmptyWindow(QApplication & /*application*/, const QElapsedTimer &timer, const QString &folder)
{
    const auto store = ReadStore::open(DataPaths(folder).databaseFile());
    QWebSocket socket;
    QSystemTrayIcon tray;
    QMainWindow window;
    QListView list;
    QStringListModel model({u"One"_s, u"Two"_s});
    list.setModel(&model);
    window.setCentralWidget(&list);
    const PaintClock watch(window, timer);
    window.resize(1280, 800);
    window.show();
    const int code = QApplication::exec();
    window.takeCentralWidget();
    return store ? code : 1;
}

int showDesk(QApplication & /*application*/, const QElapsedTimer &timer, const QString &folder)
{
    RunCommand run;
    run.gateway = nowhere();
    Desk desk(DataPaths(folder), run, *ApiKey::parse("sgw_00000000000000000000000000000000"));
    const PaintClock watch(desk.window(), timer);
    desk.start();
    return QApplication::exec();
}

struct Figures
{
    double paintMs = 0;
    double pssMiB = 0;
};

Figures measure(const QString &mode, const QString &folder)
{
    std::vector<double> paints;
    std::vector<double> sizes;
    for (int i = 0; i < runs; ++i) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {mode, folder});
        child.waitForFinished();
        const QList<QByteArray> words = child.readAllStandardOutput().simplified().split(' ');
        if (words.size() == 2) {
            paints.push_back(words.at(0).toDouble() / 1'000);
            sizes.push_back(words.at(1).toDouble() / 1'024);
        }
    }
    if (paints.empty()) {
        return {};
    }
    std::sort(paints.begin(), paints.end());
    std::sort(sizes.begin(), sizes.end());
    return {paints.at(paints.size() / 2), sizes.at(sizes.size() / 2)};
}

void print(const char *what, const Figures &figures, const Figures &floor)
{
    std::printf(
        "%-34s %8.1f ms (%.2f x)   %7.1f MiB (%.2f x)\n", what, figures.paintMs,
        figures.paintMs / floor.paintMs, figures.pssMiB, figures.pssMiB / floor.pssMiB);
}

} // namespace

int main(int argc, char *argv[])
{
    QElapsedTimer timer;
    timer.start();
    if (argc == 3) {
        // As the program itself does.
        const auto phoneNumbers = std::async(std::launch::async, [isDesk = qstrcmp(argv[1], "desk") == 0] {
            if (isDesk) {
                loadPhoneNumbers();
            }
        });
        QApplication application(argc, argv);
        QApplication::setQuitOnLastWindowClosed(false);
        const QString folder = QString::fromLocal8Bit(argv[2]);
        return qstrcmp(argv[1], "empty") == 0 ? showEmptyWindow(application, timer, folder)
                                              : showDesk(application, timer, folder);
    }
    const QCoreApplication application(argc, argv);
    const int messages = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 100'000;
    const QTemporaryDir few;
    const QTemporaryDir many;
    if (!fill(few.path(), 1'000) || !fill(many.path(), messages)) {
        std::fprintf(stderr, "the caches could not be filled\n");
        return 1;
    }
    const Figures empty = measure(u"empty"_s, few.path());
    std::printf("start of main() to first paint, and PSS after %d s; medians of %d\n", restMs / 1'000, runs);
    print("empty Qt window, same parts", empty, empty);
    print("Textdesk, 1,000 messages", measure(u"desk"_s, few.path()), empty);
    print(qPrintable(u"Textdesk, %1 messages"_s.arg(messages)), measure(u"desk"_s, many.path()), empty);
    return 0;
}
