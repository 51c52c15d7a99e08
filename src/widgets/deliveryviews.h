// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/deliverychoice.h"

#include <QList>
#include <QString>

namespace textdesk {

class Settings;

/// A way of looking at the delivery table that somebody gave a name: its filters, columns and order.
struct DeliveryView
{
    QString name;
    DeliveryChoice choice;
    QByteArray columns; ///< DeliveryTable::columnState()

    bool operator==(const DeliveryView &) const = default;
};

/// The views that were saved at this desk, in the settings.
class DeliveryViews
{
public:
    static constexpr qsizetype longestName = 60;

    /// \p settings must outlive this.
    explicit DeliveryViews(Settings &settings);

    const QList<DeliveryView> &all() const { return m_views; } ///< by name
    /// In place of one with this name, where there is one. Nothing where the name is empty.
    void save(const DeliveryView &view);
    void remove(const QString &name);

private:
    void keep();

    Settings &m_settings;
    QList<DeliveryView> m_views;
};

} // namespace textdesk
