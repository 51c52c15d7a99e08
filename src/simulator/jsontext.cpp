// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/jsontext.h"

namespace textdesk {

JsonText &JsonText::add(QByteArrayView name, const QString &text)
{
    addName(name);
    m_text += '"';
    addEscaped(text.toUtf8());
    m_text += '"';
    return *this;
}

JsonText &JsonText::addOrNull(QByteArrayView name, const QString &text)
{
    return text.isEmpty() ? addRaw(name, "null") : add(name, text);
}

JsonText &JsonText::addRaw(QByteArrayView name, QByteArrayView json)
{
    addName(name);
    m_text += json;
    return *this;
}

void JsonText::addName(QByteArrayView name)
{
    if (m_text.size() > 1) {
        m_text += ',';
    }
    m_text += '"';
    m_text += name;
    m_text += "\":";
}

void JsonText::addEscaped(const QByteArray &utf8)
{
    for (const char c : utf8) {
        const auto code = static_cast<uchar>(c);
        if (c == '"' || c == '\\') {
            m_text += '\\';
            m_text += c;
        } else if (c == '\n') {
            m_text += "\\n";
        } else if (code < 0x20) {
            m_text += "\\u00" + QByteArray::number(code, 16).rightJustified(2, '0');
        } else {
            m_text += c;
        }
    }
}

} // namespace textdesk
