// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/smssegments.h"

#include <algorithm>
#include <array>

namespace textdesk {

namespace {

// A part of a longer message gives six of its 140 bytes to the header that joins it to the others.
struct Capacity
{
    int alone;
    int joined;
};
constexpr Capacity gsm7Capacity{160, 153};
constexpr Capacity ucs2Capacity{70, 67};

constexpr QStringView gsm7Basic(u"@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                                u"¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà");
constexpr QStringView gsm7Extended(u"\f^{}\\[~]|€");

/// 0: GSM-7 has no such character.
int septets(QChar c)
{
    if (gsm7Basic.contains(c)) {
        return 1;
    }
    return gsm7Extended.contains(c) ? 2 : 0;
}

struct Plain
{
    char16_t character;
    const char16_t *plain;
};

constexpr std::array plainForms{
    Plain{u'\u2018', u"'"},  Plain{u'\u2019', u"'"},  Plain{u'\u201A', u"'"},   Plain{u'\u201B', u"'"},
    Plain{u'\u2032', u"'"},  Plain{u'\u00B4', u"'"},  Plain{u'`', u"'"},        Plain{u'\u2039', u"'"},
    Plain{u'\u203A', u"'"},  Plain{u'\u201C', u"\""}, Plain{u'\u201D', u"\""},  Plain{u'\u201E', u"\""},
    Plain{u'\u201F', u"\""}, Plain{u'\u2033', u"\""}, Plain{u'\u00AB', u"\""},  Plain{u'\u00BB', u"\""},
    Plain{u'\u2010', u"-"},  Plain{u'\u2011', u"-"},  Plain{u'\u2012', u"-"},   Plain{u'\u2013', u"-"},
    Plain{u'\u2014', u"-"},  Plain{u'\u2212', u"-"},  Plain{u'\u2026', u"..."}, Plain{u'\u2022', u"*"},
    Plain{u'\u00A0', u" "},  Plain{u'\u2000', u" "},  Plain{u'\u2001', u" "},   Plain{u'\u2002', u" "},
    Plain{u'\u2003', u" "},  Plain{u'\u2004', u" "},  Plain{u'\u2005', u" "},   Plain{u'\u2006', u" "},
    Plain{u'\u2007', u" "},  Plain{u'\u2008', u" "},  Plain{u'\u2009', u" "},   Plain{u'\u200A', u" "},
    Plain{u'\u205F', u" "},  Plain{u'\u2015', u"-"},  Plain{u'\u202F', u" "},   Plain{u'\t', u" "},
    Plain{u'\u2028', u"\n"}, Plain{u'\u2029', u"\n"},
};

/// Adds up characters part by part; one that does not fit any more begins the next part.
class Packing
{
public:
    explicit Packing(int capacity) : m_capacity(capacity) {}

    void add(int units)
    {
        if (m_inPart + units > m_capacity) {
            ++m_fullParts;
            m_inPart = 0;
        }
        m_inPart += units;
        m_units += units;
    }
    int units() const { return m_units; }
    int parts() const { return m_units == 0 ? 0 : m_fullParts + 1; }
    int unitsLeft() const { return m_capacity - m_inPart; }

private:
    int m_capacity;
    int m_fullParts = 0;
    int m_inPart = 0;
    int m_units = 0;
};

Packing packed(QStringView text, SmsEncoding encoding, int capacity)
{
    Packing packing(capacity);
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (encoding == SmsEncoding::Gsm7) {
            packing.add(septets(text.at(at)));
            continue;
        }
        const bool isPair =
            text.at(at).isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
        packing.add(isPair ? 2 : 1);
        at += isPair ? 1 : 0;
    }
    return packing;
}

} // namespace

SmsSegments measureSms(QStringView text)
{
    SmsSegments result;
    const auto *const forcing =
        std::find_if(text.begin(), text.end(), [](QChar c) { return septets(c) == 0; });
    if (forcing != text.end()) {
        result.encoding = SmsEncoding::Ucs2;
        result.forcingAt = forcing - text.begin();
        const bool isPair =
            forcing->isHighSurrogate() && forcing + 1 != text.end() && (forcing + 1)->isLowSurrogate();
        result.forcing = text.mid(result.forcingAt, isPair ? 2 : 1).toString();
    }
    const Capacity capacity = result.encoding == SmsEncoding::Gsm7 ? gsm7Capacity : ucs2Capacity;
    Packing packing = packed(text, result.encoding, capacity.alone);
    if (packing.units() > capacity.alone) {
        packing = packed(text, result.encoding, capacity.joined);
    }
    result.units = packing.units();
    result.parts = packing.parts();
    result.unitsLeft = packing.unitsLeft();
    return result;
}

QString withPlainCharacters(QStringView text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text) {
        const auto *const form = std::find_if(plainForms.begin(), plainForms.end(), [c](const Plain &each) {
            return each.character == c.unicode();
        });
        form == plainForms.end() ? plain.append(c) : plain.append(QStringView(form->plain));
    }
    return plain;
}

} // namespace textdesk
