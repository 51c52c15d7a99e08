// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inboxpage.h"

#include "core/clock.h"
#include "core/settings.h"
#include "store/readstore.h"
#include "ui_inboxpage.h"
#include "widgets/addresswords.h"
#include "widgets/conversationpane.h"
#include "widgets/threadpane.h"

#include <QDateTime>
#include <QLoggingCategory>
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
public:
    Private(InboxPage &page, Settings &appSettings, const Clock &appClock);
    Q_DISABLE_COPY_MOVE(Private)

    void open(qint64 conversationId, qint64 messageRowId) const;
    void goBy(int steps) const;
    void arrange() const;
    void applySettings();
    void updateCounts() const;
    void refreshOnNewDay();

    InboxPage &q;
    Settings &settings;
    const Clock &clock;
    AddressWords addresses;
    Ui::InboxPage ui;
    ConversationPane *list;
    ThreadPane *thread;
    ReadStore *store = nullptr;
    qint64 accountId = 0;
    QTimer midnight;
    QDate today; ///< for which "Today" was said
    bool narrow = false;
};

InboxPage::Private::Private(InboxPage &page, Settings &appSettings, const Clock &appClock)
    : q(page),
      settings(appSettings),
      clock(appClock),
      addresses(appSettings.homeRegion()),
      list(new ConversationPane(addresses, clock)),
      thread(new ThreadPane(addresses, clock))
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
    connect(&settings, &Settings::changed, &page, [this] { applySettings(); });
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
    const auto row = store->conversations().byId(conversationId);
    if (!row || !row->has_value()) {
        qCWarning(lcInbox, "a conversation that was asked for is not there");
        return;
    }
    list->setCurrent(conversationId);
    thread->open(**row, messageRowId);
    arrange();
}

void InboxPage::Private::goBy(int steps) const
{
    if (const qint64 id = list->neighbour(steps); id != 0 && id != list->current()) {
        open(id, 0);
    }
}

void InboxPage::Private::arrange() const
{
    const bool threadShown = thread->conversation() != 0;
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

InboxPage::InboxPage(Settings &settings, const Clock &clock, QWidget *parent)
    : QWidget(parent),
      d(std::make_unique<Private>(*this, settings, clock))
{
}

InboxPage::~InboxPage() = default;

void InboxPage::setStore(ReadStore *store, qint64 accountId)
{
    d->store = store;
    d->accountId = accountId;
    d->list->setReader(store == nullptr ? nullptr : &store->conversations(), accountId);
    d->thread->setReader(store == nullptr ? nullptr : &store->threads());
    d->updateCounts();
    d->arrange();
}

void InboxPage::applyChanges(const ChangeSet &changes)
{
    d->list->applyChanges(changes);
    d->thread->applyChanges(changes);
    if (changes.accountId == d->accountId && !changes.conversations.isEmpty()) {
        d->updateCounts();
    }
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
