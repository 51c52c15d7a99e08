// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Starts real desks on the demo's day as it is once everything has happened, and takes pictures of the
// window. Usage: textdesk-screenshots FOLDER

#include "app/datapaths.h"
#include "app/desk.h"
#include "app/keykeeper.h"
#include "app/translations.h"
#include "core/clock.h"
#include "core/settings.h"
#include "models/deliverymodel.h"
#include "simulator/demoscenario.h"
#include "simulator/simulator.h"
#include "widgets/accountdialog.h"
#include "widgets/contactsdialog.h"
#include "widgets/datedialog.h"
#include "widgets/deliverychart.h"
#include "widgets/deliverytable.h"
#include "widgets/diagnosticsdialog.h"
#include "widgets/importdialog.h"
#include "widgets/linkdialog.h"
#include "widgets/reportdialog.h"
#include "widgets/retrydialog.h"
#include "widgets/settingsdialog.h"
#include "widgets/snippetpicker.h"
#include "widgets/snippetsdialog.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QToolButton>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;
using namespace textdesk;

namespace {

constexpr QSize windowSize(1280, 800);
constexpr int patienceMs = 30'000;

/// Runs the event loop until \p holds; false when patience ends.
template<typename Condition>
bool waitUntil(Condition holds)
{
    QElapsedTimer timer;
    timer.start();
    while (!holds()) {
        if (timer.hasExpired(patienceMs)) {
            return false;
        }
        QApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 50);
    }
    return true;
}

/// Lets queued work, reader threads and short motions come to rest.
void settle()
{
    constexpr int restMs = 700;
    QElapsedTimer timer;
    timer.start();
    while (!timer.hasExpired(restMs)) {
        QApplication::processEvents(QEventLoop::AllEvents, 20);
    }
}

/// The simulated gateway at the end of the demo's day, on a thread of its own.
class Gateway
{
public:
    Gateway()
    {
        m_thread.start();
        m_context.moveToThread(&m_thread);
        run([this] {
            m_simulator = std::make_unique<Simulator>(SimulatorOptions{});
            m_simulator->listen();
            m_app = m_simulator->addApp();
            m_scenario = std::make_unique<DemoScenario>(*m_simulator, m_app, 1, nullptr);
            m_scenario->fastForward();
            addEveryStatus();
            addTraps();
            addWorkshop();
        });
    }

    ~Gateway()
    {
        run([this] {
            m_scenario.reset();
            m_simulator.reset();
        });
        m_thread.quit();
        m_thread.wait();
    }

    static QString trickster() { return u"+12025550666"_s; }
    GatewayAddress address() const { return *GatewayAddress::parse(m_simulator->baseUrl().toString()); }
    ApiKey key() const { return *ApiKey::parse(m_app.apiKey); }
    /// Texts of the office's own system that come to this end.
    void submit(int count, const QString &status, const QString &error = {})
    {
        run([this, count, status, error] {
            for (int i = 0; i < count; ++i) {
                const QString id = m_simulator->submitSms(
                    m_app, u"+12025550100"_s, u"+1202555%1"_s.arg(200 + i, 4, 10, QChar(u'0')),
                    u"We look forward to seeing you tomorrow at nine."_s);
                m_simulator->setStatus(id, status, error);
            }
        });
    }
    void connectWorkshop(bool connected)
    {
        run([this, connected] { m_simulator->setCarrierConnected(m_workshop.tenantId, connected); });
    }
    ApiKey workshopKey() const { return *ApiKey::parse(m_workshop.apiKey); }

private:
    /// Another account of this gateway.
    void addWorkshop()
    {
        m_workshop = m_simulator->addApp();
        const QString ours = u"+12025550177"_s;
        m_simulator->receiveSms(
            m_workshop.tenantId, u"+12025550181"_s, ours, u"Can I bring the van in tomorrow?"_s);
        m_simulator->receiveSms(
            m_workshop.tenantId, u"+12025550182"_s, ours, u"Thank you, see you at five"_s);
    }

