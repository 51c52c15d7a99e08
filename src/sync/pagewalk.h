// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/restclient.h"
#include "store/rows.h"

#include <optional>

namespace textdesk {

/// Which page of the message list to ask for next so that a span of time is read whole, newest first,
/// whatever order the gateway lists in and although pages shift while they are read. Pure.
///
/// Where the list is sorted, the walk is by date, not by page number: each answer moves the upper end
/// of the span down to its oldest record, and that record is asked for again; so a message that comes
/// in meanwhile can neither be missed nor push another one out of sight. An unsorted list is read by
/// number, again and again until a whole reading brings nothing new.
class PageWalk
{
public:
    static constexpr int pageSize = 100;

    PageWalk(UtcMs from, UtcMs to) : m_from(from), m_to(to) {}

    /// The next question. Not to be called when done().
    MessageQuery next() const;
    /// Takes in the answer to next(). \p broughtNews: it held a record that was not known as it stands.
    void answered(const MessagePage &answer, bool broughtNews);

    bool done() const { return m_done; }
    /// Everything later than this, up to the span's end, is read.
    UtcMs reachedTo() const { return m_to; }
    /// How many more pages it will take, as far as can be told.
    int pagesLeft() const;

private:
    enum class Order : quint8 { Unknown, NewestFirst, OldestFirst, None };
    static Order orderOf(const QList<Observation> &records);
    void answeredNewestFirst(const MessagePage &page);
    void answeredOldestFirst(const MessagePage &page);
    void answeredUnsorted(const MessagePage &page, bool broughtNews);

    UtcMs m_from;
    UtcMs m_to;
    int m_page = 1;
    Order m_order = Order::Unknown;
    qint64 m_remaining = -1;
    bool m_newsInThisReading = false;
    bool m_done = false;
};

} // namespace textdesk
