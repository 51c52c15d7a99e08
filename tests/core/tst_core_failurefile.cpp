// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/failurecatalogue.h"
#include "core/failurefile.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace textdesk;

namespace {

QByteArray shippedFile()
{
    QFile file(u":/textdesk/failure-reasons.json"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A file of one reason that is right. Without apostrophes and with escaped slashes: moc does not know raw
/// strings of several lines, and takes what follows either for text.
constexpr auto smallFile = R"({
  "about": "A test",
  "sources": {"S": {"title": "A page", "url": "https:\/\/example.org", "asOf": "2026-11"}},
  "reasons": [
    {"id": "one", "codes": ["SMS-CAR-430"], "brief": "B", "meaning": "M", "todo": "T",
     "side": "content", "retry": "yes", "scope": "message", "source": ["S"]}
  ]
})";

} // namespace

class TestFailureFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theShippedFileIsWhole();
    void aSlipInTheFileIsTold_data();
    void aSlipInTheFileIsTold();
};

void TestFailureFile::theShippedFileIsWhole()
{
    const auto file = readFailureFile(shippedFile());
    QVERIFY2(file, file ? "" : qPrintable(file.error()));
    QCOMPARE(failureCatalogue().entries().size(), file->entries.size());
    QSet<QString> ids;
    QSet<QString> codes;
    qsizetype codeCount = 0;
    QSet<QString> sourcesUsed;
    for (const FailureEntry &entry : file->entries) {
        ids.insert(entry.id);
        codeCount += entry.codes.size();
        codes += QSet<QString>(entry.codes.begin(), entry.codes.end());
        sourcesUsed += QSet<QString>(entry.sources.begin(), entry.sources.end());
        QVERIFY2(entry.codes.isEmpty() != entry.sentence.isEmpty(), qPrintable(entry.id));
        // A table's column; German is longer by half.
        QVERIFY2(!entry.brief.isEmpty() && entry.brief.size() <= 32, entry.brief.constData());
        QVERIFY2(!entry.brief.endsWith('.'), entry.brief.constData());
        for (const QByteArray &words : {entry.meaning, entry.todo}) {
            QVERIFY2(words.endsWith('.') || words.endsWith('?'), words.constData());
            QVERIFY2(words.size() <= 200, words.constData());
        }
        QVERIFY2(entry.retry != FailureRetry::Unknown, qPrintable(entry.id));
        QVERIFY2(!entry.sources.isEmpty(), qPrintable(entry.id));
        // A line of ours fails for all recipients alike, and nobody but an administrator mends it.
        QCOMPARE(entry.side == FailureSide::OurNumber, entry.scope == FailureScope::Line);
        if (entry.scope == FailureScope::Line) {
            QCOMPARE(entry.retry, FailureRetry::Admin);
        }
        if (entry.scope == FailureScope::Number) {
            QCOMPARE(entry.side, FailureSide::Recipient);
        }
        QCOMPARE(entry.side == FailureSide::Content, entry.retry == FailureRetry::Edit);
    }
    QCOMPARE(ids.size(), file->entries.size());
    QCOMPARE(codes.size(), codeCount);
    QSet<QString> sources;
    for (const FailureSource &source : file->sources) {
        sources.insert(source.id);
        QVERIFY2(source.asOf.size() == 7 && source.asOf.at(4) == u'-', qPrintable(source.asOf));
    }
    QCOMPARE(sources, sourcesUsed);
}

