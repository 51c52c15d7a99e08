// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact.h"
#include "widgets/contactlistmodel.h"

#include <QDialog>
#include <QTimer>

#include <memory>

namespace Ui {
class ContactsDialog;
}

namespace textdesk {

class ContactBook;
class Settings;

/// The address book: who is behind a number, what one should know of them, and in which color they show.
/// Keeps by itself what is written, a moment after the last letter, and says whether it is kept. What was
/// deleted or imported can be undone until the dialog goes.
class ContactsDialog : public QDialog
{
    Q_OBJECT
public:
    /// Opens it for \p window, or brings up the one that is open. What is referred to must outlive it.
    static ContactsDialog *open(ContactBook &book, const Settings &settings, QWidget *window);

    ~ContactsDialog() override;

    /// Shows the contact of this number, or begins one.
    void edit(const QString &number);
    /// Shows what is in a file, and lets a person take it over.
    void importFile(const QString &file);
    /// Writes the address book to a file: as vCard, or as CSV where its name ends so.
    void exportFile(const QString &file);

    void done(int result) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    ContactsDialog(ContactBook &book, const Settings &settings, QWidget *parent);

    void connectControls();
    void refill();
    void showCurrent();
    void show(const Contact &contact, bool isNew);
    void begin();
    void edited();
    void keep();
    void removeCurrent();
    void takeOver(const QList<Contact> &contacts);
    void tell(const QString &text, const QList<Contact> &forget, const QList<Contact> &restore);
    void undo();
    void showState();
    void applyTheme();

    std::unique_ptr<Ui::ContactsDialog> m_ui;
    ContactBook &m_book;
    const Settings &m_settings;
    ContactListModel m_model;
    Contact m_edited;
    bool m_isShown = false;  ///< something stands in the fields
    bool m_isNew = false;    ///< and its number can still be written
    bool m_isUnkept = false; ///< and has not been asked to be kept
    QTimer m_keepTimer;
    QList<Contact> m_undoForget;
    QList<Contact> m_undoRestore;
};

} // namespace textdesk
