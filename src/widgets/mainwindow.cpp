// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/mainwindow.h"

#include "core/clock.h"
#include "core/displaytext.h"
#include "ui_mainwindow.h"
#include "widgets/addresswords.h"
#include "widgets/announcer.h"
#include "widgets/bannersentences.h"
#include "widgets/carriersentences.h"
#include "widgets/connectionindicator.h"
#include "widgets/connectionsentences.h"
#include "widgets/contactsdialog.h"
#include "widgets/deliverypage.h"
#include "widgets/dialoghost.h"
#include "widgets/healthsentences.h"
#include "widgets/icons.h"
#include "widgets/inboxpage.h"
#include "widgets/quietmenu.h"
#include "widgets/searchpage.h"
#include "widgets/setuppage.h"
#include "widgets/snippetsdialog.h"
#include "widgets/unkeptpanel.h"

#include <QClipboard>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QScreen>
#include <QShortcut>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace textdesk {

using Page = PageStack::Page;

MainWindow::MainWindow(Settings &settings, const Clock &clock, QWidget *parent)
    : QMainWindow(parent),
      m_ui(std::make_unique<Ui::MainWindow>()),
      m_settings(settings),
      m_clock(clock),
      m_queue(clock),
      m_pages(new PageStack(settings, clock, m_books, m_queue, this)),
      m_dialogs(new DialogHost(settings, clock, this)),
      m_unkept(new UnkeptPanel(clock, this)),
      m_announcer(new Announcer(this)),
      m_escape(new QShortcut(Qt::Key_Escape, m_pages))
{
    m_ui->setupUi(this);
    m_ui->regions->insertWidget(m_ui->regions->indexOf(m_ui->strip), m_unkept);
    m_ui->regions->insertWidget(m_ui->regions->indexOf(m_ui->strip), m_pages, 1);
    m_ui->strip->connection()->setClock(clock);
    m_ui->strip->setMessagesKept(0);
    m_ui->header->setSearchHint(m_ui->actionSearch->shortcut().toString(QKeySequence::NativeText));
    m_escape->setContext(Qt::WidgetWithChildrenShortcut);
    m_escape->setEnabled(false);
    connectActions();
    connectParts();
    auto *quiet = new QuietMenu(settings, clock, this);
    m_ui->menuDesk->insertMenu(m_ui->actionSettings, quiet);
    connect(m_ui->menuDesk, &QMenu::aboutToShow, quiet, &QuietMenu::follow);
    m_ui->strip->setQuietMenu(*quiet);
    if (!restoreGeometry(settings.windowGeometry())) {
        constexpr QSize comfortable(1280, 800);
        resize(comfortable.boundedTo(screen()->availableSize()));
    }
}

MainWindow::~MainWindow() = default;

