// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/bannerstack.h"

#include "widgets/bannerbar.h"

#include <QVBoxLayout>

namespace textdesk {

BannerStack::BannerStack(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setVisible(false);
}

void BannerStack::show(const Banner &banner)
{
    const auto closed = m_closed.find(banner.id);
    if (closed != m_closed.end() && closed->second == banner) {
        return;
    }
    if (const auto shown = m_bars.find(banner.id); shown != m_bars.end()) {
        if (shown->second->banner() == banner || shown->second->takeText(banner)) {
            return;
        }
        remove(banner.id);
    }
    m_closed.erase(banner.id);
    auto *bar = new BannerBar(banner, this);
    bar->setObjectName(banner.id);
    connect(bar, &BannerBar::actionRequested, this, &BannerStack::actionRequested);
    connect(bar, &BannerBar::dismissed, this, &BannerStack::close);
    m_column->addWidget(bar);
    m_bars[banner.id] = bar;
    setVisible(true);
}

void BannerStack::remove(const QString &id)
{
    m_closed.erase(id);
    const auto found = m_bars.find(id);
    if (found == m_bars.end()) {
        return;
    }
    // Its own button may be what brought us here.
    found->second->hide();
    found->second->deleteLater();
    m_column->removeWidget(found->second);
    m_bars.erase(found);
    setVisible(!m_bars.empty());
}

void BannerStack::close(const QString &id)
{
    const auto found = m_bars.find(id);
    if (found == m_bars.end()) {
        return;
    }
    const Banner banner = found->second->banner();
    remove(id);
    m_closed[id] = banner;
}

} // namespace textdesk
