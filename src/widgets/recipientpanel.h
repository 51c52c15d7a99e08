// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/phonenumber.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace Ui {
class RecipientPanel;
}

namespace textdesk {

class AddressWords;
class ContactBook;
class ContactListModel;

/// Asks for the two numbers of a conversation that is yet to begin, and says in words what is wrong with
/// them.
class RecipientPanel : public QWidget
{
    Q_OBJECT
public:
    /// \p addresses must outlive this.
    RecipientPanel(const AddressWords &addresses, const ContactBook &contacts, QWidget *parent = nullptr);
    ~RecipientPanel() override;

    /// Starts over, with these numbers to choose the sender from.
    void start(const QStringList &ourNumbers);
    void setNumbers(const QString &ourNumber, const QString &theirNumber);
    /// E.164; none: what is typed is no number yet.
    std::optional<QString> theirNumber() const;
    std::optional<QString> ourNumber() const;
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
    QString typedSender() const;
    void edited();
    void accept();
    void applyTheme();

    void offerContacts();

    const AddressWords &m_addresses;
    const ContactBook &m_contacts;
    std::unique_ptr<Ui::RecipientPanel> m_ui;
};

} // namespace textdesk
