// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/failurefile.h"

#include "core/errorcode.h"
#include "core/sentencepattern.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

template<typename Value, size_t count>
using FileWords = std::array<std::pair<QLatin1StringView, Value>, count>;

constexpr FileWords<FailureSide, 7> sideWords{{
    {"unknown"_L1, FailureSide::Unknown},
    {"recipient"_L1, FailureSide::Recipient},
    {"ourNumber"_L1, FailureSide::OurNumber},
    {"ourAccount"_L1, FailureSide::OurAccount},
    {"gateway"_L1, FailureSide::Gateway},
    {"carrier"_L1, FailureSide::Carrier},
    {"content"_L1, FailureSide::Content},
}};
// No "unknown": whoever describes a failure has to say what people can do about it.
constexpr FileWords<FailureRetry, 6> retryWords{{
    {"yes"_L1, FailureRetry::Yes},
    {"later"_L1, FailureRetry::Later},
    {"edit"_L1, FailureRetry::Edit},
    {"no"_L1, FailureRetry::No},
    {"admin"_L1, FailureRetry::Admin},
    {"check"_L1, FailureRetry::Check},
}};
constexpr FileWords<FailureScope, 4> scopeWords{{
    {"message"_L1, FailureScope::Message},
    {"number"_L1, FailureScope::Number},
    {"line"_L1, FailureScope::Line},
    {"all"_L1, FailureScope::All},
}};

/// Takes one object of the file apart. The first slip is kept; what is asked for after it has no meaning.
class FieldReader
{
public:
    FieldReader(QJsonObject object, QString place) : m_object(std::move(object)), m_place(std::move(place)) {}

    bool has(QLatin1StringView key) const { return m_object.contains(key); }

    QString text(QLatin1StringView key)
    {
        const QJsonValue value = take(key);
        QString result = value.toString();
        if (!value.isString() || result.isEmpty() || result != result.simplified()) {
            complain(u"\"%1\" must be a text without spaces at its ends or twice"_s.arg(key));
        }
        return result;
    }

    QStringList texts(QLatin1StringView key)
    {
        const QJsonValue value = take(key);
        QStringList result;
        const QJsonArray items = value.toArray();
        for (const auto &item : items) {
            result.append(item.toString());
        }
        if (result.isEmpty() || result.contains(QString()) || result.removeDuplicates() != 0) {
            complain(u"\"%1\" must be a list of different texts"_s.arg(key));
        }
        return result;
    }

    QJsonValue take(QLatin1StringView key)
    {
        m_taken.insert(key);
        return m_object.value(key);
    }

    template<typename Value, size_t count>
    Value word(QLatin1StringView key, const FileWords<Value, count> &words)
    {
        const QString said = text(key);
        const auto found =
            std::find_if(words.begin(), words.end(), [&](const auto &word) { return word.first == said; });
        if (found == words.end()) {
            complain(u"\"%1\" must not be \"%2\""_s.arg(key, said));
            return Value{};
        }
        return found->second;
    }

    void complain(const QString &slip)
    {
        if (m_slip.isEmpty()) {
            m_slip = u"%1: %2"_s.arg(m_place, slip);
        }
    }

    /// The first slip; a key that nobody asked for is one as well. Empty: none.
    QString slip()
    {
        for (const QString &key : m_object.keys()) {
            if (!m_taken.contains(key)) {
                complain(u"unknown key \"%1\""_s.arg(key));
            }
        }
        return m_slip;
    }

private:
    QJsonObject m_object;
    QString m_place;
    QSet<QString> m_taken;
    QString m_slip;
};

bool isFailureId(const QString &id)
{
    const auto isIdUnit = [](QChar unit) {
        return (unit >= u'a' && unit <= u'z') || (unit >= u'0' && unit <= u'9') || unit == u'-';
    };
    return std::all_of(id.begin(), id.end(), isIdUnit);
}