void MainWindow::connectParts()
{
    connect(m_ui->header, &HeaderBar::placeChosen, this, [this](HeaderBar::Place place) {
        place == HeaderBar::Place::Inbox ? showInbox() : showDelivery();
    });
    connect(m_ui->header, &HeaderBar::searchChanged, this, &MainWindow::search);
    connect(m_ui->header, &HeaderBar::searchLeft, this, &MainWindow::leaveSearch);
    connect(m_ui->header, &HeaderBar::resultsWanted, this, [this] {
        if (m_pages->page() == Page::Search) {
            m_pages->search().focusResults();
        }
    });
    connect(m_escape, &QShortcut::activated, this, &MainWindow::leaveSearch);
    connect(m_pages, &PageStack::pageChanged, this, &MainWindow::followPage);
    connect(m_pages, &PageStack::markReadRequested, this, &MainWindow::markReadRequested);
    connect(m_pages, &PageStack::markUnreadRequested, this, &MainWindow::markUnreadRequested);
    connect(m_pages, &PageStack::removeRequested, this, &MainWindow::removeRequested);
    connect(m_pages, &PageStack::markRequested, this, &MainWindow::markRequested);
    connect(m_pages, &PageStack::sendRequested, this, &MainWindow::sendRequested);
    connect(m_pages, &PageStack::outgoingActionRequested, this, &MainWindow::outgoingActionRequested);
    connect(m_pages, &PageStack::draftChanged, this, &MainWindow::draftChanged);
    connect(m_pages, &PageStack::retryRequested, this, &MainWindow::retryRequested);
    connect(m_pages, &PageStack::retriesStopRequested, this, &MainWindow::retriesStopRequested);
    connect(m_pages, &PageStack::caseStepRequested, this, &MainWindow::caseStepRequested);
    connect(m_pages, &PageStack::resendRequested, this, [this](qint64 conversationId, const QString &text) {
        showInbox();
        m_pages->inbox().writeReply(conversationId, text);
    });
    connect(&m_queue, &FailureQueue::changed, this, &MainWindow::showCounts);
    connect(&m_settings, &Settings::changed, this, &MainWindow::followSettings);
    followSettings();
    connect(m_pages, &PageStack::incompleteInSight, this, &MainWindow::incompleteInSight);
    connect(m_pages, &PageStack::searchEdited, this, [this](const QString &typed) {
        m_ui->header->setSearchText(typed);
        search(typed);
    });
    connect(m_pages, &PageStack::conversationRequested, this, &MainWindow::openConversation);
    connect(m_ui->banners, &BannerStack::actionRequested, this, &MainWindow::carryOut);
    connect(
        m_ui->strip->connection(), &ConnectionIndicator::activated, m_dialogs, &DialogHost::openDiagnostics);
    connect(m_dialogs, &DialogHost::keyEntered, this, &MainWindow::keyEntered);
    connect(m_dialogs, &DialogHost::testRequested, this, &MainWindow::testRequested);
    connect(m_dialogs, &DialogHost::accountAdded, this, &MainWindow::accountAdded);
    connect(m_dialogs, &DialogHost::accountChanged, this, &MainWindow::accountChanged);
    connect(m_dialogs, &DialogHost::accountRemoved, this, &MainWindow::accountRemoved);
    connect(m_dialogs, &DialogHost::autostartChanged, this, &MainWindow::autostartChanged);
    connect(m_dialogs, &DialogHost::settingsApplied, this, &MainWindow::settingsApplied);
    connect(m_dialogs, &DialogHost::diagnosticsRequested, this, &MainWindow::diagnosticsRequested);
}

void MainWindow::setStore(ReadStore *store, const QString &databaseFile, const AccountSet &accounts)
{
    m_dialogs->setDatabaseFile(databaseFile);
    m_books.setStore(store);
    m_queue.setDatabase(store == nullptr ? QString() : databaseFile, accounts);
    m_pages->setStore(store, databaseFile, accounts);
}

void MainWindow::followPage(Page page)
{
    const bool isSetUp = page != Page::Setup;
    m_ui->header->setVisible(isSetUp);
    m_ui->strip->setVisible(isSetUp);
    for (QAction *action :
         {m_ui->actionInbox,    m_ui->actionDelivery,  m_ui->actionSearch,         m_ui->actionPrevious,
          m_ui->actionNext,     m_ui->actionReconnect, m_ui->actionSettings,       m_ui->actionReplaceKey,
          m_ui->actionNew,      m_ui->actionSnippets,  m_ui->actionManageSnippets, m_ui->actionContacts,
          m_ui->actionPin,      m_ui->actionMute,      m_ui->actionArchive,        m_ui->actionUnread,
          m_ui->actionArchived, m_ui->actionFind,      m_ui->actionFindNext,       m_ui->actionFindPrevious,
          m_ui->actionRemove,   m_ui->actionGoToDate,  m_ui->actionReport}) {
        action->setEnabled(isSetUp);
    }
    m_escape->setEnabled(page == Page::Search);
    if (page == Page::Inbox) {
        m_ui->header->setCurrent(HeaderBar::Place::Inbox);
    } else if (page == Page::Delivery) {
        m_ui->header->setCurrent(HeaderBar::Place::Delivery);
    }
}

