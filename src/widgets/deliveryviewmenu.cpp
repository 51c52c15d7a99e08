// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/deliveryviewmenu.h"

#include "widgets/deliveryfilterbar.h"
#include "widgets/deliverytable.h"
#include "widgets/menutext.h"

#include <QInputDialog>

using namespace Qt::StringLiterals;

namespace textdesk {

DeliveryViewMenu::DeliveryViewMenu(
    DeliveryViews &views, DeliveryFilterBar &filters, DeliveryTable &table, QWidget *parent)
    : QMenu(parent),
      m_views(views),
      m_filters(filters),
      m_table(table)
{
    setObjectName(u"viewMenu"_s);
    for (const DeliveryView &view : views.all()) {
        QAction *action = addAction(menuText(view.name), this, [this, view] { show(view); });
        action->setCheckable(true);
        action->setChecked(view.choice == filters.choice());
    }
    if (views.all().isEmpty()) {
        addAction(tr("No views are saved yet"))->setEnabled(false);
    }
    addSeparator();
    QAction *save = addAction(tr("&Save this view…"), this, &DeliveryViewMenu::askForName);
    save->setObjectName(u"saveView"_s);
    save->setToolTip(tr("Filters, columns and order as they are now, under a name"));
    if (!views.all().isEmpty()) {
        QMenu *removal = addMenu(tr("&Remove"));
        removal->setObjectName(u"removeView"_s);
        for (const DeliveryView &view : views.all()) {
            removal->addAction(menuText(view.name), this, [this, name = view.name] { m_views.remove(name); });
        }
    }
}

void DeliveryViewMenu::show(const DeliveryView &view)
{
    m_table.restoreColumnState(view.columns);
    m_filters.setChoice(view.choice);
    m_table.setFocus(Qt::OtherFocusReason);
}

void DeliveryViewMenu::askForName()
{
    // The menu is gone by the time the name is typed.
    auto *dialog = new QInputDialog(m_filters.window());
    dialog->setObjectName(u"viewNameDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save this view"));
    dialog->setLabelText(tr("Name of the view. One with the same name is replaced."));
    connect(
        dialog, &QInputDialog::textValueSelected, &m_filters,
        [views = &m_views, filters = &m_filters, table = &m_table](const QString &name) {
            views->save({name, filters->choice(), table->columnState()});
        });
    dialog->open();
}

} // namespace textdesk
