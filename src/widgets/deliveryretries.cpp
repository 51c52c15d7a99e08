// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/deliveryretries.h"

#include "models/retryplan.h"
#include "widgets/retrydialog.h"
#include "widgets/retryline.h"

#include <algorithm>

namespace textdesk {

namespace {

StoreResult<RetryPlan>
readRetryPlan(ReadStore &store, const AccountSet &accounts, const QList<qint64> &ids, RetryContext context)
{
    const auto rows = store.deliveries().matching(accounts, {}, ids);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    for (const MessageRow &row : *rows) {
        const auto wasRetried = store.cases().wasRetried(row.id);
        if (!wasRetried) {
            return tl::unexpected(wasRetried.error());
        }
        if (*wasRetried) {
            context.sentAgain.insert(row.id);
        }
        if (row.conversationId != 0 && !context.newest.contains(row.conversationId)) {
            const auto messages = store.threads().newest(row.conversationId, newestForObstacle);
            if (!messages) {
                return tl::unexpected(messages.error());
            }
            context.newest.insert(row.conversationId, *messages);
        }
    }
    const auto outgoing = store.outbox().all(accounts);
    if (!outgoing) {
        return tl::unexpected(outgoing.error());
    }
    context.outgoing = *outgoing;
    return plannedRetry(*rows, context);
}

} // namespace

DeliveryRetries::DeliveryRetries(ReaderThread &reader, QWidget *page)
    : m_reader(reader),
      m_page(page),
      m_line(new RetryLine(page))
{
    connect(m_line, &RetryLine::stopRequested, this, &DeliveryRetries::stopRequested);
}

DeliveryRetries::~DeliveryRetries()
{
    m_reader.cancel(m_planJob);
    m_reader.cancel(m_countJob);
}

QWidget *DeliveryRetries::line() const
{
    return m_line;
}

void DeliveryRetries::setAccounts(const AccountSet &accounts)
{
    m_accounts = accounts;
    count();
}

void DeliveryRetries::applyChanges(const ChangeSet &changes)
{
    if (changes.outboxChanged && m_accounts.contains(changes.accountId)) {
        count();
    }
}

void DeliveryRetries::plan(
    const QList<qint64> &messageRowIds, const OutcomeLimits &limits, const QList<Incident> &incidents)
{
    RetryContext context;
    context.limits = limits;
    for (const Incident &incident : incidents) {
        if (!incident.isOver && stopsEverything(incident)) {
            context.stopped.unite({incident.messageRowIds.cbegin(), incident.messageRowIds.cend()});
        }
    }
    m_reader.cancel(m_planJob);
    m_planJob = m_reader.run(
        [accounts = m_accounts, messageRowIds, context](ReadStore &store) {
            return readRetryPlan(store, accounts, messageRowIds, context);
        },
        [this](const StoreResult<RetryPlan> &plan) {
            m_planJob = 0;
            if (!plan || (plan->candidates.isEmpty() && plan->beyond == 0)) {
                return; // the page says that the cache cannot be read; or they are all gone
            }
            auto *dialog = new RetryDialog(*plan, m_page->window());
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &RetryDialog::retryChosen, this, &DeliveryRetries::retryChosen);
            dialog->open();
        });
}

void DeliveryRetries::count()
{
    m_reader.cancel(m_countJob);
    if (m_accounts.isEmpty() || !m_reader.hasDatabase()) {
        m_line->setWaiting(0, 0);
        return;
    }
    m_countJob = m_reader.run(
        [accounts = m_accounts](ReadStore &store) { return store.outbox().all(accounts); },
        [this](const StoreResult<QList<OutgoingRow>> &rows) {
            m_countJob = 0;
            if (!rows) {
                return;
            }
            QHash<QString, int> perLine;
            for (const OutgoingRow &row : *rows) {
                if (!row.retryOf.isNull() && row.state == OutgoingState::Waiting) {
                    ++perLine[row.from];
                }
            }
            int waiting = 0;
            for (const int texts : std::as_const(perLine)) {
                waiting += texts;
            }
            m_line->setWaiting(waiting, pacedDurationMs(perLine));
        });
}

} // namespace textdesk
