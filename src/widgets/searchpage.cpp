// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/searchpage.h"

#include "core/clock.h"
#include "core/settings.h"
#include "models/contactbook.h"
#include "models/readerthread.h"
#include "models/searchmodel.h"
#include "models/searchsyntax.h"
#include "ui_searchpage.h"
#include "widgets/searchdelegate.h"
#include "widgets/searchfilterbar.h"
#include "widgets/searchtext.h"
#include "widgets/searchwords.h"
#include "widgets/theme.h"

#include <QDateTime>
#include <QEvent>
#include <QGuiApplication>
#include <QMenu>

namespace textdesk {

class SearchPage::Private
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::SearchPage)

public:
    Private(SearchPage *page, Settings &settings, const Clock &clock, const ContactBook &contacts);
    Q_DISABLE_COPY_MOVE(Private)

    void setQuery(const QString &wanted);
    void showState();
    void showCount();
    void showPlaceholder();
    void open(int row) const;
    void showMenu(int row, const QPoint &position);
    QDate today() const;
    void applyLook();

    SearchPage *q;
    Settings &settings;
    const Clock &clock;
    const ContactBook &contacts;
    SearchSyntax syntax = SearchWords::syntax();
    QString typed;
    SearchText text;
    ReaderThread reader;
    SearchModel model;
    SearchDelegate delegate;
    Ui::SearchPageForm ui;
    SearchFilterBar *filters;
};

SearchPage::Private::Private(
    SearchPage *page, Settings &theSettings, const Clock &theClock, const ContactBook &theContacts)
    : q(page),
      settings(theSettings),
      clock(theClock),
      contacts(theContacts),
      text(theSettings.homeRegion(), theClock, &theContacts),
      model(
          reader,
          [this](const SearchHit &hit, int role) {
              return role == Qt::AccessibleTextRole ? text.sentence(hit) : text.excerpt(hit, QString());
          }),
      delegate(text),
      filters(new SearchFilterBar(syntax))
{
    ui.setupUi(q);
    ui.pageLayout->insertWidget(0, filters);
    filters->setObjectName(QStringLiteral("searchFilters"));
    filters->setContentsMargins(spacing::xl, spacing::l, spacing::xl, 0);
    filters->show(typed, syntax.parse(typed, today()), today());
    ui.count->setContentsMargins(spacing::xl, spacing::m, spacing::xl, spacing::s);
    ui.count->setAccessibleName(tr("Number of found messages"));
    ui.results->setModel(&model);
    ui.results->setItemDelegate(&delegate);
    connect(ui.results, &SearchResults::openRequested, q, [this](int row) { open(row); });
    connect(ui.results, &SearchResults::menuRequested, q, [this](int row, const QPoint &position) {
        showMenu(row, position);
    });
    connect(filters, &SearchFilterBar::edited, q, &SearchPage::queryEdited);
    connect(&model, &SearchModel::stateChanged, q, [this] { showState(); });
    connect(&model, &SearchModel::rowsInserted, q, [this] { showCount(); });
    connect(&contacts, &ContactBook::changed, q, [this] { setQuery(typed); });
    connect(&settings, &Settings::changed, q, [this] {
        text.setHomeRegion(settings.homeRegion());
        ui.results->viewport()->update();
    });
    applyLook();
    showState();
}

QDate SearchPage::Private::today() const
{
    return QDateTime::fromMSecsSinceEpoch(clock.nowUtc()).date();
}

void SearchPage::Private::setQuery(const QString &wanted)
{
    typed = wanted;
    SearchSyntax::Parsed parsed = syntax.parse(typed, today());
    if (!parsed.request.filter.outcomes.isEmpty()) {
        parsed.request.filter.limits = settings.patience().limitsAt(clock.nowUtc());
    }
    SearchRequest &request = parsed.request;
    request.named = contacts.numbersNamed(request.words);
    request.filter.fromNamed = contacts.numbersNamed(request.filter.from);
    request.filter.toNamed = contacts.numbersNamed(request.filter.to);
    filters->show(typed, parsed, today());
    model.setQuery(request);
}

