// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/readerthread.h"
#include "store/readstore.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace textdesk {

/// Writes what a delivery table shows into a file: every message that its filter lets through, the newest
/// first whatever the table is sorted by (a spreadsheet sorts, and any other order would cost a sort a page),
/// with the columns of `textdesk export`. On a thread of its own, a page at a time; the file is there whole,
/// or not at all.
class DeliveryExport : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~DeliveryExport() override;

    /// What is asked for while one is under way takes its place.
    void start(
        const QString &databaseFile, const AccountSet &accounts, const DeliveryFilter &filter,
        const QString &fileName);
    /// Nothing is written; finished() does not come.
    void cancel();

Q_SIGNALS:
    /// So many messages are written by now.
    void progressed(qint64 messages);
    /// \p error: null where all of them are in the file; else why it was not written, by the system's words.
    void finished(qint64 messages, const QString &error);

private:
    ReaderThread m_reader;
    ReaderThread::JobNumber m_job = 0;
    std::shared_ptr<std::atomic_bool> m_isCancelled;
};

} // namespace textdesk
