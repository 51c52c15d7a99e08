// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/deliverytable.h"

#include "core/clock.h"
#include "models/deliverymodel.h"
#include "widgets/casemenu.h"
#include "widgets/deliveryclipboard.h"
#include "widgets/deliverydelegate.h"
#include "widgets/deliverygaplines.h"
#include "widgets/deliveryheader.h"
#include "widgets/deliverytext.h"
#include "widgets/momenttext.h"
#include "widgets/plaintooltip.h"
#include "widgets/statuspresentation.h"
#include "widgets/theme.h"

#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {
/// Selected rows beyond this are not found again after the table was filled anew.
constexpr qsizetype maxRememberedRows = 500;
/// Of which columns a kept state is: a header takes that of others for its own.
constexpr QByteArrayView columnStateVersion = "c2:";
} // namespace

DeliveryTable::DeliveryTable(QWidget *parent) : QTableView(parent), m_delegate(new DeliveryDelegate(this))
{
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setAccessibleName(tr("Sent messages and their delivery"));
    verticalHeader()->hide();
    // Fixed: rows measured by their contents cost a call into the model each.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setHorizontalHeader(new DeliveryHeader(this));
    connect(
        horizontalHeader(), &QHeaderView::customContextMenuRequested, this, &DeliveryTable::showColumnMenu);
    applyFont();
}

DeliveryTable::~DeliveryTable() = default;

void DeliveryTable::setDesk(DeliveryModel &model, const DeliveryText &text)
{
    m_model = &model;
    m_text = &text;
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &DeliveryTable::rememberChoice);
    setModel(&model);
    m_gapLines = std::make_unique<DeliveryGapLines>(*this, model);
    horizontalHeader()->setSortIndicator(DeliveryModel::When, Qt::DescendingOrder);
    setSortingEnabled(true);
    setColumnHidden(DeliveryModel::App, true);
    setColumnHidden(DeliveryModel::Account, true);
    connect(&model, &QAbstractItemModel::modelReset, this, &DeliveryTable::restoreChoice);
    connect(
        &model, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex &, int first, int last) { keepPlace(first, heightOf(first, last), true); });
    connect(
        &model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
        [this](const QModelIndex &, int first, int last) { m_heightOfRemoved = heightOf(first, last); });
    connect(&model, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &, int first) {
        keepPlace(first, m_heightOfRemoved, false);
    });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        m_gapLines->forget();
        makeRoomForGaps();
    });
    // Rows that move take their height along, also where the lines stay.
    connect(&model, &DeliveryModel::rowsChanged, this, &DeliveryTable::makeRoomForGaps);
    connect(&model, &DeliveryModel::gapsMoved, this, [this] {
        makeRoomForGaps();
        viewport()->update(); // the words may be others
    });
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        Q_EMIT openRequested(index.row());
    });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        // Only a drag of the mouse is a person's choice.
        m_columnsAreChosen = m_columnsAreChosen || QGuiApplication::mouseButtons() != Qt::NoButton;
    });
}

// ---- Columns

QByteArray DeliveryTable::columnState() const
{
    return columnStateVersion.toByteArray() + QByteArray(1, m_columnsAreChosen ? '1' : '0') +
           horizontalHeader()->saveState();
}

void DeliveryTable::restoreColumnState(const QByteArray &state)
{
    const qsizetype beginning = columnStateVersion.size();
    if (!state.startsWith(columnStateVersion) ||
        !horizontalHeader()->restoreState(state.mid(beginning + 1))) {
        return;
    }
    m_columnsAreChosen = state.at(beginning) == '1';
    horizontalHeader()->setSectionHidden(DeliveryModel::Status, false);
    horizontalHeader()->setStretchLastSection(true);
    distributeColumns();
}

