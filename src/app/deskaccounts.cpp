// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/deskaccounts.h"

#include <algorithm>
#include <utility>

namespace textdesk {

DeskAccounts::DeskAccounts(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
}

DeskAccounts::~DeskAccounts()
{
    end();
}

void DeskAccounts::end()
{
    m_host.reset();
    m_accounts.clear();
}

bool DeskAccounts::has(const QString &id) const
{
    return byId(id) != nullptr;
}

DeskAccounts::Running *DeskAccounts::byId(const QString &id) const
{
    const auto found = std::find_if(m_accounts.cbegin(), m_accounts.cend(), [&id](const auto &account) {
        return account->profile.id == id;
    });
    return found == m_accounts.cend() ? nullptr : found->get();
}

DeskAccounts::Running *DeskAccounts::byRow(qint64 accountId) const
{
    const auto found = std::find_if(m_accounts.cbegin(), m_accounts.cend(), [accountId](const auto &account) {
        return account->link.accountId == accountId;
    });
    return found == m_accounts.cend() ? nullptr : found->get();
}

void DeskAccounts::run(const QList<AccountProfile> &profiles, const EngineOptions &common)
{
    if (!m_host) {
        m_host = std::make_unique<EngineHost>(m_clock);
    }
    std::vector<std::unique_ptr<Running>> before = std::exchange(m_accounts, {});
    for (const AccountProfile &profile : profiles) {
        const auto running = std::find_if(before.begin(), before.end(), [&profile](const auto &account) {
            return account != nullptr && account->profile.id == profile.id;
        });
        if (running != before.end()) {
            (*running)->profile = profile;
            (*running)->link.name = profile.title();
            m_accounts.push_back(std::move(*running));
        } else {
            start(profile, common);
        }
    }
    for (const auto &account : before) {
        if (account != nullptr) {
            disconnect(account->engine, nullptr, this, nullptr);
            m_host->remove(*account->engine);
            setRecovered(*account);
            Q_EMIT ended(account->link.accountId);
        }
    }
    tellUnkept();
    Q_EMIT linksChanged();
}

void DeskAccounts::start(const AccountProfile &profile, const EngineOptions &common)
{
    const auto address = GatewayAddress::parse(profile.address());
    if (!address) {
        return;
    }
    EngineOptions options = common;
    options.accountId = profile.id;
    options.address = *address;
    auto account = std::make_unique<Running>();
    account->profile = profile;
    account->link.id = profile.id;
    account->link.name = profile.title();
    account->engine = &m_host->add(options);
    connectEngine(*account);
    m_host->start(*account->engine);
    m_accounts.push_back(std::move(account));
}

void DeskAccounts::connectEngine(Running &fresh)
{
    const Engine *engine = fresh.engine;
    // What an engine said on its last day may be heard after its account has gone.
    const auto with = [this, id = fresh.profile.id](auto &&act) {
        return [this, id, act](const auto &...said) {
            if (Running *account = byId(id)) {
                act(*account, said...);
            }
        };
    };
    connect(engine, &Engine::opened, this, with([this](Running &account, qint64 accountId) {
                account.link.accountId = accountId;
                Q_EMIT storeOpened();
                Q_EMIT linksChanged();
            }));
    const auto troubled = [this](Running &account, const StoreError &error) { setTroubled(account, error); };
    connect(engine, &Engine::failed, this, with(troubled));
    connect(engine, &Engine::storeTroubled, this, with(troubled));
    connect(engine, &Engine::storeRecovered, this, with([this](Running &account) { setRecovered(account); }));
    connect(engine, &Engine::storeReplaced, this, &DeskAccounts::storeReplaced);
    connect(engine, &Engine::unkeptChanged, this, with([this](Running &account, const UnkeptEvents &unkept) {
                account.unkept = unkept;
                tellUnkept();
            }));
    connect(
        engine, &Engine::connectionChanged, this,
        with([this](Running &account, const ConnectionStatus &status) {
            account.link.connection = status;
            Q_EMIT linksChanged();
        }));
    connect(
        engine, &Engine::progressChanged, this, with([this](Running &account, const SyncProgress &progress) {
            account.link.progress = progress;
            Q_EMIT linksChanged();
        }));
    connect(
        engine, &Engine::carrierChanged, this, with([this](Running &account, const CarrierStatus &carrier) {
            if (carrier != account.link.carrier) {
                account.link.carrier = carrier;
                Q_EMIT linksChanged();
            }
        }));
    connect(engine, &Engine::healthChanged, this, with([this](Running &account, const GatewayHealth &health) {
                if (health != account.link.health) {
                    account.link.health = health;
                    Q_EMIT linksChanged();
                }
            }));
    connect(
        engine, &Engine::diagnosticsReady, this,
        with([this](Running &account, const Diagnostics &diagnostics) {
            Q_EMIT diagnosticsReady(account.profile.id, diagnostics);
        }));
    connect(engine, &Engine::changed, this, &DeskAccounts::changed);
    connect(engine, &Engine::arrived, this, &DeskAccounts::arrived);
    connect(engine, &Engine::caughtUp, this, &DeskAccounts::caughtUp);
    connect(engine, &Engine::outgoingTakenBack, this, &DeskAccounts::outgoingTakenBack);
}

void DeskAccounts::setTroubled(Running &account, const StoreError &error)
{
    account.isTroubled = true;
    Q_EMIT storeTroubled(error);
}

/// One cache, one trouble: it is over once no engine has it any more.
void DeskAccounts::setRecovered(Running &account)
{
    const bool wasTroubled = std::exchange(account.isTroubled, false);
    const bool isOver = std::none_of(
        m_accounts.cbegin(), m_accounts.cend(), [](const auto &other) { return other->isTroubled; });
    if (wasTroubled && isOver) {
        Q_EMIT storeRecovered();
    }
}

void DeskAccounts::tellUnkept()
{
    UnkeptEvents sum;
    for (const auto &account : m_accounts) {
        sum.held += account->unkept.held;
        sum.givenUp += account->unkept.givenUp;
        sum.newest += account->unkept.newest;
    }
    std::stable_sort(sum.newest.begin(), sum.newest.end(), [](const Observation &a, const Observation &b) {
        return a.fact.at < b.fact.at;
    });
    constexpr qsizetype most = UnkeptEvents::mostShown;
    sum.newest = sum.newest.last(std::min(sum.newest.size(), most));
    Q_EMIT unkeptChanged(sum);
}

QList<AccountLink> DeskAccounts::links() const
{
    QList<AccountLink> links;
    for (const auto &account : m_accounts) {
        links.append(account->link);
    }
    return links;
}

AccountSet DeskAccounts::opened() const
{
    QList<qint64> ids;
    for (const auto &account : m_accounts) {
        if (account->link.accountId != 0) {
            ids.append(account->link.accountId);
        }
    }
    return AccountSet(ids);
}

bool DeskAccounts::allLive() const
{
    return !m_accounts.empty() &&
           std::all_of(m_accounts.cbegin(), m_accounts.cend(), [](const auto &account) {
               return account->link.connection.state == ConnectionState::Live;
           });
}

ConnectionStatus DeskAccounts::worst() const
{
    const QList<AccountLink> all = links();
    return all.isEmpty() ? ConnectionStatus() : leadingLink(all).connection;
}

void DeskAccounts::setConnection(const QString &id, const ConnectionStatus &status)
{
    if (Running *account = byId(id)) {
        account->link.connection = status;
        Q_EMIT linksChanged();
    }
}

} // namespace textdesk
