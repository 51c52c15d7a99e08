// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/promises.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <array>
#include <random>

using namespace Qt::StringLiterals;

namespace textdesk {

/// The fuzzer's corpus, mutated at random but the same way each time: what any compiler can run.
class TestMutations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theCorpusKeepsThePromises();
    void everyPrefixKeepsThePromises();
    void mutationsKeepThePromises_data();
    void mutationsKeepThePromises();

private:
    QByteArray mutated(QByteArray bytes);
    std::size_t below(std::size_t bound)
    {
        return std::uniform_int_distribution<std::size_t>(0, bound - 1)(m_random);
    }
    qsizetype placeIn(const QByteArray &bytes)
    {
        return static_cast<qsizetype>(below(static_cast<std::size_t>(bytes.size()) + 1));
    }

    QList<QByteArray> m_corpus;
    std::mt19937 m_random;
};

void TestMutations::initTestCase()
{
    const QDir directory(QStringLiteral(TEXTDESK_CORPUS));
    for (const QString &name : directory.entryList(QDir::Files, QDir::Name)) {
        QFile file(directory.filePath(name));
        QVERIFY(file.open(QFile::ReadOnly));
        m_corpus.append(file.readAll());
    }
    QVERIFY(m_corpus.size() >= 10);
}

void TestMutations::theCorpusKeepsThePromises()
{
    for (const QByteArray &bytes : std::as_const(m_corpus)) {
        const char *broken = brokenPromise(bytes);
        QVERIFY2(!broken, broken);
    }
}

void TestMutations::everyPrefixKeepsThePromises()
{
    for (const QByteArray &bytes : std::as_const(m_corpus)) {
        for (qsizetype length = 0; length < bytes.size(); ++length) {
            const char *broken = brokenPromise(bytes.first(length));
            QVERIFY2(!broken, broken);
        }
    }
}

void TestMutations::mutationsKeepThePromises_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 10; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestMutations::mutationsKeepThePromises()
{
    QFETCH(const quint32, seed);
    constexpr int mutations = 2'000;
    m_random.seed(seed);
    for (int i = 0; i < mutations; ++i) {
        const QByteArray bytes =
            mutated(m_corpus.at(static_cast<qsizetype>(below(static_cast<std::size_t>(m_corpus.size())))));
        if (const char *broken = brokenPromise(bytes)) {
            QFAIL((QByteArray(broken) + ": " + bytes.toPercentEncoding()).constData());
        }
    }
}

QByteArray TestMutations::mutated(QByteArray bytes)
{
    constexpr std::array<const char *, 16> pieces{
        "\"",           "{",    "}",    "[",     "null",        "1e309", "-1", "\\ud83d", "\\u0000", "\xff",
        "\xe2\x80\xae", "true", "\"\"", "[[[[[", "\"type\":5,", "\\"};
    for (std::size_t step = 1 + below(4); step > 0; --step) {
        const qsizetype at = placeIn(bytes);
        const auto few = static_cast<qsizetype>(1 + below(12));
        switch (below(6)) {
        case 0:
            bytes.insert(at, pieces.at(below(pieces.size())));
            break;
        case 1:
            bytes.remove(at, few);
            break;
        case 2:
            if (at < bytes.size()) {
                bytes[at] = static_cast<char>(below(256));
            }
            break;
        case 3:
            bytes.insert(at, bytes.mid(placeIn(bytes), few * 4));
            break;
        case 4:
            bytes.insert(at, QByteArray(few * 300, static_cast<char>(below(256))));
            break;
        default: {
            const QByteArray &other =
                m_corpus.at(static_cast<qsizetype>(below(static_cast<std::size_t>(m_corpus.size()))));
            bytes = bytes.first(at) + other.mid(placeIn(other));
            break;
        }
        }
    }
    return bytes;
}

} // namespace textdesk

QTEST_APPLESS_MAIN(textdesk::TestMutations)
#include "tst_fuzz_mutations.moc"
