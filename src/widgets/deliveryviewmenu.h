// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/deliveryviews.h"

#include <QMenu>

namespace textdesk {

class DeliveryFilterBar;
class DeliveryTable;

/// The saved views of the delivery table: to go back to one, to save what is shown, to remove one.
class DeliveryViewMenu : public QMenu
{
    Q_OBJECT
public:
    /// Shows the views as they are now; all three outlive the menu.
    DeliveryViewMenu(
        DeliveryViews &views, DeliveryFilterBar &filters, DeliveryTable &table, QWidget *parent = nullptr);

private:
    void show(const DeliveryView &view);
    void askForName();

    DeliveryViews &m_views;
    DeliveryFilterBar &m_filters;
    DeliveryTable &m_table;
};

} // namespace textdesk
