// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/pagewalk.h"

#include <algorithm>

namespace textdesk {

namespace {

int pagesFor(qint64 records)
{
    return static_cast<int>((records + PageWalk::pageSize - 1) / PageWalk::pageSize);
}

bool createdLater(const Observation &a, const Observation &b)
{
    return a.createdAt.value_or(0) > b.createdAt.value_or(0);
}

bool createdEarlier(const Observation &a, const Observation &b)
{
    return createdLater(b, a);
}

} // namespace

MessageQuery PageWalk::next() const
{
    MessageQuery query;
    query.startDate = m_from;
    query.endDate = m_to;
    query.page = m_page;
    query.limit = pageSize;
    return query;
}

int PageWalk::pagesLeft() const
{
    return m_done || m_remaining < 0 ? 0 : std::max(1, pagesFor(m_remaining));
}

PageWalk::Order PageWalk::orderOf(const QList<Observation> &records)
{
    const bool falls = std::is_sorted(records.begin(), records.end(), createdLater);
    const bool rises = std::is_sorted(records.begin(), records.end(), createdEarlier);
    if (falls && rises) {
        return Order::Unknown; // all of one time
    }
    return falls ? Order::NewestFirst : rises ? Order::OldestFirst : Order::None;
}

void PageWalk::answered(const MessagePage &answer, bool broughtNews)
{
    MessagePage page = answer;
    const int received = static_cast<int>(page.records.size()) + page.unreadable;
    // A list that does not say its total, or says less than it shows, may go on wherever a page is full.
    const qint64 seen = static_cast<qint64>(m_page - 1) * pageSize + received;
    page.total = std::max(page.total, received > 0 ? seen + (received >= pageSize ? 1 : 0) : 0);
    if (answer.total >= seen) {
        page.total = answer.total;
    }
    if (m_page == 1 && page.total <= received) {
        m_done = true; // the whole span came in one answer
        return;
    }
    const Order order = orderOf(page.records);
    if (m_order == Order::Unknown && !page.records.isEmpty()) {
        // A page of one time tells no order: reading by number is right in any.
        m_order = order == Order::Unknown ? Order::None : order;
        if (m_order == Order::OldestFirst) {
            // The newest are on the last page: start there.
            m_remaining = page.total;
            m_page = pagesFor(page.total);
            return;
        }
    } else if (m_order != Order::None && order != Order::Unknown && order != m_order) {
        m_order = Order::None;
        m_page = 1;
        m_newsInThisReading = true;
        return;
    }
    if (m_order == Order::None) {
        answeredUnsorted(page, broughtNews);
    } else if (m_order == Order::OldestFirst) {
        answeredOldestFirst(page);
    } else {
        answeredNewestFirst(page);
    }
}

void PageWalk::answeredNewestFirst(const MessagePage &page)
{
    if (page.records.isEmpty()) {
        m_done = page.unreadable == 0; // past the end, or a page that nobody can read
        m_page += m_done ? 0 : 1;
        return;
    }
    const UtcMs oldest = page.records.constLast().createdAt.value_or(m_from);
    if (oldest < m_to) {
        const auto newer =
            std::count_if(page.records.begin(), page.records.end(), [oldest](const Observation &record) {
                return record.createdAt.value_or(0) > oldest;
            });
        m_remaining = std::max<qint64>(0, page.total - (m_page - 1LL) * pageSize - newer);
        m_to = oldest;
        m_page = 1;
        return;
    }
    // A whole page of one millisecond: only the page number leads on from here.
    if (++m_page > pagesFor(page.total)) {
        m_page = 1;
        m_done = m_to <= m_from;
        m_to -= 1;
    }
}

void PageWalk::answeredOldestFirst(const MessagePage &page)
{
    if (page.total > m_remaining && m_page < pagesFor(page.total)) {
        m_remaining = page.total; // it grew: the newest are further on
        m_page = pagesFor(page.total);
        return;
    }
    if (!page.records.isEmpty()) {
        // What stands before this page in the list is left, and what is as old as its first record.
        const UtcMs oldest = page.records.constFirst().createdAt.value_or(m_from);
        const auto asOld =
            std::count_if(page.records.begin(), page.records.end(), [oldest](const Observation &record) {
                return record.createdAt.value_or(0) <= oldest;
            });
        m_remaining = (m_page - 1LL) * pageSize + asOld;
        m_to = oldest;
    }
    m_done = m_page <= 1;
    m_page = std::max(1, m_page - 1);
}

void PageWalk::answeredUnsorted(const MessagePage &page, bool broughtNews)
{
    m_newsInThisReading = m_newsInThisReading || broughtNews;
    m_remaining = std::max<qint64>(0, page.total - static_cast<qint64>(m_page) * pageSize);
    if (m_page < pagesFor(page.total)) {
        ++m_page;
        return;
    }
    m_done = !m_newsInThisReading;
    m_newsInThisReading = false;
    m_page = 1;
}

} // namespace textdesk
