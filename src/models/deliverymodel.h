// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/deliverygaps.h"
#include "models/deliverywindow.h"
#include "models/readerthread.h"
#include "store/changeset.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QTimer>

namespace textdesk {

class Clock;
class DeliveryPresenter;

/// Outbound messages in any order and through any filter, live: a bounded window of rows that grows by
/// keyset pages as the view scrolls. Every read runs on a reader thread; rows appear when they arrive.
class DeliveryModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Status, When, To, From, Account, App, Message, Reason, ColumnCount };
    Q_ENUM(Column)
    enum Role {
        GapAboveRole = Qt::UserRole + 100, ///< bool: the desk knows nothing of a time above this row
        GapBelowRole,                      ///< bool: likewise below it; the last row only
    };
    Q_ENUM(Role)
    enum class State : quint8 {
        Closed,  ///< no database
        Loading, ///< the rows, if any, are those of the filter before
        Ready,
        Failed, ///< the cache could not be read; error() says why
    };
    Q_ENUM(State)

    static constexpr int pageSize = 200;
    /// So that a day of scrolling does not fill the memory; a filter finds what lies deeper.
    static constexpr int maxRows = 20'000;

    /// All three must outlive the model.
    DeliveryModel(
        ReaderThread &reader, const Clock &clock, const DeliveryPresenter &presenter,
        QObject *parent = nullptr);
    ~DeliveryModel() override;

    /// Shows these accounts of the reader's database; none: nothing.
    void setAccounts(const AccountSet &accounts);
    /// DeliveryFilter::limits are the model's own business, and ignored.
    void setFilter(const DeliveryFilter &filter);
    const DeliveryFilter &filter() const { return m_filter; }
    void setPatience(const Patience &patience);
    /// What the desk does not know of.
    void setGaps(const QList<Gap> &gaps);
    void applyChanges(const ChangeSet &changes);
    /// Reads the window anew, keeping the rows that stay.
    void refresh();

    State state() const { return m_state; }
    const StoreError &error() const { return m_error; }
    /// True where no matching row lies below the last one.
    bool isComplete() const { return m_window.isComplete(); }
    /// True while the window is at its limit and more rows lie below it.
    bool isCut() const { return !isComplete() && m_window.size() >= maxRows; }
    int countOf(Outcome outcome) const; ///< among the rows of the window

    /// Where the gaps lie among the rows.
    const DeliveryGaps &gaps() const { return m_gapPlaces; }
    /// The words for the gaps above a row; with the number of rows: for those below the last one. Empty:
    /// none.
    QString gapWords(int row) const;

    const MessageRow &rowAt(int row) const { return m_window.at(row); }
    Outcome outcomeAt(int row) const { return outcomeOfRow(m_window.at(row)); }
    int rowOf(qint64 id) const { return m_window.contains(id) ? m_window.indexOf(id) : -1; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void stateChanged();
    /// Rows came, went or changed, once after each batch of them.
    void rowsChanged();
    /// What gaps() says changed.
    void gapsMoved();

private:
    using Rows = StoreResult<QList<MessageRow>>;

    void reload();
    void readPage(const std::optional<MessageRow> &after, int limit, void (DeliveryModel::*answer)(Rows));
    void takeFirstPage(Rows rows);
    void takeNextPage(Rows rows);
    void takeRefresh(Rows rows);
    void readChanges();
    void takeChanges(const QSet<qint64> &asked, const Rows &rows);
    bool fail(const Rows &rows);
    void setState(State state);

    void merge(const QList<MessageRow> &present, const QSet<qint64> &gone);
    void removeAt(QList<int> indices);
    void moveRow(const MessageRow &row);
    void insertSorted(QList<MessageRow> rows);
    void trim();
    void placeGaps();

    Outcome outcomeOfRow(const MessageRow &row) const;
    void age();
    void scheduleAging();

    ReaderThread &m_reader;
    const Clock &m_clock;
    const DeliveryPresenter &m_presenter;
    AccountSet m_accounts;
    DeliveryFilter m_filter;
    DeliveryOrder m_order;
    DeliveryWindow m_window;
    QList<Gap> m_gaps;
    DeliveryGaps m_gapPlaces;
    State m_state = State::Closed;
    StoreError m_error;
    Patience m_patience;
    QSet<qint64> m_changed; ///< ids that wait to be read
    ReaderThread::JobNumber m_pageJob = 0;
    ReaderThread::JobNumber m_changeJob = 0;
    QTimer m_pause; ///< between two reads of changes
    QTimer m_agingTimer;
};

} // namespace textdesk
