// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/emoji.h"

#include <unicode/uchar.h>

#include <array>
#include <utility>

namespace textdesk {

namespace {

/// In the order in which people look for them: faces, people, nature and food, things, signs.
constexpr std::array<std::pair<UChar32, UChar32>, 12> blocks{
    {{0x1F600, 0x1F64F},
     {0x1F910, 0x1F93A},
     {0x1F970, 0x1F97A},
     {0x1F9D0, 0x1F9DF},
     {0x1FAE0, 0x1FAF8},
     {0x1F440, 0x1F4FF},
     {0x1F300, 0x1F43F},
     {0x1F93C, 0x1F96F},
     {0x1F97B, 0x1F9CF},
     {0x1F680, 0x1F6FF},
     {0x1FA70, 0x1FADF},
     {0x2139, 0x2BFF}}};

/// Asks for the picture where a character is drawn as a letter by itself.
constexpr char16_t asPicture = 0xfe0f;

QString nameOf(UChar32 character)
{
    std::array<char, 128> name{};
    UErrorCode error = U_ZERO_ERROR;
    u_charName(character, U_UNICODE_CHAR_NAME, name.data(), static_cast<int32_t>(name.size()), &error);
    return U_SUCCESS(error) ? QString::fromLatin1(name.data()).toLower() : QString();
}

QList<Emoji> readAll()
{
    QList<Emoji> all;
    for (const auto &[first, last] : blocks) {
        for (UChar32 character = first; character <= last; ++character) {
            const bool isPicture = u_hasBinaryProperty(character, UCHAR_EMOJI) != 0 &&
                                   u_hasBinaryProperty(character, UCHAR_EMOJI_MODIFIER) == 0;
            const QString name = isPicture ? nameOf(character) : QString();
            if (name.isEmpty()) {
                continue;
            }
            QString text = QString::fromUcs4(reinterpret_cast<const char32_t *>(&character), 1);
            if (u_hasBinaryProperty(character, UCHAR_EMOJI_PRESENTATION) == 0) {
                text += QChar(asPicture);
            }
            all.append({text, name});
        }
    }
    return all;
}

} // namespace

const QList<Emoji> &unicodeEmoji()
{
    static const QList<Emoji> all = readAll();
    return all;
}

} // namespace textdesk
