// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/conversationlistmodel.h"
#include "widgets/themecache.h"

#include <QStringList>
#include <QWidget>

#include <memory>

class QButtonGroup;

namespace Ui {
class ConversationPane;
}

namespace textdesk {

class AccountBook;
class AddressWords;
class AnchoredListView;
class Clock;
class FilterChip;

/// The left side of the Inbox: filters and the conversation list. One conversation is the current one,
/// whether or not its row is loaded; the selection follows it through every move.
class ConversationPane : public QWidget
{
    Q_OBJECT
public:
    /// What is referred to must outlive the pane.
    ConversationPane(
        const AddressWords &addresses, const AccountBook &accounts, const Clock &clock,
        QWidget *parent = nullptr);
    ~ConversationPane() override;

    /// Null takes everything away.
    void setReader(ConversationReader *reader, const AccountSet &accounts);
    void applyChanges(const ChangeSet &changes);
    qint64 current() const { return m_current; } ///< 0: none
    /// Makes a conversation the current one without asking for it.
    void setCurrent(qint64 conversationId);
    /// The conversation that stands \p steps below the current one, or the first; 0: there is none.
    qint64 neighbour(int steps);
    /// How many unread and how many failed messages there are at all.
    void setCounts(qint64 unread, qint64 failed);
    void focusList();
    ConversationFilter filter() const { return m_model.filter(); }
    /// Shows what this filter lets through.
    void setFilter(ConversationFilter filter);
    /// Of which of our numbers, or of which account, the list is; empty: of all.
    const OurLine &line() const { return m_model.line(); }
    void setLine(const OurLine &line);
    /// Our numbers; with several of them one can choose whose conversations are listed.
    void setLines(const QList<OurLine> &lines);
    const QList<OurLine> &lines() const { return m_lines; }
    /// Leaves a conversation out of the list, or no longer.
    void setHidden(qint64 conversationId, bool hidden);
    /// The words for times, days and numbers have changed.
    void refreshWords();

Q_SIGNALS:
    /// A person wants to see this conversation.
    void chosen(qint64 conversationId);
    /// A person wants to write to somebody who is not in the list.
    void newRequested();
    void lineChosen(const textdesk::OurLine &line);
    /// A person asks what can be done with this conversation.
    void menuRequested(qint64 conversationId, const QPoint &globalPosition);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showCurrent();
    void showCounts();
    void showLine();
    QString lineWords() const;
    void offerLines();
    void showListOrHint();
    void applyTheme();

    const AddressWords &m_addresses;
    const AccountBook &m_accounts;
    const Clock &m_clock;
    std::unique_ptr<Ui::ConversationPane> m_ui;
    QButtonGroup *m_filters; ///< ids are ConversationFilter
    ConversationListModel m_model;
    AnchoredListView *m_view;
    qint64 m_current = 0;
    qint64 m_unread = 0;
    qint64 m_failed = 0;
    bool m_following = false; ///< the selection is being set by this class, not by a person
    ThemeCache m_theme;
    QList<OurLine> m_lines;
    AccountSet m_accountSet;
    FilterChip *m_lineChip;
};

} // namespace textdesk
