// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/autostart.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace textdesk;

namespace {

QString contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

bool setContent(const QString &name, const QString &content)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(content.toUtf8()) > 0;
}

QString execOf(const QString &content)
{
    const QStringList lines = content.split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith("Exec="_L1)) {
            return line.mid(5);
        }
    }
    return {};
}

} // namespace

/// The XDG autostart entry: written as the specification wants it, read as others may have left it.
class AutostartTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onAndOff()
    {
        const QTemporaryDir dir;
        const Autostart autostart(dir.filePath(u"config"_s), u"/usr/bin/textdesk"_s);
        QVERIFY(!autostart.isEnabled());
        QVERIFY(autostart.setEnabled(false));
        QVERIFY(autostart.setEnabled(true));
        QVERIFY(autostart.isEnabled());
        QCOMPARE(autostart.fileName(), dir.filePath(u"config/autostart/org.textdesk.Textdesk.desktop"_s));
        QCOMPARE(execOf(contentOf(autostart.fileName())), u"/usr/bin/textdesk --minimized"_s);
        QVERIFY(autostart.setEnabled(false));
        QVERIFY(!autostart.isEnabled());
        QVERIFY(!QFile::exists(autostart.fileName()));
    }

    void exec_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("exec"); // as in the file: Exec's quoting inside a string's escapes

        QTest::newRow("plain") << u"textdesk"_s << QStringList{} << u"textdesk --minimized"_s;
        QTest::newRow("space") << u"/opt/Text Desk/textdesk"_s
                               << QStringList{u"--data-dir"_s, u"/home/a b/desk"_s}
                               << u"\"/opt/Text Desk/textdesk\" --minimized --data-dir \"/home/a b/desk\""_s;
        QTest::newRow("percent") << u"/opt/100%f/textdesk"_s << QStringList{}
                                 << u"/opt/100%%f/textdesk --minimized"_s;
        QTest::newRow("quote and dollar")
            << u"/opt/\"$x`/t"_s << QStringList{} << u"\"/opt/\\\\\"\\\\$x\\\\`/t\" --minimized"_s;
        QTest::newRow("backslash") << u"/opt/a\\b"_s << QStringList{} << u"\"/opt/a\\\\\\\\b\" --minimized"_s;
        QTest::newRow("line break") << u"/opt/a\nHidden=true"_s << QStringList{}
                                    << u"\"/opt/a\\nHidden=true\" --minimized"_s;
        QTest::newRow("empty argument") << u"t"_s << QStringList{QString()} << u"t --minimized \"\""_s;
        QTest::newRow("umlaut") << u"/opt/Büro/t"_s << QStringList{} << u"/opt/Büro/t --minimized"_s;
    }

    void exec()
    {
        QFETCH(const QString, program);
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, exec);

        const QTemporaryDir dir;
        const Autostart autostart(dir.path(), program, arguments);
        QVERIFY(autostart.setEnabled(true));
        QCOMPARE(execOf(contentOf(autostart.fileName())), exec);
    }

    void theEntryIsValid()
    {
        const QTemporaryDir dir;
        const Autostart autostart(
            dir.path(), u"/opt/Text \"Desk\"/100%/textdesk"_s, {u"--data-dir"_s, u"/a b"_s});
        QVERIFY(autostart.setEnabled(true));
        QProcess validator;
        validator.start(u"desktop-file-validate"_s, {autostart.fileName()});
        QVERIFY2(validator.waitForFinished(), qPrintable(validator.errorString()));
        const QByteArray said = validator.readAllStandardOutput();
        QVERIFY2(validator.exitCode() == 0, said.constData());
    }

    void whatOthersLeft_data()
    {
        QTest::addColumn<QString>("content");
        QTest::addColumn<bool>("enabled");

        const QString entry = u"[Desktop Entry]\nType=Application\nExec=textdesk\n"_s;
        QTest::newRow("as it is") << entry << true;
        QTest::newRow("hidden") << QString(entry + u"Hidden=true\n"_s) << false;
        QTest::newRow("not hidden") << QString(entry + u"Hidden=false\n"_s) << true;
        QTest::newRow("off in GNOME") << QString(entry + u"X-GNOME-Autostart-enabled=false\n"_s) << false;
        QTest::newRow("blanks") << QString(entry + u"Hidden = true \r\n"_s) << false;
        QTest::newRow("in another group") << QString(entry + u"[Other]\nHidden=true\n"_s) << true;
        QTest::newRow("nothing to start") << u"[Desktop Entry]\nType=Application\n"_s << false;
        QTest::newRow("no group") << u"Exec=textdesk\n"_s << false;
        QTest::newRow("rubbish") << u"\0\x01\xff"_s << false;
    }

    void whatOthersLeft()
    {
        QFETCH(const QString, content);
        QFETCH(const bool, enabled);

        const QTemporaryDir dir;
        const Autostart autostart(dir.path(), u"textdesk"_s);
        QVERIFY(autostart.setEnabled(true));
        QVERIFY(setContent(autostart.fileName(), content));
        QCOMPARE(autostart.isEnabled(), enabled);
        QVERIFY(autostart.setEnabled(true));
        QVERIFY(autostart.isEnabled());
    }

    void whereNothingCanBeWritten()
    {
        const QTemporaryDir dir;
        QVERIFY(setContent(dir.filePath(u"autostart"_s), u"in the way"_s));
        const Autostart autostart(dir.path(), u"textdesk"_s);
        const auto answer = autostart.setEnabled(true);
        QVERIFY(!answer);
        QVERIFY(!answer.error().isEmpty());
        QVERIFY(!autostart.isEnabled());
    }
};

QTEST_GUILESS_MAIN(AutostartTest)
#include "tst_autostart.moc"
