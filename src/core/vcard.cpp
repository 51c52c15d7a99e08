// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vcard.h"

#include "core/csvtext.h"

#include <QStringDecoder>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

/// One content line, taken apart.
struct Property
{
    QString name;       ///< upper case, without its group
    QString parameters; ///< upper case, from the first semicolon on
    QString value;
};

/// Lines end at any line end; one that begins with a space or tab goes on with the line before. In
/// version 2.1 a quoted-printable line that ends in "=" goes on, too.
QStringList unfolded(const QString &text)
{
    QString plain = text;
    plain.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    QStringList lines;
    for (const QStringView line : QStringView(plain).split(u'\n')) {
        const bool isFolded = line.startsWith(u' ') || line.startsWith(u'\t');
        const bool isSoftBroken =
            !lines.isEmpty() && lines.constLast().endsWith(u'=') &&
            lines.constLast().section(u':', 0, 0).contains("QUOTED-PRINTABLE"_L1, Qt::CaseInsensitive);
        if (!lines.isEmpty() && isFolded) {
            lines.last().append(line.sliced(1));
        } else if (isSoftBroken) {
            lines.last().chop(1);
            lines.last().append(line);
        } else {
            lines.append(line.toString());
        }
    }
    return lines;
}

/// Where the value begins: behind the first colon that is in no quotation marks; -1: nowhere.
qsizetype colonOf(const QString &line)
{
    bool isQuoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line.at(i) == u'"') {
            isQuoted = !isQuoted;
        } else if (line.at(i) == u':' && !isQuoted) {
            return i;
        }
    }
    return -1;
}

QString fromQuotedPrintable(const QString &value, const QString &parameters)
{
    QByteArray bytes;
    const QByteArray coded = value.toLatin1();
    for (qsizetype i = 0; i < coded.size(); ++i) {
        bool isHex = false;
        const int byte = coded.at(i) == '=' ? coded.mid(i + 1, 2).toInt(&isHex, 16) : 0;
        if (isHex && i + 2 < coded.size()) {
            bytes.append(static_cast<char>(byte));
            i += 2;
        } else {
            bytes.append(coded.at(i));
        }
    }
    return parameters.contains("CHARSET=ISO-8859-1"_L1) ? QString::fromLatin1(bytes) : decodedText(bytes);
}

Property propertyOf(const QString &line)
{
    const qsizetype colon = colonOf(line);
    if (colon < 0) {
        return {};
    }
    Property property;
    const QString head = line.left(colon);
    const qsizetype semicolon = head.indexOf(u';');
    property.name = head.left(semicolon).toUpper().trimmed();
    property.name = property.name.mid(property.name.lastIndexOf(u'.') + 1);
    property.parameters = semicolon < 0 ? QString() : head.mid(semicolon).toUpper();
    property.value = line.mid(colon + 1);
    if (property.parameters.contains("QUOTED-PRINTABLE"_L1)) {
        property.value = fromQuotedPrintable(property.value, property.parameters);
    }
    return property;
}

QString unescaped(QStringView value)
{
    QString text;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value.at(i) != u'\\' || i + 1 == value.size()) {
            text.append(value.at(i));
            continue;
        }
        ++i;
        const bool isLineBreak = value.at(i) == u'n' || value.at(i) == u'N';
        text.append(isLineBreak ? u'\n' : value.at(i));
    }
    return text.trimmed();
}

/// The parts of a structured value.
QStringList components(const QString &value)
{
    QStringList parts;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= value.size(); ++i) {
        if (i + 1 < value.size() && value.at(i) == u'\\') {
            ++i;
        } else if (i == value.size() || value.at(i) == u';') {
            parts.append(unescaped(QStringView(value).sliced(start, i - start)));
            start = i + 1;
        }
    }
    return parts;
}

/// Family; given; additional; prefixes; suffixes: in the order in which one says them.
QString spokenName(const QString &value)
{
    const QStringList parts = components(value);
    QStringList spoken;
    for (const int index : {3, 1, 2, 0, 4}) {
        if (const QString part = parts.value(index); !part.isEmpty()) {
            spoken.append(part);
        }
    }
    return spoken.join(u' ').simplified();
}

QString barePhone(const Property &property)
{
    QString number = unescaped(property.value);
    if (number.startsWith("tel:"_L1, Qt::CaseInsensitive)) {
        number = number.mid(4).section(u';', 0, 0);
    }
    return number.trimmed();
}

