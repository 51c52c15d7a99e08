// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/threadpane.h"

#include "core/clock.h"
#include "core/displaytext.h"
#include "core/onetimecode.h"
#include "core/textlink.h"
#include "models/deskbooks.h"
#include "ui_threadpane.h"
#include "widgets/addresswords.h"
#include "widgets/contactsdialog.h"
#include "widgets/datedialog.h"
#include "widgets/findbar.h"
#include "widgets/linkdialog.h"
#include "widgets/menutext.h"
#include "widgets/messagecontent.h"
#include "widgets/messagedetails.h"
#include "widgets/recipientpanel.h"
#include "widgets/theme.h"
#include "widgets/threadview.h"
#include "widgets/writingplace.h"

#include <QClipboard>
#include <QDateTime>
#include <QEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace textdesk {

ThreadPane::ThreadPane(
    const AddressWords &addresses, const Settings &settings, const Clock &clock, DeskBooks &books,
    QWidget *parent)
    : QWidget(parent),
      m_addresses(addresses),
      m_clock(clock),
      m_ui(std::make_unique<Ui::ThreadPane>()),
      m_model(clock),
      m_settings(settings),
      m_books(books),
      m_view(new ThreadView(m_model, clock, this)),
      m_jump(new QPushButton(m_view))
{
    m_ui->setupUi(this);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_model.setDescriber([this](const MessageRow &row, const MessageGrouping &group) {
        return spokenMessage(
            row, group, m_addresses.name(m_conversation.theirNumber), MessageWords(), m_clock.nowUtc());
    });
    m_view->setObjectName(u"threadView"_s);
    m_view->setAccessibleName(tr("Messages"));
    m_ui->threadColumn->addWidget(m_view);
    m_ui->emptyHint->setDrawingShown(true);
    m_jump->setObjectName(u"jumpButton"_s);
    m_jump->setFocusPolicy(Qt::NoFocus);
    m_jump->hide();
    m_view->installEventFilter(this);
    setFocusProxy(m_view);
    setBackShown(false);

    m_seenTimer.setSingleShot(true);
    m_seenTimer.setInterval(0);
    connect(&m_seenTimer, &QTimer::timeout, this, &ThreadPane::reportSeen);
    connect(m_view, &AnchoredListView::viewMoved, this, [this] {
        updateJump();
        m_seenTimer.start();
    });
    connect(m_view, &ThreadView::menuRequested, this, &ThreadPane::showMenu);
    connect(
        m_view, &ThreadView::linkActivated, this, [this](const QUrl &url) { LinkDialog::open(url, this); });
    connect(m_view, &ThreadView::codeActivated, this, &ThreadPane::copyCode);
    connect(&m_model, &ThreadModel::arrived, this, &ThreadPane::noteArrived);
    connect(m_jump, &QPushButton::clicked, m_view, &ThreadView::showEnd);
    connect(m_ui->backButton, &QToolButton::clicked, this, &ThreadPane::backRequested);
    connect(m_ui->copyButton, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_conversation.theirNumber);
    });
    connect(m_ui->contactButton, &QPushButton::clicked, this, &ThreadPane::editContact);
    close();
    applyTheme();
}

ThreadPane::~ThreadPane() = default;

void ThreadPane::setReader(ThreadReader *reader, OutboxReader *outbox, const AccountSet &accounts)
{
    close();
    m_model.setReader(reader);
    m_reader = reader;
    m_outboxReader = outbox;
    m_accounts = accounts;
    if (m_writing != nullptr) {
        m_writing->setReader(outbox);
    }
}

void ThreadPane::setDatabaseFile(const QString &file)
{
    m_databaseFile = file;
    if (m_findBar != nullptr) {
        m_findBar->finder().setDatabase(file, m_accounts);
    }
}

FindBar &ThreadPane::findBar()
{
    if (m_findBar == nullptr) {
        m_findBar = new FindBar(this);
        m_ui->column->insertWidget(m_ui->column->indexOf(m_ui->stack), m_findBar);
        m_findBar->finder().setDatabase(m_databaseFile, m_accounts);
        connect(&m_findBar->finder(), &ThreadFinder::changed, this, [this] {
            m_view->setFound(m_findBar->finder().words());
        });
        connect(&m_findBar->finder(), &ThreadFinder::arrivedAt, this, [this](qint64 messageRowId) {
            if (const int row = m_model.showMessage(messageRowId); row >= 0) {
                m_view->showRow(row, true);
            }
        });
        connect(m_findBar, &FindBar::closed, this, &ThreadPane::focusThread);
    }
    return *m_findBar;
}

