// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reportdialog.h"

#include "core/clock.h"
#include "core/settings.h"
#include "widgets/announcer.h"
#include "widgets/dateeditlook.h"
#include "widgets/plainlabel.h"
#include "widgets/reportwords.h"
#include "widgets/styleproperty.h"
#include "widgets/theme.h"

#include <QButtonGroup>
#include <QDateEdit>
#include <QDateTime>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QToolButton>
#include <QUrl>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr int reportDialogWidth = 460;

QString reportPeriodKey()
{
    return u"report-period"_s;
}

QString reportFormatKey()
{
    return u"report-format"_s;
}

QString reportFolderKey()
{
    return u"report-folder"_s;
}

QLabel *fieldLabel(const QString &text, QWidget *buddy, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    label->setWordWrap(false);
    label->setBuddy(buddy);
    return label;
}

} // namespace

struct ReportDialog::Parts
{
    explicit Parts(QWidget *dialog)
        : day(new QRadioButton(ReportDialog::tr("A &day"), dialog)),
          week(new QRadioButton(ReportDialog::tr("A &week"), dialog)),
          previous(new QToolButton(dialog)),
          date(new QDateEdit(dialog)),
          next(new QToolButton(dialog)),
          name(plainLabel({}, dialog)),
          standing(plainLabel({}, dialog)),
          pdf(new QRadioButton(ReportDialog::tr("&PDF, to print or to pass on"), dialog)),
          csv(new QRadioButton(ReportDialog::tr("&CSV, for a spreadsheet"), dialog)),
          promise(plainLabel(
              ReportDialog::tr("Figures and reasons only: no texts, and none of the recipients’ numbers."),
              dialog)),
          status(plainLabel({}, dialog)),
          open(new QPushButton(ReportDialog::tr("&Open"), dialog)),
          folder(new QPushButton(ReportDialog::tr("Show in &folder"), dialog)),
          buttons(new QDialogButtonBox(QDialogButtonBox::Close, dialog)),
          save(buttons->addButton(ReportDialog::tr("&Save…"), QDialogButtonBox::ActionRole))
    {
    }

    Q_DISABLE_COPY_MOVE(Parts)

    QRadioButton *day;
    QRadioButton *week;
    QToolButton *previous;
    QDateEdit *date;
    QToolButton *next;
    QLabel *name;
    QLabel *standing;
    QRadioButton *pdf;
    QRadioButton *csv;
    QLabel *promise;
    QLabel *status;
    QPushButton *open;
    QPushButton *folder;
    QDialogButtonBox *buttons;
    QPushButton *save;
};

ReportDialog::ReportDialog(
    Settings &settings, const Clock &clock, const QString &databaseFile, AccountSet accounts, QWidget *parent)
    : QDialog(parent),
      m_settings(settings),
      m_clock(clock),
      m_accounts(std::move(accounts)),
      m_parts(std::make_unique<Parts>(this)),
      m_announcer(new Announcer(this))
{
    setObjectName(u"reportDialog"_s);
    setWindowTitle(ReportWords::title());
    setMinimumWidth(reportDialogWidth);
    setAttribute(Qt::WA_DeleteOnClose);
    layOut();
    restoreChoice();
    connectControls();
    m_reader.setDatabase(databaseFile);
    m_parts->open->hide();
    m_parts->folder->hide();
    m_parts->save->setDefault(true);
    setStyleProperty(*m_parts->save, "primary", true);
    applyLook();
    showChoice();
}

ReportDialog::~ReportDialog() = default;

