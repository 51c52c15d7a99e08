// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/enginehost.h"
#include "core/accountprofile.h"
#include "store/accountset.h"
#include "widgets/accountlink.h"

#include <QObject>
#include <QSet>

#include <memory>
#include <vector>

namespace textdesk {

/// The accounts of a desk with an engine each: what is asked of one goes to its engine, and what all of them
/// say is told as of one desk. Lives on the UI thread.
class DeskAccounts : public QObject
{
    Q_OBJECT
public:
    /// \p clock must outlive this and be thread-safe.
    explicit DeskAccounts(const Clock &clock, QObject *parent = nullptr);
    ~DeskAccounts() override;

    /// From now on these accounts, in this order: engines of new ones start, those of others end. \p common:
    /// what all engines have in common. An account whose address cannot be read is left out.
    void run(const QList<AccountProfile> &profiles, const EngineOptions &common);
    /// Ends all engines, with everything committed.
    void end();
    bool isRunning() const { return !m_accounts.empty(); }
    bool has(const QString &id) const;

    /// What is known of each, in their order.
    QList<AccountLink> links() const;
    /// Those whose place in the cache is known.
    AccountSet opened() const;
    bool allLive() const;
    /// As the link of the one that is worst off: what `textdesk status` and the tray say.
    ConnectionStatus worst() const;
    /// An account that cannot be connected with for now, as this desk has found by itself.
    void setConnection(const QString &id, const ConnectionStatus &status);

    /// To the engine of an account, by its row in the cache; false: there is none.
    template<typename... Args>
    bool call(qint64 accountId, void (Engine::*slot)(Args...), std::type_identity_t<Args>... args)
    {
        Running *account = byRow(accountId);
        if (account != nullptr) {
            EngineHost::call(*account->engine, slot, args...);
        }
        return account != nullptr;
    }
    template<typename... Args>
    void call(const QString &id, void (Engine::*slot)(Args...), std::type_identity_t<Args>... args)
    {
        if (Running *account = byId(id)) {
            EngineHost::call(*account->engine, slot, args...);
        }
    }
    /// To all of them: each leaves alone what is not its own.
    template<typename... Args>
    void callAll(void (Engine::*slot)(Args...), std::type_identity_t<Args>... args)
    {
        for (const auto &account : m_accounts) {
            EngineHost::call(*account->engine, slot, args...);
        }
    }
    /// For what belongs to the desk and not to an account: one engine is enough.
    template<typename... Args>
    void callAny(void (Engine::*slot)(Args...), std::type_identity_t<Args>... args)
    {
        if (!m_accounts.empty()) {
            EngineHost::call(*m_accounts.front()->engine, slot, args...);
        }
    }

Q_SIGNALS:
    /// An account's engine has opened the cache; opened() has grown, or the cache is another one.
    void storeOpened();
    /// An account is not run any more; \p accountId: its row, 0: it never had one.
    void ended(qint64 accountId);
    void storeTroubled(const textdesk::StoreError &error);
    void storeRecovered();
    void storeReplaced(const textdesk::StoreRepair &repair);
    void unkeptChanged(const textdesk::UnkeptEvents &unkept);
    void changed(const textdesk::ChangeSet &changes);
    void linksChanged();
    void arrived(const QList<textdesk::InboundNotice> &notices);
    void caughtUp(const textdesk::CatchUpSummary &summary);
    void outgoingTakenBack(const textdesk::OutgoingText &text);
    void diagnosticsReady(const QString &id, const textdesk::Diagnostics &diagnostics);

private:
    struct Running
    {
        AccountProfile profile;
        Engine *engine = nullptr; ///< the host's
        AccountLink link;
        UnkeptEvents unkept;
        bool isTroubled = false;
    };

    Running *byId(const QString &id) const;
    Running *byRow(qint64 accountId) const;
    void start(const AccountProfile &profile, const EngineOptions &common);
    void connectEngine(Running &fresh);
    void setTroubled(Running &account, const StoreError &error);
    void setRecovered(Running &account);
    void tellUnkept();

    const Clock &m_clock;
    std::unique_ptr<EngineHost> m_host;
    std::vector<std::unique_ptr<Running>> m_accounts;
};

} // namespace textdesk
