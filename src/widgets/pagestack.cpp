// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pagestack.h"

#include "models/deskbooks.h"
#include "widgets/deliverypage.h"
#include "widgets/inboxpage.h"
#include "widgets/searchpage.h"
#include "widgets/setuppage.h"

#include <QAbstractItemView>

using namespace Qt::StringLiterals;

namespace textdesk {

PageStack::PageStack(
    Settings &settings, const Clock &clock, DeskBooks &books, const FailureQueue &queue, QWidget *parent)
    : QStackedWidget(parent),
      m_settings(settings),
      m_clock(clock),
      m_books(books),
      m_queue(queue)
{
}

void PageStack::setStore(ReadStore *store, const QString &databaseFile, const AccountSet &accounts)
{
    m_store = store;
    m_databaseFile = databaseFile;
    m_accounts = accounts;
    if (m_inbox != nullptr) {
        m_inbox->setStore(store, accounts);
        m_inbox->setDatabaseFile(databaseFile);
    }
    if (m_delivery != nullptr) {
        m_delivery->setDatabase(databaseFile, accounts);
    }
    if (m_search != nullptr) {
        m_search->setDatabase(databaseFile, accounts);
    }
}

void PageStack::applyChanges(const ChangeSet &changes)
{
    if (m_inbox != nullptr) {
        m_inbox->applyChanges(changes);
    }
    if (m_delivery != nullptr) {
        m_delivery->applyChanges(changes);
    }
    if (m_search != nullptr) {
        m_search->applyChanges(changes);
    }
}

void PageStack::setProgress(const SyncProgress &progress)
{
    m_progress = progress;
    if (m_inbox != nullptr) {
        m_inbox->setProgress(progress);
    }
    if (m_delivery != nullptr) {
        m_delivery->setProgress(progress);
    }
}

void PageStack::setCanSend(const AccountSet &live)
{
    m_canSend = live;
    if (m_inbox != nullptr) {
        m_inbox->setCanSend(live);
    }
}

SetupPage &PageStack::setup()
{
    if (m_setup == nullptr) {
        m_setup = new SetupPage(this);
        m_setup->setObjectName(u"setupPage"_s);
        addWidget(m_setup);
    }
    return *m_setup;
}

InboxPage &PageStack::inbox()
{
    if (m_inbox == nullptr) {
        m_inbox = new InboxPage(m_settings, m_clock, m_books, this);
        m_inbox->setObjectName(u"inboxPage"_s);
        connect(m_inbox, &InboxPage::markReadRequested, this, &PageStack::markReadRequested);
        connect(m_inbox, &InboxPage::markUnreadRequested, this, &PageStack::markUnreadRequested);
        connect(m_inbox, &InboxPage::removeRequested, this, &PageStack::removeRequested);
        connect(m_inbox, &InboxPage::markRequested, this, &PageStack::markRequested);
        connect(m_inbox, &InboxPage::sendRequested, this, &PageStack::sendRequested);
        connect(m_inbox, &InboxPage::outgoingActionRequested, this, &PageStack::outgoingActionRequested);
        connect(m_inbox, &InboxPage::draftChanged, this, &PageStack::draftChanged);
        m_inbox->setCanSend(m_canSend);
        m_inbox->setStore(m_store, m_accounts);
        m_inbox->setDatabaseFile(m_databaseFile);
        m_inbox->setProgress(m_progress);
        addWidget(m_inbox);
    }
    return *m_inbox;
}

DeliveryPage &PageStack::delivery()
{
    if (m_delivery == nullptr) {
        m_delivery = new DeliveryPage(m_settings, m_clock, m_books, this);
        m_delivery->setObjectName(u"deliveryPage"_s);
        connect(m_delivery, &DeliveryPage::conversationRequested, this, &PageStack::conversationRequested);
        m_delivery->setQueue(m_queue);
        connect(m_delivery, &DeliveryPage::resendRequested, this, &PageStack::resendRequested);
        connect(m_delivery, &DeliveryPage::retryRequested, this, &PageStack::retryRequested);
        connect(m_delivery, &DeliveryPage::retriesStopRequested, this, &PageStack::retriesStopRequested);
        connect(m_delivery, &DeliveryPage::caseStepRequested, this, &PageStack::caseStepRequested);
        connect(m_delivery, &DeliveryPage::incompleteInSight, this, &PageStack::incompleteInSight);
        m_delivery->setDatabase(m_databaseFile, m_accounts);
        m_delivery->setProgress(m_progress);
        addWidget(m_delivery);
    }
    return *m_delivery;
}

SearchPage &PageStack::search()
{
    if (m_search == nullptr) {
        m_search = new SearchPage(m_settings, m_clock, m_books.contacts, this);
        m_search->setObjectName(u"searchPage"_s);
        connect(m_search, &SearchPage::queryEdited, this, &PageStack::searchEdited);
        connect(m_search, &SearchPage::conversationRequested, this, &PageStack::conversationRequested);
        m_search->setDatabase(m_databaseFile, m_accounts);
        addWidget(m_search);
    }
    return *m_search;
}

void PageStack::go(Page page)
{
    if (page == m_page) {
        return;
    }
    switch (page) {
    case Page::None:
        return;
    case Page::Setup:
        setCurrentWidget(&setup());
        break;
    case Page::Inbox:
        setCurrentWidget(&inbox());
        break;
    case Page::Delivery:
        setCurrentWidget(&delivery());
        break;
    case Page::Search:
        setCurrentWidget(&search());
        break;
    }
    m_page = page;
    Q_EMIT pageChanged(page);
}

void PageStack::focusPage()
{
    QWidget *page = currentWidget();
    if (page == nullptr) {
        return;
    }
    if (QWidget *latest = page->focusWidget(); latest != nullptr && latest->isVisibleTo(page)) {
        latest->setFocus(Qt::OtherFocusReason);
        return;
    }
    QWidget *fallback = nullptr;
    for (QWidget *part : page->findChildren<QWidget *>()) {
        if ((part->focusPolicy() & Qt::TabFocus) == 0 || !part->isVisibleTo(page)) {
            continue;
        }
        if (qobject_cast<QAbstractItemView *>(part) != nullptr) {
            part->setFocus(Qt::OtherFocusReason);
            return;
        }
        fallback = fallback == nullptr ? part : fallback;
    }
    if (fallback != nullptr) {
        fallback->setFocus(Qt::OtherFocusReason);
    }
}

bool PageStack::isWatching(qint64 conversationId) const
{
    return m_page == Page::Inbox && m_inbox != nullptr && m_inbox->isWatching(conversationId);
}

void PageStack::saveState()
{
    if (m_inbox != nullptr) {
        m_inbox->saveState();
    }
    if (m_delivery != nullptr) {
        m_delivery->saveState();
    }
}

} // namespace textdesk