    /// One conversation in which a message of every status stands.
    void addEveryStatus()
    {
        struct Sent
        {
            QString body;
            QString status;
            QString error;
        };
        const QList<Sent> messages{
            {u"Hello Marcus, your next check-up is due in December."_s, u"delivered"_s, {}},
            {u"Would Tuesday the 8th at 10:15 suit you?"_s, u"sent"_s, {}},
            {u"Here is the form to fill in beforehand."_s, u"failed"_s, u"SMS-CAR-104 no delivery report"_s},
            {u"Please bring your insurance card."_s, u"sending"_s, {}},
            {u"See you then!"_s, u"queued"_s, {}},
        };
        const UtcMs now = SystemClock().nowUtc();
        qint64 ago = 60'000;
        for (const Sent &sent : messages) {
            ago -= 10'000;
            const QString id =
                m_simulator->submitSms(m_app, u"+12025550110"_s, u"+12025550178"_s, sent.body, now - ago);
            if (sent.status != "queued"_L1) {
                m_simulator->setStatus(id, sent.status, sent.error);
            }
        }
    }

    /// What people get who are to be deceived, and a code that they wait for.
    void addTraps()
    {
        const auto receive = [this](const QString &body) {
            m_simulator->receiveSms(m_app.tenantId, trickster(), u"+12025550110"_s, body);
        };
        receive(u"USPS: your parcel waits. Pay the fee: https://www.pаypal.com/webscr?cmd=_pay&id=839201"_s);
        receive(u"Or here: http://bank.example@192.0.2.7:8080/login"_s);
        receive(u"Your veri\u200bfication code is 482 913. Do not share it."_s);
        receive(u"STOP"_s);
    }

    template<typename Function>
    void run(Function function)
    {
        QMetaObject::invokeMethod(&m_context, function, Qt::BlockingQueuedConnection);
    }

    QThread m_thread;
    QObject m_context;
    std::unique_ptr<Simulator> m_simulator;
    std::unique_ptr<DemoScenario> m_scenario;
    SimulatedApp m_app;
    SimulatedApp m_workshop;
};

bool save(QWidget &widget, const QDir &folder, const QString &name)
{
    settle();
    const QString file = folder.filePath(name + u".png"_s);
    const bool saved = widget.grab().save(file);
    std::printf("%s\n", qUtf8Printable(file));
    return saved;
}

/// The conversation with the most kinds of status among its messages.
qint64 liveliestConversation(ReadStore &store, qint64 accountId)
{
    qint64 best = 0;
    qsizetype mostKinds = 0;
    const auto page = store.conversations().page(accountId, ConversationFilter::All, std::nullopt, 100);
    for (const ConversationRow &conversation : page.value_or(QList<ConversationRow>())) {
        QSet<DeliveryStatus> kinds;
        const auto rows = store.threads().newest(conversation.id, 100);
        for (const MessageRow &row : rows.value_or(QList<MessageRow>())) {
            kinds.insert(row.status);
        }
        if (kinds.size() > mostKinds) {
            mostKinds = kinds.size();
            best = conversation.id;
        }
    }
    return best;
}

/// One text that can still be undone, another that is being written; then a conversation that is yet to
/// begin.
bool takeWriting(MainWindow &window, const QDir &folder, const QString &suffix)
{
    auto *edit = window.findChild<QPlainTextEdit *>(u"edit"_s);
    if (edit == nullptr) {
        return false;
    }
    edit->setFocus();
    QTest::keyClicks(edit, u"Your form has come in, thank you."_s);
    QTest::keyClick(edit, Qt::Key_Return);
    edit->insertPlainText(
        u"We’ve moved you to Tuesday at 10:15. Please come ten minutes early, and bring your insurance "
        "card and the form that we sent you. Parking is behind the building."_s);
    bool saved = save(window, folder, u"writing-"_s + suffix);
    edit->clear();
    QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier);
    if (auto *to = window.findChild<QLineEdit *>(u"toField"_s)) {
        QTest::keyClicks(to, u"555-0199"_s);
        QTest::keyClick(to, Qt::Key_Return);
    }
    saved = save(window, folder, u"new-message-"_s + suffix) && saved;
    return saved;
}

