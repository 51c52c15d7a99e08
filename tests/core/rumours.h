// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/message.h"

#include <QStringList>

#include <algorithm>
#include <random>

namespace textdesk::test {

/// Everything that a gateway could ever say of a few messages, and much that none would: every field of
/// every event and record is drawn anew, so that they contradict each other wherever they can. Times are
/// few, so that they often fall together.
class Rumours
{
public:
    static constexpr UtcMs start = 1'772'359'200'000;

    explicit Rumours(quint32 seed, int messages = 1) : m_random(seed), m_messages(messages) {}

    int below(int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(m_random); }

    QList<Observation> tell(int count)
    {
        QList<Observation> told;
        for (int i = 0; i < count; ++i) {
            told.append(one());
        }
        return told;
    }

    /// The same in another order, with some of it \p again times more.
    QList<Observation> retold(QList<Observation> told, int again)
    {
        const int length = static_cast<int>(told.size());
        for (int i = 0; i < again; ++i) {
            told.append(told.at(below(length)));
        }
        std::shuffle(told.begin(), told.end(), m_random);
        return told;
    }

    /// Cut into batches of 1 to \p most.
    QList<QList<Observation>> partition(const QList<Observation> &told, int most)
    {
        QList<QList<Observation>> parts;
        for (qsizetype at = 0; at < told.size(); at += parts.last().size()) {
            parts.append(told.mid(at, 1 + below(most)));
        }
        return parts;
    }

private:
    QString oneOf(const QStringList &texts) { return texts.at(below(static_cast<int>(texts.size()))); }

    Observation one()
    {
        constexpr int statusCount = 7;
        Observation seen;
        seen.messageId = QStringLiteral("msg_%1").arg(below(m_messages));
        seen.source = below(2) == 0 ? FactSource::Event : FactSource::Record;
        seen.direction = below(3) == 0 ? Direction::Inbound : Direction::Outbound;
        seen.fact.source = seen.source;
        seen.fact.status = static_cast<DeliveryStatus>(below(statusCount));
        seen.fact.at = start + below(4) * 1'000;
        if (seen.source == FactSource::Event && seen.fact.at % 2'000 == 0) {
            seen.fact.source = FactSource::Receipt;
        }
        if (seen.fact.status == DeliveryStatus::Other) {
            // The last two sort one way as UTF-16 and the other way as UTF-8.
            seen.fact.word = oneOf(
                {{}, {}, QStringLiteral("held"), QStringLiteral("\uFF5E"), QStringLiteral("\U0001F4EE")});
        }
        if (below(2) == 0) {
            seen.fact.error = oneOf(
                {{},
                 QStringLiteral(""),
                 QStringLiteral("not connected"),
                 QStringLiteral("SMS-CAR-104"),
                 QStringLiteral("No such number")});
        }
        if (below(4) > 0) { // as whole as records are
            seen.from = oneOf({QStringLiteral("+15550000001"), QStringLiteral("+15550000002")});
            seen.to = oneOf({QStringLiteral("+15550000003"), QStringLiteral("12345")});
            seen.body = oneOf({QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("")});
            seen.createdAt = start - below(3);
        } else { // as nothing is
            seen.from = oneOf({{}, QStringLiteral(""), QStringLiteral("+15550000001")});
            seen.to = oneOf({{}, QStringLiteral(""), QStringLiteral("+15550000003")});
            seen.body = oneOf({{}, QStringLiteral(""), QStringLiteral("three")});
            if (below(2) == 0) {
                seen.createdAt = start - 3 + below(8);
            }
        }
        seen.rcMessageId = oneOf({{}, QStringLiteral(""), QStringLiteral("77"), QStringLiteral("78")});
        seen.tenantId =
            oneOf({{}, QStringLiteral(""), QStringLiteral("tenant_a"), QStringLiteral("tenant_b")});
        seen.appId = oneOf({{}, QStringLiteral(""), QStringLiteral("app_a"), QStringLiteral("app_b")});
        return seen;
    }

    std::mt19937 m_random;
    int m_messages;
};

} // namespace textdesk::test
