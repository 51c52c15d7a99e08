// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/accountset.h"
#include "store/changeset.h"

#include <QWidget>

#include <memory>

namespace textdesk {

class Clock;
class ContactBook;
class Settings;

/// Results of a search, as you type, from a reader thread; newest first, more on scrolling. Which
/// words match is marked; Enter or a click asks for the thread.
class SearchPage : public QWidget
{
    Q_OBJECT
public:
    /// What is referred to must outlive the page.
    SearchPage(
        Settings &settings, const Clock &clock, const ContactBook &contacts, QWidget *parent = nullptr);
    ~SearchPage() override;

    void setDatabase(const QString &databaseFile, const AccountSet &accounts);
    /// What stands in the search field: words and filters.
    void setQuery(const QString &typed);
    void applyChanges(const ChangeSet &changes);
    void focusResults();

Q_SIGNALS:
    /// A filter was clicked: this is to stand in the search field.
    void queryEdited(const QString &typed);
    void conversationRequested(qint64 conversationId, qint64 messageRowId);

protected:
    void changeEvent(QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace textdesk
