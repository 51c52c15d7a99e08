// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/deliverystatus.h"
#include "core/message.h"
#include "store/casestore.h"
#include "store/rows.h"

#include <QScrollArea>

#include <optional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace textdesk {

class Clock;
class DeliveryText;
class DeliveryTimeline;
class PlainTextBlock;
struct RetryLinks;

/// The pane beside the delivery table: what was sent to whom, what happened to it and when, what that
/// means and asks for, and last the gateway's own words.
class DeliveryDetails : public QScrollArea
{
    Q_OBJECT
public:
    explicit DeliveryDetails(QWidget *parent = nullptr);

    /// Both must outlive the pane. Once, before anything is shown.
    void setText(const DeliveryText &text, const Clock &clock);

    /// Nothing is chosen.
    void showNothing();
    /// Several rows are chosen.
    void showSeveral(int count);
    void showMessage(const MessageRow &row, Outcome outcome);
    /// The steps of the message that is shown; they come later, from the reader thread.
    void showFacts(const QList<StatusFact> &facts);
    /// What went out again, in place of which.
    void showLinks(const RetryLinks &links);
    /// What was done about it at this desk; comes with the steps.
    void showCase(const QList<CaseNote> &notes);
    /// messages.id of what is shown; 0: nothing.
    qint64 shownId() const { return m_shownId; }

Q_SIGNALS:
    void conversationRequested(qint64 conversationId, qint64 messageRowId);
    /// Write to whom the conversation is with, with this text to begin with.
    void resendRequested(qint64 conversationId, const QString &text);
    /// The text of this message is to go out once more.
    void retryRequested(const QList<qint64> &messageRowIds);
    /// The message with this messageId is to be shown.
    void messageRequested(const QString &messageId);
    /// A person did this about the message.
    void caseStepRequested(const QList<qint64> &messageRowIds, const textdesk::CaseNote &note);

protected:
    void changeEvent(QEvent *event) override;

private:
    QLabel *addLabel();
    QLabel *addHeading(const QString &words);
    void applyLook();
    void showHint(const QString &words);
    void addCaseParts();
    void showExplanation(const MessageRow &row, Outcome outcome);

    const DeliveryText *m_text = nullptr;
    const Clock *m_clock = nullptr;
    qint64 m_shownId = 0;
    qint64 m_conversationId = 0;
    bool m_wentOutAgain = false; ///< or waits to
    QLabel *m_again;             ///< what became of it then
    QLabel *m_hint;
    QWidget *m_message; ///< everything about one message
    QVBoxLayout *m_column;
    QLabel *m_status;
    QLabel *m_to;
    QLabel *m_from;
    QWidget *m_bubble;
    PlainTextBlock *m_body;
    QLabel *m_noBody;
    QList<QLabel *> m_headings;
    DeliveryTimeline *m_steps;
    QLabel *m_meaning;
    QLabel *m_side;
    QLabel *m_todoHeading;
    QLabel *m_todo;
    QLabel *m_retry;
    QPushButton *m_resend;
    QPushButton *m_acknowledge;
    QPushButton *m_more;
    QPushButton *m_link; ///< to the message that goes with this one
    QString m_linked;    ///< its messageId
    QPushButton *m_open;
    QLabel *m_caseHeading;
    QLabel *m_case;
    QString m_bodyShown;
    PlainTextBlock *m_words;
    PlainTextBlock *m_messageId;
    Outcome m_outcome = Outcome::InProgress;
    DeliveryStatus m_statusShown = DeliveryStatus::Other;
};

} // namespace textdesk
