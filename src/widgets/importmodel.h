// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/contactimport.h"

#include <QAbstractTableModel>
#include <QList>

namespace textdesk {

/// What would become of the lines of a file, for a person to look at.
class ImportModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Number, Note, What, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setPlan(const QList<ImportRow> &plan, bool overwrite, const QString &homeRegion);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString what(const ImportRow &row) const;
    bool isTaken(const ImportRow &row) const;

    QList<ImportRow> m_plan;
    bool m_overwrite = false;
    QString m_homeRegion;
};

} // namespace textdesk
