// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/phonenumber.h"
#include "store/rows.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace Ui {
class RecipientPanel;
}

namespace textdesk {

class AccountBook;
class AddressWords;
class ContactBook;
class ContactListModel;

/// Asks for the two numbers of a conversation that is yet to begin, and says in words what is wrong with
/// them.
class RecipientPanel : public QWidget
{
    Q_OBJECT
public:
    /// What is referred to must outlive this.
    RecipientPanel(
        const AddressWords &addresses, const ContactBook &contacts, const AccountBook &accounts,
        QWidget *parent = nullptr);
    ~RecipientPanel() override;

    /// Starts over, with these numbers to choose the sender from; one that is typed is of this account.
    void start(const QList<OurLine> &ourLines, qint64 accountId);
    void setNumbers(const OurLine &line, const QString &theirNumber);
    /// E.164; none: what is typed is no number yet.
    std::optional<QString> theirNumber() const;
    std::optional<OurLine> ourLine() const;
    /// Says what is wrong now, also of a field that is still empty, and goes there.
    void showFaults();
    void focusFirst();
    void refreshWords();

Q_SIGNALS:
    void changed();
    /// Enter in a field whose number is one.
    void accepted();

protected:
    void changeEvent(QEvent *event) override;

private:
    OurLine chosenSender() const;
    QString typedSender() const;
    void edited();
    void accept();
    void applyTheme();

    void offerContacts();

    const AddressWords &m_addresses;
    const ContactBook &m_contacts;
    const AccountBook &m_accounts;
    QList<OurLine> m_lines; ///< as in the field
    qint64 m_accountId = 0;
    std::unique_ptr<Ui::RecipientPanel> m_ui;
};

} // namespace textdesk
