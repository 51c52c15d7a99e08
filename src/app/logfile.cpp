// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/logfile.h"

#include "core/utc.h"

#include <QDateTime>
#include <QFile>
#include <QMutex>
#include <QMutexLocker>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr qint64 largestFile = 1024LL * 1024;
constexpr qsizetype longestLine = 2'000;

class LogFile
{
public:
    explicit LogFile(const QString &name) : m_file(name) { open(); }

    void write(const QByteArray &line)
    {
        const QMutexLocker lock(&m_mutex);
        if (m_file.size() > largestFile) {
            m_file.close();
            QFile::remove(m_file.fileName() + u".1"_s);
            QFile::rename(m_file.fileName(), m_file.fileName() + u".1"_s);
            open();
        }
        m_file.write(line);
        m_file.flush();
    }

private:
    void open()
    {
        if (m_file.open(QIODevice::WriteOnly | QIODevice::Append)) {
            m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        }
    }

    QMutex m_mutex;
    QFile m_file;
};

// Qt's message handler is a plain function: what it writes to outlives every thread and is never deleted.
LogFile *logFile = nullptr;

void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const char *const level = type == QtDebugMsg     ? "debug"
                              : type == QtInfoMsg    ? "info"
                              : type == QtWarningMsg ? "warning"
                                                     : "error";
    const QString category = QString::fromLatin1(context.category ? context.category : "default");
    const QString line = u"%1 %2 %3: %4\n"_s.arg(
        toIsoTime(QDateTime::currentMSecsSinceEpoch()), QString::fromLatin1(level), category,
        message.left(longestLine));
    const QByteArray bytes = line.toUtf8();
    if (logFile) {
        logFile->write(bytes);
    }
    if (type != QtDebugMsg && type != QtInfoMsg) {
        std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
    }
}

} // namespace

void startLogging(const QString &file)
{
    Q_ASSERT(!logFile);
    logFile = new LogFile(file);
    qInstallMessageHandler(handleMessage);
}

} // namespace textdesk