void ThreadPane::leaveFindBar()
{
    if (m_findBar != nullptr) {
        m_findBar->follow(0);
        m_findBar->hide();
    }
}

bool ThreadPane::find()
{
    if (m_conversation.id == 0) {
        return false;
    }
    findBar().open(m_conversation.id);
    return true;
}

bool ThreadPane::findNext(bool older)
{
    if (m_findBar == nullptr || m_findBar->isHidden()) {
        return find();
    }
    older ? m_findBar->finder().goOlder() : m_findBar->finder().goNewer();
    return true;
}

void ThreadPane::goToDate()
{
    if (m_reader == nullptr || m_conversation.id == 0) {
        return;
    }
    const auto oldest = m_reader->after(m_conversation.id, {}, 1);
    if (!oldest || oldest->isEmpty()) {
        return;
    }
    const auto dayOf = [](UtcMs at) { return QDateTime::fromMSecsSinceEpoch(at).date(); };
    auto *dialog = new DateDialog(dayOf(oldest->constFirst().at), dayOf(m_clock.nowUtc()), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setModal(true);
    connect(dialog, &DateDialog::chosen, this, &ThreadPane::showDay);
    dialog->show();
}

void ThreadPane::showDay(QDate day)
{
    if (m_reader == nullptr || m_conversation.id == 0) {
        return;
    }
    const auto first = m_reader->after(m_conversation.id, {day.startOfDay().toMSecsSinceEpoch() - 1, 0}, 1);
    if (!first || first->isEmpty()) {
        m_view->showEnd();
        return;
    }
    if (const int row = m_model.showMessage(first->constFirst().id); row >= 0) {
        m_view->showRow(row, true);
    }
    focusThread();
}

void ThreadPane::setPatience(const Patience &patience)
{
    m_model.setPatience(patience);
}

void ThreadPane::setGaps(const QList<Gap> &gaps)
{
    m_gaps = gaps;
    showGaps();
}

void ThreadPane::showGaps()
{
    QList<Gap> own = m_gaps;
    own.removeIf([this](const Gap &gap) { return gap.accountId != m_conversation.accountId; });
    m_model.setGaps(own);
}

void ThreadPane::applyChanges(const ChangeSet &changes)
{
    m_model.applyChanges(changes);
    m_seenTimer.start();
    if (!m_accounts.contains(changes.accountId)) {
        return;
    }
    if (m_findBar != nullptr) {
        m_findBar->finder().applyChanges(changes);
    }
    if (changes.outboxChanged && m_writing != nullptr) {
        m_writing->refreshOutbox();
    }
    if (m_conversation.id != 0 && changes.conversations.contains(m_conversation.id)) {
        showObstacle();
    }
}

void ThreadPane::open(const ConversationRow &conversation, qint64 messageRowId)
{
    const bool another = conversation.id != m_conversation.id;
    m_conversation = conversation;
    m_isNew = false;
    m_ui->header->show();
    m_ui->headerLine->show();
    m_ui->copyButton->show();
    m_ui->contactButton->show();
    m_ui->stack->setCurrentWidget(m_ui->threadPlace);
    showTitles();
    writing().show();
    if (another) {
        writing().setConversation(lineOf(conversation), conversation.theirNumber);
        showObstacle();
        showGaps();
    }
    if (m_findBar != nullptr) {
        m_findBar->follow(conversation.id);
    }
    int row = -1;
    if (another || messageRowId == 0) {
        m_newBelow = 0;
        m_seenUpTo = 0;
        m_dividerSeen = false;
        row = m_model.open(conversation.id);
    }
    const int wanted = messageRowId == 0 ? -1 : m_model.showMessage(messageRowId);
    if (wanted >= 0) {
        m_view->showRow(wanted, true);
    } else if (row >= 0) {
        m_view->showRow(row, false);
    } else {
        m_view->showEnd();
    }
}

void ThreadPane::close()
{
    m_conversation = {};
    m_isNew = false;
    m_newBelow = 0;
    m_model.open(0);
    flushDraft();
    if (m_writing != nullptr) {
        m_writing->hide();
    }
    leaveFindBar();
    m_ui->header->hide();
    m_ui->headerLine->hide();
    m_ui->emptyHint->setWords(
        tr("Choose a conversation"), tr("Its messages appear here, with the delivery status of every text "
                                        "beside it. Alt+Up and Alt+Down go "
                                        "from one conversation to the next."));
    m_ui->stack->setCurrentWidget(m_ui->emptyHint);
}

bool ThreadPane::isWatching() const
{
    return m_conversation.id != 0 && isVisible() && isActiveWindow() && m_view->isAtEdge();
}

void ThreadPane::setBackShown(bool shown)
{
    m_ui->backButton->setVisible(shown);
    m_ui->headerRow->setContentsMargins(shown ? spacing::s : spacing::xl, 10, spacing::l, 10);
}

void ThreadPane::focusThread()
{
    m_view->setFocus(Qt::OtherFocusReason);
}

void ThreadPane::refreshWords()
{
    if (m_writing != nullptr) {
        m_writing->refreshWords();
    }
    if (m_recipient != nullptr) {
        m_recipient->refreshWords();
    }
    m_view->forgetLayouts();
    m_model.refreshOutcomes();
    showTitles();
}

bool ThreadPane::event(QEvent *event)
{
    // An ActivationChange reaches windows only, not the widgets in them.
    if (event->type() == QEvent::WindowActivate) {
        m_seenTimer.start();
    }
    return QWidget::event(event);
}

void ThreadPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
        m_ui->retranslateUi(this);
        refreshWords();
        break;
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::StyleChange:
        applyTheme();
        break;
    default:
        break;
    }
}

void ThreadPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_seenTimer.start();
}

bool ThreadPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::Resize) {
        updateJump();
    }
    return QWidget::eventFilter(watched, event);
}

void ThreadPane::showTitles()
{
    if (m_isNew) {
        m_ui->titleLabel->setText(tr("New message"));
        m_ui->subtitleLabel->setText(tr("To a number that you have no conversation with yet"));
        m_ui->noteLabel->hide();
        showState();
        return;
    }
    m_ui->titleLabel->setText(m_addresses.name(m_conversation.theirNumber));
    const QString line = tr("to our line %1").arg(m_addresses.name(m_conversation.ourNumber));
    QStringList known{
        m_addresses.international(m_conversation.theirNumber),
        m_addresses.country(m_conversation.theirNumber), line,
        m_books.accounts.name(m_conversation.accountId)};
    known.removeAll(QString());
    m_ui->subtitleLabel->setText(known.join(u" · "_s));
    const QString note = m_addresses.note(m_conversation.theirNumber);
    m_ui->noteLabel->setText(note);
    m_ui->noteLabel->setVisible(!note.isEmpty());
    m_ui->contactButton->setText(
        m_addresses.isNamed(m_conversation.theirNumber) ? tr("Edit contact") : tr("Add a name"));
    showState();
    m_ui->copyButton->setToolTip(tr("Copy %1").arg(m_addresses.name(m_conversation.theirNumber)));
}

void ThreadPane::showMenu(const QModelIndex &index, const QPoint &position)
{
    const MessageRow message = m_model.at(index.row());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"messageMenu"_s);
    for (const TextLink &link : textLinks(displayBody(message.body))) {
        const QString host = menuText(singleLine(asciiHost(link.url)));
        menu->addAction(tr("Open %1…").arg(host), this, [this, link] { LinkDialog::open(link.url, this); });
    }
    if (const auto code = oneTimeCode(message.body); code && message.direction == Direction::Inbound) {
        const QString digits = codeAt(message.body, *code);
        menu->addAction(tr("Copy the code %1").arg(digits), this, [this, digits] { copyCode(digits); });
    }
    if (!menu->isEmpty()) {
        menu->addSeparator();
    }
    TextRange range;
    if (m_view->textSelection(range) == index) {
        menu->addAction(tr("Copy selected text"), m_view, &ThreadView::copySelection);
    }
    QAction *text = menu->addAction(
        tr("Copy text"), this, [message] { QGuiApplication::clipboard()->setText(message.body); });
    text->setEnabled(!message.body.isEmpty());
    menu->addAction(tr("Copy number"), this, [this] {
        QGuiApplication::clipboard()->setText(m_conversation.theirNumber);
    });
    menu->addAction(tr("Copy details"), this, [this, id = message.id] { copyDetails(id); });
    menu->popup(position);
}

