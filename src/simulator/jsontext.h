// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace textdesk {

/// Writes a JSON object with its members in the order given, as the vendor's examples have them (a
/// QJsonObject sorts them), and fast enough for a flood.
class JsonText
{
public:
    JsonText &add(QByteArrayView name, const QString &text);
    JsonText &addOrNull(QByteArrayView name, const QString &text); ///< an empty text is null
    JsonText &addRaw(QByteArrayView name, QByteArrayView json);
    QByteArray object() { return m_text + '}'; }

private:
    void addName(QByteArrayView name);
    void addEscaped(const QByteArray &utf8);

    QByteArray m_text = QByteArrayLiteral("{");
};

} // namespace textdesk
