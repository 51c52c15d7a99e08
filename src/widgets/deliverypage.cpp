// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/deliverypage.h"

#include "core/clock.h"
#include "core/phonenumber.h"
#include "core/settings.h"
#include "models/deliverymodel.h"
#include "models/deskbooks.h"
#include "models/failurequeue.h"
#include "models/readerthread.h"
#include "ui_deliverypage.h"
#include "widgets/casemenu.h"
#include "widgets/deliveryretries.h"
#include "widgets/deliverytext.h"
#include "widgets/deliveryviewmenu.h"
#include "widgets/exportdialog.h"
#include "widgets/failurereason.h"
#include "widgets/incidentpanel.h"
#include "widgets/incidentwords.h"
#include "widgets/incompleteinsight.h"
#include "widgets/openonce.h"
#include "widgets/reportdialog.h"
#include "widgets/theme.h"
#include "widgets/undoline.h"

#include <QApplication>
#include <QEvent>
#include <QGuiApplication>
#include <QPointer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr int detailsWidth = 320;
constexpr int smallestDetailsWidth = 240;
constexpr int largestDetailsWidth = 440;

QString columnsKey()
{
    return u"delivery-columns"_s;
}

QString splitterKey()
{
    return u"delivery-splitter"_s;
}

/// What is read of the chosen message.
struct Known
{
    QList<StatusFact> facts;
    QList<CaseNote> notes;
    RetryLinks links;
};

} // namespace

class DeliveryPage::Private
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::DeliveryPage)
    Q_DISABLE_COPY_MOVE(Private)

public:
    Private(DeliveryPage *page, Settings &settings, const Clock &clock, const DeskBooks &books);

    void restore();
    void takeSettings();
    void showCurrent();
    void readFacts(const MessageRow &row);
    void showState();
    void showCount();
    void showGaps();
    void showPlaceholder();
    void requestConversation(int row) const;
    void takeAccounts();
    void readLines();
    void showLines();
    void showIncidents() const;
    void takeCaseStep(const QList<qint64> &messageRowIds, const CaseNote &note);
    void showMessagesOf(const Incident &incident);
    void addReportButton();
    void addExportButton();
    void applyLook();

    DeliveryPage *q;
    Settings &settings;
    const DeskBooks &books;
    const Clock &clock;
    DeliveryText text;
    ReaderThread reader;
    DeliveryModel model;
    Ui::DeliveryPageForm ui;
    AddressWords addresses; ///< for what is said of incidents
    const FailureQueue *queue = nullptr;
    UndoLine *undo;
    DeliveryRetries retries;
    std::unique_ptr<IncompleteInSight> inSight;
    ReaderThread::JobNumber factsJob = 0;
    ReaderThread::JobNumber linesJob = 0;
    AccountSet accounts;
    QList<OurLine> lines; ///< of these accounts
    DeliveryViews views;
    SyncProgress progress;
    QString databaseFile;
    QToolButton *reportButton = nullptr;
    QToolButton *exportButton = nullptr;
    QPointer<ReportDialog> report;
};

