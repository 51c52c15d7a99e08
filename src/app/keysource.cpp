// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/keysource.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace textdesk {

tl::expected<ApiKey, QString> unattendedKey(const QString &file)
{
    QByteArray text = qgetenv("TEXTDESK_API_KEY");
    QString where = u"TEXTDESK_API_KEY"_s;
    if (!file.isEmpty()) {
        QFile source(file);
        if (!source.open(QIODevice::ReadOnly)) {
            return tl::unexpected(u"--api-key-file: %1 cannot be read: %2"_s.arg(file, source.errorString()));
        }
        constexpr qint64 longestKeyFile = 4'096;
        text = source.read(longestKeyFile);
        where = file;
    }
    if (file.isEmpty() && text.isEmpty()) {
        return ApiKey();
    }
    const auto key = ApiKey::parse(text);
    if (!key) {
        return tl::unexpected(u"%1 holds no key: it must be the gateway key alone, on one line"_s.arg(where));
    }
    return *key;
}

} // namespace textdesk
