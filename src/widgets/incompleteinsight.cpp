// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/incompleteinsight.h"

#include "models/deliverymodel.h"
#include "widgets/visiblerows.h"

#include <QEvent>
#include <QScrollBar>
#include <QTableView>

namespace textdesk {

namespace {
constexpr int pauseMs = 300;
} // namespace

IncompleteInSight::IncompleteInSight(QTableView &table, const DeliveryModel &model, QObject *parent)
    : QObject(parent),
      m_table(table),
      m_model(model)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &IncompleteInSight::look);
    const auto lookSoon = [this] {
        // Not put off by what goes on changing: a busy desk never rests.
        if (!m_pause.isActive()) {
            m_pause.start();
        }
    };
    connect(table.verticalScrollBar(), &QScrollBar::valueChanged, this, lookSoon);
    connect(&model, &DeliveryModel::rowsChanged, this, lookSoon);
    connect(&model, &QAbstractItemModel::modelReset, this, lookSoon);
    table.viewport()->installEventFilter(this);
}

bool IncompleteInSight::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::Show || type == QEvent::Hide || type == QEvent::Resize) {
        m_pause.start();
    }
    return QObject::eventFilter(watched, event);
}

void IncompleteInSight::look()
{
    const QStringList seen = now();
    if (seen != m_told) {
        m_told = seen;
        Q_EMIT changed(seen);
    }
}

QStringList IncompleteInSight::now() const
{
    QStringList messageIds;
    if (!m_table.isVisible() || m_model.rowCount() == 0) {
        return messageIds;
    }
    const auto [first, end] = visibleRows(m_table);
    for (int i = first; i < end; ++i) {
        const MessageRow &row = m_model.rowAt(i);
        if (row.conversationId == 0 || row.body.isNull()) {
            messageIds.append(row.messageId);
        }
    }
    return messageIds;
}

} // namespace textdesk
