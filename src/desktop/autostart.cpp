// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/autostart.h"

#include "desktop/appid.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr qint64 largestEntry = 65'536;

/// The value of a key in the file's [Desktop Entry] group.
std::optional<QString> entryValue(const QString &content, QStringView key)
{
    bool inGroup = false;
    const QStringList lines = content.split(u'\n');
    for (const QString &line : lines) {
        const QString trimmed = line.trimmed();
        if (trimmed.startsWith(u'[')) {
            inGroup = trimmed == u"[Desktop Entry]"_s;
            continue;
        }
        const qsizetype equals = trimmed.indexOf(u'=');
        if (inGroup && equals > 0 && QStringView(trimmed).left(equals).trimmed() == key) {
            return trimmed.mid(equals + 1).trimmed();
        }
    }
    return {};
}

/// The escapes of a value of type string, which are read before those of Exec.
QString asStringValue(const QString &text)
{
    QString escaped = text;
    return escaped.replace(u'\\', R"(\\)"_L1).replace(u'\n', R"(\n)"_L1).replace(u'\r', R"(\r)"_L1);
}

} // namespace

Autostart::Autostart(const QString &configHome, QString program, QStringList arguments)
    : m_folder(configHome + u"/autostart"_s),
      m_program(std::move(program)),
      m_arguments(std::move(arguments))
{
}

bool Autostart::isEnabled() const
{
    QFile file(fileName());
    if (!file.open(QIODevice::ReadOnly)) {
        return false;
    }
    const QString content = QString::fromUtf8(file.read(largestEntry));
    return entryValue(content, u"Exec") && entryValue(content, u"Hidden") != u"true"_s &&
           entryValue(content, u"X-GNOME-Autostart-enabled") != u"false"_s;
}

tl::expected<void, QString> Autostart::setEnabled(bool enabled) const
{
    if (!enabled) {
        QFile file(fileName());
        if (file.exists() && !file.remove()) {
            return tl::make_unexpected(file.errorString());
        }
        return {};
    }
    if (!QDir().mkpath(m_folder)) {
        return tl::make_unexpected(tr("The folder %1 cannot be made.").arg(m_folder));
    }
    QString command = quotedForExec(m_program) + u" --minimized"_s;
    for (const QString &argument : m_arguments) {
        command += u' ' + quotedForExec(argument);
    }
    const QString content = u"[Desktop Entry]\n"
                            "Type=Application\n"
                            "Name=Textdesk\n"
                            "Icon="_s +
                            appId + u"\nExec="_s + asStringValue(command) +
                            u"\nTerminal=false\n"
                            "StartupNotify=false\n"
                            "X-GNOME-Autostart-enabled=true\n"_s;
    QSaveFile file(fileName());
    if (!file.open(QIODevice::WriteOnly) || file.write(content.toUtf8()) < 0 || !file.commit()) {
        return tl::make_unexpected(file.errorString());
    }
    if (!isEnabled()) {
        return tl::make_unexpected(tr("The entry %1 does not read back.").arg(fileName()));
    }
    return {};
}

QString Autostart::fileName() const
{
    return m_folder + u'/' + appId + u".desktop"_s;
}

QString Autostart::quotedForExec(const QString &argument)
{
    constexpr QStringView reserved = u" \t\n\"'\\><~|&;$*?#()`";
    bool mustQuote = argument.isEmpty();
    QString escaped;
    for (const QChar c : argument) {
        mustQuote = mustQuote || reserved.contains(c);
        if (c == u'"' || c == u'`' || c == u'$' || c == u'\\') {
            escaped += u'\\';
        } else if (c == u'%') {
            escaped += u'%'; // else it would begin a field code
        }
        escaped += c;
    }
    return mustQuote ? u'"' + escaped + u'"' : escaped;
}

} // namespace textdesk
