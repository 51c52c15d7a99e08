// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/importmodel.h"

#include "core/displaytext.h"
#include "widgets/numbersentences.h"
#include "widgets/theme.h"

#include <QGuiApplication>
#include <QPalette>

namespace textdesk {

void ImportModel::setPlan(const QList<ImportRow> &plan, bool overwrite, const QString &homeRegion)
{
    beginResetModel();
    m_plan = plan;
    m_overwrite = overwrite;
    m_homeRegion = homeRegion;
    endResetModel();
}

int ImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_plan.size());
}

int ImportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool ImportModel::isTaken(const ImportRow &row) const
{
    return row.what == ImportRow::What::New || (m_overwrite && row.what == ImportRow::What::Changes);
}

QString ImportModel::what(const ImportRow &row) const
{
    switch (row.what) {
    case ImportRow::What::New:
        return tr("New");
    case ImportRow::What::Changes: {
        const QString name = singleLine(row.nameNow, Contact::longestName);
        return m_overwrite ? tr("Changes “%1”").arg(name) : tr("Stays as “%1”").arg(name);
    }
    case ImportRow::What::Same:
        return tr("Is there already");
    case ImportRow::What::Twice:
        return tr("Left out: its number comes twice");
    case ImportRow::What::NoName:
        return tr("Left out: it has no name");
    case ImportRow::What::NoNumber:
        return tr("Left out: %1").arg(NumberSentences::fault(row.fault));
    }
    return {};
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const ImportRow &row = m_plan.at(index.row());
    if (role == Qt::ForegroundRole) {
        const ThemeColors colors = ThemeColors::from(QGuiApplication::palette());
        return isTaken(row) ? colors.text : colors.quietText;
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case Name:
        return singleLine(row.contact.name, Contact::longestName);
    case Number:
        return row.what == ImportRow::What::NoNumber ? singleLine(row.contact.number)
                                                     : formattedAddress(row.contact.number, m_homeRegion);
    case Note:
        return singleLine(row.contact.note);
    case What:
        return what(row);
    default:
        return {};
    }
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("Name");
    case Number:
        return tr("Phone number");
    case Note:
        return tr("Note");
    case What:
        return tr("What happens");
    default:
        return {};
    }
}

} // namespace textdesk
