// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/authmemory.h"

#include "store/storewriter.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

QString failuresName()
{
    return u"auth-failures"_s;
}

QString refusedName()
{
    return u"refused-key"_s;
}

QString acceptedName()
{
    return u"accepted-key"_s;
}

QString toText(const QList<AuthFailure> &failures)
{
    QStringList words;
    for (const AuthFailure &failure : failures) {
        words.append(u"%1:%2"_s.arg(failure.utc).arg(failure.bootMs));
    }
    return words.join(u' ');
}

/// What cannot be read is left out: a word that this version does not know is no failure.
QList<AuthFailure> fromText(const QString &text)
{
    QList<AuthFailure> failures;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const QStringList times = word.split(u':');
        bool utcRead = false;
        bool bootRead = false;
        if (times.size() == 2) {
            const AuthFailure failure{times.at(0).toLongLong(&utcRead), times.at(1).toLongLong(&bootRead)};
            if (utcRead && bootRead) {
                failures.append(failure);
            }
        }
    }
    return failures;
}

} // namespace

void AuthMemory::attach(AuthBrake &brake)
{
    brake.setKeeper([this](const QList<AuthFailure> &failures) {
        (void)m_writer.setSyncValue(m_accountId, failuresName(), toText(failures));
    });
    brake.restore(fromText(m_writer.syncValue(m_accountId, failuresName()).value_or(QString())));
}

bool AuthMemory::wasRefused(const ApiKey &key) const
{
    return m_writer.syncValue(m_accountId, refusedName()).value_or(QString()) == key.fingerprint();
}

bool AuthMemory::wasAccepted(const ApiKey &key) const
{
    return m_writer.syncValue(m_accountId, acceptedName()).value_or(QString()) == key.fingerprint();
}

void AuthMemory::refused(const ApiKey &key)
{
    (void)m_writer.setSyncValue(m_accountId, refusedName(), key.fingerprint());
    if (wasAccepted(key)) {
        (void)m_writer.setSyncValue(m_accountId, acceptedName(), {});
    }
}

void AuthMemory::accepted(const ApiKey &key)
{
    if (wasRefused(key)) {
        (void)m_writer.setSyncValue(m_accountId, refusedName(), {});
    }
    if (!wasAccepted(key)) {
        (void)m_writer.setSyncValue(m_accountId, acceptedName(), key.fingerprint());
    }
}

} // namespace textdesk