/// The saved replies, offered above the composer, and where one sees to them.
bool takeSnippets(MainWindow &window, const QDir &folder, const QString &suffix)
{
    SnippetBook &book = window.books().snippets;
    book.save(
        {u"1"_s, u"Opening hours"_s,
         u"We are here Monday to Friday, 8 am to 5 pm, and Saturday till noon."_s});
    book.save(
        {u"2"_s, u"Directions"_s,
         u"We are at 12 Mill Street, second floor. Parking is behind the building."_s});
    book.save({u"3"_s, u"Call back"_s, u"Hello {name}, we will call you back at {number} today."_s});
    book.save(
        {u"4"_s, u"Ready for pick-up"_s, u"Hello {name}, your {what} is ready. We are open until 5 pm."_s});
    book.save({u"5"_s, u"موعد"_s, u"مرحبا {name}، موعدك يوم {day} الساعة {hour}."_s});
    constexpr int written = 5;
    auto *button = window.findChild<QWidget *>(u"snippetsButton"_s);
    if (button == nullptr || !waitUntil([&book] { return book.all().size() == written; })) {
        return false;
    }
    QTest::mouseClick(button, Qt::LeftButton);
    auto *picker = window.findChild<SnippetPicker *>();
    settle();
    QPixmap both = window.grab();
    {
        QPainter painter(&both);
        painter.drawPixmap(window.mapFromGlobal(picker->pos()), picker->grab());
    }
    const QString file = folder.filePath(u"saved-replies-"_s + suffix + u".png"_s);
    bool saved = both.save(file);
    std::printf("%s\n", qUtf8Printable(file));
    picker->hide();
    SnippetsDialog *dialog = SnippetsDialog::open(book, &window);
    saved = save(*dialog, folder, u"saved-replies-dialog-"_s + suffix) && saved;
    dialog->close();
    return saved;
}

/// The address book, and a table that is about to be taken over into it.
bool takeContacts(MainWindow &window, const Settings &settings, const QDir &folder, const QString &suffix)
{
    ContactBook &book = window.books().contacts;
    const QList<Contact> contacts{
        {u"+12025550178"_s, u"Marcus Bell"_s, u"Check-up every six months; prefers mornings."_s, -1},
        {u"+12025550155"_s, u"Dana Whitfield"_s, {}, 1},
        {u"+13135550119"_s, u"ليلى حداد"_s, {}, -1},
        {u"+61491570156"_s, u"Isla Fraser-Buckingham of the Greater Western Sydney Chess Society"_s, {}, -1},
        {u"+447700900461"_s, u"Oliver Ashdown"_s, u"Parcels to the back door"_s, 5}};
    book.save(contacts);
    if (!waitUntil([&] { return book.count() == contacts.size(); })) {
        return false;
    }
    ContactsDialog *dialog = ContactsDialog::open(book, settings, &window);
    dialog->edit(u"+12025550178"_s);
    bool saved = save(*dialog, folder, u"address-book-"_s + suffix);
    const QTemporaryDir files;
    QFile table(files.filePath(u"customers.csv"_s));
    if (!table.open(QIODevice::WriteOnly)) {
        return false;
    }
    table.write("First name,Last name,Mobile phone,Remark\n"
                "Marcus,Bell,(202) 555-0178,Allergic to penicillin\n"
                "Dana,Whitfield,202-555-0155,\n"
                "Rosa,Jimenez,(305) 555-0162,Speaks Spanish\n"
                "Wei,Chen,+1 415 555 0126,\n"
                "Front,Office,12,\n");
    table.close();
    dialog->importFile(table.fileName());
    auto *import = dialog->findChild<ImportDialog *>();
    saved = save(*import, folder, u"import-"_s + suffix) && saved;
    import->reject();
    dialog->close();
    return saved;
}

/// What deceives is made visible, and an address is looked at before it opens.
bool takeReading(MainWindow &window, ReadStore &store, const QDir &folder, const QString &suffix)
{
    const auto page = store.conversations().page(1, ConversationFilter::All, std::nullopt, 100);
    for (const ConversationRow &row : page.value_or(QList<ConversationRow>())) {
        if (row.theirNumber == Gateway::trickster()) {
            window.showMessage(row.id, 0);
        }
    }
    window.findChild<QAction *>(u"quietHalfHour"_s)->trigger();
    bool saved = save(window, folder, u"reading-"_s + suffix);
    window.findChild<QAction *>(u"quietEnd"_s)->trigger();
    window.findChild<QAction *>(u"actionGoToDate"_s)->trigger();
    if (auto *days = window.findChild<DateDialog *>()) {
        saved = save(*days, folder, u"go-to-day-"_s + suffix) && saved;
        days->close();
    }
    auto *dialog = LinkDialog::open(QUrl(u"https://www.pаypal.com/webscr?cmd=_pay&id=839201"_s), &window);
    saved = save(*dialog, folder, u"link-"_s + suffix) && saved;
    dialog->close();
    return saved;
}

