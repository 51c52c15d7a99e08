// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>
#include <QThread>

#include <atomic>
#include <memory>

namespace textdesk {

/// Reads a whole cache behind the engine's back and says whether it is sound: on a thread of its own, over a
/// read-only connection of its own. Ends early, without an answer, when it is destroyed.
class StoreCheck : public QObject
{
    Q_OBJECT
public:
    explicit StoreCheck(QObject *parent = nullptr);
    ~StoreCheck() override;

    /// Does nothing while one runs.
    void start(const QString &file);

Q_SIGNALS:
    void finished(bool isDamaged);

private:
    std::unique_ptr<QThread> m_thread;
    std::atomic<bool> m_stop = false;
};

} // namespace textdesk
