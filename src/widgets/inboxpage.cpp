// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inboxpage.h"

#include "widgets/inboxpage_p.h"
#include "widgets/writingplace.h"

#include <QDateTime>
#include <QLoggingCategory>
#include <QResizeEvent>

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

QString lineState()
{
    return u"inbox/line"_s;
}

/// A line as it is kept, and back; what cannot be read is no line.
QByteArray toBytes(const OurLine &line)
{
    return QByteArray::number(line.accountId) + ' ' + line.number.toUtf8();
}

OurLine lineFrom(const QByteArray &bytes)
{
    const qsizetype gap = bytes.indexOf(' ');
    return {bytes.left(gap).toLongLong(), gap < 0 ? QString() : QString::fromUtf8(bytes.mid(gap + 1))};
}

} // namespace

InboxPage::Private::Private(
    InboxPage &page, Settings &appSettings, const Clock &appClock, DeskBooks &theBooks)
    : q(page),
      settings(appSettings),
      clock(appClock),
      books(theBooks),
      addresses(appSettings.homeRegion(), &books.contacts),
      list(new ConversationPane(addresses, books.accounts, clock)),
      thread(new ThreadPane(addresses, settings, clock, books)),
      undo(new UndoLine(&page))
{
    ui.setupUi(&page);
    ui.splitter->addWidget(list);
    ui.splitter->addWidget(thread);
    ui.splitter->setStretchFactor(1, 1);
    ui.column->addWidget(undo); // below both: in a narrow window only one of them is there
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
    connect(list, &ConversationPane::lineChosen, &page, [this](const OurLine &line) {
        settings.setViewState(lineState(), toBytes(line));
    });
    connect(list, &ConversationPane::newRequested, &page, [this] { writeNew(); });
    connect(list, &ConversationPane::menuRequested, &page, [this](qint64 id, const QPoint &position) {
        showMenu(id, position);
    });
    connect(thread, &ThreadPane::recipientChosen, &page, [this](const OurLine &line, const QString &theirs) {
        recipientChosen(line, theirs);
    });
    connect(thread, &ThreadPane::sendRequested, &page, [this](const OutgoingText &text) { send(text); });
    connect(thread, &ThreadPane::outgoingActionRequested, &page, [this](qint64 id, OutgoingAction action) {
        actOnOutgoing(id, action);
    });
    connect(thread, &ThreadPane::draftChanged, &page, &InboxPage::draftChanged);
    connect(&settings, &Settings::changed, &page, [this] { applySettings(); });
    const auto refreshWords = [this] {
        list->refreshWords();
        thread->refreshWords();
    };
    connect(&books.contacts, &ContactBook::changed, &page, refreshWords);
    connect(&books.accounts, &AccountBook::changed, &page, refreshWords);
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

std::optional<ConversationRow> InboxPage::Private::between(const OurLine &line, const QString &theirs) const
{
    using Row = std::optional<ConversationRow>;
    return store == nullptr
               ? Row()
               : store->conversations().between(line.accountId, line.number, theirs).value_or(Row());
}

std::optional<ConversationRow> InboxPage::Private::rowOf(qint64 conversationId) const
{
    using Row = std::optional<ConversationRow>;
    return store == nullptr ? Row() : store->conversations().byId(conversationId).value_or(Row());
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
    thread->setPatience(settings.patience());
    thread->applySettings();
}

/// Asks for our numbers again where one of these conversations is of another.
void InboxPage::Private::noteLines(const QList<qint64> &conversations) const
{
    constexpr qsizetype mostLookedAt = 50;
    for (const qint64 id : conversations.mid(0, mostLookedAt)) {
        if (const auto row = rowOf(id); row && !list->lines().contains(lineOf(*row))) {
            showLines();
            return;
        }
    }
}

/// Offers our numbers where there are several; the one that was chosen last stays so while it is one of them.
void InboxPage::Private::showLines() const
{
    QList<OurLine> lines;
    if (store != nullptr) {
        lines = store->outbox().ourLines(accounts).value_or(lines);
    }
    list->setLines(lines);
    const OurLine chosen = lineFrom(settings.viewState(lineState()));
    const bool isThere =
        chosen.number.isEmpty() ? accounts.contains(chosen.accountId) : lines.contains(chosen);
    list->setLine(isThere ? chosen : OurLine());
}

void InboxPage::Private::updateCounts() const
{
    if (store == nullptr) {
        list->setCounts(0, 0);
    } else if (const auto totals = store->overview().overview(accounts)) {
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

void InboxPage::setStore(ReadStore *store, const AccountSet &accounts)
{
    d->store = store;
    d->accounts = accounts;
    d->list->setReader(store == nullptr ? nullptr : &store->conversations(), accounts);
    d->thread->setReader(
        store == nullptr ? nullptr : &store->threads(), store == nullptr ? nullptr : &store->outbox(),
        accounts);
    d->showLines();
    d->updateCounts();
    d->arrange();
}

void InboxPage::applyChanges(const ChangeSet &changes)
{
    for (const qint64 id : changes.conversations) {
        if (d->removing.remove(id)) {
            d->list->setHidden(id, false); // it is gone, or has a message that came later
        }
    }
    d->list->applyChanges(changes);
    d->thread->applyChanges(changes);
    if (d->accounts.contains(changes.accountId) && !changes.conversations.isEmpty()) {
        d->updateCounts();
        d->noteLines(changes.conversations);
        d->followNew();
    }
}

void InboxPage::setCanSend(const AccountSet &live)
{
    d->thread->setCanSend(live);
}

void InboxPage::writeNew()
{
    d->writeNew();
}

void InboxPage::showOutgoing(const OutgoingRow &row)
{
    const OurLine line{row.accountId, row.from};
    if (const auto present = d->between(line, row.to)) {
        d->open(present->id, 0);
        return;
    }
    d->writeNew();
    d->thread->openNewBetween(line, row.to);
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

void InboxPage::showWaiting()
{
    d->list->setFilter(ConversationFilter::Waiting);
    d->list->focusList();
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
    d->undo->finish();
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
