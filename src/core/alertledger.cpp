// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/alertledger.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace textdesk {

namespace {

constexpr QLatin1StringView holdsWord("holds");
constexpr QLatin1StringView knownWord("known");

} // namespace

void AlertLedger::judge(const QString &key, AlertVerdict verdict)
{
    const auto state = m_states.find(key);
    if (verdict == AlertVerdict::Holds) {
        if (state == m_states.end()) {
            m_states.insert(key, {true, false});
        } else {
            state->holds = true;
        }
    } else if (verdict == AlertVerdict::Over && state != m_states.end()) {
        state->holds = false;
    }
}

AlertNews AlertLedger::newsOf(const State &state)
{
    if (state.holds) {
        return AlertNews::Began;
    }
    return state.isKnown ? AlertNews::Ended : AlertNews::Passed;
}

QList<AlertLedger::Item> AlertLedger::news() const
{
    QList<Item> items;
    for (auto state = m_states.cbegin(); state != m_states.cend(); ++state) {
        if (!state->holds || !state->isKnown) {
            items.append({state.key(), newsOf(*state)});
        }
    }
    return items;
}

void AlertLedger::markTold(const QString &key)
{
    const auto state = m_states.find(key);
    if (state == m_states.end()) {
        return;
    }
    if (state->holds) {
        state->isKnown = true;
    } else {
        m_states.erase(state);
    }
}

void AlertLedger::forget(const QString &key)
{
    m_states.remove(key);
}

QByteArray AlertLedger::toText() const
{
    QJsonObject all;
    for (auto state = m_states.cbegin(); state != m_states.cend(); ++state) {
        all.insert(state.key(), QJsonObject{{holdsWord, state->holds}, {knownWord, state->isKnown}});
    }
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

AlertLedger AlertLedger::fromText(const QByteArray &text)
{
    AlertLedger ledger;
    const QJsonObject all = QJsonDocument::fromJson(text).object();
    for (auto each = all.constBegin(); each != all.constEnd(); ++each) {
        const QJsonObject state = each->toObject();
        if (state.value(holdsWord).isBool() && state.value(knownWord).isBool()) {
            ledger.m_states.insert(
                each.key(), {state.value(holdsWord).toBool(), state.value(knownWord).toBool()});
        }
    }
    return ledger;
}

} // namespace textdesk
