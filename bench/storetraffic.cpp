// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storetraffic.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace textdesk::bench {

namespace {

constexpr int vocabulary = 20'000;
constexpr int othersEvery = 12; ///< one message in so many is not in English

const std::array otherTexts{
    u"明日の予約を確認してください"_s,          u"您的预约已经确认，请准时到达"_s,
    u"예약이 확인되었습니다 감사합니다"_s,      u"นัดหมายของคุณได้รับการยืนยันแล้ว"_s,
    u"Ваша запись подтверждена на завтра"_s,    u"تم تأكيد موعدك غدا في الساعة"_s,
    u"Η κράτησή σας επιβεβαιώθηκε για αύριο"_s, u"आपकी अपॉइंटमेंट की पुष्टि हो गई है"_s,
};

const std::array commonWords{
    u"the"_s,   u"your"_s,  u"appointment"_s, u"is"_s,       u"at"_s,    u"on"_s,       u"please"_s,
    u"call"_s,  u"reply"_s, u"to"_s,          u"confirm"_s,  u"we"_s,    u"tomorrow"_s, u"thanks"_s,
    u"order"_s, u"ready"_s, u"for"_s,         u"delivery"_s, u"today"_s, u"discount"_s,
};

QString madeWord(int rank)
{
    static const std::array syllables{u"ba"_s, u"co"_s, u"di"_s, u"fu"_s, u"ga"_s, u"le"_s, u"mi"_s, u"no"_s,
                                      u"pe"_s, u"ra"_s, u"si"_s, u"ta"_s, u"ve"_s, u"zo"_s, u"lu"_s, u"ki"_s};
    QString word;
    for (int rest = rank + 16; rest > 0; rest /= 16) {
        word += syllables.at(static_cast<std::size_t>(rest % 16));
    }
    return word;
}

StatusFact fact(DeliveryStatus status, UtcMs at, FactSource source)
{
    StatusFact fact;
    fact.status = status;
    fact.at = at;
    fact.source = source;
    return fact;
}

} // namespace

StoreTraffic::StoreTraffic(const Options &options)
    : m_options(options),
      m_random(options.seed),
      m_now(options.start)
{
    m_words = QStringList(commonWords.begin(), commonWords.end());
    for (int rank = 0; rank < vocabulary; ++rank) {
        m_words.append(madeWord(rank));
    }
}

QString StoreTraffic::ourNumber()
{
    return u"+15559876543"_s;
}

QList<Observation> StoreTraffic::messages(int count)
{
    QList<Observation> seen;
    seen.reserve(count * 3);
    for (int i = 0; i < count; ++i) {
        m_now += 1 + static_cast<qint64>(fraction() * 2.0 * static_cast<double>(m_options.stepMs));
        ++m_count;
        if (fraction() < m_options.outboundShare) {
            addOutbound(seen);
        } else {
            addInbound(seen);
        }
    }
    return seen;
}

void StoreTraffic::addInbound(QList<Observation> &seen)
{
    Observation event;
    event.direction = Direction::Inbound;
    event.messageId = nextId();
    event.fact = fact(DeliveryStatus::Received, m_now, FactSource::Event);
    event.from = number();
    event.to = ourNumber();
    event.body = text();
    event.rcMessageId = QString::number(10'000'000 + m_count);
    event.tenantId = u"tenant_abc123def456abcd"_s;
    event.createdAt = m_now;
    seen.append(event);
}

void StoreTraffic::addOutbound(QList<Observation> &seen)
{
    Observation event;
    event.messageId = nextId();
    event.tenantId = u"tenant_abc123def456abcd"_s;
    event.appId = u"app_abc123def456abcd"_s;
    event.fact = fact(DeliveryStatus::Queued, m_now, FactSource::Event);
    seen.append(event);

    Observation record = event;
    record.source = FactSource::Record;
    record.fact.source = FactSource::Record;
    record.from = ourNumber();
    record.to = number();
    record.body = text();
    record.createdAt = m_now;
    seen.append(record);

    event.fact = fact(DeliveryStatus::Sending, m_now + 400, FactSource::Event);
    seen.append(event);
    if (m_count % 200 == 0) {
        return; // still on its way
    }
    const bool failed = m_count % 40 == 0;
    event.fact =
        fact(failed ? DeliveryStatus::Failed : DeliveryStatus::Sent, m_now + 1'500, FactSource::Event);
    if (failed) {
        event.fact.error = u"RingCentral not connected for this tenant"_s;
    } else {
        event.rcMessageId = QString::number(10'000'000 + m_count);
    }
    seen.append(event);
}

QString StoreTraffic::nextId()
{
    return u"msg_%1"_s.arg(m_random() & 0xffffffffffffULL, 12, 16, QChar(u'0'));
}

QString StoreTraffic::number()
{
    const double x = fraction();
    // A tenth goes to one number, the rest by a power law.
    const auto index =
        x < 0.1 ? 0
                : static_cast<int>(std::pow(fraction(), 2.0) * static_cast<double>(m_options.conversations));
    return u"+1555%1"_s.arg(1'000'000 + (qint64(index) * 7'919) % 8'999'999);
}

QString StoreTraffic::text()
{
    if (m_count % othersEvery == 0) {
        return otherTexts.at(static_cast<std::size_t>(m_count / othersEvery) % otherTexts.size());
    }
    const int length = 6 + static_cast<int>(fraction() * 22.0);
    QStringList chosen;
    for (int i = 0; i < length; ++i) {
        const double rank = std::pow(static_cast<double>(m_words.size()), fraction()) - 1.0;
        chosen.append(m_words.at(std::min<qsizetype>(static_cast<qsizetype>(rank), m_words.size() - 1)));
    }
    return chosen.join(u' ');
}

double StoreTraffic::fraction()
{
    // Not std::uniform_real_distribution: it differs between standard libraries.
    return static_cast<double>(m_random() >> 11) * 0x1.0p-53;
}

} // namespace textdesk::bench
