// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/patience.h"
#include "models/incident.h"
#include "models/readerthread.h"
#include "store/accountset.h"
#include "store/changeset.h"

#include <QObject>

namespace textdesk {

class RetryLine;

/// Sending again from the delivery desk: finds out what speaks against it, asks, and follows what still
/// waits.
class DeliveryRetries : public QObject
{
    Q_OBJECT
public:
    /// \p reader outlives this; dialogs stand above \p page.
    DeliveryRetries(ReaderThread &reader, QWidget *page);
    ~DeliveryRetries() override;

    /// Where the waiting ones are told; whoever lays it out owns it.
    QWidget *line() const;
    void setAccounts(const AccountSet &accounts);
    void applyChanges(const ChangeSet &changes);
    /// Asks a person whether the texts of these messages shall go out once more. \p incidents: what is open.
    void
    plan(const QList<qint64> &messageRowIds, const OutcomeLimits &limits, const QList<Incident> &incidents);

Q_SIGNALS:
    void retryChosen(const QList<qint64> &messageRowIds);
    void stopRequested();

private:
    void count();

    ReaderThread &m_reader;
    QWidget *m_page;
    RetryLine *m_line;
    AccountSet m_accounts;
    ReaderThread::JobNumber m_planJob = 0;
    ReaderThread::JobNumber m_countJob = 0;
};

} // namespace textdesk
