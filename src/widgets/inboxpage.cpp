// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inboxpage.h"

#include "core/clock.h"
#include "core/settings.h"
#include "models/deskbooks.h"
#include "store/readstore.h"
#include "ui_inboxpage.h"
#include "widgets/addresswords.h"
#include "widgets/contactsdialog.h"
#include "widgets/conversationpane.h"
#include "widgets/threadpane.h"
#include "widgets/writingplace.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QLoggingCategory>
#include <QMenu>
#include <QResizeEvent>
#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

Q_LOGGING_CATEGORY(lcInbox, "textdesk.widgets.inbox")

/// Below this the list and the thread take turns.
constexpr int narrowestWithBoth = 640;
constexpr int listWidth = 328;
constexpr int narrowestList = 220;
constexpr int narrowestThread = 320;

QString splitterState()
{
    return u"inbox/splitter"_s;
}

} // namespace

class InboxPage::Private
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::InboxPage)

public:
    Private(InboxPage &page, Settings &appSettings, const Clock &appClock, DeskBooks &books);
    Q_DISABLE_COPY_MOVE(Private)

    void open(qint64 conversationId, qint64 messageRowId) const;
    std::optional<ConversationRow> between(const QString &ours, const QString &theirs) const;
    std::optional<ConversationRow> rowOf(qint64 conversationId) const;
    void showMenu(qint64 conversationId, const QPoint &position);
    void toggle(qint64 conversationId, ConversationMark mark);
    void markUnread(qint64 conversationId);
    void leave(qint64 conversationId) const;
    void writeNew() const;
    void recipientChosen(const QString &ours, const QString &theirs) const;
    void send(const OutgoingText &text);
    void followNew();
    void goBy(int steps) const;
    void arrange() const;
    void applySettings();
    void updateCounts() const;
    void refreshOnNewDay();

    InboxPage &q;
    Settings &settings;
    const Clock &clock;
    DeskBooks &books;
    AddressWords addresses;
    Ui::InboxPage ui;
    ConversationPane *list;
    ThreadPane *thread;
    ReadStore *store = nullptr;
    qint64 accountId = 0;
    QTimer midnight;
    QDate today; ///< for which "Today" was said
    bool narrow = false;
    std::optional<OutgoingText> begun; ///< the first text of a conversation that is not there yet
};

InboxPage::Private::Private(
    InboxPage &page, Settings &appSettings, const Clock &appClock, DeskBooks &theBooks)
    : q(page),
      settings(appSettings),
      clock(appClock),
      books(theBooks),
      addresses(appSettings.homeRegion(), &books.contacts),
      list(new ConversationPane(addresses, clock)),
      thread(new ThreadPane(addresses, settings, clock, books))
{
    ui.setupUi(&page);
    ui.splitter->addWidget(list);
    ui.splitter->addWidget(thread);
    ui.splitter->setStretchFactor(1, 1);
    list->setMinimumWidth(narrowestList);
    thread->setMinimumWidth(narrowestThread);
    if (!ui.splitter->restoreState(settings.viewState(splitterState()))) {
        ui.splitter->setSizes({listWidth, 3 * listWidth});
    }
    connect(list, &ConversationPane::chosen, &page, [this](qint64 id) { open(id, 0); });
    connect(thread, &ThreadPane::seen, &page, &InboxPage::markReadRequested);
    connect(thread, &ThreadPane::backRequested, &page, [this] {
        thread->close();
        list->setCurrent(0);
        arrange();
        list->focusList();
    });
    connect(list, &ConversationPane::newRequested, &page, [this] { writeNew(); });
    connect(list, &ConversationPane::menuRequested, &page, [this](qint64 id, const QPoint &position) {
        showMenu(id, position);
    });
    connect(thread, &ThreadPane::recipientChosen, &page, [this](const QString &ours, const QString &theirs) {
        recipientChosen(ours, theirs);
    });
    connect(thread, &ThreadPane::sendRequested, &page, [this](const OutgoingText &text) { send(text); });
    connect(thread, &ThreadPane::outgoingActionRequested, &page, &InboxPage::outgoingActionRequested);
    connect(thread, &ThreadPane::draftChanged, &page, &InboxPage::draftChanged);
    connect(&settings, &Settings::changed, &page, [this] { applySettings(); });
    connect(&books.contacts, &ContactBook::changed, &page, [this] {
        list->refreshWords();
        thread->refreshWords();
    });
    midnight.setSingleShot(true);
    midnight.setTimerType(Qt::VeryCoarseTimer);
    connect(&midnight, &QTimer::timeout, &page, [this] { refreshOnNewDay(); });
    applySettings();
    refreshOnNewDay();
    arrange();
}

void InboxPage::Private::open(qint64 conversationId, qint64 messageRowId) const
{
    if (store == nullptr) {
        return;
    }
    const auto row = rowOf(conversationId);
    if (!row) {
        qCWarning(lcInbox, "a conversation that was asked for is not there");
        return;
    }
    list->setCurrent(conversationId);
    thread->open(*row, messageRowId);
    arrange();
}

