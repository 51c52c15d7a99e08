// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/singleinstance.h"

#include "app/datapaths.h"

#include <QLocalSocket>
#include <QLoggingCategory>

namespace textdesk {

Q_LOGGING_CATEGORY(lcInstance, "textdesk.app.instance")

namespace {

constexpr int answerTimeoutMs = 2'000;
constexpr qint64 longestQuestion = 64;

} // namespace

SingleInstance::SingleInstance(const DataPaths &paths, QObject *parent)
    : QObject(parent),
      m_name(paths.instanceName()),
      m_lock(paths.lockFile())
{
    // The lock is held as long as the app runs; a dead owner is recognised by its process id.
    m_lock.setStaleLockTime(0);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::serve);
}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::acquire()
{
    if (!m_lock.tryLock(0)) {
        return false;
    }
    // Whoever holds the lock owns the name: what is left of it is of a process that died.
    QLocalServer::removeServer(m_name);
    if (!m_server.listen(m_name)) {
        qCWarning(lcInstance) << "cannot listen for later starts:" << m_server.errorString();
    }
    return true;
}

void SingleInstance::serve()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() > longestQuestion) {
                    socket->abort();
                }
                return;
            }
            const QByteArray question = socket->readLine(longestQuestion).trimmed();
            if (question == "raise") {
                socket->write("ok\n");
                Q_EMIT raiseRequested();
            } else if (question == "status" && m_status) {
                socket->write(m_status() + '\n');
            } else {
                socket->write("unknown\n");
            }
            socket->disconnectFromServer();
        });
    }
}

std::optional<QByteArray> SingleInstance::ask(const DataPaths &paths, const QByteArray &question)
{
    QLocalSocket socket;
    socket.connectToServer(paths.instanceName());
    if (!socket.waitForConnected(answerTimeoutMs)) {
        return std::nullopt;
    }
    socket.write(question + '\n');
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(answerTimeoutMs)) {
            return std::nullopt;
        }
    }
    return socket.readLine().trimmed();
}

} // namespace textdesk
