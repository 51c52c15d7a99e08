// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/outbox.h"

#include "core/clock.h"
#include "core/phonenumber.h"
#include "gateway/backoff.h"
#include "store/textingobstacle.h"
#include "sync/gatewaytime.h"

#include <QLoggingCategory>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

Q_LOGGING_CATEGORY(lcOutbox, "textdesk.sync.outbox")

/// What did not get through by then is for a person to decide.
constexpr int mostAttempts = 5;
/// The Date header has whole seconds, and its answer was under way for a while.
constexpr qint64 dateMarginMs = 10'000;
/// Where no answer ever carried a date, the gateway's clock is taken to be as wrong as this.
constexpr qint64 clockMarginMs = 60LL * 60'000;

/// As it comes back from the gateway: no half surrogate pairs, one kind of line break.
QString fitToSend(const QString &text)
{
    QString fit = QString::fromUtf8(text.toUtf8());
    fit.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n').remove(QChar::Null);
    return fit.trimmed();
}

bool bringsNews(const QList<Observation> &records, const QList<Observation> &known)
{
    return std::any_of(records.begin(), records.end(), [&known](const Observation &record) {
        return std::none_of(known.begin(), known.end(), [&record](const Observation &each) {
            return each.messageId == record.messageId;
        });
    });
}

bool isUnderWay(OutgoingState state)
{
    return state == OutgoingState::Waiting || state == OutgoingState::Sending ||
           state == OutgoingState::Unknown;
}

} // namespace

Outbox::Outbox(
    StoreWriter &writer, qint64 accountId, RestClient &rest, const Clock &clock, const GatewayTime &time,
    Commit commit, const SyncTimings &timings)
    : m_writer(writer),
      m_accountId(accountId),
      m_rest(rest),
      m_clock(clock),
      m_time(time),
      m_commit(std::move(commit)),
      m_timings(timings)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Outbox::run);
}

void Outbox::begin()
{
    m_rows = m_writer.outbox().all(m_accountId).value_or(QList<OutgoingRow>());
    for (const OutgoingRow &each : QList<OutgoingRow>(m_rows)) {
        if (each.state == OutgoingState::Sending) {
            outcomeLost(each);
        } else if (each.state == OutgoingState::Unknown) {
            m_progress[each.id].lostAtBootMs = m_clock.bootMs();
        }
    }
}

void Outbox::resume()
{
    m_running = true;
    schedule();
}

void Outbox::pause()
{
    m_running = false;
    m_timer.stop();
}

/// Written now, and to be taken back for so long.
OutgoingRow Outbox::freshRow(qint64 undoMs) const
{
    OutgoingRow fresh;
    fresh.createdAt = m_clock.nowUtc();
    fresh.notBefore = undoMs > 0 ? fresh.createdAt + undoMs : 0;
    return fresh;
}

void Outbox::send(const OutgoingText &text)
{
    OutgoingRow fresh = freshRow(text.undoMs);
    fresh.from = text.from;
    fresh.to = text.to;
    fresh.body = fitToSend(text.body);
    if (fresh.body.isEmpty()) {
        return;
    }
    const StoreResult<OutgoingRow> kept = m_writer.outbox().add(m_accountId, fresh);
    if (!kept) {
        Q_EMIT takenBack(text);
        Q_EMIT storeTroubled(kept.error());
        return;
    }
    m_rows.append(*kept);
    setDue(kept->id, text.undoMs);
    Q_EMIT changed();
    schedule();
}

void Outbox::retry(const QList<qint64> &messageRowIds, const CaseNote &note, qint64 undoMs)
{
    const StoreResult<RetriedTexts> retried =
        m_writer.retry(m_accountId, messageRowIds, note, freshRow(undoMs));
    if (!retried) {
        Q_EMIT storeTroubled(retried.error());
        return;
    }
    for (const OutgoingRow &fresh : retried->rows) {
        m_rows.append(fresh);
        setDue(fresh.id, undoMs);
    }
    if (!retried->rows.isEmpty()) {
        Q_EMIT committed(retried->changes);
        schedule();
    }
}

