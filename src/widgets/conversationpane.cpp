// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/conversationpane.h"

#include "core/clock.h"
#include "models/accountbook.h"
#include "ui_conversationpane.h"
#include "widgets/addresswords.h"
#include "widgets/anchoredlistview.h"
#include "widgets/conversationdelegate.h"
#include "widgets/conversationlayout.h"
#include "widgets/flowlayout.h"
#include "widgets/icons.h"
#include "widgets/menutext.h"
#include "widgets/messagewords.h"
#include "widgets/theme.h"

#include <QButtonGroup>
#include <QEvent>
#include <QMenu>
#include <QScopedValueRollback>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace textdesk {

ConversationPane::ConversationPane(
    const AddressWords &addresses, const AccountBook &accounts, const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_addresses(addresses),
      m_accounts(accounts),
      m_clock(clock),
      m_ui(std::make_unique<Ui::ConversationPane>()),
      m_filters(new QButtonGroup(this)),
      m_view(new AnchoredListView(AnchoredListView::Edge::Top, this)),
      m_lineChip(new FilterChip(this))
{
    m_ui->setupUi(this);
    setAutoFillBackground(true);
    m_model.setDescriber([this](const ConversationRow &row) {
        return spokenConversation(
            ConversationContent::from(row, m_addresses, MessageWords(), m_clock.nowUtc()));
    });
    m_view->setObjectName(u"conversationList"_s);
    m_view->setAccessibleName(tr("Conversations"));
    m_view->setUniformItemSizes(true);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setMouseTracking(true);
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new ConversationDelegate(m_model, m_addresses, m_clock, m_view));
    m_ui->listColumn->addWidget(m_view);
    setFocusProxy(m_view);

    m_ui->newButton->setIcon(themedIcon(u"write"_s));
    connect(m_ui->newButton, &QToolButton::clicked, this, &ConversationPane::newRequested);
    auto *flow = new FlowLayout(m_ui->chips);
    flow->setContentsMargins(0, 0, 0, 0);
    constexpr int betweenChips = 6;
    flow->setSpacing(betweenChips);
    const std::array<std::pair<QAbstractButton *, ConversationFilter>, 5> chips{
        {{m_ui->allChip, ConversationFilter::All},
         {m_ui->unreadChip, ConversationFilter::Unread},
         {m_ui->waitingChip, ConversationFilter::Waiting},
         {m_ui->failedChip, ConversationFilter::Failed},
         {m_ui->archivedChip, ConversationFilter::Archived}}};
    for (const auto &[chip, filter] : chips) {
        flow->addWidget(chip);
        m_filters->addButton(chip, static_cast<int>(filter));
    }
    m_lineChip->setObjectName(u"lineChip"_s);
    flow->addWidget(m_lineChip);
    connect(m_lineChip, &QAbstractButton::clicked, this, &ConversationPane::offerLines);
    showLine();
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        // By the keyboard it comes from somewhere in the view: then the current one is meant.
        const QModelIndex under = m_view->indexAt(position);
        const QModelIndex index = under.isValid() ? under : m_model.index(m_model.rowOf(m_current));
        if (index.isValid()) {
            Q_EMIT menuRequested(m_model.at(index.row()).id, m_view->viewport()->mapToGlobal(position));
        }
    });
    connect(m_filters, &QButtonGroup::idClicked, this, [this](int id) {
        setFilter(static_cast<ConversationFilter>(id));
    });
    // Not the current row: a view takes its first row as current when it gets the focus.
    connect(
        m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        [this](const QItemSelection &selected) {
            if (!m_following && !selected.isEmpty()) {
                setCurrent(m_model.at(selected.constFirst().top()).id);
                Q_EMIT chosen(m_current);
            }
        });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(&m_model, signal, this, [this] {
            showListOrHint();
            showCurrent();
        });
    }
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        showListOrHint();
        showCurrent();
    });
    showListOrHint();
    applyTheme();
}

ConversationPane::~ConversationPane() = default;

void ConversationPane::setReader(ConversationReader *reader, const AccountSet &accounts)
{
    m_current = 0;
    m_accountSet = accounts;
    const QScopedValueRollback guard(m_following, true);
    m_model.setReader(reader, accounts);
}

void ConversationPane::applyChanges(const ChangeSet &changes)
{
    // A row that leaves under the selection must not choose its neighbour for the person.
    const QScopedValueRollback guard(m_following, true);
    m_model.applyChanges(changes);
}

void ConversationPane::setCurrent(qint64 conversationId)
{
    m_current = conversationId;
    const QScopedValueRollback guard(m_following, true);
    m_model.setKept(conversationId);
    showCurrent();
    if (const int row = m_model.rowOf(conversationId); row >= 0) {
        m_view->scrollTo(m_model.index(row));
    }
}

qint64 ConversationPane::neighbour(int steps)
{
    const int here = m_model.rowOf(m_current);
    const int row = here < 0 ? 0 : here + steps;
    if (row >= m_model.rowCount()) {
        m_model.fetchMore({});
    }
    return row >= 0 && row < m_model.rowCount() ? m_model.at(row).id : 0;
}

void ConversationPane::setCounts(qint64 unread, qint64 failed)
{
    if (unread != m_unread || failed != m_failed) {
        m_unread = unread;
        m_failed = failed;
        showCounts();
    }
}