void MainWindow::showSetup()
{
    SetupPage &page = m_pages->setup();
    if (!m_setupIsWired) {
        m_setupIsWired = true;
        connect(&page, &SetupPage::testRequested, this, &MainWindow::testRequested);
        connect(&page, &SetupPage::demoRequested, this, &MainWindow::demoRequested);
        connect(&page, &SetupPage::finished, this, &MainWindow::setupFinished);
    }
    if (const QString address = m_settings.baseAddress(); !address.isEmpty()) {
        page.setAddress(address);
    }
    page.setKeychainAvailable(m_hasKeychain);
    m_pages->go(Page::Setup);
    page.focusFirst();
}

void MainWindow::goTo(Page page)
{
    m_ui->header->clearSearch();
    if (m_pages->page() != page) {
        m_pages->go(page);
        m_pages->focusPage();
    }
}

void MainWindow::showInbox()
{
    goTo(Page::Inbox);
}

void MainWindow::showDelivery()
{
    goTo(Page::Delivery);
}

void MainWindow::showIncident(const QString &key)
{
    showDelivery();
    m_pages->delivery().showIncident(key);
    present();
}

void MainWindow::showAlert(AlertKind kind)
{
    present();
    if (kind == AlertKind::Blind) {
        m_dialogs->openDiagnostics();
        return;
    }
    showDelivery();
    m_pages->delivery().showOutcome(
        kind == AlertKind::Stalled ? DeliveryFilter::Outcomes::Stalled : DeliveryFilter::Outcomes::Failed);
}

void MainWindow::followSettings()
{
    m_queue.setPatience(m_settings.patience());
}

/// What time made a case is counted by the queue alone, what failed by the cache: however many there are.
void MainWindow::showCounts()
{
    m_ui->header->setCounts(m_overview.unread, m_overview.openCases + m_queue.agedCount());
}

void MainWindow::showMessage(qint64 conversationId, qint64 messageRowId)
{
    openConversation(conversationId, messageRowId);
    present();
}

void MainWindow::openConversation(qint64 conversationId, qint64 messageRowId)
{
    showInbox();
    m_pages->inbox().openConversation(conversationId, messageRowId);
}

void MainWindow::showWaiting()
{
    showInbox();
    m_pages->inbox().showWaiting();
    present();
}

void MainWindow::reply(qint64 conversationId, const QString &text, UtcMs upTo)
{
    InboxPage &inbox = m_pages->inbox();
    if (inbox.sendReply(conversationId, text, upTo)) {
        return;
    }
    showInbox();
    present();
    if (!inbox.writeReply(conversationId, text) && !text.isEmpty()) {
        QGuiApplication::clipboard()->setText(text);
        Banner banner;
        banner.id = u"reply"_s;
        banner.tone = Banner::Tone::Waiting;
        banner.title = tr("Your reply was not sent");
        banner.text = tr("Its conversation is not there any more. The text is on the clipboard.");
        showBanner(banner);
    }
}

void MainWindow::announce(const QList<InboundNotice> &notices)
{
    if (!isActiveWindow() || notices.isEmpty()) {
        return;
    }
    constexpr qsizetype mostReadOut = 2;
    if (notices.size() > mostReadOut) {
        m_announcer->announce(tr("%n new message(s)", nullptr, static_cast<int>(notices.size())));
        return;
    }
    const AddressWords addresses(m_settings.homeRegion(), &m_books.contacts);
    QStringList said;
    for (const InboundNotice &notice : notices) {
        said.append(tr("New message from %1: %2", "whom, the text")
                        .arg(addresses.name(notice.from), singleLine(notice.body)));
    }
    m_announcer->announce(said.join(u"; "_s));
}

