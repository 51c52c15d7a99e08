// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/datapaths.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

QString stateHome()
{
    const QString fromEnvironment = qEnvironmentVariable("XDG_STATE_HOME");
    return QDir::isAbsolutePath(fromEnvironment) ? fromEnvironment : QDir::homePath() + u"/.local/state"_s;
}

} // namespace

DataPaths::DataPaths(const QString &dataDir)
{
    if (dataDir.isEmpty()) {
        m_data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/textdesk"_s;
        m_config = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/textdesk"_s;
        m_state = stateHome() + u"/textdesk"_s;
    } else {
        const QString folder = QDir::cleanPath(QFileInfo(dataDir).absoluteFilePath());
        m_explicit = folder;
        m_data = folder;
        m_config = folder;
        m_state = folder;
    }
}

QString DataPaths::databaseFile() const
{
    return m_data + u"/textdesk.sqlite"_s;
}

QString DataPaths::settingsFile() const
{
    return m_config + u"/textdesk.ini"_s;
}

QString DataPaths::logFile() const
{
    return m_state + u"/textdesk.log"_s;
}

QString DataPaths::secretsFolder() const
{
    return m_config + u"/secrets"_s;
}

QString DataPaths::lockFile() const
{
    return m_data + u"/textdesk.lock"_s;
}

QString DataPaths::instanceName() const
{
    const QString canonical = QFileInfo(m_data).canonicalFilePath();
    const QByteArray folder = (canonical.isEmpty() ? m_data : canonical).toUtf8();
    constexpr qsizetype enough = 20;
    const QByteArray hash = QCryptographicHash::hash(folder, QCryptographicHash::Sha256).toHex();
    return u"textdesk-"_s + QString::fromLatin1(hash.first(enough));
}

bool DataPaths::create(QString *problem) const
{
    constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    for (const QString &folder : {m_data, m_config, m_state}) {
        const bool existed = QFileInfo(folder).isDir();
        if (!QDir().mkpath(folder) || (!existed && !QFile::setPermissions(folder, ownerOnly))) {
            *problem = folder;
            return false;
        }
    }
    // The data folder is made private even where it was there before: texts are kept in it.
    if (!QFile::setPermissions(m_data, ownerOnly)) {
        *problem = m_data;
        return false;
    }
    return true;
}

} // namespace textdesk
