// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/catchup.h"

#include "gateway/backoff.h"

#include <QLoggingCategory>

#include <algorithm>
#include <utility>

namespace textdesk {

Q_LOGGING_CATEGORY(lcCatchUp, "textdesk.sync.catchup")

namespace {

int rank(const Gap &gap)
{
    return isBlindness(gap.cause) ? 0 : gap.cause == GapCause::Unchecked ? 1 : 2;
}

RestPriority priorityOf(const Gap &gap)
{
    return gap.cause == GapCause::History ? RestPriority::History : RestPriority::CatchUp;
}

} // namespace

CatchUp::CatchUp(RestClient &rest, Commit commit, QObject *parent, const SyncTimings &timings)
    : QObject(parent),
      m_rest(rest),
      m_timings(timings),
      m_commit(std::move(commit))
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, [this] {
        m_unavailable = false;
        askNext();
    });
}

void CatchUp::setGaps(const QList<Gap> &gaps)
{
    m_gaps = gaps;
    std::sort(m_gaps.begin(), m_gaps.end(), [](const Gap &a, const Gap &b) {
        return rank(a) != rank(b) ? rank(a) < rank(b) : a.to > b.to;
    });
    askNext();
}

void CatchUp::resume()
{
    m_running = true;
    m_unavailable = false;
    m_failures = 0;
    askNext();
}

void CatchUp::pause()
{
    m_running = false;
    m_retry.stop();
}

Gap *CatchUp::current()
{
    return m_gaps.isEmpty() ? nullptr : &m_gaps.first();
}

void CatchUp::reopen()
{
    bool any = false;
    for (Gap &gap : m_gaps) {
        any = any || gap.state == GapState::Unfillable;
        gap.state = GapState::Pending;
    }
    if (any) {
        Q_EMIT reopened();
    }
}

bool CatchUp::isFillingBlindness() const
{
    return !m_unavailable && std::any_of(m_gaps.begin(), m_gaps.end(), [](const Gap &gap) {
        return gap.state == GapState::Pending && isBlindness(gap.cause);
    });
}

bool CatchUp::isFillingHistory() const
{
    return !m_unavailable && std::any_of(m_gaps.begin(), m_gaps.end(), [](const Gap &gap) {
        return gap.state == GapState::Pending && gap.cause == GapCause::History;
    });
}

int CatchUp::pagesLeft() const
{
    const auto walk = m_gaps.isEmpty() ? m_walks.cend() : m_walks.constFind(m_gaps.first().id);
    return walk == m_walks.cend() ? 0 : walk->pagesLeft();
}

void CatchUp::askNext()
{
    if (!m_running || m_asking || m_unavailable || m_retry.isActive()) {
        return;
    }
    const Gap *gap = current();
    if (!gap) {
        m_walks.clear();
        return;
    }
    auto walk = m_walks.constFind(gap->id);
    if (walk == m_walks.cend()) {
        walk = m_walks.insert(gap->id, PageWalk(gap->from, gap->to));
    }
    m_asking = true;
    const MessageQuery query = walk->next();
    m_rest.listMessages(
        query, priorityOf(*gap), this, [this, asked = *gap, query](const RestResult<MessagePage> &answer) {
            m_asking = false;
            answered(asked, query, answer);
        });
}

void CatchUp::answered(const Gap &asked, const MessageQuery &query, const RestResult<MessagePage> &answer)
{
    if (!answer) {
        failed(answer.error());
        return;
    }
    m_failures = 0;
    m_wasRefused = false;
    reopen();
    const Gap *gap = current();
    const auto walk = m_walks.constFind(asked.id);
    const auto isNextOf = [&query](const PageWalk &pages) {
        const MessageQuery next = pages.next();
        return next.endDate == query.endDate && next.page == query.page;
    };
    if (!gap || gap->id != asked.id || walk == m_walks.cend() || !isNextOf(*walk)) {
        // The gaps changed while the answer was under way: what it holds is true all the same.
        StoreBatch batch;
        batch.observations = answer->records;
        if (const auto changes = m_commit(batch)) {
            Q_EMIT pageCommitted({asked, answer->records, answer->unreadable, *changes});
        }
        askNext();
        return;
    }
    keep(*answer);
}

void CatchUp::keep(const MessagePage &page)
{
    Gap *gap = current();
    PageWalk walk = *m_walks.constFind(gap->id);
    // Whether an unsorted list brought news is only known after the commit, and the commit must carry
    // the progress: so a sorted walk's progress is worked out first, an unsorted one's a page later.
    StoreBatch batch;
    batch.observations = page.records;
    PageWalk ahead = walk;
    ahead.answered(page, true);
    StoreBatch::GapProgress progress{gap->id, ahead.reachedTo()};
    if (ahead.done()) {
        progress.newTo.reset();
    }
    if (ahead.done() || ahead.reachedTo() < gap->to) {
        batch.gapProgress.append(progress);
    }
    const std::optional<ChangeSet> changes = m_commit(batch);
    if (!changes) {
        failed({}); // the store refuses: nothing was kept, so nothing counts as read
        return;
    }
    walk.answered(page, !changes->messages.isEmpty());
    m_walks.insert(gap->id, walk);
    ++gap->pagesDone;
    gap->to = walk.reachedTo();
    const Gap state = *gap;
    const bool isFilled = walk.done();
    if (isFilled) {
        if (!ahead.done()) {
            StoreBatch closing;
            closing.gapProgress.append({gap->id, std::nullopt});
            m_commit(closing);
        }
        m_gaps.removeIf([&state](const Gap &other) { return other.id == state.id; });
        m_walks.remove(state.id);
    }
    Q_EMIT pageCommitted({state, page.records, page.unreadable, *changes});
    if (isFilled) {
        qCInfo(lcCatchUp) << "filled a gap after" << state.pagesDone << "pages";
        Q_EMIT filled(state);
    }
    Q_EMIT progressed();
    askNext();
}

void CatchUp::failed(const RestError &error)
{
    if (error.kind == RestError::Kind::Cancelled || !m_running) {
        return;
    }
    const bool isRefusal =
        error.kind == RestError::Kind::Unauthorized || error.kind == RestError::Kind::Forbidden;
    if (isRefusal && !std::exchange(m_wasRefused, true)) {
        // The key went bad under a socket that is still open. Asking again here would only bring the office
        // closer to being locked out; what a new connect says of it, everybody sees.
        pause();
        Q_EMIT refused();
        return;
    }
    if (isRefusal || error.kind == RestError::Kind::NotFound) {
        // A key that may connect but not list is as good as no list.
        m_unavailable = true;
        m_retry.start(m_timings.unavailableRetryMs);
        Q_EMIT unavailable();
        Q_EMIT progressed();
        return;
    }
    m_retry.start(static_cast<int>(
        doubledMs(m_timings.catchUpFirstRetryMs, m_timings.catchUpLastRetryMs, ++m_failures)));
    Q_EMIT progressed();
}

} // namespace textdesk