void MainWindow::present()
{
    if (isMinimized()) {
        setWindowState(windowState() & ~Qt::WindowMinimized);
    }
    show();
    raise();
    activateWindow();
}

void MainWindow::search(const QString &text)
{
    if (text.trimmed().isEmpty()) {
        m_pages->go(m_beforeSearch);
        return;
    }
    if (m_pages->page() != Page::Search) {
        m_beforeSearch = m_pages->page();
    }
    m_pages->search().setQuery(text);
    m_pages->go(Page::Search);
}

void MainWindow::leaveSearch()
{
    m_ui->header->clearSearch();
    if (m_pages->page() == Page::Search) {
        m_pages->go(m_beforeSearch);
    }
    m_pages->focusPage();
}

void MainWindow::askForKey(const QString &id, const QString &reason)
{
    m_dialogs->askForKey(id, reason);
}

void MainWindow::setTestResult(const ConnectionStatus &status)
{
    if (m_setupIsWired) {
        m_pages->setup().setTestResult(status);
    }
    m_dialogs->setTestResult(status);
}

void MainWindow::setKeychainAvailable(bool available)
{
    m_dialogs->setKeychainAvailable(available);
    m_hasKeychain = available;
    if (m_setupIsWired) {
        m_pages->setup().setKeychainAvailable(available);
    }
}

void MainWindow::setTrayAvailable(bool available)
{
    m_dialogs->setTrayAvailable(available);
}

void MainWindow::setQuiet(const QString &words)
{
    m_ui->strip->setQuiet(words);
}

void MainWindow::setAutostart(bool available, bool enabled)
{
    m_dialogs->setAutostart(available, enabled);
}

bool MainWindow::isWatching(qint64 conversationId) const
{
    return isVisible() && !isMinimized() && m_pages->isWatching(conversationId);
}

void MainWindow::setLinks(const QList<AccountLink> &links)
{
    m_links = links;
    m_dialogs->setLinks(links);
    QList<qint64> live;
    for (const AccountLink &link : links) {
        if (canSend(link)) {
            live.append(link.accountId);
        }
    }
    m_pages->setCanSend(AccountSet(live));
    if (!links.isEmpty()) {
        showTrust();
    }
    const CarrierWords carrier = CarrierSentences::words(links, m_clock.nowUtc());
    m_ui->strip->setCarrier(carrier.line, carrier.whole);
    showLinkBanners();
    tellOfOutbox();
}

/// What is said at the bottom is that of the account that is worst off; that of the others is a tool tip.
void MainWindow::showTrust()
{
    const AccountLink &leading = leadingLink(m_links);
    QStringList others;
    for (const AccountLink &link : std::as_const(m_links)) {
        if (&link != &leading) {
            const ConnectionWords words =
                ConnectionSentences::words(link.connection, link.progress, m_clock.nowUtc());
            others.append(tr("%1: %2", "account, its status").arg(link.name, words.whole()));
        }
    }
    ConnectionIndicator *indicator = m_ui->strip->connection();
    const bool isAll = others.isEmpty() || leading.connection.state == ConnectionState::Live;
    indicator->setAccounts(isAll ? QString() : leading.name, others);
    indicator->setStatus(leading.connection);
    indicator->setProgress(leading.progress);
    SyncProgress whole = leading.progress;
    whole.gaps = allGaps(m_links);
    m_pages->setProgress(whole);
}

void MainWindow::showLinkBanners()
{
    const QStringList before = std::exchange(m_linkBanners, {});
    const bool areSeveral = m_links.size() > 1;
    for (const AccountLink &link : std::as_const(m_links)) {
        for (auto banner :
             {BannerSentences::forConnection(link.connection), CarrierSentences::banner(link.carrier),
              HealthSentences::banner(link.health), BannerSentences::forProgress(link.progress)}) {
            if (!banner) {
                continue;
            }
            banner->accountId = link.id;
            if (areSeveral) {
                banner->id += u' ' + link.id;
                banner->title = tr("%1: %2", "account, its trouble").arg(link.name, banner->title);
            }
            m_linkBanners.append(banner->id);
            showBanner(*banner);
        }
    }
    for (const QString &id : before) {
        if (!m_linkBanners.contains(id)) {
            removeBanner(id);
        }
    }
}

