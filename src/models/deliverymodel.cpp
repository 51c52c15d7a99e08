// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/deliverymodel.h"

#include "core/clock.h"
#include "models/deliverypresenter.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace textdesk {

namespace {

constexpr int pauseMs = 100;
constexpr int changesPerRead = 500;
/// More changes than this are quicker read as the window itself.
constexpr int changesPerRefresh = 2000;
constexpr qint64 shortestAgingWaitMs = 1000;
constexpr qint64 longestAgingWaitMs = 30'000;

DeliverySort sortOf(int column)
{
    switch (column) {
    case DeliveryModel::Status:
        return DeliverySort::Status;
    case DeliveryModel::To:
        return DeliverySort::To;
    case DeliveryModel::From:
        return DeliverySort::From;
    case DeliveryModel::Message:
        return DeliverySort::Text;
    case DeliveryModel::Reason:
        return DeliverySort::Error;
    case DeliveryModel::App:
        return DeliverySort::App;
    case DeliveryModel::Account:
        return DeliverySort::Account;
    default:
        return DeliverySort::When;
    }
}

/// Whether time alone can bring a message through the filter, or take it out.
bool dependsOnAge(const DeliveryFilter &filter)
{
    using Outcomes = DeliveryFilter::Outcomes;
    switch (filter.outcome) {
    case Outcomes::Stalled:
    case Outcomes::InProgress:
        return true;
    case Outcomes::Sent:
    case Outcomes::Unconfirmed:
        return filter.limits.unreportedBefore != 0;
    case Outcomes::All:
        return filter.handling != DeliveryFilter::Handling::Any;
    case Outcomes::Delivered:
    case Outcomes::Failed:
        break;
    }
    return false;
}

} // namespace

DeliveryModel::DeliveryModel(
    ReaderThread &reader, const Clock &clock, const DeliveryPresenter &presenter, QObject *parent)
    : QAbstractTableModel(parent),
      m_reader(reader),
      m_clock(clock),
      m_presenter(presenter)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &DeliveryModel::readChanges);
    m_agingTimer.setSingleShot(true);
    m_agingTimer.setTimerType(Qt::CoarseTimer);
    connect(&m_agingTimer, &QTimer::timeout, this, &DeliveryModel::age);
}

DeliveryModel::~DeliveryModel()
{
    m_reader.cancel(m_pageJob);
    m_reader.cancel(m_changeJob);
}

void DeliveryModel::setAccounts(const AccountSet &accounts)
{
    m_accounts = accounts;
    beginResetModel();
    m_window.reset(m_order);
    endResetModel();
    placeGaps();
    reload();
}

void DeliveryModel::setFilter(const DeliveryFilter &filter)
{
    DeliveryFilter wanted = filter;
    wanted.limits = m_filter.limits;
    if (wanted != m_filter) {
        m_filter = wanted;
        reload();
    }
}

void DeliveryModel::setPatience(const Patience &patience)
{
    if (m_patience != patience) {
        m_patience = patience;
        age();
    }
}

void DeliveryModel::setGaps(const QList<Gap> &gaps)
{
    m_gaps = gaps;
    placeGaps();
}

QString DeliveryModel::gapWords(int row) const
{
    const auto gaps = m_gapPlaces.above.constFind(row);
    return gaps == m_gapPlaces.above.constEnd() ? QString() : m_presenter.gaps(*gaps);
}

void DeliveryModel::placeGaps()
{
    DeliveryGaps places = textdesk::placeGaps(m_gaps, m_window, m_filter);
    if (places != m_gapPlaces) {
        m_gapPlaces = std::move(places);
        Q_EMIT gapsMoved();
    }
}

int DeliveryModel::countOf(Outcome outcome) const
{
    int count = 0;
    for (int i = 0; i < m_window.size(); ++i) {
        count += outcomeAt(i) == outcome ? 1 : 0;
    }
    return count;
}

int DeliveryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_window.size();
}

int DeliveryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DeliveryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const bool isLast = index.row() == m_window.size() - 1;
    if (role == GapAboveRole || role == GapBelowRole) {
        return m_gapPlaces.above.contains(role == GapAboveRole ? index.row() : isLast ? m_window.size() : -1);
    }
    const MessageRow &row = m_window.at(index.row());
    QVariant value = m_presenter.cell(row, outcomeOfRow(row), index.column(), role);
    if (role == Qt::AccessibleTextRole && index.column() == Status) {
        // The line between two rows is no row of its own: it is heard with the one beside it.
        QStringList heard{
            gapWords(index.row()), value.toString(), isLast ? gapWords(m_window.size()) : QString()};
        heard.removeAll(QString());
        return heard.join(QStringLiteral(". "));
    }
    return value;
}

