// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace textdesk {

/// Where the app keeps things. With a data folder everything lies under it; else in the XDG data,
/// config and state folders (never the cache folder: read marks exist nowhere else).
class DataPaths
{
public:
    /// \p dataDir: of --data-dir; empty: the XDG folders.
    explicit DataPaths(const QString &dataDir);

    /// The folder of --data-dir, absolute; empty where the XDG folders are used.
    QString explicitFolder() const { return m_explicit; }
    QString databaseFile() const;
    QString settingsFile() const;
    QString logFile() const;
    /// For keys that a person chose to keep in a file.
    QString secretsFolder() const;
    QString lockFile() const;
    /// A name for the local socket of the running instance: the same for each spelling of the folder.
    QString instanceName() const;

    /// Makes the folders, readable by their owner only. False where one cannot be made; \p problem then
    /// names it.
    bool create(QString *problem) const;

private:
    QString m_explicit;
    QString m_data;
    QString m_config;
    QString m_state;
};

} // namespace textdesk
