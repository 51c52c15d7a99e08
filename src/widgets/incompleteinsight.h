// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>
#include <QTimer>

class QTableView;

namespace textdesk {

class DeliveryModel;

/// Watches which messages a person has before them that lack number or text: those are worth completing
/// first.
class IncompleteInSight : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive this; the table shows the model.
    IncompleteInSight(QTableView &table, const DeliveryModel &model, QObject *parent = nullptr);

Q_SIGNALS:
    /// Their messageIds from above; none where the table is out of sight. Only when others than before are
    /// there, and no oftener than a person scrolls.
    void changed(const QStringList &messageIds);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();
    QStringList now() const;

    QTableView &m_table;
    const DeliveryModel &m_model;
    QTimer m_pause;
    QStringList m_told;
};

} // namespace textdesk
