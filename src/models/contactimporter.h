// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/contactimport.h"

#include <QObject>
#include <QThreadPool>

namespace textdesk {

/// Reads a file of contacts and works out what would become of it, on a thread of its own. Of several plans
/// that are asked for only the last is answered. UI thread.
class ContactImporter : public QObject
{
    Q_OBJECT
public:
    explicit ContactImporter(QObject *parent = nullptr);
    ~ContactImporter() override;

    /// Answered by opened() or failed().
    void open(const QString &file);
    /// Answered by planned().
    void plan(const ContactTable &table, const QString &homeRegion, const QHash<QString, Contact> &present);

Q_SIGNALS:
    void opened(const textdesk::ContactTable &table);
    /// \p reason: the system's; empty: the file is larger than any address book.
    void failed(const QString &reason);
    void planned(const QList<textdesk::ImportRow> &plan);

private:
    QThreadPool m_thread;
    int m_lastPlan = 0;
};

} // namespace textdesk
