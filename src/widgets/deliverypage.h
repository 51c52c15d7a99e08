// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/accountset.h"
#include "store/casestore.h"
#include "store/changeset.h"
#include "store/readstore.h"
#include "sync/syncvalues.h"

#include <QStringList>
#include <QWidget>

#include <memory>

namespace textdesk {

class Clock;
struct DeskBooks;
class FailureQueue;
class Settings;

/// The delivery desk: every outbound message with its status, live, sortable and filterable, and a
/// pane that says what happened to the chosen one. Reads on a reader thread of its own.
class DeliveryPage : public QWidget
{
    Q_OBJECT
public:
    /// What is referred to must outlive the page.
    DeliveryPage(Settings &settings, const Clock &clock, const DeskBooks &books, QWidget *parent = nullptr);
    ~DeliveryPage() override;

    /// Opens its readers on this cache; an empty file name closes them.
    void setDatabase(const QString &databaseFile, const AccountSet &accounts);
    /// Whose incidents are shown; outlives the page.
    void setQueue(const FailureQueue &queue);
    /// Shows the messages of this incident, where it is still there.
    void showIncident(const QString &key);
    /// Shows the messages with this outcome, whenever they were.
    void showOutcome(DeliveryFilter::Outcomes outcome);
    void applyChanges(const ChangeSet &changes);
    void setProgress(const SyncProgress &progress);
    void focusFilter();
    /// Asks which report is wanted.
    void openReport();
    void saveState();

Q_SIGNALS:
    void conversationRequested(qint64 conversationId, qint64 messageRowId);
    /// Write to whom the conversation is with, with this text to begin with.
    void resendRequested(qint64 conversationId, const QString &text);
    /// Send the texts of these messages once more. For \p undoMs each can be taken back.
    void retryRequested(const QList<qint64> &messageRowIds, const textdesk::CaseNote &note, qint64 undoMs);
    /// Those that still wait are not to go.
    void retriesStopRequested();
    /// A person did this about these messages.
    void caseStepRequested(const QList<qint64> &messageRowIds, const textdesk::CaseNote &note);
    /// Other messages than before that lack number or text are in sight; see IncompleteInSight.
    void incompleteInSight(const QStringList &messageIds);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace textdesk