void ConversationPane::showCounts()
{
    const QLocale locale;
    m_ui->unreadChip->setText(
        m_unread == 0 ? tr("Unread") : tr("Unread %1", "and how many").arg(locale.toString(m_unread)));
    m_ui->failedChip->setText(
        m_failed == 0 ? tr("Failed") : tr("Failed %1", "and how many").arg(locale.toString(m_failed)));
    m_ui->unreadChip->updateGeometry();
    m_ui->failedChip->updateGeometry();
}

void ConversationPane::focusList()
{
    m_view->setFocus(Qt::OtherFocusReason);
}

void ConversationPane::refreshWords()
{
    showLine();
    m_view->viewport()->update();
}

void ConversationPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showCounts();
        showListOrHint();
    } else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        applyTheme();
    }
}

void ConversationPane::setFilter(ConversationFilter filter)
{
    {
        const QScopedValueRollback guard(m_following, true);
        m_model.setFilter(filter);
    }
    m_ui->archivedChip->setVisible(filter == ConversationFilter::Archived);
    m_filters->button(static_cast<int>(filter))->setChecked(true);
}

void ConversationPane::setHidden(qint64 conversationId, bool hidden)
{
    const QScopedValueRollback guard(m_following, true);
    m_model.setHidden(conversationId, hidden);
}

void ConversationPane::setLine(const OurLine &line)
{
    {
        const QScopedValueRollback guard(m_following, true);
        m_model.setLine(line);
    }
    showLine();
}

void ConversationPane::setLines(const QList<OurLine> &lines)
{
    m_lines = lines;
    showLine();
}

QString ConversationPane::lineWords() const
{
    const QString account = m_accounts.name(line().accountId);
    return line().number.isEmpty() ? account : m_addresses.name(line().number);
}

void ConversationPane::showLine()
{
    const QString words = lineWords();
    const bool isNarrowed = !words.isEmpty();
    const QString all = m_accounts.hasSeveral() ? tr("All accounts") : tr("All lines");
    m_lineChip->setText((isNarrowed ? words : all) + u" ▾"_s);
    m_lineChip->setAccessibleName(
        !isNarrowed               ? tr("Conversations of all our lines; choose one")
        : line().number.isEmpty() ? tr("Conversations of our account %1; choose another").arg(words)
                                  : tr("Conversations of our line %1; choose another").arg(words));
    m_lineChip->setChecked(isNarrowed);
    m_lineChip->setVisible(isNarrowed || m_lines.size() > 1 || m_accounts.hasSeveral());
    m_lineChip->updateGeometry();
}

void ConversationPane::offerLines()
{
    showLine(); // a click has checked it
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"lineMenu"_s);
    const auto offer = [this, menu](const QString &words, const OurLine &offered) {
        QAction *action = menu->addAction(menuText(words), this, [this, offered] {
            setLine(offered);
            Q_EMIT lineChosen(offered);
        });
        action->setCheckable(true);
        action->setChecked(offered == line());
    };
    offer(m_accounts.hasSeveral() ? tr("All accounts") : tr("All lines"), {});
    for (const qint64 accountId : m_accountSet.ids()) {
        menu->addSeparator();
        if (m_accounts.hasSeveral()) {
            offer(m_accounts.name(accountId), {accountId, {}});
        }
        for (const OurLine &ours : std::as_const(m_lines)) {
            if (ours.accountId == accountId) {
                const QString indent = m_accounts.hasSeveral() ? u"    "_s : QString();
                offer(indent + m_addresses.name(ours.number), ours);
            }
        }
    }
    menu->popup(m_lineChip->mapToGlobal(QPoint(0, m_lineChip->height())));
}

void ConversationPane::showCurrent()
{
    const QScopedValueRollback guard(m_following, true);
    const QModelIndex index = m_model.index(m_model.rowOf(m_current));
    if (!index.isValid()) {
        m_view->clearSelection();
        return;
    }
    if (m_view->selectionModel()->isSelected(index)) {
        return;
    }
    // The view scrolls to a new current row; where it is only found again, the view stays.
    m_view->setAutoScroll(false);
    m_view->setCurrentIndex(index);
    m_view->setAutoScroll(true);
}

void ConversationPane::showListOrHint()
{
    if (m_model.rowCount() > 0) {
        m_ui->stack->setCurrentWidget(m_ui->listPlace);
        return;
    }
    switch (m_model.filter()) {
    case ConversationFilter::All:
        m_ui->emptyHint->setWords(
            tr("No conversations yet"),
            tr("As soon as somebody texts one of your lines, or one of your systems sends a text, the "
               "conversation appears here."));
        break;
    case ConversationFilter::Unread:
        m_ui->emptyHint->setWords(
            tr("All read"), tr("New texts from outside appear here until you have seen them."));
        break;
    case ConversationFilter::Failed:
        m_ui->emptyHint->setWords(
            tr("Nothing failed"), tr("Conversations with a text that could not be delivered appear here."));
        break;
    case ConversationFilter::Waiting:
        m_ui->emptyHint->setWords(
            tr("Nobody waits"),
            tr("Conversations whose last message is theirs appear here until you answer."));
        break;
    case ConversationFilter::Archived:
        m_ui->emptyHint->setWords(
            tr("Nothing is archived"), tr("What you archive with Ctrl+Shift+E is kept here, and comes back "
                                          "by itself with the next message."));
        break;
    }
    m_ui->stack->setCurrentWidget(m_ui->emptyHint);
}

void ConversationPane::applyTheme()
{
    const ThemeColors &colors = m_theme.colors();
    const QString sheet = u"textdesk--AnchoredListView { background: %1; }"_s.arg(colors.sidebar.name());
    if (m_view->styleSheet() != sheet) {
        m_view->setStyleSheet(sheet);
    }
}

} // namespace textdesk