void DeliveryTable::distributeColumns()
{
    if (m_columnsAreChosen || !m_model) {
        return;
    }
    // Measured by what such cells hold, so that they follow font, language and locale.
    const QFontMetrics strong(strongFont(font()));
    const QFontMetrics figures(tabularFont(font()));
    const QFontMetrics plain(font());
    constexpr int padding = 24;
    int status = 0;
    for (const Outcome outcome :
         {Outcome::Failed, Outcome::Unconfirmed, Outcome::Stalled, Outcome::Delivered, Outcome::Sent}) {
        const QString word = presentStatus(outcome, DeliveryStatus::Other).word;
        status = std::max(status, strong.horizontalAdvance(u"✓✓ "_s + word));
    }
    constexpr UtcMs longAgo = 978'220'800'000; // a day and a month of two figures
    const int number = plain.horizontalAdvance(u"(000) 000-0000"_s);
    struct Widths
    {
        int when;
        int to;
    };
    const Widths roomy{
        figures.horizontalAdvance(momentInList(longAgo, 0)), plain.horizontalAdvance(u"msg_000000000000"_s)};
    // Where the window is small, the text and the reason are worth more than the day of old messages.
    const int title =
        plain.horizontalAdvance(m_text->header(DeliveryModel::When, Qt::DisplayRole).toString() + u" ▾"_s);
    const Widths tight{std::max(title, figures.horizontalAdvance(momentInList(longAgo, longAgo))), number};
    const int app = plain.horizontalAdvance(u"app_00000000"_s) + padding;
    const int account = plain.horizontalAdvance(u"(000) 000-0000"_s) + padding;
    const int extra = (isColumnHidden(DeliveryModel::App) ? 0 : app) +
                      (isColumnHidden(DeliveryModel::Account) ? 0 : account);
    constexpr int enoughForText = 320;
    const auto rest = [&](const Widths &widths) {
        return viewport()->width() - status - widths.when - widths.to - number - 4 * padding - extra;
    };
    const Widths &widths = rest(roomy) >= enoughForText ? roomy : tight;
    horizontalHeader()->resizeSection(DeliveryModel::Status, status + padding);
    horizontalHeader()->resizeSection(DeliveryModel::When, widths.when + padding);
    horizontalHeader()->resizeSection(DeliveryModel::To, widths.to + padding);
    horizontalHeader()->resizeSection(DeliveryModel::From, number + padding);
    horizontalHeader()->resizeSection(DeliveryModel::Account, account);
    horizontalHeader()->resizeSection(DeliveryModel::App, app);
    constexpr double messageShare = 0.55;
    constexpr int narrowest = 96;
    horizontalHeader()->resizeSection(
        DeliveryModel::Message, std::max(narrowest, static_cast<int>(rest(widths) * messageShare)));
}

void DeliveryTable::showColumnMenu(const QPoint &at)
{
    QMenu menu(this);
    for (int column = 0; column < DeliveryModel::ColumnCount; ++column) {
        QAction *action =
            menu.addAction(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        // Without its status a row says nothing.
        action->setEnabled(column != DeliveryModel::Status);
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setColumnHidden(column, !shown);
            distributeColumns();
        });
    }
    menu.addSeparator();
    menu.addAction(tr("Standard columns"), this, &DeliveryTable::showStandardColumns);
    menu.exec(horizontalHeader()->mapToGlobal(at));
}

void DeliveryTable::showStandardColumns()
{
    for (int column = 0; column < DeliveryModel::ColumnCount; ++column) {
        setColumnHidden(column, false);
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), column);
    }
    setColumnHidden(DeliveryModel::App, true);
    setColumnHidden(DeliveryModel::Account, !m_hasSeveralAccounts);
    m_columnsAreChosen = false;
    distributeColumns();
}

void DeliveryTable::setHasSeveralAccounts(bool several)
{
    if (m_hasSeveralAccounts != several) {
        m_hasSeveralAccounts = several;
        setColumnHidden(DeliveryModel::Account, !several);
        distributeColumns();
    }
}

// ---- Rows

