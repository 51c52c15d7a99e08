// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The desk's accounts and their keys: how they come, change and go.

#include "app/connectionprobe.h"
#include "app/desk.h"
#include "app/keykeeper.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace textdesk {

void Desk::connectAccounts()
{
    connect(&m_window, &MainWindow::setupFinished, this, &Desk::setUp);
    connect(&m_window, &MainWindow::keyEntered, this, &Desk::keepKey);
    connect(&m_window, &MainWindow::accountAdded, this, &Desk::addAccount);
    connect(&m_window, &MainWindow::accountChanged, this, &Desk::changeAccount);
    connect(&m_window, &MainWindow::accountRemoved, this, &Desk::removeAccount);
    connect(m_keys.get(), &KeyKeeper::available, this, &Desk::useKey);
    connect(m_keys.get(), &KeyKeeper::keychainChecked, &m_window, &MainWindow::setKeychainAvailable);
    connect(m_keys.get(), &KeyKeeper::missing, this, [this](const QString &id, const SecretError &why) {
        switch (why.kind) {
        case SecretError::Kind::NotFound:
            keyMissing(id, tr("There is no key for this gateway yet."));
            break;
        case SecretError::Kind::Unavailable:
            m_window.setKeychainAvailable(false);
            keyMissing(
                id,
                tr("This computer offers no keychain, so the key is not kept from one start to the next."));
            break;
        case SecretError::Kind::Denied:
            keyMissing(id, tr("The keychain is locked, so the key could not be read."));
            break;
        case SecretError::Kind::Failed:
            keyMissing(id, tr("The key could not be read: %1").arg(why.text));
            break;
        }
    });
    connect(m_keys.get(), &KeyKeeper::storeFailed, this, [this](const QString &id, const SecretError &why) {
        if (why.kind == SecretError::Kind::Unavailable) {
            m_window.setKeychainAvailable(false);
        }
        Banner banner;
        banner.id = u"key-storage "_s + id;
        banner.accountId = id;
        banner.tone = Banner::Tone::Waiting;
        banner.title = tr("The key is not kept");
        banner.text = tr("It works till Textdesk ends. The keychain said: %1").arg(why.text);
        banner.actionText = tr("Keep it elsewhere…");
        banner.action = BannerAction::EnterKey;
        m_window.showBanner(banner);
    });
    connect(m_keys.get(), &KeyKeeper::stored, this, [this](const QString &id) {
        m_window.removeBanner(u"key-storage "_s + id);
    });
}

void Desk::useKey(const QString &id, const ApiKey &key)
{
    m_fingerprints.insert(id, key.fingerprint());
    m_engines.call(id, &Engine::setKey, key);
}

/// Two accounts with one key would show every message twice, and share one rate limit unawares.
bool Desk::isInUse(const QString &address, const ApiKey &key)
{
    const QList<AccountProfile> all = accounts();
    for (const AccountProfile &account : all) {
        if (account.address() == address && m_fingerprints.value(account.id) == key.fingerprint()) {
            Banner banner;
            banner.id = u"same-key"_s;
            banner.tone = Banner::Tone::Waiting;
            banner.title = tr("This is the key of %1").arg(account.title());
            banner.text = tr("Nothing was added: each account needs a key of its own.");
            m_window.showBanner(banner);
            return true;
        }
    }
    return false;
}

void Desk::keyMissing(const QString &id, const QString &reason)
{
    ConnectionStatus status;
    status.state = ConnectionState::Rejected;
    status.problem = ConnectionProblem::NoKey;
    status.since = m_clock.nowUtc();
    m_engines.setConnection(id, status);
    m_window.askForKey(id, reason);
}

void Desk::setUp(const GatewayAddress &address, const ApiKey &key, KeyStorage storage)
{
    m_probe.reset();
    m_settings.setBaseAddress(address.toString());
    m_keys->useUnattended({}, {});
    startEngines(address.toString());
    keepKey(address.toString(), key, storage);
    m_window.showInbox();
}

void Desk::keepKey(const QString &of, const ApiKey &key, KeyStorage storage)
{
    QList<AccountProfile> all = accounts();
    const QString id = of.isEmpty() ? all.value(0).id : of;
    useKey(id, key);
    for (AccountProfile &account : all) {
        if (account.id == id) {
            const KeyStorage before = std::exchange(account.keyStorage, storage);
            m_keys->keep(account, key, before);
        }
    }
    if (m_run.gateway) {
        m_settings.setKeyStorage(storage); // where the next start with this command line looks for it
    } else {
        m_settings.setAccounts(all);
    }
}

void Desk::addAccount(const AccountProfile &profile, const ApiKey &key)
{
    m_probe.reset();
    if (isInUse(profile.address(), key)) {
        return;
    }
    m_settings.setAccounts(m_settings.accounts() + QList{profile});
    startEngines(profile.id);
    keepKey(profile.id, key, profile.keyStorage);
}

void Desk::changeAccount(const AccountProfile &profile)
{
    QList<AccountProfile> all = m_settings.accounts();
    for (AccountProfile &account : all) {
        if (account.id == profile.id) {
            account.name = profile.name;
        }
    }
    m_settings.setAccounts(all);
    startEngines();
}

void Desk::removeAccount(const QString &id)
{
    QList<AccountProfile> all = m_settings.accounts();
    for (const AccountProfile &account : std::as_const(all)) {
        if (account.id == id) {
            m_keys->remove(account);
        }
    }
    all.removeIf([&id](const AccountProfile &account) { return account.id == id; });
    m_settings.setAccounts(all);
    m_window.removeBanner(u"key-storage "_s + id);
    m_fingerprints.remove(id);
    startEngines();
}

} // namespace textdesk
