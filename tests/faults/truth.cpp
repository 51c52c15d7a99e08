// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "truth.h"

#include <utility>

namespace textdesk {

using namespace Qt::StringLiterals;

QString Truth::receive(const QString &from, const QString &to, const QString &body)
{
    const QString messageId = m_gateway.receiveSms(m_app.tenantId, from, to, body);
    note(messageId);
    return messageId;
}

QString Truth::submit(const QString &from, const QString &to, const QString &body)
{
    const QString messageId = m_gateway.submitSms(m_app, from, to, body);
    note(messageId);
    return messageId;
}

void Truth::setStatus(const QString &messageId, const QString &status, const QString &error)
{
    m_gateway.setStatus(messageId, status, error);
    note(messageId);
}

void Truth::takeUpSent()
{
    const QStringList waiting = std::exchange(m_sent, {});
    for (const QString &messageId : waiting) {
        const bool fails = qHash(messageId, 0) % 8 == 0;
        setStatus(
            messageId, fails ? u"failed"_s : u"sent"_s,
            fails ? u"SMS-CAR-411: Invalid destination"_s : QString());
    }
    for (const SimulatedMessage &message : m_gateway.messages()) {
        if (message.tenantId == m_app.tenantId && !m_history.contains(message.messageId)) {
            note(message.messageId);
            m_sent.append(message.messageId);
        }
    }
}

QString Truth::addHistory(SimulatedMessage message)
{
    message.messageId = u"msg_%1"_s.arg(++m_historyNumber, 12, 16, QLatin1Char('0'));
    message.tenantId = m_app.tenantId;
    message.appId = message.inbound ? QString() : m_app.appId;
    m_gateway.addHistory(message);
    m_history.insert(message.messageId, {{message.status, message.updatedAt}});
    return message.messageId;
}

void Truth::receiveForeign(const SimulatedApp &other, const QString &body)
{
    m_gateway.receiveSms(other.tenantId, u"+12025557777"_s, u"+12025558888"_s, body);
}

Truth::Snapshot Truth::snapshot() const
{
    Snapshot now{{}, m_history};
    for (const SimulatedMessage &message : m_gateway.messages()) {
        if (message.tenantId == m_app.tenantId) {
            now.messages.insert(message.messageId, message);
        }
    }
    return now;
}

void Truth::note(const QString &messageId)
{
    const SimulatedMessage message = *m_gateway.message(messageId);
    m_history[messageId].append({message.status, message.updatedAt});
}

} // namespace textdesk