void SearchPage::Private::showState()
{
    delegate.setQuery(model.words());
    const bool hits = model.rowCount() > 0 && model.state() != SearchModel::State::Failed;
    if (!hits) {
        showPlaceholder();
    }
    ui.stack->setCurrentWidget(hits ? static_cast<QWidget *>(ui.results) : ui.placeholder);
    showCount();
}

void SearchPage::Private::showCount()
{
    const int count = model.rowCount();
    ui.count->setVisible(count > 0);
    if (model.isComplete()) {
        ui.count->setText(tr("%n message(s), newest first", nullptr, count));
    } else {
        ui.count->setText(tr("The newest %n message(s); more as you scroll", nullptr, count));
    }
}

void SearchPage::Private::showPlaceholder()
{
    switch (model.state()) {
    case SearchModel::State::Idle:
        ui.placeholder->say(
            tr("Search all messages"),
            tr("Type a word from a message, or its beginning; several words find messages that hold them "
               "all. Three digits or more find phone numbers, however they are written.") +
                u'\n' + SearchWords::help());
        return;
    case SearchModel::State::Searching:
        ui.placeholder->say(tr("Searching…"), QString());
        return;
    case SearchModel::State::Ready:
        ui.placeholder->say(
            tr("Nothing found"),
            tr("Try fewer words, or only the beginning of the last one. Of a phone number, three digits "
               "are enough.") +
                u'\n' + SearchWords::help());
        return;
    case SearchModel::State::Failed:
        ui.placeholder->say(
            tr("The search did not work"),
            tr("The messages kept on this desk could not be read. They are not lost. Try again in a "
               "moment."));
        return;
    }
}

void SearchPage::Private::open(int row) const
{
    const SearchHit &hit = model.hitAt(row);
    if (hit.message.conversationId != 0) {
        Q_EMIT q->conversationRequested(hit.message.conversationId, hit.message.id);
    }
}

void SearchPage::Private::showMenu(int row, const QPoint &position)
{
    const SearchHit hit = model.hitAt(row);
    if (hit.theirNumber.isEmpty()) {
        return;
    }
    auto *menu = new QMenu(q);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("searchMenu"));
    const QString who = text.who(hit);
    menu->addAction(tr("Only messages from %1").arg(who), q, [this, number = hit.theirNumber] {
        Q_EMIT q->queryEdited(syntax.with(typed, SearchSyntax::Key::From, number, today()));
    });
    menu->addAction(tr("Only messages to %1").arg(who), q, [this, number = hit.theirNumber] {
        Q_EMIT q->queryEdited(syntax.with(typed, SearchSyntax::Key::To, number, today()));
    });
    menu->popup(position);
}

void SearchPage::Private::applyLook()
{
    const ThemeColors colors = ThemeColors::from(QGuiApplication::palette());
    QPalette ground = q->palette();
    ground.setColor(QPalette::Window, colors.surface);
    ground.setColor(QPalette::WindowText, colors.text);
    q->setPalette(ground);
    q->setAutoFillBackground(true);
    QPalette quiet = ground;
    quiet.setColor(QPalette::WindowText, colors.quietText);
    ui.count->setPalette(quiet);
    ui.count->setFont(smallFont(q->font()));
}

SearchPage::SearchPage(Settings &settings, const Clock &clock, const ContactBook &contacts, QWidget *parent)
    : QWidget(parent),
      d(std::make_unique<Private>(this, settings, clock, contacts))
{
}

SearchPage::~SearchPage() = default;

void SearchPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // Of the application's palette only: this page sets its own.
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::FontChange) {
        d->applyLook();
    }
}

void SearchPage::setDatabase(const QString &databaseFile, const AccountSet &accounts)
{
    d->reader.setDatabase(databaseFile);
    d->model.setAccounts(databaseFile.isEmpty() ? AccountSet() : accounts);
}

void SearchPage::setQuery(const QString &typed)
{
    d->setQuery(typed);
}

void SearchPage::applyChanges(const ChangeSet &changes)
{
    d->model.applyChanges(changes);
}

void SearchPage::focusResults()
{
    d->ui.results->setFocus(Qt::ShortcutFocusReason);
}

} // namespace textdesk
