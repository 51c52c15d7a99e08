// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/deliveryexport.h"

#include "store/exportformat.h"

#include <QSaveFile>

#include <functional>
#include <optional>
#include <utility>

namespace textdesk {

namespace {

constexpr int exportPageRows = 500;

/// What came of it; the store's own errors stand beside it.
struct Exported
{
    qint64 messages = 0;
    QString error;
};

struct ExportOrder
{
    AccountSet accounts;
    DeliveryFilter filter;
    QString fileName;
    std::shared_ptr<std::atomic_bool> isCancelled;
    std::function<void(qint64)> tell; ///< on the reader thread
};

StoreResult<Exported> writeRows(ReadStore &store, const ExportOrder &order)
{
    QSaveFile file(order.fileName);
    Exported exported;
    if (!file.open(QIODevice::WriteOnly)) {
        exported.error = file.errorString();
        return exported;
    }
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(csvHeader());
    std::optional<MessageRow> last;
    for (bool isMore = true; isMore && !*order.isCancelled;) {
        const auto page = store.deliveries().page(
            order.accounts, order.filter, DeliverySort::When, true, last, exportPageRows);
        if (!page) {
            return tl::unexpected(page.error());
        }
        for (const MessageRow &row : *page) {
            const auto message = store.threads().details(row.id);
            if (!message) {
                return tl::unexpected(message.error());
            }
            // One that was removed since the page was read is gone.
            if (*message) {
                file.write(csvLine(**message));
                ++exported.messages;
            }
        }
        isMore = page->size() == exportPageRows;
        last = page->isEmpty() ? last : std::optional(page->constLast());
        order.tell(exported.messages);
    }
    if (*order.isCancelled) {
        file.cancelWriting();
    }
    if (!file.commit() && !*order.isCancelled) {
        exported.error = file.errorString();
    }
    return exported;
}

} // namespace

DeliveryExport::~DeliveryExport()
{
    cancel();
}

void DeliveryExport::start(
    const QString &databaseFile, const AccountSet &accounts, const DeliveryFilter &filter,
    const QString &fileName)
{
    cancel();
    m_isCancelled = std::make_shared<std::atomic_bool>(false);
    m_reader.setDatabase(databaseFile);
    // The thread is joined before this goes, and what it queued is dropped with it.
    const auto tell = [this, isCancelled = m_isCancelled](qint64 messages) {
        QMetaObject::invokeMethod(
            this,
            [this, isCancelled, messages] {
                if (!*isCancelled) {
                    Q_EMIT progressed(messages);
                }
            },
            Qt::QueuedConnection);
    };
    const ExportOrder wanted{accounts, filter, fileName, m_isCancelled, tell};
    m_job = m_reader.run(
        [wanted](ReadStore &store) { return writeRows(store, wanted); },
        [this](const StoreResult<Exported> &exported) {
            m_job = 0;
            Q_EMIT finished(
                exported ? exported->messages : 0, exported ? exported->error : exported.error().text);
        });
}

void DeliveryExport::cancel()
{
    if (m_isCancelled) {
        *m_isCancelled = true;
    }
    m_reader.cancel(std::exchange(m_job, 0));
}

} // namespace textdesk