std::optional<ConversationRow> InboxPage::Private::between(const QString &ours, const QString &theirs) const
{
    using Row = std::optional<ConversationRow>;
    return store == nullptr ? Row() : store->conversations().between(accountId, ours, theirs).value_or(Row());
}

std::optional<ConversationRow> InboxPage::Private::rowOf(qint64 conversationId) const
{
    using Row = std::optional<ConversationRow>;
    return store == nullptr ? Row() : store->conversations().byId(conversationId).value_or(Row());
}

void InboxPage::Private::showMenu(qint64 conversationId, const QPoint &position)
{
    const auto row = rowOf(conversationId);
    if (!row) {
        return;
    }
    auto *menu = new QMenu(&q);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("conversationMenu"));
    menu->addAction(tr("Open"), &q, [this, conversationId] { open(conversationId, 0); });
    menu->addSeparator();
    menu->addAction(row->isPinned ? tr("Unpin") : tr("Pin"), &q, [this, conversationId] {
        toggle(conversationId, ConversationMark::Pinned);
    });
    menu->addAction(row->isMuted ? tr("Unmute") : tr("Mute"), &q, [this, conversationId] {
        toggle(conversationId, ConversationMark::Muted);
    });
    menu->addAction(
        row->isArchived ? tr("Bring back from the archive") : tr("Archive"), &q,
        [this, conversationId] { toggle(conversationId, ConversationMark::Archived); });
    if (row->unread > 0) {
        menu->addAction(tr("Mark as read"), &q, [this, conversationId, upTo = row->lastAt] {
            Q_EMIT q.markReadRequested(conversationId, upTo);
        });
    } else {
        menu->addAction(tr("Mark as unread"), &q, [this, conversationId] { markUnread(conversationId); });
    }
    menu->addSeparator();
    menu->addAction(
        addresses.isNamed(row->theirNumber) ? tr("Edit contact") : tr("Add a name"), &q,
        [this, row] { ContactsDialog::open(books.contacts, settings, q.window())->edit(row->theirNumber); });
    menu->addAction(
        tr("Copy number"), &q, [row] { QGuiApplication::clipboard()->setText(row->theirNumber); });
    menu->popup(position);
}

void InboxPage::Private::toggle(qint64 conversationId, ConversationMark mark)
{
    const auto row = rowOf(conversationId);
    if (!row) {
        return;
    }
    switch (mark) {
    case ConversationMark::Pinned:
        Q_EMIT q.markRequested(conversationId, mark, !row->isPinned);
        return;
    case ConversationMark::Muted:
        Q_EMIT q.markRequested(conversationId, mark, !row->isMuted);
        return;
    case ConversationMark::Archived:
        break;
    }
    const bool archives = !row->isArchived;
    if (archives && row->unread > 0) {
        // Unread messages bring a conversation back.
        Q_EMIT q.markReadRequested(conversationId, row->lastAt);
    }
    Q_EMIT q.markRequested(conversationId, mark, archives);
    leave(conversationId);
    const QString name = addresses.name(row->theirNumber);
    list->offerUndo(
        archives ? tr("Archived: %1").arg(name) : tr("Brought back: %1").arg(name),
        [this, conversationId, mark, archives] { Q_EMIT q.markRequested(conversationId, mark, !archives); });
}

void InboxPage::Private::markUnread(qint64 conversationId)
{
    // What is before somebody's eyes would be read at once.
    leave(conversationId);
    Q_EMIT q.markUnreadRequested(conversationId);
}

void InboxPage::Private::leave(qint64 conversationId) const
{
    if (thread->conversation() == conversationId) {
        thread->close();
        list->setCurrent(0);
        arrange();
        list->focusList();
    }
}

void InboxPage::Private::writeNew() const
{
    if (store == nullptr) {
        return;
    }
    list->setCurrent(0);
    thread->openNew();
    arrange();
}

/// Where there is a conversation with this number already, it goes on there.
void InboxPage::Private::recipientChosen(const QString &ours, const QString &theirs) const
{
    WritingPlace &writing = thread->writing();
    if (const auto present = between(ours, theirs)) {
        const QString text = writing.takeText();
        open(present->id, 0);
        if (!text.isEmpty()) {
            writing.putText(text);
        }
    }
    writing.focusComposer();
}

void InboxPage::Private::send(const OutgoingText &text)
{
    if (thread->isNew()) {
        if (const auto present = between(text.from, text.to)) {
            open(present->id, 0);
        } else {
            begun = text;
        }
    }
    Q_EMIT q.sendRequested(text);
}

/// Once the first text of a new conversation is a message, the conversation is shown.
void InboxPage::Private::followNew()
{
    if (!begun || !thread->isNew()) {
        begun.reset();
        return;
    }
    if (const auto present = between(begun->from, begun->to)) {
        begun.reset();
        recipientChosen(present->ourNumber, present->theirNumber);
    }
}

void InboxPage::Private::goBy(int steps) const
{
    if (const qint64 id = list->neighbour(steps); id != 0 && id != list->current()) {
        open(id, 0);
    }
}

