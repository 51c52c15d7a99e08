// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/contactimporter.h"
#include "widgets/importmodel.h"

#include <QDialog>
#include <QHash>

#include <memory>

namespace Ui {
class ImportDialog;
}

namespace textdesk {

class ContactBook;

/// What is in a file of contacts, what each of its columns holds, and what would become of it: nothing is
/// taken over before a person has seen that.
class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    /// Deletes itself when it is closed. \p book must outlive it.
    ImportDialog(const ContactBook &book, QString homeRegion, const QString &file, QWidget *parent);
    ~ImportDialog() override;

    void accept() override;

Q_SIGNALS:
    void chosen(const QList<textdesk::Contact> &contacts);

protected:
    void changeEvent(QEvent *event) override;

private:
    void takeTable(const ContactTable &table);
    void takePlan(const QList<ImportRow> &plan);
    void askForPlan();
    void showColumns();
    void showPlan();
    void say(const QString &text, bool isFault);
    void applyTheme();

    std::unique_ptr<Ui::ImportDialog> m_ui;
    QString m_homeRegion;
    QHash<QString, Contact> m_present;
    ContactImporter m_importer;
    ContactTable m_table;
    QList<ImportRow> m_plan;
    ImportModel m_model;
    bool m_isFault = false;
};

} // namespace textdesk