void Outbox::stopRetries()
{
    QList<OutgoingRow> waiting;
    std::copy_if(m_rows.cbegin(), m_rows.cend(), std::back_inserter(waiting), [](const OutgoingRow &each) {
        return !each.retryOf.isNull() && each.state == OutgoingState::Waiting;
    });
    if (!waiting.isEmpty() && drop(waiting)) {
        schedule();
    }
}

bool Outbox::drop(const QList<OutgoingRow> &retries)
{
    const auto dropped = m_writer.dropRetries(m_accountId, retries, m_clock.nowUtc());
    if (!dropped) {
        Q_EMIT storeTroubled(dropped.error());
        return false;
    }
    for (const OutgoingRow &each : retries) {
        forget(each.id);
    }
    Q_EMIT committed(*dropped);
    return true;
}

void Outbox::act(qint64 id, OutgoingAction action)
{
    const OutgoingRow *found = row(id);
    if (found == nullptr || found->state == OutgoingState::Sending ||
        found->state == OutgoingState::Unknown) {
        return;
    }
    OutgoingRow present = *found;
    if (action == OutgoingAction::SendNow) {
        // Refused as it is, it would be refused again.
        if (present.state != OutgoingState::Refused) {
            present.createdAt = m_clock.nowUtc();
            present.attempts = 0;
            waitAgain(present, 0);
        }
        return;
    }
    if (!present.retryOf.isNull()) {
        if (!drop({present})) {
            return;
        }
    } else if (const auto removed = m_writer.outbox().remove(id); !removed) {
        Q_EMIT storeTroubled(removed.error());
        return;
    }
    forget(id);
    if (action == OutgoingAction::TakeBack) {
        Q_EMIT takenBack({present.from, present.to, present.body, 0, m_accountId});
    }
    Q_EMIT changed();
    schedule();
}

OutgoingRow *Outbox::row(qint64 id)
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [id](const OutgoingRow &each) { return each.id == id; });
    return found == m_rows.end() ? nullptr : &*found;
}

bool Outbox::keep(const OutgoingRow &changedRow)
{
    const StoreResult<void> kept = m_writer.outbox().update(changedRow);
    if (!kept) {
        Q_EMIT storeTroubled(kept.error());
        return false;
    }
    if (OutgoingRow *here = row(changedRow.id)) {
        *here = changedRow;
    }
    Q_EMIT changed();
    return true;
}

void Outbox::setDue(qint64 id, qint64 inMs)
{
    m_progress[id].dueMs = m_clock.monotonicMs() + inMs;
}

void Outbox::forget(qint64 id)
{
    m_rows.removeIf([id](const OutgoingRow &each) { return each.id == id; });
    m_progress.remove(id);
}

/// An earlier text to the same number is still under way.
bool Outbox::isHeldUp(const OutgoingRow &later) const
{
    for (const OutgoingRow &each : m_rows) {
        if (each.id == later.id) {
            return false;
        }
        if (isUnderWay(each.state) && each.to == later.to && each.from == later.from) {
            return true;
        }
    }
    return false;
}

bool Outbox::isStale(const OutgoingRow &each) const
{
    // A clock that was set back leaves its age unknown.
    const qint64 age = m_clock.nowUtc() - each.createdAt;
    return age > m_timings.sendStaleMs || age < -m_timings.sendStaleMs;
}

void Outbox::schedule()
{
    if (!m_running || m_asking != 0) {
        return;
    }
    qint64 due = std::numeric_limits<qint64>::max();
    for (const OutgoingRow &each : std::as_const(m_rows)) {
        const bool acts = each.state == OutgoingState::Waiting || each.state == OutgoingState::Unknown;
        if (acts && !isHeldUp(each)) {
            due = std::min(due, m_progress.value(each.id).dueMs);
        }
    }
    if (due != std::numeric_limits<qint64>::max()) {
        const qint64 wait = std::clamp<qint64>(due - m_clock.monotonicMs(), 0, m_timings.sendLastRetryMs);
        m_timer.start(static_cast<int>(wait));
    }
}

