// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/engine.h"

#include "core/clock.h"
#include "store/storewriter.h"
#include "sync/enginecore.h"
#include "sync/enginepeers.h"
#include "sync/storecheck.h"
#include "sync/unavailablestore.h"

#include <QFileInfo>
#include <QLoggingCategory>
#include <QTimer>

#include <algorithm>
#include <optional>
#include <utility>

namespace textdesk {

namespace {

Q_LOGGING_CATEGORY(lcEngineStore, "textdesk.sync.store")

constexpr int firstRetryMs = 1'000;
constexpr int lastRetryMs = 60'000;
constexpr int mostDoublings = 6;

} // namespace

class Engine::Private
{
public:
    Private(EngineOptions engineOptions, const Clock &engineClock)
        : options(std::move(engineOptions)),
          clock(engineClock)
    {
        if (!options.peers) {
            options.peers = std::make_shared<EnginePeers>();
        }
        if (options.accountId.isEmpty()) {
            options.accountId = options.address.toString();
        }
    }

    /// Nobody may have the cache open while it is replaced: where others do, it is looked at first.
    StoreResult<OpenedStore> openFile(const Engine &engine) const
    {
        if (options.peers->othersHaveStore(engine)) {
            auto writer = StoreWriter::open(options.databaseFile, clock);
            if (writer) {
                return OpenedStore{std::move(*writer), std::nullopt};
            }
            if (!writer.error().isDamage()) {
                return tl::unexpected(writer.error());
            }
            options.peers->releaseStore(engine);
        }
        return openOrRepairStore(options.databaseFile, clock);
    }

    /// A writer for this account, whatever it takes.
    StoreResult<std::pair<OpenedStore, Account>> open(const Engine &engine)
    {
        std::optional<StoreRepair> repair;
        if (mustReplace) {
            options.peers->releaseStore(engine);
            StoreResult<StoreRepair> replaced = replaceDamagedStore(options.databaseFile, clock);
            if (!replaced) {
                return tl::unexpected(replaced.error());
            }
            mustReplace = false;
            repair = std::move(*replaced);
        }
        StoreResult<OpenedStore> opened = openFile(engine);
        if (!opened) {
            return tl::unexpected(opened.error());
        }
        if (repair) {
            opened->repair = std::move(repair);
        }
        const auto account = opened->writer->ensureAccount(options.accountId);
        if (!account) {
            mustReplace = account.error().isDamage();
            return tl::unexpected(account.error());
        }
        return std::pair(std::move(*opened), *account);
    }

    EngineOptions options;
    const Clock &clock;
    std::unique_ptr<EngineCore> core;
    std::unique_ptr<StoreCheck> check;
    std::unique_ptr<QTimer> openAgain; ///< while there is no store
    std::optional<StoreError::Kind> told;
    QStringList preferredLookUps; ///< what is looked at stays in sight while the store is replaced
    int vainOpenings = 0;
    bool mustReplace = false; ///< found to be damaged by something that opening does not look at
    bool hasStore = false;
    std::optional<QList<Observation>> released; ///< what is held while another engine replaces the cache
};

Engine::Engine(EngineOptions options, const Clock &clock, QObject *parent)
    : QObject(parent),
      d(std::make_unique<Private>(std::move(options), clock))
{
}

Engine::~Engine()
{
    stop();
}

bool Engine::hasStore() const
{
    return d->hasStore;
}

void Engine::releaseStore()
{
    if (d->core && d->hasStore) {
        d->released = d->core->takeHeld();
        d->hasStore = false;
        d->check.reset(); // what it finds in the old file is not the new one's
        d->core->abandonStore();
        d->core->end();
        d->core.reset();
    }
}

void Engine::reopenStore()
{
    if (d->released) {
        // Queued: the one that replaced it is in the middle of opening it.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (const auto held = std::exchange(d->released, std::nullopt)) {
                    openStore(*held);
                }
            },
            Qt::QueuedConnection);
    }
}

void Engine::start()
{
    d->options.peers->join(*this);
    if (!d->core) {
        openStore({});
    }
}

