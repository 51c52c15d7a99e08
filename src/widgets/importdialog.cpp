// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/importdialog.h"

#include "core/displaytext.h"
#include "models/contactbook.h"
#include "ui_importdialog.h"
#include "widgets/elidedlabel.h"
#include "widgets/styleproperty.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QPushButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr int mostColumns = 64; ///< that one can choose for
constexpr qsizetype longestTitle = 40;
constexpr int nameWidth = 200;
constexpr int numberWidth = 160;

} // namespace

ImportDialog::ImportDialog(const ContactBook &book, QString homeRegion, const QString &file, QWidget *parent)
    : QDialog(parent),
      m_ui(std::make_unique<Ui::ImportDialog>()),
      m_homeRegion(std::move(homeRegion))
{
    for (const Contact &contact : book.all()) {
        m_present.insert(contact.number, contact);
    }
    m_ui->setupUi(this);
    setObjectName(u"importDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->title->setText(singleLine(QFileInfo(file).fileName()));
    m_ui->preview->setModel(&m_model);
    m_ui->preview->verticalHeader()->hide();
    m_ui->preview->setShowGrid(false);
    m_ui->preview->setWordWrap(false);
    QHeaderView *titles = m_ui->preview->horizontalHeader();
    titles->setHighlightSections(false);
    titles->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    titles->setStretchLastSection(true);
    titles->resizeSection(ImportModel::Name, nameWidth);
    titles->resizeSection(ImportModel::Number, numberWidth);
    titles->resizeSection(ImportModel::Note, nameWidth);
    m_ui->columnsArea->hide();
    m_ui->overwrite->hide();
    QPushButton *import = m_ui->buttons->button(QDialogButtonBox::Ok);
    import->setText(tr("Import"));
    import->setEnabled(false);
    setStyleProperty(*import, "primary", true);
    say(tr("Reading…"), false);
    connect(&m_importer, &ContactImporter::opened, this, &ImportDialog::takeTable);
    connect(&m_importer, &ContactImporter::planned, this, &ImportDialog::takePlan);
    connect(&m_importer, &ContactImporter::failed, this, [this](const QString &reason) {
        say(reason.isEmpty() ? tr("This file is too large to be an address book.")
                             : tr("The file could not be read: %1").arg(reason),
            true);
    });
    connect(m_ui->header, &QCheckBox::toggled, this, [this](bool on) {
        m_table.hasHeader = on;
        showColumns();
        askForPlan();
    });
    connect(m_ui->overwrite, &QCheckBox::toggled, this, &ImportDialog::showPlan);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    applyTheme();
    m_importer.open(file);
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::takeTable(const ContactTable &table)
{
    m_table = table;
    if (table.lines.isEmpty()) {
        say(tr("There is nobody in this file. Contacts are read from vCard (.vcf) and CSV files."), true);
        return;
    }
    if (!table.isVCard) {
        const QSignalBlocker quietly(m_ui->header);
        m_ui->header->setChecked(table.hasHeader);
        showColumns();
        m_ui->columnsArea->show();
    }
    askForPlan();
}

/// A line for each column: its name, what stands in it first, and what it holds.
void ImportDialog::showColumns()
{
    while (QLayoutItem *item = m_ui->columns->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->deleteLater();
        }
        delete item;
    }
    const QStringList first = m_table.lines.constFirst();
    const int count = std::min(static_cast<int>(m_table.columns.size()), mostColumns);
    for (int column = 0; column < count; ++column) {
        const QString named = m_table.hasHeader ? singleLine(first.value(column), longestTitle) : QString();
        const QString title = named.isEmpty() ? tr("Column %L1").arg(column + 1) : named;
        QString sample;
        for (qsizetype line = m_table.hasHeader ? 1 : 0; line < m_table.lines.size() && sample.isEmpty();
             ++line) {
            sample = singleLine(m_table.lines.at(line).value(column), longestTitle).trimmed();
        }
        auto *name = new ElidedLabel(m_ui->columnsPlace);
        name->setTextFormat(Qt::PlainText);
        name->setText(title);
        auto *example = new ElidedLabel(m_ui->columnsPlace);
        example->setTextFormat(Qt::PlainText);
        example->setText(sample);
        example->setFont(smallFont(font()));
        setTextColor(*example, ThemeColors::from(palette()).quietText);
        auto *field = new QComboBox(m_ui->columnsPlace);
        field->setObjectName(u"column%1"_s.arg(column));
        field->setAccessibleName(tr("What the column “%1” holds").arg(title));
        const QList<std::pair<ContactField, QString>> fields{
            {ContactField::Ignored, tr("Left out")},        {ContactField::Name, tr("Name")},
            {ContactField::FirstName, tr("First name")},    {ContactField::LastName, tr("Last name")},
            {ContactField::Number, tr("Phone number")},     {ContactField::Note, tr("Note")},
            {ContactField::Color, tr("Color, as a number")}};
        for (const auto &[value, words] : fields) {
            field->addItem(words, QVariant::fromValue(static_cast<int>(value)));
        }
        field->setCurrentIndex(field->findData(static_cast<int>(m_table.columns.at(column))));
        connect(field, &QComboBox::currentIndexChanged, this, [this, column, field] {
            m_table.columns[column] = static_cast<ContactField>(field->currentData().toInt());
            askForPlan();
        });
        m_ui->columns->addWidget(name, column, 0);
        m_ui->columns->addWidget(example, column, 1);
        m_ui->columns->addWidget(field, column, 2);
    }
}

void ImportDialog::askForPlan()
{
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
    m_importer.plan(m_table, m_homeRegion, m_present);
}

void ImportDialog::takePlan(const QList<ImportRow> &plan)
{
    m_plan = plan;
    showPlan();
}

void ImportDialog::showPlan()
{
    const bool overwrite = m_ui->overwrite->isChecked();
    const auto count = [this](ImportRow::What what) {
        return static_cast<int>(std::count_if(
            m_plan.cbegin(), m_plan.cend(), [what](const ImportRow &row) { return row.what == what; }));
    };
    const int added = count(ImportRow::What::New);
    const int changed = count(ImportRow::What::Changes);
    const int same = count(ImportRow::What::Same);
    const int leftOut = static_cast<int>(m_plan.size()) - added - changed - same;
    m_model.setPlan(m_plan, overwrite, m_homeRegion);
    QStringList parts{tr("%n new", "contacts", added)};
    if (changed > 0) {
        parts.append(
            overwrite ? tr("%n changed", "contacts", changed)
                      : tr("%n kept as they are", "contacts", changed));
    }
    if (same > 0) {
        parts.append(tr("%n there already", "contacts", same));
    }
    if (leftOut > 0) {
        parts.append(tr("%n left out", "contacts", leftOut));
    }
    say(parts.join(u" · "_s), false);
    m_ui->overwrite->setVisible(changed > 0);
    m_ui->overwrite->setText(
        tr("Change the %n contact(s) whose number is in the address book already", nullptr, changed));
    const int taken = added + (overwrite ? changed : 0);
    QPushButton *import = m_ui->buttons->button(QDialogButtonBox::Ok);
    import->setEnabled(taken > 0);
    import->setText(taken > 0 ? tr("Import %n contact(s)", nullptr, taken) : tr("Import"));
}

void ImportDialog::say(const QString &text, bool isFault)
{
    m_isFault = isFault;
    m_ui->summary->setText(text);
    applyTheme();
}

void ImportDialog::accept()
{
    Q_EMIT chosen(importedContacts(m_plan, m_ui->overwrite->isChecked()));
    QDialog::accept();
}

void ImportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        applyTheme();
    }
}

void ImportDialog::applyTheme()
{
    const ThemeColors colors = ThemeColors::from(palette());
    m_ui->title->setFont(headingFont(font()));
    setTextColor(*m_ui->summary, m_isFault ? colors.bad : colors.quietText);
}

} // namespace textdesk
