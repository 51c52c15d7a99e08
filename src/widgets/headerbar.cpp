// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/headerbar.h"

#include "widgets/headertab.h"
#include "widgets/searchfield.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace textdesk {

HeaderBar::HeaderBar(QWidget *parent)
    : QWidget(parent),
      m_inbox(new HeaderTab(this)),
      m_delivery(new HeaderTab(this)),
      m_search(new SearchField(this))
{
    m_inbox->setObjectName(u"inboxTab"_s);
    m_inbox->setText(tr("Inbox"));
    m_inbox->setChecked(true);
    m_delivery->setObjectName(u"deliveryTab"_s);
    m_delivery->setText(tr("Delivery"));
    m_delivery->setBadge(HeaderTab::Badge::Bad);
    setCounts(0, 0);
    m_search->setObjectName(u"searchField"_s);
    constexpr int narrowest = 200;
    constexpr int widest = 340;
    m_search->setMinimumWidth(narrowest);
    m_search->setMaximumWidth(widest);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::l, spacing::s, spacing::l, spacing::s);
    row->setSpacing(spacing::s);
    row->addWidget(m_inbox);
    row->addWidget(m_delivery);
    row->addStretch(1);
    row->addWidget(m_search, 2);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    connect(m_inbox, &QAbstractButton::clicked, this, [this] { Q_EMIT placeChosen(Place::Inbox); });
    connect(m_delivery, &QAbstractButton::clicked, this, [this] { Q_EMIT placeChosen(Place::Delivery); });
    connect(m_search, &QLineEdit::textEdited, this, &HeaderBar::searchChanged);
    connect(m_search, &SearchField::left, this, &HeaderBar::searchLeft);
    connect(m_search, &SearchField::resultsWanted, this, &HeaderBar::resultsWanted);
}

void HeaderBar::setCurrent(Place place)
{
    (place == Place::Inbox ? m_inbox : m_delivery)->setChecked(true);
}

void HeaderBar::setCounts(qint64 unread, qint64 openFailures)
{
    m_inbox->setCount(unread, tr("%n unread", nullptr, static_cast<int>(unread)));
    m_delivery->setCount(openFailures, tr("%n failed", nullptr, static_cast<int>(openFailures)));
}

void HeaderBar::setSearchHint(const QString &shortcut)
{
    m_search->setHint(shortcut);
}

void HeaderBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void HeaderBar::clearSearch()
{
    m_search->clear();
}

void HeaderBar::setSearchText(const QString &text)
{
    m_search->setText(text);
}

QString HeaderBar::searchText() const
{
    return m_search->text();
}

void HeaderBar::paintEvent(QPaintEvent * /*event*/)
{
    const ThemeColors colors = ThemeColors::from(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.surface);
    painter.fillRect(0, height() - 1, width(), 1, colors.hairline);
}

} // namespace textdesk