DeliveryPage::Private::Private(
    DeliveryPage *page, Settings &theSettings, const Clock &theClock, const DeskBooks &theBooks)
    : q(page),
      settings(theSettings),
      books(theBooks),
      clock(theClock),
      text(theSettings.homeRegion(), theClock, &theBooks.contacts, &theBooks.accounts),
      model(reader, theClock, text),
      addresses(theSettings.homeRegion(), &theBooks.contacts),
      undo(new UndoLine(page)),
      retries(reader, page),
      views(theSettings)
{
    ui.setupUi(q);
    ui.filterBar->setClock(clock);
    ui.details->setText(text, clock);
    ui.table->setClock(clock);
    ui.incidents->setWords(addresses, clock);
    addReportButton();
    addExportButton();
    ui.pageLayout->addWidget(undo); // below it all, where it is in sight however far down one has gone
    ui.deskLayout->insertWidget(ui.deskLayout->indexOf(ui.filterBar), retries.line());
    connect(ui.incidents, &IncidentPanel::showRequested, q, [this](const Incident &incident) {
        showMessagesOf(incident);
    });
    const auto takeStep = [this](const QList<qint64> &ids, const CaseNote &note) { takeCaseStep(ids, note); };
    connect(ui.incidents, &IncidentPanel::stepRequested, q, takeStep);
    connect(ui.details, &DeliveryDetails::caseStepRequested, q, takeStep);
    connect(ui.details, &DeliveryDetails::resendRequested, q, &DeliveryPage::resendRequested);
    connect(ui.table, &DeliveryTable::caseStepRequested, q, takeStep);
    const auto retry = [this](const QList<qint64> &ids) {
        retries.plan(ids, model.filter().limits, queue == nullptr ? QList<Incident>() : queue->incidents());
    };
    connect(ui.incidents, &IncidentPanel::retryRequested, q, retry);
    connect(ui.details, &DeliveryDetails::retryRequested, q, retry);
    connect(ui.table, &DeliveryTable::retryRequested, q, retry);
    connect(&retries, &DeliveryRetries::retryChosen, q, [this](const QList<qint64> &ids) {
        constexpr qint64 msPerSecond = 1'000;
        Q_EMIT q->retryRequested(
            ids, CaseMenu::step(CaseStep::Retried, clock.nowUtc()), settings.undoSeconds() * msPerSecond);
    });
    connect(&retries, &DeliveryRetries::stopRequested, q, &DeliveryPage::retriesStopRequested);
    connect(ui.details, &DeliveryDetails::messageRequested, q, [this](const QString &messageId) {
        DeliveryFilter filter;
        filter.text = messageId;
        ui.filterBar->setFilter(filter);
        ui.table->setFocus(Qt::OtherFocusReason);
    });
    ui.details->setMinimumWidth(smallestDetailsWidth);
    ui.details->setMaximumWidth(largestDetailsWidth);
    ui.splitter->setStretchFactor(0, 3);
    ui.splitter->setStretchFactor(1, 1);
    ui.table->setDesk(model, text);
    ui.glance->setDesk(settings, clock, text);
    inSight = std::make_unique<IncompleteInSight>(*ui.table, model);
    connect(inSight.get(), &IncompleteInSight::changed, q, &DeliveryPage::incompleteInSight);
    q->setFocusProxy(ui.table);
    connect(ui.filterBar, &DeliveryFilterBar::filterChanged, q, [this] {
        DeliveryFilter filter = ui.filterBar->filter();
        ui.glance->setFilter(filter);
        filter.reasons = errorsCalled(filter.text);
        model.setFilter(filter);
    });
    connect(ui.filterBar, &DeliveryFilterBar::viewsRequested, q, [this](QWidget *button) {
        auto *menu = new DeliveryViewMenu(views, *ui.filterBar, *ui.table, button);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(button->mapToGlobal(QPoint(0, button->height())));
    });
    connect(ui.glance, &DeliveryGlance::filterRequested, ui.filterBar, &DeliveryFilterBar::setFilter);
    connect(ui.placeholder, &PlaceholderPanel::actionRequested, q, [this] {
        if (model.state() == DeliveryModel::State::Failed) {
            model.refresh();
        } else {
            ui.filterBar->clear();
            ui.filterBar->focusText();
        }
    });
    connect(ui.table, &DeliveryTable::currentRowChanged, q, [this] { showCurrent(); });
    connect(ui.table->selectionModel(), &QItemSelectionModel::selectionChanged, q, [this] { showCurrent(); });
    connect(ui.table, &DeliveryTable::openRequested, q, [this](int row) { requestConversation(row); });
    connect(ui.details, &DeliveryDetails::conversationRequested, q, &DeliveryPage::conversationRequested);
    connect(&model, &DeliveryModel::stateChanged, q, [this] { showState(); });
    connect(&model, &DeliveryModel::rowsChanged, q, [this] {
        showState();
        showCurrent();
    });
    connect(&model, &DeliveryModel::gapsMoved, q, [this] { showGaps(); });
    connect(&settings, &Settings::changed, q, [this] { takeSettings(); });
    connect(&books.accounts, &AccountBook::changed, q, [this] { takeAccounts(); });
    connect(&books.contacts, &ContactBook::changed, q, [this] {
        ui.table->viewport()->update();
        ui.glance->retell();
        ui.incidents->refreshWords();
        showCurrent();
    });
    takeSettings();
    takeAccounts();
    restore();
    applyLook();
    showState();
}

void DeliveryPage::Private::restore()
{
    ui.table->restoreColumnState(settings.viewState(columnsKey()));
    if (!ui.splitter->restoreState(settings.viewState(splitterKey()))) {
        ui.splitter->setSizes({3 * detailsWidth, detailsWidth});
    }
}

