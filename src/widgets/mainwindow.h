// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/alertrules.h"
#include "core/connectionstatus.h"
#include "core/settings.h"
#include "gateway/apikey.h"
#include "gateway/gatewayaddress.h"
#include "models/deskbooks.h"
#include "models/failurequeue.h"
#include "store/accountset.h"
#include "store/changeset.h"
#include "store/storeerror.h"
#include "store/storerepair.h"
#include "sync/syncvalues.h"
#include "widgets/accountlink.h"
#include "widgets/banner.h"
#include "widgets/pagestack.h"

#include <QMainWindow>

#include <memory>

class QCloseEvent;
class QShortcut;

namespace Ui {
class MainWindow;
}

namespace textdesk {

class Announcer;
class Clock;
class DialogHost;
class UnkeptPanel;

/// The window: places the header, the banners, the pages and the status strip, and passes on what they
/// ask for. Does nothing with the network or the cache itself.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// \p settings and \p clock outlive this.
    MainWindow(Settings &settings, const Clock &clock, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// \p store must live until it is taken back with null, or longer than this.
    void setStore(ReadStore *store, const QString &databaseFile, const AccountSet &accounts);

    /// What people made at this desk; asks for what is to be kept.
    DeskBooks &books() { return m_books; }
    /// What failed and nobody has seen to.
    const FailureQueue &queue() const { return m_queue; }

    /// First run. Leads to setupFinished() or demoRequested().
    void showSetup();
    void showInbox();
    void showDelivery();
    /// Brings the window up with the messages of this incident, where it is still there.
    void showIncident(const QString &key);
    /// Brings the window up where one can act on an alert of this kind.
    void showAlert(AlertKind kind);
    /// Brings the window up with this conversation; \p messageRowId 0: where the person left off.
    void showMessage(qint64 conversationId, qint64 messageRowId);
    /// Brings the window up with the conversations that wait for an answer.
    void showWaiting();
    /// A reply that was written outside the window: sent where nothing stands against it; else, or with no
    /// text, the window comes up with it in the conversation's composer.
    void reply(qint64 conversationId, const QString &text, UtcMs upTo);
    /// Says to screen readers who wrote, where somebody works at this window: elsewhere the desktop tells.
    void announce(const QList<InboundNotice> &notices);
    /// Brings the window up as it is.
    void present();
    /// For an account's key that is kept nowhere, or that could not be read. \p reason: one sentence.
    void askForKey(const QString &id, const QString &reason);
    /// A way to try a key failed or went well: for the set-up page.
    void setTestResult(const ConnectionStatus &status);

    void setKeychainAvailable(bool available);
    void setTrayAvailable(bool available);
    /// Until when nobody is told of anything, in words; empty: people are.
    void setQuiet(const QString &words);
    void setAutostart(bool available, bool enabled);

    /// True where the person sees this conversation's newest messages now: no notification is due.
    bool isWatching(qint64 conversationId) const;
    void saveState();

public Q_SLOTS:
    /// How far each account can be trusted.
    void setLinks(const QList<textdesk::AccountLink> &links);
    void applyChanges(const textdesk::ChangeSet &changes);
    void setOverview(const textdesk::Overview &overview);
    /// \p id: AccountLink::id.
    void setDiagnostics(const QString &id, const textdesk::Diagnostics &diagnostics);
    void showBanner(const textdesk::Banner &banner);
    void removeBanner(const QString &id);
    void showStoreError(const textdesk::StoreError &error);
    void clearStoreError();
    /// The messages in memory that could not be kept; empty: none.
    void setUnkept(const textdesk::UnkeptEvents &unkept);
    void showRepair(const textdesk::StoreRepair &repair);
    /// The texts that are not messages yet: those that a person has to see to are told of.
    void setOutgoing(const QList<textdesk::OutgoingRow> &rows);
    /// A text that is not sent goes back into its composer.
    void takeBack(const textdesk::OutgoingText &text);

Q_SIGNALS:
    void reconnectRequested();
    /// Whether the gateway is connected to RingCentral is to be looked at now. \p id: AccountLink::id.
    void carrierCheckRequested(const QString &id);
    void markReadRequested(qint64 conversationId, textdesk::UtcMs upTo);
    void markUnreadRequested(qint64 conversationId);
    /// Remove the conversation's messages up to then from this desk.
    void removeRequested(qint64 conversationId, textdesk::UtcMs upTo);
    void markRequested(qint64 conversationId, textdesk::ConversationMark mark, bool on);
    /// The person looks at these messages, which lack number or text, and at no others that do.
    void incompleteInSight(const QStringList &messageIds);
    void sendRequested(const textdesk::OutgoingText &text);
    void outgoingActionRequested(qint64 id, textdesk::OutgoingAction action);
    void retryRequested(const QList<qint64> &messageRowIds, const textdesk::CaseNote &note, qint64 undoMs);
    void retriesStopRequested();
    void caseStepRequested(const QList<qint64> &messageRowIds, const textdesk::CaseNote &note);
    void draftChanged(const textdesk::OurLine &line, const QString &theirNumber, const QString &text);
    void diagnosticsRequested();
    /// \p id: AccountLink::id.
    void keyEntered(const QString &id, const textdesk::ApiKey &key, textdesk::KeyStorage storage);
    void accountAdded(const textdesk::AccountProfile &account, const textdesk::ApiKey &key);
    void accountChanged(const textdesk::AccountProfile &account);
    void accountRemoved(const QString &id);
    void setupFinished(
        const textdesk::GatewayAddress &address, const textdesk::ApiKey &key, textdesk::KeyStorage storage);
    void testRequested(const textdesk::GatewayAddress &address, const textdesk::ApiKey &key);
    void demoRequested();
    void settingsApplied();
    void autostartChanged(bool enabled);
    void quitRequested();
    /// The window is about to close; state is saved. Whoever wants otherwise (tray) ignores the event.
    /// Connect directly.
    void closeRequested(QCloseEvent *event);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void connectActions();
    void connectParts();
    void connectMarks();
    void goTo(PageStack::Page page);
    void followPage(PageStack::Page page);
    void search(const QString &text);
    void leaveSearch();
    void openConversation(qint64 conversationId, qint64 messageRowId);
    void carryOut(const Banner &banner);
    void showCounts();
    void followSettings();
    void showTrust();
    void showLinkBanners();
    void showOutbox();
    void tellOfOutbox();
    void showShortcuts();
    void offerSnippets();

    std::unique_ptr<Ui::MainWindow> m_ui;
    Settings &m_settings;
    const Clock &m_clock;
    DeskBooks m_books;
    FailureQueue m_queue;
    PageStack *m_pages;
    DialogHost *m_dialogs;
    UnkeptPanel *m_unkept;
    Announcer *m_announcer;
    QShortcut *m_escape;
    PageStack::Page m_beforeSearch = PageStack::Page::Inbox;
    bool m_setupIsWired = false;
    bool m_hasKeychain = true;
    QList<AccountLink> m_links;
    QStringList m_linkBanners; ///< ids of those that are shown
    QList<OutgoingRow> m_outgoing;
    Overview m_overview;
};

} // namespace textdesk
