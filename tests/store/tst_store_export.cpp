// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/exporter.h"
#include "store/storefixture.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace textdesk;
using namespace textdesk::test;

namespace {

const QString theirs = u"+15551234567"_s;

/// The account that the golden files show.
void fill(StoreFixture &store)
{
    Observation first = inbound(u"msg_1"_s, theirs, u"Hey, is my \"appointment\" still on?\nThanks"_s, noon);
    first.rcMessageId = u"12345678"_s;
    first.tenantId = u"tenant_abc123def456abcd"_s;
    Observation odd = statusEvent(u"msg_4"_s, DeliveryStatus::Other, noon + 4000);
    odd.fact.word = u"accepted"_s;
    store.apply({
        first,
        record(
            u"msg_2"_s, Direction::Outbound, DeliveryStatus::Queued, theirs, u"=SUM(A1) 预约 👍"_s,
            noon + 1000, noon + 1000),
        statusEvent(u"msg_2"_s, DeliveryStatus::Sending, noon + 2000),
        statusEvent(u"msg_2"_s, DeliveryStatus::Sent, noon + 2500),
        record(
            u"msg_3"_s, Direction::Outbound, DeliveryStatus::Queued, u"CLINIC"_s, u""_s, noon + 3000,
            noon + 3000),
        statusEvent(
            u"msg_3"_s, DeliveryStatus::Failed, noon + 3500, u"RingCentral not connected for this tenant"_s),
        odd,
    });
}

QByteArray exported(const StoreFixture &store, ExportFormat format, const ExportFilter &filter = {})
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto rows = exportMessages(store.file(), format, filter, out);
    return rows ? out.data() : QByteArray();
}

QStringList exportedIds(const StoreFixture &store, const ExportFilter &filter)
{
    QStringList ids;
    const QByteArray lines = exported(store, ExportFormat::JsonLines, filter).trimmed();
    for (const QByteArray &line : lines.split('\n')) {
        if (!line.isEmpty()) {
            ids.append(QJsonDocument::fromJson(line).object().value("messageId"_L1).toString());
        }
    }
    return ids;
}

