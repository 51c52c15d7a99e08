// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace textdesk {

/// Whether the desktop starts the app at login: an entry of the XDG autostart folder. What other
/// programs (session settings) make of the entry counts: the state is read from the file each time.
class Autostart
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::Autostart)
public:
    /// \p configHome: XDG_CONFIG_HOME. \p program: absolute path, or a name found by PATH. \p arguments:
    /// beyond --minimized, which is always passed.
    Autostart(const QString &configHome, QString program, QStringList arguments = {});

    bool isEnabled() const;
    /// Answers the system's own words on a failure.
    tl::expected<void, QString> setEnabled(bool enabled) const;

    QString fileName() const;
    /// One argument, quoted for an Exec key of the Desktop Entry Specification.
    static QString quotedForExec(const QString &argument);

private:
    QString m_folder;
    QString m_program;
    QStringList m_arguments;
};

} // namespace textdesk