void DeliveryPage::Private::takeSettings()
{
    text.setHomeRegion(settings.homeRegion());
    addresses.setHomeRegion(settings.homeRegion());
    model.setPatience(settings.patience());
    ui.glance->setPatience(settings.patience());
    ui.glance->retell();
    ui.incidents->refreshWords();
    ui.table->viewport()->update();
    showCurrent();
}

void DeliveryPage::Private::takeAccounts()
{
    ui.table->setHasSeveralAccounts(books.accounts.hasSeveral());
    ui.table->viewport()->update();
    showLines();
}

/// Our numbers are few, and seldom others than before.
void DeliveryPage::Private::readLines()
{
    reader.cancel(linesJob);
    linesJob = reader.run(
        [wanted = accounts](ReadStore &store) { return store.outbox().ourLines(wanted); },
        [this](const StoreResult<QList<OurLine>> &found) {
            linesJob = 0;
            if (found && *found != lines) {
                lines = *found;
                showLines();
            }
        });
}

void DeliveryPage::Private::showLines()
{
    const bool hasSeveral = books.accounts.hasSeveral();
    QList<std::pair<QString, OurLine>> choices;
    for (const qint64 accountId : accounts.ids()) {
        if (hasSeveral) {
            choices.append({text.account(accountId), {accountId, {}}});
        }
        for (const OurLine &line : std::as_const(lines)) {
            if (line.accountId == accountId) {
                choices.append({addresses.line(line, books.accounts), line});
            }
        }
    }
    ui.filterBar->setLines(choices);
}

void DeliveryPage::Private::showCurrent()
{
    const QList<int> selected = ui.table->selectedRowNumbers();
    if (selected.size() > 1) {
        ui.details->showSeveral(static_cast<int>(selected.size()));
        return;
    }
    // The one row that is selected; the current one alone may only have the keyboard.
    if (selected.isEmpty()) {
        ui.details->showNothing();
        return;
    }
    const MessageRow &row = model.rowAt(selected.constFirst());
    ui.details->showMessage(row, model.outcomeAt(selected.constFirst()));
    readFacts(row);
}

void DeliveryPage::Private::readFacts(const MessageRow &row)
{
    reader.cancel(factsJob);
    factsJob = reader.run(
        [id = row.id, accountId = row.accountId,
         messageId = row.messageId](ReadStore &store) -> StoreResult<Known> {
            const auto message = store.threads().details(id);
            const auto notes = store.cases().history(id);
            if (!message || !notes) {
                return tl::unexpected(message ? notes.error() : message.error());
            }
            Known known{*message ? (*message)->facts : QList<StatusFact>(), *notes, {}};
            known.links = store.outbox().retryLinks(accountId, messageId).value_or(RetryLinks());
            return known;
        },
        [this, id = row.id](const StoreResult<Known> &known) {
            factsJob = 0;
            if (known && ui.details->shownId() == id) {
                ui.details->showFacts(known->facts);
                ui.details->showCase(known->notes);
                ui.details->showLinks(known->links);
            }
        });
}

