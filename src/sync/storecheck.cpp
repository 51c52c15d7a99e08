// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/storecheck.h"

#include "store/storerepair.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {
Q_LOGGING_CATEGORY(lcStoreCheck, "textdesk.sync.storecheck")
} // namespace

StoreCheck::StoreCheck(QObject *parent) : QObject(parent)
{
}

StoreCheck::~StoreCheck()
{
    m_stop = true;
    if (m_thread) {
        m_thread->wait();
    }
}

void StoreCheck::start(const QString &file)
{
    if (m_thread && m_thread->isRunning()) {
        return;
    }
    m_thread.reset(QThread::create([this, file] {
        const StoreResult<void> checked = checkStoreFile(file, [this] { return m_stop.load(); });
        const bool isDamaged = !checked && checked.error().isDamage();
        qCInfo(lcStoreCheck).noquote()
            << "checked the cache:" << (checked ? u"sound"_s : checked.error().text);
        // From here to the thread on which this object lives.
        QMetaObject::invokeMethod(
            this, [this, isDamaged] { Q_EMIT finished(isDamaged); }, Qt::QueuedConnection);
    }));
    m_thread->setObjectName(u"check"_s);
    m_thread->start(QThread::LowPriority);
}

} // namespace textdesk