void Outbox::run()
{
    if (!m_running || m_asking != 0) {
        return;
    }
    dropStaleRetries();
    const qint64 now = m_clock.monotonicMs();
    for (const OutgoingRow &each : inTurn()) {
        if (m_asking != 0) {
            break;
        }
        if (m_progress.value(each.id).dueMs > now || isHeldUp(each)) {
            continue;
        }
        if (each.state == OutgoingState::Unknown) {
            look(each);
        } else if (each.state == OutgoingState::Waiting) {
            startSending(each);
        }
    }
    schedule();
}

/// What somebody wrote just now does not wait behind a thousand texts that go out again. Those to the same
/// number keep their order.
QList<OutgoingRow> Outbox::inTurn() const
{
    QSet<std::pair<QString, QString>> written;
    for (const OutgoingRow &each : m_rows) {
        if (each.retryOf.isNull()) {
            written.insert({each.from, each.to});
        }
    }
    QList<OutgoingRow> rows = m_rows;
    std::stable_partition(rows.begin(), rows.end(), [&written](const OutgoingRow &each) {
        return written.contains({each.from, each.to});
    });
    return rows;
}

/// They would have to be asked about one by one; as open cases they are where they came from.
void Outbox::dropStaleRetries()
{
    QList<OutgoingRow> stale;
    std::copy_if(m_rows.cbegin(), m_rows.cend(), std::back_inserter(stale), [this](const OutgoingRow &each) {
        return !each.retryOf.isNull() && each.state == OutgoingState::Waiting && isStale(each);
    });
    if (!stale.isEmpty()) {
        (void)drop(stale);
    }
}

/// Its recipient asked for no more texts since somebody chose to send it again.
bool Outbox::isUnwanted(const OutgoingRow &retry) const
{
    const auto newest = m_writer.outbox().newestBetween(m_accountId, retry.from, retry.to, newestForObstacle);
    return newest && textingObstacle(*newest) == TextingObstacle::OptedOut;
}

void Outbox::startSending(OutgoingRow next)
{
    if (!next.retryOf.isNull() && isUnwanted(next)) {
        if (!drop({next})) {
            setDue(next.id, m_timings.sendLastRetryMs);
        }
        return;
    }
    if (isStale(next)) {
        next.state = OutgoingState::Asking;
        if (!keep(next)) {
            setDue(next.id, m_timings.sendLastRetryMs);
        }
        return;
    }
    if (const qint64 wait = m_rest.budget().waitMs(RestPriority::Send); wait > 0) {
        setDue(next.id, wait); // it can be taken back until then
        return;
    }
    if (const qint64 wait = paceWaitMs(next.from); wait > 0) {
        setDue(next.id, wait);
        return;
    }
    next.state = OutgoingState::Sending;
    next.attemptAt = m_time.now();
    ++next.attempts;
    if (!keep(next)) {
        pause(); // not on record as being sent, it could be sent twice
        return;
    }
    m_attemptTimes[next.from].append(m_clock.monotonicMs());
    m_asking = next.id;
    m_rest.sendSms(
        next.from, next.to, next.body, this,
        [this, id = next.id](const RestResult<SendReceipt> &answer) { answered(id, answer); });
}

/// How long until one more text may go out from this number. The gateway would take more and let them wait,
/// where nobody could take them back.
qint64 Outbox::paceWaitMs(const QString &ourNumber)
{
    QList<qint64> &times = m_attemptTimes[ourNumber];
    const qint64 now = m_clock.monotonicMs();
    times.removeIf([&](qint64 at) { return at + m_timings.sendWindowMs <= now; });
    const qsizetype beyond = times.size() - m_timings.sendsPerLine;
    return beyond < 0 ? 0 : times.at(beyond) + m_timings.sendWindowMs - now;
}