/// Where what it was about may be gone in a moment, the keyboard must not be left on what takes its place.
void DeliveryPage::Private::takeCaseStep(const QList<qint64> &messageRowIds, const CaseNote &note)
{
    if (ui.incidents->isAncestorOf(QApplication::focusWidget())) {
        ui.table->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT q->caseStepRequested(messageRowIds, note);
    if (note.step == CaseStep::Reopened) {
        return;
    }
    undo->offer(
        CaseMenu::done(note, static_cast<int>(messageRowIds.size()), clock.nowUtc()), [this, messageRowIds] {
            Q_EMIT q->caseStepRequested(messageRowIds, CaseMenu::step(CaseStep::Reopened, clock.nowUtc()));
        });
}

void DeliveryPage::Private::showIncidents() const
{
    ui.incidents->setIncidents(queue->incidents(), queue->isCut());
}

void DeliveryPage::Private::showMessagesOf(const Incident &incident)
{
    DeliveryFilter filter;
    filter.handling = DeliveryFilter::Handling::Open;
    switch (incident.kind) {
    case Incident::Kind::Failed:
        filter.outcome = DeliveryFilter::Outcomes::Failed;
        break;
    case Incident::Kind::Unconfirmed:
    case Incident::Kind::Unreported:
        filter.outcome = DeliveryFilter::Outcomes::Unconfirmed;
        break;
    case Incident::Kind::Stalled:
        filter.outcome = DeliveryFilter::Outcomes::Stalled;
        break;
    }
    if (incident.kind == Incident::Kind::Failed || incident.kind == Incident::Kind::Unconfirmed) {
        filter.text = IncidentWords::searchText(incident);
    }
    if (books.accounts.hasSeveral()) {
        filter.line.accountId = incident.accountId;
    }
    if (incident.scope == FailureScope::Number) {
        filter.number = incident.recipients.value(0);
    } else if (incident.scope == FailureScope::Line) {
        const OurLine line{incident.accountId, normalizedAddress(incident.lines.value(0))};
        if (lines.contains(line)) {
            filter.line = line;
        } else {
            filter.number = line.number;
        }
    }
    ui.filterBar->setFilter(filter);
    ui.table->setFocus(Qt::OtherFocusReason);
}

void DeliveryPage::Private::showState()
{
    const bool empty = model.rowCount() == 0 || model.state() == DeliveryModel::State::Failed;
    if (empty) {
        showPlaceholder();
    }
    ui.stack->setCurrentWidget(empty ? static_cast<QWidget *>(ui.placeholder) : ui.table);
    showCount();
    showGaps();
}

void DeliveryPage::Private::showGaps()
{
    const DeliveryGaps &gaps = model.gaps();
    QString words;
    if (model.state() != DeliveryModel::State::Ready) {
        return; // what is shown is still that of before
    }
    if (gaps.unplaced > 0 && model.rowCount() > 0) {
        words = tr("%n gap(s) in what is known; sort by time to see where", nullptr, gaps.unplaced);
    } else if (gaps.unplaced > 0) {
        words = tr("%n gap(s) in what is known", nullptr, gaps.unplaced);
    } else if (gaps.outside > 0) {
        words = tr("%n gap(s) in what is known outside the time shown", nullptr, gaps.outside);
    }
    ui.gapsHint->setText(words);
    ui.gapsHint->setVisible(!words.isEmpty());
}

void DeliveryPage::Private::showCount()
{
    const int rows = model.rowCount();
    if (rows > 0 && model.state() == DeliveryModel::State::Loading) {
        return; // what is shown is still what was counted
    }
    if (model.state() != DeliveryModel::State::Ready || rows == 0) {
        ui.filterBar->setCount(QString());
    } else if (model.isCut()) {
        ui.filterBar->setCount(tr("The first %n message(s). A filter finds the others.", nullptr, rows));
    } else if (!model.isComplete()) {
        ui.filterBar->setCount(tr("More than %n message(s)", nullptr, rows));
    } else {
        const int failed = model.countOf(Outcome::Failed);
        const QString messages = tr("%n message(s)", nullptr, rows);
        ui.filterBar->setCount(
            failed > 0 ? tr("%1, %2").arg(messages, tr("%n failed", nullptr, failed)) : messages);
    }
}

void DeliveryPage::Private::showPlaceholder()
{
    switch (model.state()) {
    case DeliveryModel::State::Closed:
        ui.placeholder->say(tr("Nothing to show yet"), tr("The desk has no messages of any account open."));
        return;
    case DeliveryModel::State::Loading:
        ui.placeholder->say(tr("Loading…"), QString());
        return;
    case DeliveryModel::State::Failed:
        ui.placeholder->say(
            tr("The messages kept on this desk could not be read"),
            tr("They are not lost. If this does not pass, start Textdesk again."), tr("Try again"));
        return;
    case DeliveryModel::State::Ready:
        break;
    }
    if (ui.filterBar->isFiltering()) {
        ui.placeholder->say(
            tr("No message fits these filters"), tr("Choose a longer time or fewer conditions."),
            tr("Clear filters"));
    } else if (progress.catchingUp || progress.loadingHistory) {
        ui.placeholder->say(
            tr("No sent messages yet"), tr("Earlier ones are being fetched and appear here as they come."));
    } else {
        ui.placeholder->say(
            tr("No sent messages yet"),
            tr("Every message that goes out appears here at once, with what became of it."));
    }
}

void DeliveryPage::Private::requestConversation(int row) const
{
    const MessageRow &message = model.rowAt(row);
    if (message.conversationId != 0) {
        Q_EMIT q->conversationRequested(message.conversationId, message.id);
    }
}

void DeliveryPage::Private::addReportButton()
{
    reportButton = new QToolButton(q);
    reportButton->setObjectName(u"report"_s);
    reportButton->setText(tr("Report…"));
    reportButton->setEnabled(false); // until there is something to report of
    reportButton->setToolTip(tr("Save how a day or a week went, as PDF or for a spreadsheet"));
    ui.filterBar->addBelow(reportButton);
    connect(reportButton, &QToolButton::clicked, q, &DeliveryPage::openReport);
}

void DeliveryPage::Private::addExportButton()
{
    exportButton = new QToolButton(q);
    exportButton->setObjectName(u"export"_s);
    exportButton->setText(tr("Export…"));
    exportButton->setEnabled(false);
    exportButton->setToolTip(tr("Save the messages that the filters let through, for a spreadsheet"));
    ui.filterBar->addBelow(exportButton);
    connect(exportButton, &QToolButton::clicked, q, [this] {
        auto *dialog = new ExportDialog(databaseFile, accounts, model.filter(), q->window());
        dialog->chooseFile();
    });
}

void DeliveryPage::Private::applyLook()
{
    const ThemeColors colors = ThemeColors::from(QGuiApplication::palette());
    QPalette desk = q->palette();
    desk.setColor(QPalette::Window, colors.surface);
    for (QWidget *part : {static_cast<QWidget *>(ui.deskScroll), ui.desk}) {
        part->setPalette(desk);
        part->setAutoFillBackground(true);
    }
    ui.gapsHint->setFont(smallFont(q->font()));
    setTextColor(*ui.gapsHint, colors.quietText);
    QPalette pane = q->palette();
    pane.setColor(QPalette::Window, colors.sidebar);
    ui.details->setPalette(pane);
    ui.details->viewport()->setAutoFillBackground(true);
}

DeliveryPage::DeliveryPage(Settings &settings, const Clock &clock, const DeskBooks &books, QWidget *parent)
    : QWidget(parent),
      d(std::make_unique<Private>(this, settings, clock, books))
{
}

DeliveryPage::~DeliveryPage() = default;

void DeliveryPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // Of the application's palette only: this page sets its own.
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::FontChange) {
        d->applyLook();
    }
}