qint64 DeliveryTable::currentId() const
{
    const QModelIndex current = currentIndex();
    return current.isValid() ? m_model->rowAt(current.row()).id : 0;
}

QList<int> DeliveryTable::selectedRowNumbers() const
{
    // By ranges: asking for each selected row takes seconds when all are.
    QList<int> rows;
    const QItemSelection selection = selectionModel() ? selectionModel()->selection() : QItemSelection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            rows.append(row);
        }
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void DeliveryTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    if (current.isValid() && current.column() != DeliveryModel::Status) {
        // A screen reader reads the current cell: the one that holds the whole row's sentence.
        selectionModel()->setCurrentIndex(
            current.siblingAtColumn(DeliveryModel::Status), QItemSelectionModel::NoUpdate);
        return;
    }
    QTableView::currentChanged(current, previous);
    Q_EMIT currentRowChanged();
}

void DeliveryTable::rememberChoice()
{
    m_currentBefore = currentId();
    m_selectedBefore.clear();
    const QList<int> rows = selectedRowNumbers();
    for (const int row : rows.first(std::min(rows.size(), maxRememberedRows))) {
        m_selectedBefore.append(m_model->rowAt(row).id);
    }
}

void DeliveryTable::restoreChoice()
{
    QItemSelection selection;
    for (const qint64 id : std::as_const(m_selectedBefore)) {
        const int row = m_model->rowOf(id);
        if (row >= 0) {
            selection.select(m_model->index(row, 0), m_model->index(row, DeliveryModel::ColumnCount - 1));
        }
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    const int current = m_model->rowOf(m_currentBefore);
    if (current >= 0) {
        selectionModel()->setCurrentIndex(
            m_model->index(current, DeliveryModel::Status), QItemSelectionModel::NoUpdate);
    }
    Q_EMIT currentRowChanged();
}

int DeliveryTable::heightOf(int first, int last) const
{
    const QHeaderView *rows = verticalHeader();
    return rows->sectionPosition(last) + rows->sectionSize(last) - rows->sectionPosition(first);
}

void DeliveryTable::keepPlace(int first, int height, bool inserted)
{
    // At the top new rows come into sight; further down what is being read must not slip away.
    const int offset = verticalScrollBar()->value();
    const int above = first < m_model->rowCount() ? verticalHeader()->sectionPosition(first) : offset + 1;
    if (offset == 0 || above > offset) {
        return;
    }
    updateGeometries();
    verticalScrollBar()->setValue(std::max(0, inserted ? offset + height : offset - height));
}

void DeliveryTable::makeRoomForGaps()
{
    // The row at the upper edge stays where it is, whatever lines come and go above it.
    const auto belowFirst = [this](int row) { return heightOf(0, row); };
    const int offset = verticalScrollBar()->value();
    const int first = offset > 0 ? rowAt(0) : -1;
    const int before = first >= 0 ? belowFirst(first) : 0;
    m_gapLines->makeRoom(DeliveryDelegate::rowHeight(font()));
    if (first >= 0 && belowFirst(first) != before) {
        updateGeometries();
        verticalScrollBar()->setValue(offset + belowFirst(first) - before);
    }
}

void DeliveryTable::copyAsTable()
{
    QList<int> columns;
    for (int visual = 0; visual < DeliveryModel::ColumnCount; ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column)) {
            columns.append(column);
        }
    }
    copyRowsAsTable(*m_model, *m_text, selectedRowNumbers(), columns);
}

