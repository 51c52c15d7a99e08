// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whose messages a new key shows: asked before anything that it shows is kept.

#include "sync/enginecore.h"

#include <QLoggingCategory>
#include <QTimer>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace textdesk {

Q_DECLARE_LOGGING_CATEGORY(lcEngine)

void EngineCore::resumeAsking()
{
    if (m_held.isTroubled() || m_isOtherTenant || !isHearing()) {
        return;
    }
    if (!m_tenantGuard.isDecided() && !m_mayNotAskWhose) {
        askWhose();
        return;
    }
    m_catchUp.resume();
    m_lookUps.resume();
    m_rechecks.resume();
    m_outbox.resume();
    m_carrier.start();
    m_health.start();
}

void EngineCore::stopAsking()
{
    m_catchUp.pause();
    m_lookUps.pause();
    m_rechecks.pause();
    m_outbox.pause();
    m_carrier.stop();
    m_health.stop();
}

/// The newest record tells by its tenant, where it says one.
void EngineCore::askWhose()
{
    MessageQuery newest;
    newest.limit = 1;
    m_rest.listMessages(newest, RestPriority::Lookup, this, [this](const RestResult<MessagePage> &answer) {
        if (!answer) {
            askWhoseLater(answer.error());
        } else if (!m_tenantGuard.admits(answer->records)) {
            otherTenant();
        } else if (m_tenantGuard.isDecided()) {
            keyIsOurs();
        } else if (answer->records.isEmpty()) {
            goOnUndecided(); // there is nothing that could be mixed
        } else {
            askForWitness();
        }
    });
}

/// Records that say no tenant: then by a message that only the same tenant can have.
void EngineCore::askForWitness()
{
    const QString witness = m_writer->newestRecord(m_account.id).value_or(QString());
    if (witness.isEmpty()) {
        keyIsOurs(); // nothing is kept yet
        return;
    }
    m_rest.message(witness, RestPriority::Lookup, this, [this](const RestResult<Observation> &answer) {
        if (answer) {
            keyIsOurs();
        } else if (answer.error().kind == RestError::Kind::NotFound) {
            otherTenant();
        } else {
            askWhoseLater(answer.error());
        }
    });
}

void EngineCore::askWhoseLater(const RestError &error)
{
    switch (error.kind) {
    case RestError::Kind::Cancelled:
        return;
    case RestError::Kind::NotFound:
    case RestError::Kind::Forbidden:
        goOnUndecided(); // no list: the first event tells
        return;
    case RestError::Kind::Unauthorized:
        m_connection.nudge();
        return;
    default:
        QTimer::singleShot(2s, this, &EngineCore::resumeAsking);
    }
}

void EngineCore::goOnUndecided()
{
    m_mayNotAskWhose = true;
    resumeAsking();
}

void EngineCore::keyIsOurs()
{
    m_tenantGuard.confirm();
    noteCertainty();
    resumeAsking();
}

void EngineCore::otherTenant()
{
    if (std::exchange(m_isOtherTenant, true)) {
        return;
    }
    qCWarning(lcEngine) << "the key is another tenant's: nothing of it is kept";
    m_collector.drop();
    m_connection.stop();
    // What was certain is so still, and nothing since then: none of it was heard with this key. The gap is
    // made anew when the right one comes.
    StoreBatch removal;
    removal.gapProgress.append({m_gapOfThisLink, std::nullopt});
    (void)m_writer->apply(m_account.id, removal);
    reloadGaps();
    m_blindness.begin(m_writer->certainUntil(m_account.id).value_or(std::nullopt), GapCause::Rejected);
    publishConnection();
    publishProgress();
}

} // namespace textdesk