void Engine::openStore(const QList<Observation> &held)
{
    auto opened = d->open(*this);
    if (!opened && d->mustReplace) {
        opened = d->open(*this);
    }
    d->options.peers->reopenStore(*this);
    if (opened) {
        d->vainOpenings = 0;
        auto &[store, account] = *opened;
        const std::optional<StoreRepair> repair = store.repair;
        if (repair) {
            Q_EMIT storeReplaced(*repair);
        }
        const QList<Observation> all = (d->core ? d->core->takeHeld() : QList<Observation>()) + held;
        if (d->core) {
            d->core->end();
            d->core.reset();
        }
        d->hasStore = true;
        if (d->told) {
            d->told.reset();
            Q_EMIT storeRecovered();
            Q_EMIT unkeptChanged({});
        }
        startCore(std::move(store.writer), account, all);
        return;
    }
    const StoreError error = opened.error();
    qCWarning(lcEngineStore).noquote() << "the cache cannot be opened:" << error.text;
    if (d->told != error.kind) {
        d->told = error.kind;
        Q_EMIT failed(error);
    }
    if (!error.isPassing() && !error.isDamage()) {
        return;
    }
    if (!d->core) {
        startCore(std::make_unique<UnavailableStore>(error), {}, held);
    }
    if (!d->openAgain) {
        d->openAgain = std::make_unique<QTimer>();
        d->openAgain->setSingleShot(true);
        connect(d->openAgain.get(), &QTimer::timeout, this, [this] { openStore({}); });
    }
    d->openAgain->start(std::min(firstRetryMs << std::min(d->vainOpenings++, mostDoublings), lastRetryMs));
}

void Engine::startCore(
    std::unique_ptr<StoreWriter> writer, const Account &account, const QList<Observation> &held)
{
    d->core = std::make_unique<EngineCore>(d->options, d->clock, std::move(writer), account, nullptr);
    EngineCore *core = d->core.get();
    connect(core, &EngineCore::connectionChanged, this, &Engine::connectionChanged);
    connect(core, &EngineCore::progressChanged, this, &Engine::progressChanged);
    connect(core, &EngineCore::carrierChanged, this, &Engine::carrierChanged);
    connect(core, &EngineCore::healthChanged, this, &Engine::healthChanged);
    connect(core, &EngineCore::changed, this, &Engine::changed);
    connect(core, &EngineCore::arrived, this, &Engine::arrived);
    connect(core, &EngineCore::caughtUp, this, &Engine::caughtUp);
    connect(core, &EngineCore::storeTroubled, this, &Engine::storeTroubled);
    connect(core, &EngineCore::storeRecovered, this, &Engine::storeRecovered);
    connect(core, &EngineCore::outgoingTakenBack, this, &Engine::outgoingTakenBack);
    connect(core, &EngineCore::unkeptChanged, this, &Engine::unkeptChanged);
    // Queued: the core goes, and must not be in the middle of something then.
    connect(core, &EngineCore::storeDamaged, this, &Engine::storeDamaged, Qt::QueuedConnection);
    if (account.id != 0) {
        Q_EMIT opened(account.id);
        // Of several engines the first one sees to it.
        if (QFileInfo(d->options.databaseFile).size() > checkedBeforeUse &&
            !d->options.peers->othersHaveStore(*this)) {
            QTimer::singleShot(d->options.checkDelayMs, core, [this] { checkStore(); });
        }
    }
    core->preferLookUps(d->preferredLookUps);
    Q_EMIT carrierChanged(core->carrier()); // what the one before knew counts no more
    Q_EMIT healthChanged(core->health());
    core->begin();
    core->hold(held);
}

void Engine::storeDamaged()
{
    if (!d->core) {
        return;
    }
    const QList<Observation> held = d->core->takeHeld();
    d->hasStore = false;
    d->core->abandonStore();
    d->core->end();
    d->core.reset();
    d->mustReplace = true;
    openStore(held);
}

