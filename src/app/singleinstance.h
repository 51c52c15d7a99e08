// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QLocalServer>
#include <QLockFile>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace textdesk {

class DataPaths;

/// One running app a data folder. The first start holds a lock and listens on a local socket that only
/// this user can reach; later ones, and `textdesk status`, talk to it there: one line asked, one line
/// answered.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    explicit SingleInstance(const DataPaths &paths, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// True where this process is the one now. False: another one is (or the lock cannot be had).
    bool acquire();
    /// What `status` is answered with: one line of JSON, made anew for each question.
    void setStatusAnswer(std::function<QByteArray()> answer) { m_status = std::move(answer); }

    /// Asks the running app of \p paths; nothing where none answers within two seconds.
    static std::optional<QByteArray> ask(const DataPaths &paths, const QByteArray &question);

Q_SIGNALS:
    /// A second start wants this one's window.
    void raiseRequested();

private:
    void serve();

    QString m_name;
    QLockFile m_lock;
    QLocalServer m_server;
    std::function<QByteArray()> m_status;
};

} // namespace textdesk