QByteArray golden(const QString &name)
{
    QFile file(QFINDTESTDATA(u"fixtures/"_s + name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The export against its contract, byte by byte.
class TestStoreExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheGoldenFiles_data();
    void writesTheGoldenFiles();
    void everyLineIsJson();
    void cellsAreNoFormulas_data();
    void cellsAreNoFormulas();
    void filters();
    void ordersAllAccountsByTime();
    void aFullDiskIsAnError();
    void needsACache();
};

void TestStoreExport::writesTheGoldenFiles_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<QString>("name");
    QTest::newRow("csv") << ExportFormat::Csv << u"export.csv"_s;
    QTest::newRow("jsonl") << ExportFormat::JsonLines << u"export.jsonl"_s;
}

void TestStoreExport::writesTheGoldenFiles()
{
    QFETCH(const ExportFormat, format);
    QFETCH(const QString, name);
    StoreFixture store;
    fill(store);
    QCOMPARE(QString::fromUtf8(exported(store, format)), QString::fromUtf8(golden(name)));
    QCOMPARE(exported(store, format), golden(name));
    store.close();
    QCOMPARE(exported(store, format), golden(name));
}

void TestStoreExport::everyLineIsJson()
{
    StoreFixture store;
    QString body = u"\\ \" / \t\r\n\b\f\x7f \u2028 \U0001F600 <b>"_s;
    for (char16_t c = 0; c < 0x20; ++c) {
        body.append(QChar(c));
    }
    store.apply({inbound(u"msg_1"_s, theirs, body, noon)});
    const QByteArray line = exported(store, ExportFormat::JsonLines);
    QCOMPARE(line.count('\n'), 1);
    QJsonParseError error;
    const QJsonObject json = QJsonDocument::fromJson(line, &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(json.value("body"_L1).toString(), body);
    QVERIFY(json.value("error"_L1).isNull());
    QVERIFY(json.value("appId"_L1).isNull());
    QCOMPARE(json.value("history"_L1).toArray().size(), 1);
}

void TestStoreExport::cellsAreNoFormulas_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("equals") << u"=1+1"_s << QByteArray("'=1+1");
    QTest::newRow("plus") << u"+1"_s << QByteArray("'+1");
    QTest::newRow("minus") << u"-1"_s << QByteArray("'-1");
    QTest::newRow("at") << u"@SUM(A1)"_s << QByteArray("'@SUM(A1)");
    QTest::newRow("tab") << u"\t=1"_s << QByteArray("'\t=1");
    QTest::newRow("carriage return") << u"\r=1"_s << QByteArray("\"'\r=1\"");
    QTest::newRow("with a comma") << u"=1,2"_s << QByteArray("\"'=1,2\"");
    QTest::newRow("quotes") << u"say \"hi\""_s << QByteArray("\"say \"\"hi\"\"\"");
    QTest::newRow("harmless") << u"a=1"_s << QByteArray("a=1");
    QTest::newRow("empty") << u""_s << QByteArray("");
}

void TestStoreExport::cellsAreNoFormulas()
{
    QFETCH(const QString, body);
    QFETCH(const QByteArray, cell);
    StoreFixture store;
    store.apply({inbound(u"msg_1"_s, theirs, body, noon)});
    const QByteArray csv = exported(store, ExportFormat::Csv);
    QVERIFY2(csv.contains(",'+15559876543," + cell + ",received,"), csv.constData());
}

void TestStoreExport::filters()
{
    StoreFixture store;
    fill(store);
    const auto with = [&](auto set) {
        ExportFilter filter;
        set(filter);
        return exportedIds(store, filter);
    };
    QCOMPARE(with([](ExportFilter &) {}).size(), 4);
    QCOMPARE(with([](ExportFilter &f) { f.since = noon + 3000; }), (QStringList{u"msg_3"_s, u"msg_4"_s}));
    QCOMPARE(with([](ExportFilter &f) { f.until = noon + 1000; }), (QStringList{u"msg_1"_s, u"msg_2"_s}));
    QCOMPARE(with([](ExportFilter &f) { f.status = u"failed"_s; }), QStringList{u"msg_3"_s});
    QCOMPARE(with([](ExportFilter &f) { f.status = u"accepted"_s; }), QStringList{u"msg_4"_s});
    QCOMPARE(with([](ExportFilter &f) { f.number = u"+1 (555) 123-4567"_s; }).size(), 2);
    QCOMPARE(with([](ExportFilter &f) { f.number = u"555 123 4567"_s; }).size(), 2);
    QCOMPARE(with([](ExportFilter &f) { f.number = u"clinic"_s; }), QStringList{u"msg_3"_s});
    QCOMPARE(with([](ExportFilter &f) { f.number = u"4567"_s; }), QStringList());
    QCOMPARE(with([](ExportFilter &f) { f.number = u"+1555123456"_s; }), QStringList());
}

void TestStoreExport::ordersAllAccountsByTime()
{
    StoreFixture store;
    const Account other = store.writer().ensureAccount(u"https://two.example"_s).value();
    QStringList expected;
    QList<Observation> first;
    QList<Observation> second;
    for (int i = 0; i < 2600; ++i) {
        // More of one moment than a page holds, and many pages besides.
        const UtcMs at = noon + (i < 1200 ? 0 : i);
        const QString id = u"msg_%1"_s.arg(i, 5, 10, QChar(u'0'));
        expected.append(id);
        const bool isOut = i % 3 == 0;
        Observation seen = isOut
                               ? record(id, Direction::Outbound, DeliveryStatus::Sent, theirs, u"x"_s, at, at)
                               : inbound(id, theirs, u"x"_s, at);
        (i % 7 == 0 ? second : first).prepend(seen);
    }
    store.apply(first);
    store.applyTo(other.id, second);
    QCOMPARE(exportedIds(store, {}), expected);
}

void TestStoreExport::aFullDiskIsAnError()
{
    QFile full(u"/dev/full"_s);
    if (!full.open(QIODevice::WriteOnly)) {
        QSKIP("this system has no /dev/full");
    }
    StoreFixture store;
    fill(store);
    const auto rows = exportMessages(store.file(), ExportFormat::Csv, {}, full);
    QVERIFY(!rows.has_value());
    QCOMPARE(rows.error().kind, StoreError::Kind::DiskFull);
}

void TestStoreExport::needsACache()
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto rows = exportMessages(u"/nonexistent/textdesk.sqlite"_s, ExportFormat::Csv, {}, out);
    QCOMPARE(rows.error().kind, StoreError::Kind::CannotOpen);
    QVERIFY(out.data().isEmpty());
}

QTEST_GUILESS_MAIN(TestStoreExport)
#include "tst_store_export.moc"