void Outbox::answered(qint64 id, const RestResult<SendReceipt> &answer)
{
    m_asking = 0;
    const OutgoingRow *found = row(id);
    if (found == nullptr) {
        schedule();
        return;
    }
    const OutgoingRow sent = *found;
    if (answer) {
        accepted(sent, *answer);
    } else if (isCertainlyUnsent(answer.error())) {
        unsent(sent, answer.error());
    } else {
        outcomeLost(sent);
    }
    schedule();
}

void Outbox::accepted(const OutgoingRow &sent, const SendReceipt &receipt)
{
    Observation seen;
    seen.messageId = receipt.messageId;
    seen.fact.status = receipt.status;
    seen.fact.word = receipt.statusWord;
    seen.fact.at = m_time.now();
    seen.fact.source = FactSource::Receipt;
    seen.from = sent.from;
    seen.to = sent.to;
    seen.body = sent.body;
    StoreBatch batch;
    batch.observations.append(seen);
    batch.sent.append({sent.id, receipt.messageId});
    m_wasRefused = false;
    if (m_commit(batch)) {
        forget(sent.id);
    } else {
        outcomeLost(sent); // the list has it when the store takes it again
    }
}

void Outbox::unsent(OutgoingRow sent, const RestError &error)
{
    using Kind = RestError::Kind;
    const qint64 backoff = doubledMs(m_timings.sendFirstRetryMs, m_timings.sendLastRetryMs, sent.attempts);
    switch (error.kind) {
    case Kind::BadRequest:
    case Kind::NotFound:
        sent.state = OutgoingState::Refused;
        sent.error = error.text.isEmpty() ? u"HTTP %1"_s.arg(error.httpStatus) : error.text;
        (void)keep(sent);
        return;
    case Kind::Unauthorized:
    case Kind::Forbidden:
        // Asking again could lock the office out; what a new connect says of it, everybody sees.
        if (std::exchange(m_wasRefused, true)) {
            sent.state = OutgoingState::Refused; // a key that may connect but not send
            sent.error = error.text;
            (void)keep(sent);
            return;
        }
        pause();
        waitAgain(sent, 0);
        Q_EMIT refused();
        return;
    case Kind::RateLimited:
        waitAgain(sent, std::max<qint64>(m_rest.budget().waitMs(RestPriority::Send), backoff));
        return;
    default:
        waitAgain(sent, backoff);
        return;
    }
}

void Outbox::outcomeLost(OutgoingRow lost)
{
    qCInfo(lcOutbox) << "a text was sent and no answer came: looking for it in the list";
    lost.state = OutgoingState::Unknown;
    Progress &progress = m_progress[lost.id];
    progress = {m_clock.monotonicMs() + m_timings.sendCheckFirstMs, m_clock.bootMs(), 0};
    if (!keep(lost)) {
        *row(lost.id) = lost; // on record as being sent, which comes to the same
    }
}

void Outbox::waitAgain(OutgoingRow again, qint64 inMs)
{
    again.state = OutgoingState::Waiting;
    again.notBefore = 0;
    setDue(again.id, inMs);
    if (!keep(again) && row(again.id)->state == OutgoingState::Sending) {
        *row(again.id) = again;
    }
    schedule();
}

UtcMs Outbox::lookFrom(const OutgoingRow &lost) const
{
    const qint64 margin = m_rest.serverDate() ? dateMarginMs : clockMarginMs;
    return lost.attemptAt > 0 ? lost.attemptAt - margin : lost.createdAt - clockMarginMs;
}

void Outbox::look(const OutgoingRow &lost)
{
    m_asking = lost.id;
    ++m_progress[lost.id].looks;
    lookOn(lost.id, PageWalk(lookFrom(lost), m_time.now() + clockMarginMs), {}, m_clock.bootMs());
}