QVariant DeliveryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? m_presenter.header(section, role) : QVariant();
}

void DeliveryModel::sort(int column, Qt::SortOrder order)
{
    const DeliveryOrder wanted{sortOf(column), order == Qt::DescendingOrder};
    if (wanted != m_order) {
        m_order = wanted;
        reload();
    }
}

bool DeliveryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_state == State::Ready && m_pageJob == 0 && m_window.edge() && !isCut();
}

void DeliveryModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent)) {
        readPage(m_window.edge(), pageSize, &DeliveryModel::takeNextPage);
    }
}

// ---- Reading

void DeliveryModel::reload()
{
    m_reader.cancel(m_pageJob);
    m_reader.cancel(m_changeJob);
    m_pageJob = m_changeJob = 0;
    // What changed before this read began is in it.
    m_changed.clear();
    if (m_accounts.isEmpty() || !m_reader.hasDatabase()) {
        setState(State::Closed);
        return;
    }
    setState(State::Loading);
    m_filter.limits = m_patience.limitsAt(m_clock.nowUtc());
    readPage(std::nullopt, pageSize, &DeliveryModel::takeFirstPage);
}

void DeliveryModel::refresh()
{
    if (m_state != State::Ready) {
        reload();
        return;
    }
    m_reader.cancel(m_pageJob);
    m_reader.cancel(m_changeJob);
    m_changeJob = 0;
    m_changed.clear();
    readPage(std::nullopt, std::max(pageSize, m_window.size()), &DeliveryModel::takeRefresh);
}

void DeliveryModel::readPage(
    const std::optional<MessageRow> &after, int limit, void (DeliveryModel::*answer)(Rows))
{
    m_pageJob = m_reader.run(
        [accounts = m_accounts, filter = m_filter, order = m_order, after, limit](ReadStore &store) {
            return store.deliveries().page(accounts, filter, order.sort, order.descending, after, limit);
        },
        [this, answer](Rows rows) {
            // Until its rows are in, no view may ask for those after them.
            const ReaderThread::JobNumber job = m_pageJob;
            (this->*answer)(std::move(rows));
            if (m_pageJob == job) {
                m_pageJob = 0;
            }
            Q_EMIT rowsChanged();
        });
}

void DeliveryModel::takeFirstPage(Rows rows)
{
    if (fail(rows)) {
        return;
    }
    beginResetModel();
    m_window.reset(m_order);
    m_window.setEdge(rows->size() < pageSize ? std::nullopt : std::optional(rows->constLast()));
    m_window.insert(0, *rows);
    endResetModel();
    placeGaps();
    setState(State::Ready);
    scheduleAging();
    readChanges();
}

void DeliveryModel::takeNextPage(Rows rows)
{
    if (fail(rows)) {
        return;
    }
    m_window.setEdge(rows->size() < pageSize ? std::nullopt : std::optional(rows->constLast()));
    merge(*rows, {});
}

void DeliveryModel::takeRefresh(Rows rows)
{
    if (fail(rows)) {
        return;
    }
    const QList<qint64> before = m_window.ids();
    QSet<qint64> gone(before.begin(), before.end());
    for (const MessageRow &row : std::as_const(*rows)) {
        gone.remove(row.id);
    }
    const bool all = rows->size() < std::max<qsizetype>(pageSize, before.size());
    m_window.setEdge(all ? std::nullopt : std::optional(rows->constLast()));
    merge(*rows, gone);
    readChanges();
}

bool DeliveryModel::fail(const Rows &rows)
{
    if (rows) {
        return false;
    }
    m_error = rows.error();
    setState(State::Failed);
    return true;
}

void DeliveryModel::setState(State state)
{
    if (m_state != state) {
        m_state = state;
        Q_EMIT stateChanged();
    }
}

// ---- Following changes