void DeliveryTable::addRowActions(QMenu &menu, int row)
{
    const MessageRow message = m_model->rowAt(row);
    const QList<int> rows = selectedRowNumbers();
    QAction *open = menu.addAction(tr("&Open conversation"));
    open->setShortcut(Qt::Key_Return);
    open->setEnabled(message.conversationId != 0);
    const qint64 id = message.id;
    connect(open, &QAction::triggered, this, [this, id] {
        // Rows may have moved while the menu was open.
        const int now = m_model->rowOf(id);
        if (now >= 0) {
            Q_EMIT openRequested(now);
        }
    });
    menu.addSeparator();
    addCaseActions(menu, rows);
    QAction *table = menu.addAction(tr("&Copy rows"), this, &DeliveryTable::copyAsTable);
    table->setShortcut(QKeySequence::Copy);
    QAction *text = menu.addAction(tr("Copy &text"));
    text->setEnabled(!message.body.isEmpty());
    connect(text, &QAction::triggered, this, [message] { copyToClipboard(message.body); });
    QAction *number = menu.addAction(tr("Copy &number"));
    number->setEnabled(!message.to.isEmpty());
    connect(number, &QAction::triggered, this, [message] { copyToClipboard(message.to); });
    connect(menu.addAction(tr("Copy &as text")), &QAction::triggered, this, [this, rows] {
        copyRowsAsText(*m_model, *m_text, rows);
    });
    connect(menu.addAction(tr("Copy &message ID")), &QAction::triggered, this, [message] {
        copyToClipboard(message.messageId);
    });
}

/// What can be seen to: of the chosen rows those that did not arrive.
void DeliveryTable::addCaseActions(QMenu &menu, const QList<int> &rows)
{
    m_caseIds.clear();
    for (const int each : rows) {
        const Outcome outcome = m_model->outcomeAt(each);
        if (outcome == Outcome::Failed || outcome == Outcome::Unconfirmed || outcome == Outcome::Stalled) {
            m_caseIds.append(m_model->rowAt(each).id);
        }
    }
    if (m_caseIds.isEmpty() || m_clock == nullptr) {
        return;
    }
    if (m_caseMenu == nullptr) {
        m_caseMenu = new CaseMenu(
            *m_clock, [this] { return m_caseIds; }, this);
        m_caseMenu->setTitle(tr("See to &it"));
        connect(m_caseMenu, &CaseMenu::chosen, this, &DeliveryTable::caseStepRequested);
        connect(m_caseMenu, &CaseMenu::retryChosen, this, &DeliveryTable::retryRequested);
    }
    QAction *acknowledge = menu.addAction(tr("Ac&knowledge"));
    acknowledge->setObjectName(u"acknowledgeRows"_s);
    connect(acknowledge, &QAction::triggered, this, [this] {
        Q_EMIT caseStepRequested(m_caseIds, CaseMenu::step(CaseStep::Acknowledged, m_clock->nowUtc()));
    });
    menu.addMenu(m_caseMenu);
    menu.addSeparator();
}

// ---- Events

void DeliveryTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_gapLines) {
        QPainter painter(viewport());
        m_gapLines->paint(painter);
    }
}

void DeliveryTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyAsTable();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT openRequested(currentIndex().row());
        return;
    }
    QTableView::keyPressEvent(event);
}

void DeliveryTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid()) {
        return;
    }
    QMenu menu(this);
    addRowActions(menu, index.row());
    menu.exec(byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void DeliveryTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        applyFont();
    }
}

void DeliveryTable::applyFont()
{
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(DeliveryDelegate::rowHeight(font()));
    if (m_gapLines) {
        makeRoomForGaps();
    }
    distributeColumns();
}

void DeliveryTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    distributeColumns();
}

bool DeliveryTable::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::MouseMove) {
        setHoveredRow(rowAt(static_cast<QMouseEvent *>(event)->position().toPoint().y()));
    } else if (event->type() == QEvent::Leave) {
        setHoveredRow(-1);
    } else if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString words = m_gapLines ? m_gapLines->cutOffAt(help->pos()) : QString();
        if (!words.isEmpty()) {
            showPlainToolTip(*help, words, this);
            return true;
        }
    }
    return QTableView::viewportEvent(event);
}

void DeliveryTable::setHoveredRow(int row)
{
    if (m_delegate->hoveredRow() != row) {
        m_delegate->setHoveredRow(row);
        viewport()->update();
    }
}

} // namespace textdesk
