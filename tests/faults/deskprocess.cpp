// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deskprocess.h"

#include <csignal>

namespace textdesk {

using namespace Qt::StringLiterals;

DeskProcess::DeskProcess(QString program, QString cache, QString gateway, ScaledClock::Origin origin)
    : m_program(std::move(program)),
      m_cache(std::move(cache)),
      m_gateway(std::move(gateway)),
      m_origin(origin)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"*=false"_s);
    m_process.setProcessEnvironment(environment);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, [this] {
        while (m_process.canReadLine()) {
            hear(m_process.readLine().trimmed());
        }
    });
    connect(&m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        if (!m_endWanted) {
            Q_EMIT broke(u"the engine's process ended by itself: code %1%2"_s.arg(code).arg(
                status == QProcess::CrashExit ? u", a crash"_s : QString()));
        }
        if (m_startWhenEnded) {
            start(m_key);
        }
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            Q_EMIT broke(u"cannot start %1"_s.arg(m_program));
        }
    });
}

DeskProcess::~DeskProcess()
{
    disconnect(&m_process, nullptr, this, nullptr);
    m_process.kill();
    m_process.waitForFinished();
}

void DeskProcess::start(const QByteArray &key)
{
    m_key = key;
    if (isRunning()) {
        m_startWhenEnded = m_endWanted;
        return;
    }
    m_endWanted = false;
    m_startWhenEnded = false;
    m_lastState.clear();
    const QString clock = u"%1,%2,%3"_s.arg(m_origin.steadyNs).arg(m_origin.utc).arg(m_origin.factor);
    m_process.start(m_program, {u"--cache"_s, m_cache, u"--gateway"_s, m_gateway, u"--clock"_s, clock});
    tell("key " + key);
}

void DeskProcess::kill()
{
    m_endWanted = true;
    m_startWhenEnded = false;
    m_process.kill();
}

void DeskProcess::stop()
{
    m_endWanted = true;
    m_startWhenEnded = false;
    tell("stop");
}

void DeskProcess::freeze()
{
    if (const auto pid = static_cast<pid_t>(m_process.processId()); pid > 0) {
        ::kill(pid, SIGSTOP);
    }
}

void DeskProcess::thaw()
{
    if (const auto pid = static_cast<pid_t>(m_process.processId()); pid > 0) {
        ::kill(pid, SIGCONT);
    }
}

void DeskProcess::tell(const QByteArray &command)
{
    if (isRunning()) {
        m_process.write(command + '\n');
    }
}

void DeskProcess::hear(const QByteArray &line)
{
    const QList<QByteArray> words = line.split(' ');
    if (words.first() == "committed") {
        for (qsizetype i = 1; i < words.size(); ++i) {
            const QList<QByteArray> parts = words.at(i).split(':');
            m_committed[parts.first().toLongLong()].insert(parts.value(1).toInt());
        }
    } else if (words.first() == "kept") {
        m_keptTexts.insert(
            words.value(1).toLongLong(), QString::fromUtf8(QByteArray::fromHex(words.value(2))));
    } else if (words.first() == "state") {
        m_lastState = line;
        m_transcript.append(line);
        Q_EMIT stateChanged();
    } else if (words.first() == "report") {
        Q_EMIT reported({
            .number = words.value(1).toInt(),
            .doubts = words.value(3).toInt(),
            .certain = words.value(4) == "certain",
            .comparedUntil = words.value(2).toLongLong(),
        });
    } else if (words.first() == "failed" || words.first() == "troubled") {
        Q_EMIT broke(u"the engine said: %1"_s.arg(QString::fromUtf8(line)));
    }
}

} // namespace textdesk
