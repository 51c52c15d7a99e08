// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/outboxstore.h"
#include "store/textingobstacle.h"
#include "sync/syncvalues.h"

#include <QTimer>
#include <QWidget>

namespace textdesk {

class AddressWords;
class Clock;
class Composer;
class OutboxPanel;
class Settings;
class SnippetPicker;
struct DeskBooks;
struct SnippetValues;

/// Where texts to one number are written: those that are on their way, and the composer with its draft. Reads
/// the outbox in small pages; what it wants kept or sent, it asks for.
class WritingPlace : public QWidget
{
    Q_OBJECT
public:
    /// What is referred to must outlive this.
    WritingPlace(
        const AddressWords &addresses, const Settings &settings, const Clock &clock, DeskBooks &books,
        QWidget *parent = nullptr);

    /// Null takes everything away.
    void setReader(OutboxReader *reader);
    /// Between these numbers from now on; the draft of those before is kept. Without numbers: a conversation
    /// that is yet to begin, with a draft of its own, which that account keeps.
    void setConversation(const OurLine &line, const QString &theirNumber);
    /// To whom what is written in such a conversation goes. Both empty: that is not known yet.
    void setRecipient(const OurLine &line, const QString &theirNumber);
    /// Whether that conversation is the one that is yet to begin.
    bool isNew() const { return m_draftTheirs.isEmpty(); }
    void setObstacle(TextingObstacle obstacle);
    /// The accounts from which a text goes out at once.
    void setCanSend(const AccountSet &live);
    void applySettings();
    void refreshOutbox();
    void refreshWords();
    /// A text that is not sent goes back into its composer, whichever is shown.
    void takeBack(const OutgoingText &text);
    /// What was begun to write there, as it stands now.
    QString draft(const OurLine &line, const QString &theirNumber) const;
    /// Keeps the draft now.
    void flushDraft();
    void focusComposer();
    /// Shows the saved replies beside the composer, to choose one; false where nothing can be written.
    bool offerSnippets();
    /// Takes the text out of the composer, for another one.
    QString takeText();
    void putText(const QString &text);

Q_SIGNALS:
    void sendRequested(const textdesk::OutgoingText &text);
    /// A text was to be sent while it is not known to whom; it stands in the composer still.
    void recipientWanted();
    void actionRequested(qint64 outgoingId, textdesk::OutgoingAction action);
    /// Empty: no draft any more.
    void draftChanged(const textdesk::OurLine &line, const QString &theirNumber, const QString &text);

private:
    void send(const QString &text);
    void showState();
    void showCanSend();
    void showWarning();
    QString blockedReason() const;
    SnippetValues snippetValues() const;
    void draftEdited();

    const AddressWords &m_addresses;
    const Settings &m_settings;
    const Clock &m_clock;
    DeskBooks &m_books;
    OutboxReader *m_reader = nullptr;
    AccountSet m_live;
    OutboxPanel *m_outbox;
    Composer *m_composer;
    SnippetPicker *m_picker = nullptr; ///< made when it is first wanted
    OurLine m_line;                    ///< from where, and to whom, a text goes
    QString m_theirs;
    OurLine m_draftLine; ///< under which numbers the draft is kept
    QString m_draftTheirs;
    TextingObstacle m_obstacle = TextingObstacle::None;
    bool m_draftIsUnkept = false;
    QTimer m_draftTimer;
};

} // namespace textdesk
