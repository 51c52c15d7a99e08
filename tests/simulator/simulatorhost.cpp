// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostcommands.h"

#include "core/clock.h"
#include "simulator/simulator.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>

#include <cstdio>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace textdesk;

namespace {

void print(const QJsonObject &line)
{
    const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), stdout);
    std::fflush(stdout);
}

} // namespace

/// A simulator that another program drives: options as JSON in the first argument, then one command a
/// line on stdin, one answer a line on stdout. Ends with its stdin. Its clock stands still until told.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QByteArray arguments = argc > 1 ? QByteArray(argv[1]) : QByteArray("{}");
    ManualClock clock;
    Simulator simulator(hostOptions(QJsonDocument::fromJson(arguments).object(), clock));
    if (!simulator.listen()) {
        return 1;
    }
    print({{u"port"_s, simulator.baseUrl().port()}});

    QByteArray pending;
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &simulator, [&] {
        char buffer[4096];
        const ssize_t size = ::read(STDIN_FILENO, buffer, sizeof(buffer));
        if (size <= 0) {
            input.setEnabled(false);
            QCoreApplication::quit();
            return;
        }
        pending += QByteArray(buffer, size);
        for (qsizetype end = pending.indexOf('\n'); end >= 0; end = pending.indexOf('\n')) {
            const QJsonObject command = QJsonDocument::fromJson(pending.first(end)).object();
            pending.remove(0, end + 1);
            print(runHostCommand(simulator, clock, command));
        }
    });
    return QCoreApplication::exec();
}
