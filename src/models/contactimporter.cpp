// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/contactimporter.h"

#include <QFile>

namespace textdesk {

ContactImporter::ContactImporter(QObject *parent) : QObject(parent)
{
    m_thread.setMaxThreadCount(1);
}

ContactImporter::~ContactImporter()
{
    // Jobs refer to this object.
    m_thread.clear();
    m_thread.waitForDone();
}

void ContactImporter::open(const QString &file)
{
    m_thread.start([this, file] {
        QFile source(file);
        if (!source.open(QIODevice::ReadOnly)) {
            QMetaObject::invokeMethod(this, [this, reason = source.errorString()] { Q_EMIT failed(reason); });
            return;
        }
        const QByteArray bytes = source.read(ContactTable::largestFile + 1);
        if (bytes.size() > ContactTable::largestFile) {
            QMetaObject::invokeMethod(this, [this] { Q_EMIT failed({}); });
            return;
        }
        QMetaObject::invokeMethod(this, [this, table = readContacts(bytes)] { Q_EMIT opened(table); });
    });
}

void ContactImporter::plan(
    const ContactTable &table, const QString &homeRegion, const QHash<QString, Contact> &present)
{
    const int number = ++m_lastPlan;
    m_thread.clear();
    m_thread.start([this, number, table, homeRegion, present] {
        QMetaObject::invokeMethod(this, [this, number, rows = plannedImport(table, homeRegion, present)] {
            if (number == m_lastPlan) {
                Q_EMIT planned(rows);
            }
        });
    });
}

} // namespace textdesk