void ThreadPane::copyCode(const QString &code)
{
    QGuiApplication::clipboard()->setText(code);
    QToolTip::showText(QCursor::pos(), tr("Copied: %1").arg(code), m_view);
}

void ThreadPane::editContact()
{
    ContactsDialog::open(m_books.contacts, m_settings, window())->edit(m_conversation.theirNumber);
}

void ThreadPane::copyDetails(qint64 messageRowId)
{
    if (m_reader == nullptr) {
        return;
    }
    const auto details = m_reader->details(messageRowId);
    if (details && details->has_value()) {
        QGuiApplication::clipboard()->setText(messageDetails(**details));
    }
}

void ThreadPane::noteArrived(int count, MessageKey first)
{
    const bool watching = isWatching();
    if (!watching && first.id != 0 && (!m_model.divider() || m_dividerSeen)) {
        m_model.setDivider(first);
        m_dividerSeen = false;
    }
    if (!m_view->isAtEdge()) {
        m_newBelow += count;
    }
    updateJump();
}

void ThreadPane::reportSeen()
{
    if (m_conversation.id == 0 || !isVisible() || !isActiveWindow()) {
        return;
    }
    const int last = m_view->lastReadableRow();
    if (last < 0) {
        return;
    }
    bool anyUnread = false;
    for (int row = 0; row <= last; ++row) {
        anyUnread = anyUnread || m_model.at(row).unread;
        m_dividerSeen = m_dividerSeen || m_model.grouping(row).unreadDivider;
    }
    const UtcMs upTo = m_model.at(last).at;
    if (anyUnread && upTo > m_seenUpTo) {
        m_seenUpTo = upTo;
        Q_EMIT seen(m_conversation.id, upTo);
    }
}

void ThreadPane::updateJump()
{
    if (m_view->isAtEdge()) {
        m_newBelow = 0;
    }
    const QScrollBar *bar = m_view->verticalScrollBar();
    const bool far = !m_model.isAtEnd() || bar->maximum() - bar->value() > m_view->viewport()->height();
    m_jump->setVisible(m_conversation.id != 0 && !m_view->isAtEdge() && (m_newBelow > 0 || far));
    m_jump->setText(jumpText());
    m_jump->adjustSize();
    m_jump->move((m_view->width() - m_jump->width()) / 2, m_view->height() - m_jump->height() - spacing::m);
}

QString ThreadPane::jumpText() const
{
    switch (m_newBelow) {
    case 0:
        return tr("Newest messages ↓");
    case 1:
        return tr("1 new message ↓");
    default:
        return tr("%n new messages ↓", nullptr, m_newBelow);
    }
}

void ThreadPane::applyTheme()
{
    const ThemeColors &colors = m_theme.colors();
    m_ui->titleLabel->setFont(headingFont(font()));
    m_ui->subtitleLabel->setFont(smallFont(font()));
    m_ui->noteLabel->setFont(smallFont(font()));
    m_ui->noteLabel->setForegroundRole(QPalette::WindowText);
    m_ui->stateLabel->setFont(smallFont(font()));
    m_ui->stateLabel->setForegroundRole(QPalette::WindowText);
    setTextColor(*m_ui->stateLabel, colors.waiting);
    // The pane lies on the base colour, with which labels would take its text colour.
    m_ui->subtitleLabel->setForegroundRole(QPalette::WindowText);
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, colors.quietText);
    m_ui->subtitleLabel->setPalette(quiet);
    setHairline(*m_ui->headerLine, colors);
    const QString pill = u"QPushButton { color: %1; background: %2; border: 0; border-radius: 14px; "
                         "padding: 0 14px; min-height: 28px; font-weight: 600; }"_s.arg(
                             colors.onAccent.name(), colors.accent.name());
    if (m_jump->styleSheet() != pill) {
        m_jump->setStyleSheet(pill);
    }
}

} // namespace textdesk