void Engine::checkStore()
{
    if (!d->core) {
        return;
    }
    if (!d->check) {
        d->check = std::make_unique<StoreCheck>();
        connect(d->check.get(), &StoreCheck::finished, this, [this](bool isDamaged) {
            if (isDamaged) {
                storeDamaged();
            }
        });
    }
    d->check->start(d->options.databaseFile);
}

void Engine::stop()
{
    d->options.peers->leave(*this);
    d->hasStore = false;
    d->released.reset();
    d->openAgain.reset();
    d->check.reset();
    if (d->core) {
        d->core->end();
        d->core.reset();
    }
}

void Engine::setKey(const ApiKey &key)
{
    d->options.key = key;
    if (d->core) {
        d->core->setKey(key);
    }
}

void Engine::setPreferToken(bool prefer)
{
    d->options.preferToken = prefer;
    if (d->core) {
        d->core->setPreferToken(prefer);
    }
}

void Engine::setReconcileInterval(int ms)
{
    d->options.reconcileMs = ms;
    if (d->core) {
        d->core->setReconcileInterval(ms);
    }
}

void Engine::reconnect()
{
    if (d->core) {
        d->core->reconnect();
    }
}

void Engine::networkCameUp()
{
    if (d->core) {
        d->core->networkCameUp();
    }
}

void Engine::resumedFromSleep()
{
    if (d->core) {
        d->core->resumedFromSleep();
    }
}

void Engine::markRead(qint64 conversationId, UtcMs upTo)
{
    if (d->core) {
        d->core->markRead(conversationId, upTo);
    }
}

void Engine::preferLookUps(const QStringList &messageIds)
{
    d->preferredLookUps = messageIds;
    if (d->core) {
        d->core->preferLookUps(messageIds);
    }
}

void Engine::send(const OutgoingText &text)
{
    if (d->core) {
        d->core->send(text);
    } else {
        Q_EMIT outgoingTakenBack(text);
    }
}

void Engine::actOnOutgoing(qint64 id, OutgoingAction action)
{
    if (d->core) {
        d->core->actOnOutgoing(id, action);
    }
}

void Engine::retry(const QList<qint64> &messageRowIds, const CaseNote &note, qint64 undoMs)
{
    if (d->core) {
        d->core->retry(messageRowIds, note, undoMs);
    }
}

void Engine::stopRetries()
{
    if (d->core) {
        d->core->stopRetries();
    }
}

void Engine::setDraft(const QString &ourNumber, const QString &theirNumber, const QString &body)
{
    if (d->core) {
        d->core->setDraft(ourNumber, theirNumber, body);
    }
}

void Engine::markUnread(qint64 conversationId)
{
    if (d->core) {
        d->core->markUnread(conversationId);
    }
}

void Engine::removeConversation(qint64 conversationId, UtcMs upTo)
{
    if (d->core) {
        d->core->removeConversation(conversationId, upTo);
    }
}

void Engine::noteCases(const QList<qint64> &messageRowIds, const CaseNote &note)
{
    if (d->core) {
        d->core->noteCases(messageRowIds, note);
    }
}

void Engine::setMark(qint64 conversationId, ConversationMark mark, bool on)
{
    if (d->core) {
        d->core->setMark(conversationId, mark, on);
    }
}

void Engine::saveSnippet(const Snippet &snippet)
{
    if (d->core) {
        d->core->saveSnippet(snippet);
    }
}

void Engine::removeSnippet(const QString &id)
{
    if (d->core) {
        d->core->removeSnippet(id);
    }
}

void Engine::saveContacts(const QList<Contact> &contacts)
{
    if (d->core) {
        d->core->saveContacts(contacts);
    }
}

void Engine::removeContacts(const QStringList &numbers)
{
    if (d->core) {
        d->core->removeContacts(numbers);
    }
}

void Engine::checkCarrier()
{
    if (d->core) {
        d->core->checkCarrier();
    }
}

void Engine::sendDiagnostics()
{
    if (d->core) {
        Q_EMIT diagnosticsReady(d->core->diagnostics());
    }
}

} // namespace textdesk