void TestFailureFile::aSlipInTheFileIsTold_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after,
                        const QString &told) { QTest::newRow(name) << before << after << told; };
    row("none", "", "", {});
    row("no JSON", "\"about\"", "about", u"byte "_s);
    row("a list", "{\n  \"about\": \"A test\",", "[{", u"byte "_s);
    row("no about", R"("about": "A test",)", "", u"the file: \"about\""_s);
    row("unknown key of the file", R"("about")", R"("version": 1, "about")", u"unknown key \"version\""_s);
    row("no reasons", "\"reasons\"", "\"raisins\"", u"\"reasons\" must"_s);
    row("unknown key", R"("id")", R"("severity": 1, "id")",
        u"reason 1: unknown key \"severity\" (\"one\")"_s);
    row("no id", R"("id": "one", )", "", u"\"id\" must be a text"_s);
    row("capitals in the id", R"("one")", R"("One")", u"an id has"_s);
    row("no way to know it", R"("codes": ["SMS-CAR-430"], )", "", u"either"_s);
    row("two ways to know it", R"("brief")", R"("sentence": "It failed", "brief")", u"either"_s);
    row("no codes", R"(["SMS-CAR-430"])", "[]", u"\"codes\" must"_s);
    row("a code that is none", "SMS-CAR-430", "SMS-CAR-43", u"\"SMS-CAR-43\" is no code"_s);
    row("a code in small letters", "SMS-CAR-430", "SMS-car-430", u"is no code"_s);
    row("a code and more", "SMS-CAR-430", "SMS-CAR-430 x", u"is no code"_s);
    row("a code twice", R"("SMS-CAR-430")", R"("SMS-CAR-430", "SMS-CAR-430")", u"\"codes\" must"_s);
    row("a number for a code", R"("SMS-CAR-430")", "430", u"\"codes\" must"_s);
    row("a sentence that is none", R"("codes": ["SMS-CAR-430"])", R"("sentence": "{number}")",
        u"no sentence"_s);
    row("no brief", R"("brief": "B", )", "", u"\"brief\" must"_s);
    row("an empty meaning", R"("meaning": "M")", R"("meaning": "")", u"\"meaning\" must"_s);
    row("spaces", R"("todo": "T")", R"("todo": "T  and more")", u"\"todo\" must"_s);
    row("a line break", R"("todo": "T")", R"("todo": "T\nU")", u"\"todo\" must"_s);
    row("unknown side", "\"content\"", "\"theirs\"", u"\"side\" must not be \"theirs\""_s);
    row("no side", R"("side": "content",)", "", u"\"side\""_s);
    row("unknown retry", "\"yes\"", "\"unknown\"", u"\"retry\" must not be \"unknown\""_s);
    row("unknown scope", "\"message\"", "\"world\"", u"\"scope\" must not be \"world\""_s);
    row("no source", R"(["S"])", "[]", u"\"source\" must"_s);
    row("a source that is not listed", R"(["S"])", R"(["S", "Q"])", u"no source \"Q\""_s);
    row("a source without an address", R"("url": "https:\/\/example.org", )", "", u"source S: \"url\""_s);
    row("a source that is no page", "https:", "http:", u"source S: \"url\""_s);
    row("a source without a date", R"(, "asOf": "2026-11")", "", u"source S: \"asOf\""_s);
    const QByteArray second =
        R"({"id": "two", "codes": ["SMS-CAR-431"], "brief": "B", "meaning": "M", "todo": "T",
        "side": "content", "retry": "yes", "scope": "message", "source": ["S"]})";
    const QByteArray end = "]}\n  ]";
    row("two reasons", end, "]}," + second + "]", {});
    row("an id twice", end, "]}," + QByteArray(second).replace("two", "one") + "]",
        u"\"one\" is there twice"_s);
    row("a code in two reasons", end, "]}," + QByteArray(second).replace("431", "430") + "]",
        u"\"SMS-CAR-430\" is there twice"_s);
    row("a slip in the second", end, "]}," + QByteArray(second).replace("content", "x") + "]",
        u"reason 2: "_s);
}

void TestFailureFile::aSlipInTheFileIsTold()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const QString, told);
    QByteArray json(smallFile);
    if (!before.isEmpty()) {
        QVERIFY2(json.contains(before), "nothing to replace");
        json.replace(before, after);
    }
    const auto file = readFailureFile(json);
    if (told.isEmpty()) {
        QVERIFY2(file, file ? "" : qPrintable(file.error()));
    } else {
        QVERIFY(!file);
        QVERIFY2(file.error().contains(told), qPrintable(file.error()));
    }
}

QTEST_APPLESS_MAIN(TestFailureFile)
#include "tst_core_failurefile.moc"