void InboxPage::Private::arrange() const
{
    const bool threadShown = thread->conversation() != 0 || thread->isNew();
    list->setVisible(!narrow || !threadShown);
    thread->setVisible(!narrow || threadShown);
    thread->setBackShown(narrow);
}

void InboxPage::Private::applySettings()
{
    if (settings.homeRegion() != addresses.homeRegion()) {
        addresses.setHomeRegion(settings.homeRegion());
        list->refreshWords();
        thread->refreshWords();
    }
    thread->setStalledAfter(settings.stalledAfterMinutes());
    thread->applySettings();
}

void InboxPage::Private::updateCounts() const
{
    if (store == nullptr) {
        list->setCounts(0, 0);
    } else if (const auto totals = store->overview().overview(accountId)) {
        list->setCounts(totals->unread, totals->openFailures);
    }
}

void InboxPage::Private::refreshOnNewDay()
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(clock.nowUtc());
    if (std::exchange(today, now.date()) != now.date()) {
        list->refreshWords();
        thread->refreshWords();
    }
    constexpr qint64 afterwards = 1000; // a coarse timer can be early
    midnight.start(static_cast<int>(now.msecsTo(now.date().addDays(1).startOfDay()) + afterwards));
}

InboxPage::InboxPage(Settings &settings, const Clock &clock, DeskBooks &books, QWidget *parent)
    : QWidget(parent),
      d(std::make_unique<Private>(*this, settings, clock, books))
{
}

InboxPage::~InboxPage() = default;

void InboxPage::setStore(ReadStore *store, qint64 accountId)
{
    d->store = store;
    d->accountId = accountId;
    d->list->setReader(store == nullptr ? nullptr : &store->conversations(), accountId);
    d->thread->setReader(
        store == nullptr ? nullptr : &store->threads(), store == nullptr ? nullptr : &store->outbox(),
        accountId);
    d->updateCounts();
    d->arrange();
}

void InboxPage::applyChanges(const ChangeSet &changes)
{
    d->list->applyChanges(changes);
    d->thread->applyChanges(changes);
    if (changes.accountId == d->accountId && !changes.conversations.isEmpty()) {
        d->updateCounts();
        d->followNew();
    }
}

void InboxPage::setCanSend(bool live)
{
    d->thread->setCanSend(live);
}

void InboxPage::writeNew()
{
    d->writeNew();
}

void InboxPage::showOutgoing(const OutgoingRow &row)
{
    if (const auto present = d->between(row.from, row.to)) {
        d->open(present->id, 0);
        return;
    }
    d->writeNew();
    d->thread->openNewBetween(row.from, row.to);
}

void InboxPage::takeBack(const OutgoingText &text)
{
    d->thread->writing().takeBack(text);
}

void InboxPage::focusComposer()
{
    d->thread->writing().focusComposer();
}

void InboxPage::setDatabaseFile(const QString &file)
{
    d->thread->setDatabaseFile(file);
}

bool InboxPage::find()
{
    return d->thread->find();
}

bool InboxPage::findNext(bool older)
{
    return d->thread->findNext(older);
}

std::optional<ConversationRow> InboxPage::current() const
{
    return d->rowOf(currentConversation());
}

void InboxPage::toggle(ConversationMark mark)
{
    d->toggle(currentConversation(), mark);
}

void InboxPage::markUnread()
{
    if (currentConversation() != 0) {
        d->markUnread(currentConversation());
    }
}

void InboxPage::showArchived(bool archived)
{
    d->list->setFilter(archived ? ConversationFilter::Archived : ConversationFilter::All);
}

bool InboxPage::showsArchived() const
{
    return d->list->filter() == ConversationFilter::Archived;
}

bool InboxPage::offerSnippets()
{
    return d->thread->offerSnippets();
}

void InboxPage::setProgress(const SyncProgress &progress)
{
    d->thread->setGaps(progress.gaps);
}

void InboxPage::openConversation(qint64 conversationId, qint64 messageRowId)
{
    d->open(conversationId, messageRowId);
}

void InboxPage::nextConversation()
{
    d->goBy(1);
}

void InboxPage::previousConversation()
{
    d->goBy(-1);
}

qint64 InboxPage::currentConversation() const
{
    return d->thread->conversation();
}

bool InboxPage::isWatching(qint64 conversationId) const
{
    return conversationId == currentConversation() && d->thread->isWatching();
}

void InboxPage::saveState()
{
    d->thread->flushDraft();
    // With one pane hidden there is nothing to remember.
    if (!d->narrow) {
        d->settings.setViewState(splitterState(), d->ui.splitter->saveState());
    }
}

void InboxPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = event->size().width() < narrowestWithBoth;
    if (narrow != d->narrow) {
        d->narrow = narrow;
        d->arrange();
    }
}

bool InboxPage::event(QEvent *event)
{
    // The midnight timer stands still while the machine sleeps.
    if (event->type() == QEvent::WindowActivate) {
        d->refreshOnNewDay();
    }
    return QWidget::event(event);
}

} // namespace textdesk