void DeliveryPage::setDatabase(const QString &databaseFile, const AccountSet &accounts)
{
    d->reader.setDatabase(databaseFile);
    d->model.setAccounts(databaseFile.isEmpty() ? AccountSet() : accounts);
    d->ui.glance->setDatabase(databaseFile, accounts.ids());
    d->accounts = databaseFile.isEmpty() ? AccountSet() : accounts;
    d->databaseFile = databaseFile;
    d->retries.setAccounts(d->accounts);
    d->readLines();
    d->reportButton->setEnabled(!d->accounts.isEmpty());
    d->exportButton->setEnabled(!d->accounts.isEmpty());
    if (d->report) {
        d->report->close(); // what it would read is gone
    }
}

void DeliveryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    d->readLines();
}

void DeliveryPage::setQueue(const FailureQueue &queue)
{
    d->queue = &queue;
    connect(&queue, &FailureQueue::changed, this, [this] { d->showIncidents(); });
    d->showIncidents();
}

void DeliveryPage::showIncident(const QString &key)
{
    for (const Incident &incident : d->queue->incidents()) {
        if (incident.key == key) {
            d->showMessagesOf(incident);
        }
    }
}

void DeliveryPage::showOutcome(DeliveryFilter::Outcomes outcome)
{
    DeliveryFilter filter;
    filter.outcome = outcome;
    d->ui.filterBar->setFilter(filter);
    d->ui.table->setFocus(Qt::OtherFocusReason);
}

void DeliveryPage::applyChanges(const ChangeSet &changes)
{
    if (changes.casesChanged) {
        d->showCurrent(); // what was done about it stands there
    }
    d->retries.applyChanges(changes);
    d->model.applyChanges(changes);
    d->ui.glance->applyChanges(changes);
}

void DeliveryPage::setProgress(const SyncProgress &progress)
{
    d->progress = progress;
    d->model.setGaps(progress.gaps);
    d->ui.glance->setGaps(progress.gaps);
    if (d->report) {
        d->report->setGaps(progress.gaps);
    }
    d->showState();
}

void DeliveryPage::focusFilter()
{
    d->ui.filterBar->focusText();
}

void DeliveryPage::openReport()
{
    if (!d->reportButton->isEnabled()) {
        return;
    }
    d->report = openOnce<ReportDialog>(*window(), [this] {
        return new ReportDialog(d->settings, d->clock, d->databaseFile, d->accounts, window());
    });
    d->report->setGaps(d->progress.gaps);
}

void DeliveryPage::saveState()
{
    d->settings.setViewState(columnsKey(), d->ui.table->columnState());
    d->settings.setViewState(splitterKey(), d->ui.splitter->saveState());
}

} // namespace textdesk
