// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/diagnosticsdialog.h"

#include "ui_diagnosticsdialog.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

DiagnosticsDialog::DiagnosticsDialog(QWidget *parent)
    : QDialog(parent),
      m_ui(std::make_unique<Ui::DiagnosticsDialog>())
{
    m_ui->setupUi(this);
    m_ui->copy->setIcon(themedIcon(u"copy"_s));
    m_ui->refresh->setIcon(themedIcon(u"reconnect"_s));
    m_ui->history->horizontalHeader()->setStretchLastSection(true);
    m_ui->history->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_ui->history->horizontalHeader()->setHighlightSections(false);
    m_ui->history->verticalHeader()->setVisible(false);
    connect(m_ui->copy, &QPushButton::clicked, this, &DiagnosticsDialog::copyReport);
    connect(m_ui->refresh, &QPushButton::clicked, this, &DiagnosticsDialog::refreshRequested);
    connect(m_ui->close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_ui->account, &QComboBox::activated, this, &DiagnosticsDialog::accountChosen);
    setAccounts({});
    colour();
}

DiagnosticsDialog::~DiagnosticsDialog() = default;

void DiagnosticsDialog::setAccounts(const QStringList &names)
{
    const QSignalBlocker quietly(m_ui->account);
    const int before = account();
    m_ui->account->clear();
    m_ui->account->addItems(names);
    m_ui->account->setCurrentIndex(std::clamp<int>(before, 0, std::max(0, m_ui->account->count() - 1)));
    m_ui->account->setVisible(names.size() > 1);
    m_ui->ofAll->setVisible(names.size() > 1);
}

int DiagnosticsDialog::account() const
{
    return std::max(0, m_ui->account->currentIndex());
}

void DiagnosticsDialog::show(const DiagnosticsInput &input)
{
    m_input = input;
    fill(*m_ui->countersGrid, DiagnosticsReport::counters(input));
    const auto faults = DiagnosticsReport::faults(input);
    fill(*m_ui->faultsGrid, faults);
    m_ui->noFaults->setVisible(faults.isEmpty());
    const auto gaps = DiagnosticsReport::gaps(input);
    fill(*m_ui->gapsGrid, gaps);
    m_ui->noGaps->setVisible(gaps.isEmpty());

    fill(*m_ui->carrierGrid, DiagnosticsReport::carrier(input));
    const auto errors = DiagnosticsReport::lastErrors(input);
    fill(*m_ui->errorsGrid, errors);
    m_ui->noErrors->setVisible(errors.isEmpty());

    const auto lines = DiagnosticsReport::history(input);
    m_ui->history->setRowCount(static_cast<int>(lines.size()));
    for (int row = 0; row < lines.size(); ++row) {
        const auto &line = lines.at(row);
        int column = 0;
        for (const QString &text : {line.at, line.state, line.why}) {
            m_ui->history->setItem(row, column++, new QTableWidgetItem(text));
        }
    }
    // The page scrolls as a whole: the table is as high as its rows.
    int height = m_ui->history->horizontalHeader()->sizeHint().height();
    for (int row = 0; row < m_ui->history->rowCount(); ++row) {
        height += m_ui->history->rowHeight(row);
    }
    m_ui->history->setFixedHeight(height + 2);
    for (const int column : {0, 1}) {
        m_ui->history->resizeColumnToContents(column);
        m_ui->history->setColumnWidth(column, m_ui->history->columnWidth(column) + spacing::l);
    }
}

void DiagnosticsDialog::fill(QGridLayout &grid, const QList<DiagnosticsReport::Line> &lines)
{
    while (QLayoutItem *item = grid.takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const ThemeColors colors = ThemeColors::from(palette());
    for (int row = 0; row < lines.size(); ++row) {
        const auto &[name, value] = lines.at(row);
        auto *nameLabel = new QLabel(name, this);
        auto *valueLabel = new QLabel(value, this);
        for (QLabel *label : {nameLabel, valueLabel}) {
            label->setTextFormat(Qt::PlainText);
            label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        }
        setTextColor(*nameLabel, colors.quietText);
        valueLabel->setFont(tabularFont(font()));
        valueLabel->setAccessibleName(name + u": "_s + value);
        grid.addWidget(nameLabel, row, 0);
        grid.addWidget(valueLabel, row, 1);
    }
    grid.setColumnMinimumWidth(0, 220);
    grid.setColumnStretch(1, 1);
}

void DiagnosticsDialog::copyReport()
{
    QGuiApplication::clipboard()->setText(DiagnosticsReport::asText(m_input));
    m_ui->copied->setText(tr("Copied. It holds no keys, numbers or messages."));
}

void DiagnosticsDialog::colour()
{
    const ThemeColors colors = ThemeColors::from(palette());
    for (QLabel *heading :
         {m_ui->faultsTitle, m_ui->gapsTitle, m_ui->historyTitle, m_ui->countersTitle, m_ui->carrierTitle,
          m_ui->errorsTitle}) {
        heading->setFont(strongFont(font()));
    }
    for (QLabel *quiet : {m_ui->ofAll, m_ui->noFaults, m_ui->noGaps, m_ui->noErrors, m_ui->copied}) {
        setTextColor(*quiet, colors.quietText);
    }
    m_ui->copied->setFont(smallFont(font()));
    QPalette plain;
    plain.setColor(QPalette::Window, colors.surface);
    m_ui->body->setPalette(plain);
}

void DiagnosticsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        colour();
        show(m_input);
    }
}

} // namespace textdesk