void ReportDialog::layOut()
{
    const Parts &parts = *m_parts;
    const QList<std::pair<QWidget *, QString>> names{
        {parts.day, u"day"_s},           {parts.week, u"week"_s}, {parts.previous, u"previous"_s},
        {parts.date, u"date"_s},         {parts.next, u"next"_s}, {parts.name, u"name"_s},
        {parts.standing, u"standing"_s}, {parts.pdf, u"pdf"_s},   {parts.csv, u"csv"_s},
        {parts.status, u"status"_s},     {parts.open, u"open"_s}, {parts.folder, u"folder"_s},
        {parts.save, u"save"_s},
    };
    for (const auto &[widget, name] : names) {
        widget->setObjectName(name);
    }
    auto *periods = new QButtonGroup(this);
    periods->addButton(parts.day);
    periods->addButton(parts.week);
    auto *formats = new QButtonGroup(this);
    formats->addButton(parts.pdf);
    formats->addButton(parts.csv);
    parts.previous->setText(u"‹"_s);
    parts.next->setText(u"›"_s);
    parts.date->setCalendarPopup(true);
    parts.date->setAccessibleName(tr("A day of the report"));
    setStyleProperty(*parts.open, "quiet", true);
    setStyleProperty(*parts.folder, "quiet", true);
    parts.status->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *kinds = new QHBoxLayout;
    kinds->setSpacing(spacing::l);
    kinds->addWidget(parts.day);
    kinds->addWidget(parts.week);
    kinds->addStretch(1);
    auto *which = new QHBoxLayout;
    which->setSpacing(spacing::xs);
    which->addWidget(parts.previous);
    which->addWidget(parts.date);
    which->addWidget(parts.next);
    which->addStretch(1);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(spacing::l);
    grid->setVerticalSpacing(spacing::s);
    grid->setColumnStretch(1, 1);
    int row = 0;
    grid->addWidget(fieldLabel(tr("Report of"), parts.day, this), row, 0);
    grid->addLayout(kinds, row++, 1);
    grid->addWidget(fieldLabel(tr("W&hich"), parts.date, this), row, 0);
    grid->addLayout(which, row++, 1);
    grid->addWidget(parts.name, row++, 1);
    grid->addWidget(parts.standing, row++, 1);
    grid->addWidget(fieldLabel(tr("As"), parts.pdf, this), row, 0);
    grid->addWidget(parts.pdf, row++, 1);
    grid->addWidget(parts.csv, row++, 1);
    grid->addWidget(parts.promise, row++, 1);
    auto *after = new QHBoxLayout;
    after->setSpacing(spacing::s);
    after->addWidget(parts.open);
    after->addWidget(parts.folder);
    after->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::l);
    column->setSpacing(spacing::m);
    column->addLayout(grid);
    column->addWidget(parts.status);
    column->addLayout(after);
    column->addStretch(1);
    column->addWidget(parts.buttons);
}

void ReportDialog::connectControls()
{
    const Parts &parts = *m_parts;
    for (QRadioButton *choice : {parts.day, parts.week}) {
        connect(choice, &QRadioButton::toggled, this, [this](bool on) {
            if (on) {
                showChoice();
            }
        });
    }
    connect(parts.date, &QDateEdit::dateChanged, this, &ReportDialog::showChoice);
    connect(parts.previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(parts.next, &QToolButton::clicked, this, [this] { step(1); });
    connect(parts.save, &QPushButton::clicked, this, &ReportDialog::chooseFile);
    connect(parts.buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(parts.open, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(m_savedFile));
    });
    connect(parts.folder, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_savedFile).absolutePath()));
    });
}

void ReportDialog::restoreChoice()
{
    const bool isWeek = m_settings.viewState(reportPeriodKey()) == "week";
    (isWeek ? m_parts->week : m_parts->day)->setChecked(true);
    const bool isCsv = m_settings.viewState(reportFormatKey()) == "csv";
    (isCsv ? m_parts->csv : m_parts->pdf)->setChecked(true);
    m_parts->date->setMaximumDate(today());
    m_parts->date->setDate(today());
}

void ReportDialog::keepChoice()
{
    m_settings.setViewState(reportPeriodKey(), period() == ReportPeriod::Week ? "week" : "day");
    m_settings.setViewState(reportFormatKey(), format() == ReportFormat::Csv ? "csv" : "pdf");
}

ReportPeriod ReportDialog::period() const
{
    return m_parts->week->isChecked() ? ReportPeriod::Week : ReportPeriod::Day;
}

ReportFormat ReportDialog::format() const
{
    return m_parts->csv->isChecked() ? ReportFormat::Csv : ReportFormat::Pdf;
}

Qt::DayOfWeek ReportDialog::weekBegins() const
{
    return locale().firstDayOfWeek();
}

QDate ReportDialog::first() const
{
    return firstDayOf(period(), m_parts->date->date(), weekBegins());
}

QDate ReportDialog::today() const
{
    return QDateTime::fromMSecsSinceEpoch(m_clock.nowUtc()).date();
}

void ReportDialog::step(int steps)
{
    m_parts->date->setDate(std::min(periodAfter(period(), first(), steps), today()));
}

QString ReportDialog::standingWords(bool isDay, bool isRunning)
{
    if (isRunning) {
        return isDay ? tr("The day is not over: the report says how it stands now.")
                     : tr("The week is not over: the report says how it stands now.");
    }
    return isDay ? tr("The day is over: the report is of all of it.")
                 : tr("The week is over: the report is of all of it.");
}

void ReportDialog::showChoice()
{
    const QDate day = today(); // midnight may have passed since
    m_parts->date->setMaximumDate(day);
    const bool isDay = period() == ReportPeriod::Day;
    const QDate next = periodAfter(period(), first(), 1);
    m_parts->name->setText(ReportWords::period(period(), first()));
    const bool isRunning = next > day;
    m_parts->standing->setText(standingWords(isDay, isRunning));
    m_parts->next->setEnabled(!isRunning);
    for (const auto &[button, words] :
         {std::pair{m_parts->previous, isDay ? tr("The day before") : tr("The week before")},
          std::pair{m_parts->next, isDay ? tr("The next day") : tr("The next week")}}) {
        button->setToolTip(words);
        button->setAccessibleName(words);
    }
}