FailureEntry readFailureEntry(FieldReader &fields, const QSet<QString> &sourceIds)
{
    FailureEntry entry;
    entry.id = fields.text("id"_L1);
    if (!isFailureId(entry.id)) {
        fields.complain(u"an id has a to z, 0 to 9 and hyphens"_s);
    }
    if (fields.has("codes"_L1) == fields.has("sentence"_L1)) {
        fields.complain(u"has either \"codes\" or a \"sentence\""_s);
    } else if (fields.has("codes"_L1)) {
        entry.codes = fields.texts("codes"_L1);
        for (const QString &code : std::as_const(entry.codes)) {
            const auto known = ErrorCode::find(code);
            if (!known || known->text() != code) {
                fields.complain(u"\"%1\" is no code"_s.arg(code));
            }
        }
    } else {
        entry.sentence = fields.text("sentence"_L1);
        if (!SentencePattern::parse(entry.sentence)) {
            fields.complain(u"\"%1\" is no sentence to look for"_s.arg(entry.sentence));
        }
    }
    entry.brief = fields.text("brief"_L1).toUtf8();
    entry.meaning = fields.text("meaning"_L1).toUtf8();
    entry.todo = fields.text("todo"_L1).toUtf8();
    entry.side = fields.word("side"_L1, sideWords);
    entry.retry = fields.word("retry"_L1, retryWords);
    entry.scope = fields.word("scope"_L1, scopeWords);
    entry.sources = fields.texts("source"_L1);
    for (const QString &source : std::as_const(entry.sources)) {
        if (!sourceIds.contains(source)) {
            fields.complain(u"no source \"%1\" is listed"_s.arg(source));
        }
    }
    return entry;
}

/// What must be said once only.
QString doubledWord(const QList<FailureEntry> &entries)
{
    QSet<QString> seen;
    for (const FailureEntry &entry : entries) {
        QStringList marks = entry.codes;
        marks << entry.id << entry.sentence.toLower();
        for (const QString &mark : std::as_const(marks)) {
            if (!mark.isEmpty() && seen.contains(mark)) {
                return mark;
            }
            seen.insert(mark);
        }
    }
    return {};
}

tl::expected<QList<FailureSource>, QString> readFailureSources(const QJsonObject &objects)
{
    QList<FailureSource> sources;
    for (const QString &id : objects.keys()) {
        FieldReader fields(objects.value(id).toObject(), u"source %1"_s.arg(id));
        const FailureSource source{
            .id = id,
            .title = fields.text("title"_L1),
            .url = fields.text("url"_L1),
            .asOf = fields.text("asOf"_L1)};
        if (!source.url.startsWith("https://"_L1)) {
            fields.complain(u"\"url\" must be an https address"_s);
        }
        if (const QString slip = fields.slip(); !slip.isEmpty()) {
            return tl::unexpected(slip);
        }
        sources.append(source);
    }
    return sources;
}

} // namespace

tl::expected<FailureFile, QString> readFailureFile(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        return tl::unexpected(u"byte %1: %2"_s.arg(error.offset).arg(error.errorString()));
    }
    FieldReader root(document.object(), u"the file"_s);
    root.text("about"_L1);
    const auto sources = readFailureSources(root.take("sources"_L1).toObject());
    const QJsonArray reasons = root.take("reasons"_L1).toArray();
    if (reasons.isEmpty()) {
        root.complain(u"\"reasons\" must be a list of reasons"_s);
    }
    if (const QString slip = root.slip(); !slip.isEmpty()) {
        return tl::unexpected(slip);
    }
    if (!sources) {
        return tl::unexpected(sources.error());
    }
    QSet<QString> sourceIds;
    for (const FailureSource &source : *sources) {
        sourceIds.insert(source.id);
    }
    FailureFile file{.sources = *sources, .entries = {}};
    for (const auto &reason : reasons) {
        const QString place = u"reason %1"_s.arg(file.entries.size() + 1);
        FieldReader fields(reason.toObject(), place);
        file.entries.append(readFailureEntry(fields, sourceIds));
        if (const QString slip = fields.slip(); !slip.isEmpty()) {
            return tl::unexpected(u"%1 (\"%2\")"_s.arg(slip, file.entries.constLast().id));
        }
    }
    if (const QString twice = doubledWord(file.entries); !twice.isEmpty()) {
        return tl::unexpected(u"\"%1\" is there twice"_s.arg(twice));
    }
    return file;
}

} // namespace textdesk
