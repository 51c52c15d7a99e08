// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/alertverdict.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace textdesk {

/// What there is to say of an alert.
enum class AlertNews : quint8 {
    Began,
    Ended,  ///< and a person knows that it had begun
    Passed, ///< began and ended while nobody could be told
};

/// Which alerts hold, and what a person knows of them: each is told of when it begins and when it is over,
/// and at no other time. Kept as text, over a restart. Pure.
class AlertLedger
{
public:
    struct Item
    {
        QString key;
        AlertNews news = AlertNews::Began;

        bool operator==(const Item &) const = default;
    };

    void judge(const QString &key, AlertVerdict verdict);
    /// What a person has not been told yet, by key.
    QList<Item> news() const;
    /// A person knows all that news() says of it.
    void markTold(const QString &key);
    /// Nothing is to be said of it any more.
    void forget(const QString &key);
    QStringList keys() const { return m_states.keys(); }
    bool holds(const QString &key) const { return m_states.value(key).holds; }

    QByteArray toText() const;
    /// What makes no sense is left out.
    static AlertLedger fromText(const QByteArray &text);
    bool operator==(const AlertLedger &) const = default;

private:
    struct State
    {
        bool holds = false;
        bool isKnown = false; ///< a person was told that it began

        bool operator==(const State &) const = default;
    };
    static AlertNews newsOf(const State &state);

    QMap<QString, State> m_states;
};

} // namespace textdesk