void Outbox::lookOn(qint64 id, const PageWalk &walk, const QList<Observation> &found, qint64 askedAtBootMs)
{
    const OutgoingRow *lost = row(id);
    if (lost == nullptr) {
        m_asking = 0;
        schedule();
        return;
    }
    MessageQuery query = walk.next();
    query.from = lost->from;
    query.to = lost->to;
    m_rest.listMessages(
        query, RestPriority::Send, this,
        [this, id, walk, found, askedAtBootMs](const RestResult<MessagePage> &answer) {
            if (!answer) {
                m_asking = 0;
                lookFailed(id, answer.error());
                schedule();
                return;
            }
            const QList<Observation> all = found + answer->records;
            PageWalk further = walk;
            further.answered(*answer, bringsNews(answer->records, found));
            if (further.done()) {
                m_asking = 0;
                looked(id, all, askedAtBootMs);
                schedule();
            } else {
                lookOn(id, further, all, askedAtBootMs);
            }
        });
}

QList<Observation> Outbox::candidates(const OutgoingRow &lost, const QList<Observation> &records) const
{
    const UtcMs from = lookFrom(lost);
    QList<Observation> fitting;
    for (const Observation &record : records) {
        const bool fits = record.direction == Direction::Outbound &&
                          record.createdAt.value_or(record.fact.at) >= from &&
                          normalizedAddress(record.to) == normalizedAddress(lost.to) &&
                          normalizedAddress(record.from) == normalizedAddress(lost.from) &&
                          record.body.trimmed() == lost.body.trimmed();
        if (fits) {
            fitting.append(record);
        }
    }
    std::sort(fitting.begin(), fitting.end(), [](const Observation &a, const Observation &b) {
        return std::tie(a.createdAt, a.messageId) < std::tie(b.createdAt, b.messageId);
    });
    return fitting;
}

void Outbox::looked(qint64 id, const QList<Observation> &found, qint64 askedAtBootMs)
{
    const OutgoingRow *here = row(id);
    if (here == nullptr) {
        return;
    }
    OutgoingRow lost = *here;
    const QList<Observation> fitting = candidates(lost, found);
    QStringList ids;
    for (const Observation &record : fitting) {
        ids.append(record.messageId);
    }
    const StoreResult<QStringList> taken = m_writer.outbox().sentHere(m_accountId, ids);
    if (!taken) {
        setDue(id, m_timings.sendCheckLastMs);
        return;
    }
    for (const Observation &record : fitting) {
        if (taken->contains(record.messageId)) {
            continue; // another text of ours, which says the same
        }
        StoreBatch batch;
        batch.observations.append(record);
        batch.sent.append({id, record.messageId});
        if (m_commit(batch)) {
            forget(id);
        } else {
            setDue(id, m_timings.sendCheckLastMs);
        }
        return;
    }
    const Progress progress = m_progress.value(id);
    const qint64 settledAtBootMs = progress.lostAtBootMs + m_timings.sendSettleMs;
    if (askedAtBootMs < settledAtBootMs) {
        const qint64 wait =
            doubledMs(m_timings.sendCheckFirstMs, m_timings.sendCheckLastMs, progress.looks + 1);
        setDue(id, std::min(wait, std::max<qint64>(settledAtBootMs - m_clock.bootMs(), 0)));
    } else if (lost.attempts >= mostAttempts) {
        lost.state = OutgoingState::Asking;
        (void)keep(lost);
    } else {
        waitAgain(lost, doubledMs(m_timings.sendFirstRetryMs, m_timings.sendLastRetryMs, lost.attempts));
    }
}

void Outbox::lookFailed(qint64 id, const RestError &error)
{
    const OutgoingRow *here = row(id);
    if (here == nullptr || error.kind == RestError::Kind::Cancelled) {
        return;
    }
    switch (error.kind) {
    case RestError::Kind::NotFound:
    case RestError::Kind::BadRequest: {
        OutgoingRow lost = *here;
        lost.state = OutgoingState::Unsettled;
        (void)keep(lost);
        return;
    }
    case RestError::Kind::Unauthorized:
    case RestError::Kind::Forbidden:
        pause();
        Q_EMIT refused();
        return;
    default:
        setDue(id, m_timings.sendCheckLastMs);
        return;
    }
}

} // namespace textdesk