void MainWindow::applyChanges(const ChangeSet &changes)
{
    m_pages->applyChanges(changes);
    m_queue.applyChanges(changes);
    m_books.applyChanges(changes);
}

void MainWindow::setOverview(const Overview &overview)
{
    m_overview = overview;
    showCounts();
    m_ui->strip->setMessagesKept(overview.messages);
    m_dialogs->setOverview(overview);
}

void MainWindow::setDiagnostics(const QString &id, const Diagnostics &diagnostics)
{
    m_dialogs->setDiagnostics(id, diagnostics);
}

void MainWindow::showBanner(const Banner &banner)
{
    m_ui->banners->show(banner);
}

void MainWindow::removeBanner(const QString &id)
{
    m_ui->banners->remove(id);
}

void MainWindow::showStoreError(const StoreError &error)
{
    showBanner(BannerSentences::forStore(error));
}

void MainWindow::clearStoreError()
{
    removeBanner(QLatin1StringView(BannerSentences::storeId));
}

void MainWindow::setUnkept(const UnkeptEvents &unkept)
{
    m_unkept->setEvents(unkept);
}

void MainWindow::showRepair(const StoreRepair &repair)
{
    showBanner(BannerSentences::forRepair(repair));
}

void MainWindow::setOutgoing(const QList<OutgoingRow> &rows)
{
    m_outgoing = rows;
    tellOfOutbox();
}

void MainWindow::tellOfOutbox()
{
    const bool canSendAll = !m_links.isEmpty() && std::all_of(m_links.cbegin(), m_links.cend(), canSend);
    if (const auto banner = BannerSentences::forOutbox(m_outgoing, canSendAll)) {
        showBanner(*banner);
    } else {
        removeBanner(QLatin1StringView(BannerSentences::outboxId));
    }
}

/// Goes to the first text that a person has to see to, else to the first that waits.
void MainWindow::showOutbox()
{
    if (m_outgoing.isEmpty()) {
        return;
    }
    const auto first = std::find_if(m_outgoing.cbegin(), m_outgoing.cend(), needsPerson);
    showInbox();
    m_pages->inbox().showOutgoing(first == m_outgoing.cend() ? m_outgoing.constFirst() : *first);
}

void MainWindow::takeBack(const OutgoingText &text)
{
    m_pages->inbox().takeBack(text);
}

void MainWindow::carryOut(const Banner &banner)
{
    switch (banner.action) {
    case BannerAction::None:
        break;
    case BannerAction::EnterKey:
        askForKey(banner.accountId, tr("The gateway needs a key that it accepts."));
        break;
    case BannerAction::OpenSettings:
        m_dialogs->openSettings();
        break;
    case BannerAction::Reconnect:
        Q_EMIT reconnectRequested();
        break;
    case BannerAction::OpenDiagnostics:
        m_dialogs->openDiagnostics();
        break;
    case BannerAction::CheckCarrier:
        Q_EMIT carrierCheckRequested(banner.accountId);
        break;
    case BannerAction::ShowOutbox:
        showOutbox();
        break;
    }
}

void MainWindow::saveState()
{
    m_settings.setWindowGeometry(saveGeometry());
    m_pages->saveState();
    // They keep what was written into them as they close.
    for (QDialog *dialog : findChildren<QDialog *>()) {
        if (qobject_cast<SnippetsDialog *>(dialog) != nullptr ||
            qobject_cast<ContactsDialog *>(dialog) != nullptr) {
            dialog->close();
        }
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveState();
    event->accept();
    Q_EMIT closeRequested(event);
}

} // namespace textdesk
