// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/banner.h"

#include <QWidget>

#include <map>

class QVBoxLayout;

namespace textdesk {

class BannerBar;

/// The banners above the page, the latest at the bottom. Takes no room while there is none.
class BannerStack : public QWidget
{
    Q_OBJECT
public:
    explicit BannerStack(QWidget *parent = nullptr);

    /// Shows it, or replaces the one with its id. One that a person has closed stays closed until it
    /// says something else.
    void show(const Banner &banner);
    void remove(const QString &id);
    int count() const { return static_cast<int>(m_bars.size()); }

Q_SIGNALS:
    void actionRequested(const textdesk::Banner &banner);

private:
    void close(const QString &id);

    QVBoxLayout *m_column;
    std::map<QString, BannerBar *> m_bars; ///< children of this
    std::map<QString, Banner> m_closed;
};

} // namespace textdesk