void ReportDialog::setGaps(const QList<Gap> &gaps)
{
    m_openGaps = gaps;
    m_openGaps.removeIf([](const Gap &gap) { return !gap.isOpen; });
}

void ReportDialog::chooseFile()
{
    const bool isCsv = format() == ReportFormat::Csv;
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString kept = QString::fromUtf8(m_settings.viewState(reportFolderKey()));
    auto *files = new QFileDialog(
        this, tr("Save the report"), QDir(kept).exists() && !kept.isEmpty() ? kept : documents,
        isCsv ? tr("Table (*.csv)") : tr("PDF (*.pdf)"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setDefaultSuffix(isCsv ? u"csv"_s : u"pdf"_s);
    files->selectFile(reportFileName(period(), first(), format()));
    connect(files, &QFileDialog::fileSelected, this, &ReportDialog::saveTo);
    files->open();
}

void ReportDialog::saveTo(const QString &file)
{
    keepChoice();
    m_settings.setViewState(reportFolderKey(), QFileInfo(file).absolutePath().toUtf8());
    setWorking(true);
    ReportRequest request;
    request.question = {period(), first(), m_clock.nowUtc(), QTimeZone::systemTimeZone()};
    request.patience = m_settings.patience();
    request.accountIds = m_accounts.ids();
    request.profiles = m_settings.accounts();
    request.openGaps = m_openGaps;
    const ReportFormat wanted = reportFormatOf(file) == ReportFormat::Text ? format() : reportFormatOf(file);
    const QString noPdf = tr("The report could not be made. Is there room for temporary files?");
    m_job = m_reader.run(
        [=, look = ReportLook::here(m_settings.homeRegion())](ReadStore &store) -> StoreResult<QString> {
            const auto report = readReport(store, request);
            if (!report) {
                return tl::unexpected(report.error());
            }
            const QByteArray bytes = reportBytes(*report, wanted, look);
            return bytes.isEmpty() ? noPdf : writeReport(file, bytes);
        },
        [this, file](const StoreResult<QString> &problem) { take(file, problem); });
}

void ReportDialog::take(const QString &file, const StoreResult<QString> &problem)
{
    m_job = 0;
    setWorking(false);
    const QString name = QFileInfo(file).fileName();
    QString trouble;
    if (!problem) {
        trouble = tr("Nothing was saved: the messages kept on this desk could not be read.");
    } else if (!problem->isEmpty()) {
        trouble = tr("Nothing was saved as %1: %2").arg(name, *problem);
    }
    m_savedFile = trouble.isEmpty() ? file : QString();
    m_parts->open->setVisible(trouble.isEmpty());
    m_parts->folder->setVisible(trouble.isEmpty());
    tell(trouble.isEmpty() ? tr("Saved as %1.").arg(name) : trouble, !trouble.isEmpty());
    Q_EMIT written(trouble);
}

void ReportDialog::tell(const QString &words, bool isBad)
{
    const ThemeColors colors = ThemeColors::from(QGuiApplication::palette());
    m_parts->status->setText(words);
    m_parts->status->setProperty("isBad", isBad);
    setTextColor(*m_parts->status, isBad ? colors.bad : colors.text);
    m_announcer->announce(words);
}

void ReportDialog::setWorking(bool working)
{
    const Parts &parts = *m_parts;
    for (QWidget *control :
         {static_cast<QWidget *>(parts.day), static_cast<QWidget *>(parts.week),
          static_cast<QWidget *>(parts.previous), static_cast<QWidget *>(parts.date),
          static_cast<QWidget *>(parts.next), static_cast<QWidget *>(parts.pdf),
          static_cast<QWidget *>(parts.csv), static_cast<QWidget *>(parts.save)}) {
        control->setEnabled(!working);
    }
    if (working) {
        parts.open->hide();
        parts.folder->hide();
        tell(tr("Counting and writing…"), false);
    } else {
        showChoice();
    }
}

bool ReportDialog::event(QEvent *event)
{
    const bool isDone = QDialog::event(event);
    // A window does not grow by itself where its words need one line more.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize) {
        setMinimumHeight(layout()->totalHeightForWidth(width()));
    }
    return isDone;
}

void ReportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        applyLook();
    }
}

void ReportDialog::applyLook()
{
    const ThemeColors colors = ThemeColors::from(QGuiApplication::palette());
    m_parts->name->setFont(strongFont(font()));
    for (QLabel *quiet : {m_parts->standing, m_parts->promise}) {
        quiet->setFont(smallFont(font()));
        setTextColor(*quiet, colors.quietText);
    }
    setTextColor(*m_parts->status, m_parts->status->property("isBad").toBool() ? colors.bad : colors.text);
    applyDateEditLook(*m_parts->date, colors);
}

} // namespace textdesk