void DeliveryModel::applyChanges(const ChangeSet &changes)
{
    if (!m_accounts.contains(changes.accountId) || m_state == State::Closed) {
        return;
    }
    for (const MessageChange &change : changes.messages) {
        // History that is being caught up lies below the window: no read for it. Where the next page is being
        // read, the window ends further down than is known yet.
        const bool isBelow = m_order.sort == DeliverySort::When && m_order.descending && m_window.edge() &&
                             change.at < m_window.edge()->at && !m_window.contains(change.id);
        if (change.direction == Direction::Outbound &&
            !(isBelow && m_state == State::Ready && m_pageJob == 0)) {
            m_changed.insert(change.id);
        }
    }
    if (m_state == State::Failed && !changes.messages.isEmpty()) {
        reload();
    } else if (changes.casesChanged && m_filter.handling != DeliveryFilter::Handling::Any) {
        refresh(); // which messages somebody saw to is not told
    } else if (!m_pause.isActive()) {
        readChanges();
    }
}

void DeliveryModel::readChanges()
{
    if (m_changed.isEmpty() || m_changeJob != 0 || m_state != State::Ready) {
        return;
    }
    m_pause.start();
    if (m_changed.size() > changesPerRefresh) {
        if (m_pageJob == 0) {
            refresh();
        }
        return;
    }
    QList<qint64> ids;
    for (auto it = m_changed.begin(); it != m_changed.end() && ids.size() < changesPerRead;) {
        ids.append(*it);
        it = m_changed.erase(it);
    }
    m_changeJob = m_reader.run(
        [accounts = m_accounts, filter = m_filter, ids](ReadStore &store) {
            return store.deliveries().matching(accounts, filter, ids);
        },
        [this, asked = QSet<qint64>(ids.begin(), ids.end())](const Rows &rows) {
            m_changeJob = 0;
            takeChanges(asked, rows);
        });
}

void DeliveryModel::takeChanges(const QSet<qint64> &asked, const Rows &rows)
{
    if (fail(rows)) {
        return;
    }
    QSet<qint64> gone = asked;
    for (const MessageRow &row : *rows) {
        gone.remove(row.id);
    }
    merge(*rows, gone);
    if (!m_pause.isActive()) {
        readChanges();
    }
    Q_EMIT rowsChanged();
}

// ---- Growing old

Outcome DeliveryModel::outcomeOfRow(const MessageRow &row) const
{
    // By the limits that the filter was read with, so that a row never contradicts the filter it passed.
    return outcomeOf(row.direction, row.status, row.error, row.at, m_filter.limits);
}

void DeliveryModel::age()
{
    const OutcomeLimits limits = m_patience.limitsAt(m_clock.nowUtc());
    const OutcomeLimits before = std::exchange(m_filter.limits, limits);
    bool turned = false;
    for (int i = 0; i < m_window.size(); ++i) {
        const MessageRow &row = m_window.at(i);
        // Of most rows that is all that has to be looked at: there may be thousands.
        const bool canAge = isInProgress(row.status) || row.status == DeliveryStatus::Sent;
        if (canAge && outcomeOf(row.direction, row.status, row.error, row.at, before) != outcomeOfRow(row)) {
            turned = true;
            Q_EMIT dataChanged(index(i, 0), index(i, ColumnCount - 1));
        }
    }
    if (dependsOnAge(m_filter) && m_state == State::Ready) {
        refresh();
    }
    scheduleAging();
    if (turned) {
        Q_EMIT rowsChanged();
    }
}

void DeliveryModel::scheduleAging()
{
    const UtcMs now = m_clock.nowUtc();
    std::optional<UtcMs> next;
    for (int i = 0; i < m_window.size(); ++i) {
        const MessageRow &row = m_window.at(i);
        const auto ages = agesAt(row.status, row.at, m_patience);
        if (!ages || (next && ages >= next)) {
            continue;
        }
        // What the limits in use take for aged has nothing before it.
        const Outcome outcome = outcomeOfRow(row);
        if (outcome != Outcome::Stalled && outcome != Outcome::Unconfirmed) {
            next = ages;
        }
    }
    const qint64 due = next ? *next - now : longestAgingWaitMs;
    if (dependsOnAge(m_filter)) {
        // Messages that no row shows yet grow old as well.
        m_agingTimer.start(static_cast<int>(std::clamp(due, shortestAgingWaitMs, longestAgingWaitMs)));
    } else if (next) {
        constexpr qint64 aDay = 86'400'000;
        m_agingTimer.start(static_cast<int>(std::clamp(due, shortestAgingWaitMs, aDay)));
    } else {
        m_agingTimer.stop();
    }
}

} // namespace textdesk