/// The table of what was sent, and what is said about a text that failed.
bool takeDelivery(MainWindow &window, const QDir &folder, const QString &suffix)
{
    window.showDelivery();
    bool saved = save(window, folder, u"delivery-"_s + suffix);
    auto *table = window.findChild<DeliveryTable *>();
    const auto *model = table ? qobject_cast<DeliveryModel *>(table->model()) : nullptr;
    if (model == nullptr) {
        return false;
    }
    for (int row = 0; row < model->rowCount(); ++row) {
        const MessageRow &message = model->rowAt(row);
        if (message.status == DeliveryStatus::Failed && !isUnconfirmed(message.status, message.error)) {
            // Not selectRow(): it would ask which keys are held down.
            table->selectionModel()->setCurrentIndex(
                model->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
            saved = save(window, folder, u"failure-"_s + suffix) && saved;
            break;
        }
    }
    return saved;
}

/// When people are told of what comes.
bool takeSettings(MainWindow &window, const QDir &folder, const QString &suffix)
{
    const QTemporaryDir files;
    Settings settings(files.filePath(u"settings.ini"_s));
    settings.setBaseAddress(u"https://sms.example.org"_s);
    settings.setQuietTimes({.daily = true});
    SettingsDialog dialog(settings, &window);
    dialog.findChild<QListWidget *>(u"sections"_s)->setCurrentRow(3);
    dialog.open();
    bool saved = save(dialog, folder, u"settings-notifications-"_s + suffix);
    dialog.findChild<QListWidget *>(u"sections"_s)->setCurrentRow(4);
    saved = save(dialog, folder, u"settings-alerts-"_s + suffix) && saved;
    dialog.reject();
    return saved;
}

/// The delivery desk with all that it says at a glance: of today, then of a week.
bool takeGlance(MainWindow &window, const QDir &folder, const QString &suffix)
{
    window.showDelivery();
    bool saved = true;
    auto *chart = window.findChild<DeliveryChart *>(u"chart"_s);
    auto *unfold = window.findChild<QToolButton *>(u"unfold"_s);
    if (chart == nullptr || unfold == nullptr) {
        return false;
    }
    chart->setPeriod(FiguresPeriod::Week);
    Q_EMIT chart->periodChosen(FiguresPeriod::Week);
    unfold->click();
    saved = save(window, folder, u"delivery-week-"_s + suffix) && saved;
    unfold->click();
    return saved;
}

/// What is asked before texts go out once more; and all filters of the table.
bool takeRetry(MainWindow &window, const QDir &folder, const QString &suffix)
{
    for (QPushButton *retry : window.findChildren<QPushButton *>(u"incidentRetry"_s)) {
        if (retry->isVisible()) {
            retry->click();
            break;
        }
    }
    RetryDialog *dialog = nullptr;
    if (!waitUntil([&] { return (dialog = window.findChild<RetryDialog *>()) != nullptr; })) {
        return false;
    }
    bool saved = save(*dialog, folder, u"send-again-"_s + suffix);
    dialog->reject();
    auto *more = window.findChild<QAbstractButton *>(u"moreFilters"_s);
    more->click();
    saved = save(window, folder, u"delivery-filters-"_s + suffix) && saved;
    more->click();
    return saved;
}

/// Where a report is chosen, and what one says once it is saved.
bool takeReport(MainWindow &window, const QDir &folder, const QString &suffix)
{
    window.findChild<QAction *>(u"actionReport"_s)->trigger();
    auto *dialog = window.findChild<ReportDialog *>();
    if (dialog == nullptr) {
        return false;
    }
    bool saved = save(*dialog, folder, u"report-"_s + suffix);
    const QTemporaryDir files;
    bool isDone = false;
    QObject::connect(dialog, &ReportDialog::written, [&isDone] { isDone = true; });
    dialog->saveTo(files.filePath(u"textdesk-report-2026-11-23.pdf"_s));
    saved = waitUntil([&isDone] { return isDone; }) && saved;
    saved = save(*dialog, folder, u"report-saved-"_s + suffix) && saved;
    dialog->close();
    return saved;
}

/// RingCentral is not connected for a while: the trouble, and the all-clear.
bool takeIncident(Gateway &gateway, MainWindow &window, const QDir &folder, const QString &suffix)
{
    const auto outage = [&window] {
        for (const Incident &incident : window.queue().incidents()) {
            if (incident.scope == FailureScope::All) {
                return incident;
            }
        }
        return Incident();
    };
    constexpr int failures = 39;
    gateway.submit(failures, u"failed"_s, u"RingCentral not connected for this tenant"_s);
    bool saved = waitUntil([&outage] { return outage().messageRowIds.size() == failures; });
    window.showDelivery();
    saved = save(window, folder, u"incident-"_s + suffix) && saved;
    gateway.submit(1, u"sent"_s);
    saved = waitUntil([&outage] { return outage().isOver; }) && saved;
    saved = save(window, folder, u"all-clear-"_s + suffix) && saved;
    return takeRetry(window, folder, suffix) && saved;
}

bool takeDesk(Gateway &gateway, const QDir &folder, ThemeChoice theme, const QString &suffix)
{
    const QTemporaryDir data;
    const DataPaths paths(data.path());
    QString problem;
    if (!paths.create(&problem)) {
        return false;
    }
    {
        Settings settings(paths.settingsFile());
        settings.setTheme(theme);
        settings.setHomeRegion(u"US"_s);
    }
    RunCommand run;
    run.gateway = gateway.address();
    Desk desk(paths, run, gateway.key());
    desk.window().resize(windowSize);
    desk.start();
    if (!waitUntil([&desk] { return desk.connection().state == ConnectionState::Live; })) {
        std::fprintf(stderr, "the desk did not get live\n");
        return false;
    }
    settle();
    const auto store = ReadStore::open(paths.databaseFile());
    const auto accounts = (*store)->overview().accounts();
    const qint64 accountId = accounts->constFirst().id;
    desk.window().showMessage(liveliestConversation(**store, accountId), 0);
    bool saved = save(desk.window(), folder, u"inbox-"_s + suffix);
    desk.window().findChild<QAction *>(u"actionPin"_s)->trigger();
    desk.window().findChild<QAction *>(u"actionMute"_s)->trigger();
    {
        const Settings settings(paths.settingsFile());
        saved = takeContacts(desk.window(), settings, folder, suffix) && saved;
        saved = takeSettings(desk.window(), folder, suffix) && saved;
        saved = takeReading(desk.window(), **store, folder, suffix) && saved;
        desk.window().showMessage(liveliestConversation(**store, accountId), 0);
    }
    saved = takeSnippets(desk.window(), folder, suffix) && saved;
    saved = takeWriting(desk.window(), folder, suffix) && saved;
    saved = takeDelivery(desk.window(), folder, suffix) && saved;
    saved = takeGlance(desk.window(), folder, suffix) && saved;
    saved = takeReport(desk.window(), folder, suffix) && saved;
    saved = takeIncident(gateway, desk.window(), folder, suffix) && saved;
    if (auto *search = desk.window().findChild<QLineEdit *>(u"searchField"_s)) {
        search->setFocus();
        QTest::keyClicks(search, u"card"_s);
        saved = save(desk.window(), folder, u"search-"_s + suffix) && saved;
        search->clear();
        QTest::keyClicks(search, u"you status:delivered from:202 after:2026"_s);
        saved = save(desk.window(), folder, u"search-filters-"_s + suffix) && saved;
        QTest::keyClick(search, Qt::Key_Escape);
        desk.window().showMessage(liveliestConversation(**store, accountId), 0);
        desk.window().findChild<QAction *>(u"actionFind"_s)->trigger();
        if (auto *find = desk.window().findChild<QLineEdit *>(u"findField"_s)) {
            QTest::keyClicks(find, u"you"_s);
        }
        saved = save(desk.window(), folder, u"find-"_s + suffix) && saved;
    }
    return saved;
}

/// The gateway has lost RingCentral for one of the accounts: what is said, and what the diagnostics tell of
/// it.
bool takeCarrier(
    MainWindow &window, const QString &id, Gateway &gateway, const QDir &folder, const QString &suffix)
{
    gateway.connectWorkshop(false);
    const auto *line = window.findChild<QWidget *>(u"carrierState"_s);
    const bool isSaid = waitUntil([&] {
        Q_EMIT window.carrierCheckRequested(id);
        return line->isVisible();
    });
    bool saved = isSaid && save(window, folder, u"ringcentral-"_s + suffix);
    window.findChild<QAction *>(u"actionDiagnostics"_s)->trigger();
    if (auto *diagnostics = window.findChild<DiagnosticsDialog *>()) {
        auto *account = diagnostics->findChild<QComboBox *>(u"account"_s);
        account->setCurrentIndex(1);
        Q_EMIT account->activated(1);
        diagnostics->resize(diagnostics->width(), 1'000);
        saved = save(*diagnostics, folder, u"diagnostics-"_s + suffix) && saved;
        diagnostics->close();
    }
    gateway.connectWorkshop(true);
    return saved;
}

/// Several accounts: one list, one in trouble, and where they come from.
bool takeAccounts(Gateway &gateway, const QDir &folder, ThemeChoice theme, const QString &suffix)
{
    const QTemporaryDir data;
    const DataPaths paths(data.path());
    QString problem;
    if (!paths.create(&problem)) {
        return false;
    }
    const QString address = gateway.address().toString();
    const QList<AccountProfile> accounts{
        {address, u"Front desk"_s, KeyStorage::File},
        {address + u"#2"_s, u"Workshop"_s, KeyStorage::File},
        {u"http://127.0.0.1:9"_s, u"Branch office"_s, KeyStorage::File}};
    {
        Settings settings(paths.settingsFile());
        settings.setTheme(theme);
        settings.setHomeRegion(u"US"_s);
        settings.setAccounts(accounts);
        KeyKeeper keeper(paths.secretsFolder());
        int kept = 0;
        QObject::connect(&keeper, &KeyKeeper::stored, [&kept] { ++kept; });
        keeper.keep(accounts.at(0), gateway.key(), KeyStorage::File);
        keeper.keep(accounts.at(1), gateway.workshopKey(), KeyStorage::File);
        keeper.keep(accounts.at(2), gateway.key(), KeyStorage::File);
        if (!waitUntil([&kept] { return kept == 3; })) {
            return false;
        }
    }
    Desk desk(paths, {}, {});
    desk.window().resize(windowSize);
    desk.start();
    auto *list = desk.window().findChild<QListView *>(u"conversationList"_s);
    if (!waitUntil([list] { return list->model()->rowCount() > 8; })) {
        return false;
    }
    settle();
    list->setCurrentIndex(list->model()->index(0, 0));
    bool saved = save(desk.window(), folder, u"accounts-"_s + suffix);
    saved = takeCarrier(desk.window(), accounts.at(1).id, gateway, folder, suffix) && saved;
    Settings settings(paths.settingsFile());
    SettingsDialog dialog(settings, &desk.window());
    dialog.showAccounts();
    dialog.open();
    saved = save(dialog, folder, u"settings-accounts-"_s + suffix) && saved;
    dialog.findChild<QPushButton *>(u"addAccount"_s)->click();
    auto *added = dialog.findChild<AccountDialog *>();
    saved = added != nullptr && save(*added, folder, u"account-"_s + suffix) && saved;
    added->close();
    dialog.reject();
    return saved;
}

bool takeFirstRun(const QDir &folder, ThemeChoice theme, const QString &suffix)
{
    const QTemporaryDir data;
    const DataPaths paths(data.path());
    QString problem;
    if (!paths.create(&problem)) {
        return false;
    }
    {
        Settings settings(paths.settingsFile());
        settings.setTheme(theme);
    }
    Desk desk(paths, {}, {});
    desk.window().resize(windowSize);
    desk.start();
    return save(desk.window(), folder, u"first-run-"_s + suffix);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"textdesk"_s);
    QGuiApplication::setApplicationDisplayName(u"Textdesk"_s);
    QApplication::setQuitOnLastWindowClosed(false);
    // A language may be given, to look at its words: textdesk-screenshots FOLDER de
    const QLocale locale(argc > 2 ? QString::fromLocal8Bit(argv[2]) : u"en_US"_s);
    QLocale::setDefault(locale);
    installTranslations(application, locale);
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"."_s);
    Gateway gateway;
    const bool saved = takeDesk(gateway, folder, ThemeChoice::Light, u"light"_s) &&
                       takeDesk(gateway, folder, ThemeChoice::Dark, u"dark"_s) &&
                       takeAccounts(gateway, folder, ThemeChoice::Light, u"light"_s) &&
                       takeAccounts(gateway, folder, ThemeChoice::Dark, u"dark"_s) &&
                       takeFirstRun(folder, ThemeChoice::Light, u"light"_s) &&
                       takeFirstRun(folder, ThemeChoice::Dark, u"dark"_s);
    return saved ? 0 : 1;
}
