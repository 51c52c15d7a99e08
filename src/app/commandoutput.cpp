// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandoutput.h"

#include "app/singleinstance.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace textdesk {

int failCommand(const QString &sentence)
{
    std::fprintf(stderr, "textdesk: %s\n", qUtf8Printable(sentence));
    return 1;
}

QString storeSentence(const StoreError &error, const QString &file)
{
    switch (error.kind) {
    case StoreError::Kind::CannotOpen:
        return u"there are no messages in %1 yet, or it cannot be read: start textdesk once, or name "
               "another --data-dir"_s.arg(file);
    case StoreError::Kind::TooNew:
        return u"%1 was written by a newer Textdesk: update this one"_s.arg(file);
    case StoreError::Kind::Foreign:
        return u"%1 is a file of another program: move it away, or name another --data-dir"_s.arg(file);
    case StoreError::Kind::Corrupt:
    case StoreError::Kind::NotADatabase:
        return u"%1 is damaged: start textdesk, which sets it aside and fetches the messages again"_s.arg(
            file);
    case StoreError::Kind::DiskFull:
        return u"the output cannot be written: is the disk full?"_s;
    default:
        return u"%1 cannot be read: %2"_s.arg(file, error.text);
    }
}

std::optional<QString> runningConnection(const DataPaths &paths)
{
    const auto answer = SingleInstance::ask(paths, "status");
    return answer ? std::optional(QJsonDocument::fromJson(*answer).object().value("connection"_L1).toString())
                  : std::nullopt;
}

bool writeStandardOutput(const QByteArray &bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0;
}

} // namespace textdesk
