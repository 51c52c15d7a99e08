// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/exportdialog.h"

#include "core/displaytext.h"
#include "widgets/announcer.h"
#include "widgets/plainlabel.h"
#include "widgets/theme.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr int exportDialogWidth = 440;

} // namespace

ExportDialog::ExportDialog(QString databaseFile, AccountSet accounts, DeliveryFilter filter, QWidget *parent)
    : QDialog(parent),
      m_databaseFile(std::move(databaseFile)),
      m_accounts(std::move(accounts)),
      m_filter(std::move(filter)),
      m_heading(plainLabel(tr("Export what is shown"), this)),
      m_status(plainLabel({}, this)),
      m_announcer(new Announcer(this))
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export"));
    setMinimumWidth(exportDialogWidth);
    setAttribute(Qt::WA_DeleteOnClose);
    m_status->setObjectName(u"exportStatus"_s);
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *buttons = new QDialogButtonBox(this);
    m_folder = buttons->addButton(tr("Show in &folder"), QDialogButtonBox::ActionRole);
    m_folder->setObjectName(u"exportFolder"_s);
    m_folder->hide();
    m_close = buttons->addButton(QDialogButtonBox::Cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::l);
    column->setSpacing(spacing::m);
    column->addWidget(m_heading);
    column->addWidget(m_status);
    column->addStretch(1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_folder, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_file).absolutePath()));
    });
    connect(&m_export, &DeliveryExport::progressed, this, &ExportDialog::showProgress);
    connect(&m_export, &DeliveryExport::finished, this, &ExportDialog::take);
    colour();
}

void ExportDialog::chooseFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *files = new QFileDialog(parentWidget(), tr("Export what is shown"), folder, tr("Table (*.csv)"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setDefaultSuffix(u"csv"_s);
    files->selectFile(u"textdesk-messages.csv"_s);
    connect(files, &QFileDialog::fileSelected, this, &ExportDialog::saveTo);
    connect(files, &QFileDialog::rejected, this, &QDialog::reject);
    files->open();
}

void ExportDialog::saveTo(const QString &file)
{
    m_file = file;
    showProgress(0);
    show();
    m_export.start(m_databaseFile, m_accounts, m_filter, file);
}

void ExportDialog::showProgress(qint64 messages)
{
    m_status->setText(tr("%n message(s) written…", nullptr, static_cast<int>(messages)));
}

void ExportDialog::take(qint64 messages, const QString &error)
{
    const QString name = singleLine(QFileInfo(m_file).fileName());
    m_isBad = !error.isEmpty();
    m_status->setText(
        m_isBad ? tr("Nothing was saved as %1: %2").arg(name, singleLine(error))
                : tr("%1, saved as %2.").arg(tr("%n message(s)", nullptr, static_cast<int>(messages)), name));
    m_folder->setVisible(!m_isBad);
    m_close->setText(tr("Close"));
    colour();
    m_announcer->announce(m_status->text());
    Q_EMIT written(error);
}

void ExportDialog::colour()
{
    const ThemeColors colors = ThemeColors::from(palette());
    m_heading->setFont(headingFont(font()));
    setTextColor(*m_status, m_isBad ? colors.bad : colors.text);
}

void ExportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        colour();
    }
}

} // namespace textdesk
