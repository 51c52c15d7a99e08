// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/casestore.h"

#include <QList>
#include <QTableView>

#include <memory>

namespace textdesk {

class CaseMenu;
class Clock;
class DeliveryDelegate;
class DeliveryGapLines;
class DeliveryModel;
class DeliveryText;

/// The table of the delivery desk. A row is the unit: rows are selected, copied and opened, and what
/// is chosen stays chosen while rows come and go around it.
class DeliveryTable : public QTableView
{
    Q_OBJECT
public:
    explicit DeliveryTable(QWidget *parent = nullptr);
    ~DeliveryTable() override;

    /// Both must outlive the table. Once only.
    void setDesk(DeliveryModel &model, const DeliveryText &text);
    /// Must outlive the table. Without it one can see to nothing from here.
    void setClock(const Clock &clock) { m_clock = &clock; }

    /// Widths, order, visibility and sorting of the columns, as kept by Settings::viewState().
    QByteArray columnState() const;
    void restoreColumnState(const QByteArray &state);
    /// With several accounts a row says whose it is, unless a person has chosen otherwise.
    void setHasSeveralAccounts(bool several);

    /// The chosen row: its messages.id; 0: none.
    qint64 currentId() const;
    /// The rows that are selected, from above; empty where none is.
    QList<int> selectedRowNumbers() const;

    /// The selected rows with the columns that are shown, one a line, with tabs between.
    void copyAsTable();

Q_SIGNALS:
    void currentRowChanged();
    void openRequested(int row);
    /// The texts of these messages are to go out once more.
    void retryRequested(const QList<qint64> &messageRowIds);
    /// A person did this about these messages.
    void caseStepRequested(const QList<qint64> &messageRowIds, const textdesk::CaseNote &note);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void applyFont();
    void distributeColumns();
    void showColumnMenu(const QPoint &at);
    void showStandardColumns();
    void rememberChoice();
    void restoreChoice();
    void keepPlace(int first, int height, bool inserted);
    void makeRoomForGaps();
    int heightOf(int first, int last) const;
    void setHoveredRow(int row);
    void addRowActions(QMenu &menu, int row);
    void addCaseActions(QMenu &menu, const QList<int> &rows);

    DeliveryModel *m_model = nullptr;
    const DeliveryText *m_text = nullptr;
    const Clock *m_clock = nullptr;
    CaseMenu *m_caseMenu = nullptr; ///< made when it is first wanted
    QList<qint64> m_caseIds;        ///< the messages that it is about
    DeliveryDelegate *m_delegate = nullptr;
    std::unique_ptr<DeliveryGapLines> m_gapLines;
    int m_heightOfRemoved = 0;
    bool m_columnsAreChosen = false; ///< a person set the widths: they are not ours to distribute
    bool m_hasSeveralAccounts = false;
    qint64 m_currentBefore = 0;
    QList<qint64> m_selectedBefore;
};

} // namespace textdesk