QString escaped(QString text)
{
    text.replace(u'\\', R"(\\)"_L1).replace(u';', R"(\;)"_L1).replace(u',', R"(\,)"_L1);
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n').replace(u'\n', R"(\n)"_L1);
    return text;
}

/// Lines of at most 75 bytes (RFC 2426, 2.6), never cut within a character.
void appendFolded(QByteArray &file, const QString &line)
{
    constexpr qsizetype longest = 75;
    const QByteArray bytes = line.toUtf8();
    qsizetype start = 0;
    while (start < bytes.size()) {
        const qsizetype room = start == 0 ? longest : longest - 1;
        qsizetype length = std::min(room, bytes.size() - start);
        const auto isInside = [&bytes](qsizetype at) {
            return at < bytes.size() && (static_cast<uchar>(bytes.at(at)) & 0xc0U) == 0x80U;
        };
        while (length > 1 && isInside(start + length)) {
            --length;
        }
        if (start > 0) {
            file.append(' ');
        }
        file.append(bytes.mid(start, length)).append("\r\n");
        start += length;
    }
}

/// Collects a card's lines.
class CardReader
{
public:
    void take(const Property &property)
    {
        if (property.name == "FN"_L1) {
            setOnce(m_formatted, unescaped(property.value));
        } else if (property.name == "N"_L1) {
            setOnce(m_structured, spokenName(property.value));
        } else if (property.name == "ORG"_L1) {
            setOnce(m_organisation, components(property.value).value(0));
        } else if (property.name == "NICKNAME"_L1) {
            setOnce(m_nickname, unescaped(property.value));
        } else if (property.name == "NOTE"_L1) {
            setOnce(m_card.note, unescaped(property.value));
        } else if (property.name == "X-TEXTDESK-COLOR"_L1) {
            bool isNumber = false;
            const int color = property.value.toInt(&isNumber);
            m_card.color = isNumber && color >= 0 && color < Contact::colors ? color : -1;
        } else if (property.name == "TEL"_L1 && !property.parameters.contains("FAX"_L1)) {
            if (const QString number = barePhone(property); !number.isEmpty()) {
                m_card.numbers.append(number);
            }
        }
    }

    VCard card() const
    {
        VCard card = m_card;
        for (const QString &name : {m_formatted, m_structured, m_organisation, m_nickname}) {
            if (!name.isEmpty()) {
                card.name = name.simplified();
                break;
            }
        }
        return card;
    }

private:
    static void setOnce(QString &text, const QString &value)
    {
        if (text.isEmpty()) {
            text = value;
        }
    }

    VCard m_card;
    QString m_formatted;
    QString m_structured;
    QString m_organisation;
    QString m_nickname;
};

} // namespace

QList<VCard> parsedVCards(const QByteArray &file, qsizetype mostCards)
{
    QList<VCard> cards;
    std::optional<CardReader> reader;
    for (const QString &line : unfolded(decodedText(file))) {
        const Property property = propertyOf(line);
        const bool isOfCard = property.value.trimmed().compare("VCARD"_L1, Qt::CaseInsensitive) == 0;
        if (property.name == "BEGIN"_L1 && isOfCard) {
            reader.emplace();
        } else if (property.name == "END"_L1 && isOfCard && reader) {
            cards.append(reader->card());
            reader.reset();
            if (cards.size() >= mostCards) {
                break;
            }
        } else if (reader) {
            reader->take(property);
        }
    }
    return cards;
}

QByteArray vCards(const QList<Contact> &contacts)
{
    QByteArray file;
    for (const Contact &contact : contacts) {
        appendFolded(file, u"BEGIN:VCARD"_s);
        appendFolded(file, u"VERSION:3.0"_s);
        appendFolded(file, u"FN:"_s + escaped(contact.name));
        appendFolded(file, u"N:;"_s + escaped(contact.name) + u";;;"_s);
        appendFolded(file, u"TEL;TYPE=CELL:"_s + escaped(contact.number));
        if (!contact.note.isEmpty()) {
            appendFolded(file, u"NOTE:"_s + escaped(contact.note));
        }
        if (contact.color >= 0) {
            appendFolded(file, u"X-TEXTDESK-COLOR:"_s + QString::number(contact.color));
        }
        appendFolded(file, u"END:VCARD"_s);
    }
    return file;
}

} // namespace textdesk
