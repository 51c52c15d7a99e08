// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/deliverypresenter.h"
#include "widgets/addresswords.h"

#include <QCoreApplication>
#include <QString>

namespace textdesk {

class AccountBook;
class Clock;

/// What an outcome means and what follows from it, in sentences of plain text. What does not apply is empty.
struct DeliveryExplanation
{
    QString meaning;
    QString side;  ///< where the cause of a failure lies
    QString todo;  ///< what to do about a failure
    QString retry; ///< whether trying again makes sense
};

/// The words of the delivery desk: cells, headers, whole rows for the ear and for the clipboard.
class DeliveryText final : public DeliveryPresenter
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::DeliveryText)

public:
    enum Role {
        SymbolRole = Qt::UserRole + 1, ///< QString: the status's symbol
        ToneRole,                      ///< int: its StatusTone
        QuietRole,                     ///< bool: stands in for what is not known
    };

    /// The clock must outlive this. \p homeRegion: whose numbers are shown in the national way.
    /// So must \p contacts and \p accounts, where there are any.
    DeliveryText(
        const QString &homeRegion, const Clock &clock, const ContactBook *contacts = nullptr,
        const AccountBook *accounts = nullptr);

    QVariant cell(const MessageRow &row, Outcome outcome, int column, int role) const override;
    QVariant header(int column, int role) const override;
    QString gaps(const QList<Gap> &gaps) const override;

    /// A number as people here write it; anything else as it is, in one line; empty where none is known.
    QString address(const QString &address) const;
    /// What the office calls the account; empty where there is one only.
    QString account(qint64 accountId) const;
    /// Why it is as it is, in one line; empty where nothing is to be said.
    QString reason(const MessageRow &row, Outcome outcome) const;
    DeliveryExplanation explanation(const MessageRow &row, Outcome outcome) const;
    /// The whole row in one sentence.
    QString sentence(const MessageRow &row, Outcome outcome) const;
    /// The whole row in a few lines, to be pasted into a letter.
    QString asText(const MessageRow &row, Outcome outcome) const;
    void setHomeRegion(const QString &region) { m_addresses.setHomeRegion(region); }

private:
    QString display(const MessageRow &row, Outcome outcome, int column) const;
    static DeliveryExplanation explainedFailure(const QString &error);

    const Clock &m_clock;
    AddressWords m_addresses;
    const AccountBook *m_accounts;
};

} // namespace textdesk
