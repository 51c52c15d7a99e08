// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/datapaths.h"
#include "app/desk.h"
#include "simulator/simulator.h"
#include "store/textingobstacle.h"
#include "widgets/messageedit.h"
#include "widgets/snippetpicker.h"
#include "widgets/snippetsdialog.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

const QString ourLine = u"+12025550100"_s;
const QString customer = u"+12025550123"_s;

/// A whole desk, as a person runs it, at a simulated gateway that one customer has written to.
class LiveDesk
{
public:
    LiveDesk()
    {
        QVERIFY(m_gateway.listen());
        m_app = m_gateway.addApp();
        m_gateway.receiveSms(m_app.tenantId, customer, ourLine, u"Is my car ready?"_s);
    }

    void start()
    {
        const DataPaths paths(m_folder.path());
        QString problem;
        QVERIFY(paths.create(&problem));
        {
            Settings settings(paths.settingsFile());
            settings.setHomeRegion(u"US"_s);
            settings.setUndoSeconds(m_undoSeconds);
        }
        RunCommand run;
        run.gateway = *GatewayAddress::parse(m_gateway.baseUrl().toString());
        m_desk = std::make_unique<Desk>(paths, run, *ApiKey::parse(m_app.apiKey));
        m_desk->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->connection().state, ConnectionState::Live, 20'000);
        QTRY_VERIFY(firstConversation() != 0);
        m_desk->window().showMessage(firstConversation(), 0);
    }

    void stop() { m_desk.reset(); }

    qint64 firstConversation() const
    {
        const auto store = ReadStore::open(databaseFile());
        if (!store) {
            return 0;
        }
        const auto page = (*store)->conversations().page(1, ConversationFilter::All, {}, 1);
        return page && !page->isEmpty() ? page->constFirst().id : 0;
    }

    void write(const QString &text)
    {
        MessageEdit &field = edit();
        field.setFocus();
        QTest::keyClicks(&field, text);
        QTest::keyClick(&field, Qt::Key_Return);
    }

    MessageEdit &edit() { return *m_desk->window().findChild<MessageEdit *>(); }

    /// How the first text on its way stands; empty: there is none.
    QString outgoingStatus()
    {
        const auto *label = m_desk->window().findChild<QLabel *>(u"outgoingStatus"_s);
        return label == nullptr ? QString() : label->text();
    }

    QPushButton *button(const QString &word)
    {
        for (QPushButton *each : m_desk->window().findChildren<QPushButton *>()) {
            if (each->isVisible() && each->text() == word) {
                return each;
            }
        }
        return nullptr;
    }

    QStringList sent() const
    {
        QStringList bodies;
        for (const SimulatedMessage &message : m_gateway.messages()) {
            if (!message.inbound) {
                bodies.append(message.body);
            }
        }
        return bodies;
    }

    Simulator &gateway() { return m_gateway; }
    const SimulatedApp &app() const { return m_app; }
    QString databaseFile() const { return DataPaths(m_folder.path()).databaseFile(); }
    Desk &desk() { return *m_desk; }
    void setUndoSeconds(int seconds) { m_undoSeconds = seconds; }

private:
    QTemporaryDir m_folder;
    Simulator m_gateway{SimulatorOptions{}};
    SimulatedApp m_app;
    std::unique_ptr<Desk> m_desk;
    int m_undoSeconds = 0;
};

} // namespace

/// Answering, through the real window, the real engine and a real connection.
class TestAppWriting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerGoesOut();
    void writtenOfflineItGoesOnceTheDeskIsBack();
    void aLostAnswerMakesOneMessage();
    void undoBringsTheTextBack();
    void aDraftOutlivesTheDesk();
    void aSavedReplyOutlivesTheDesk();
    void aReplyFromOutsideGoesOutAndLeavesTheDraft();
    void aReplyThatNeedsALookComesIntoTheComposer();
    void aReplyToNobodyIsNotLost();
};

void TestAppWriting::anAnswerGoesOut()
{
    LiveDesk live;
    live.start();
    live.write(u"Yes, since noon."_s);
    QTRY_COMPARE(live.sent(), QStringList{u"Yes, since noon."_s});
    QTRY_VERIFY(live.outgoingStatus().isEmpty());
    QVERIFY(live.edit().toPlainText().isEmpty());
}

void TestAppWriting::writtenOfflineItGoesOnceTheDeskIsBack()
{
    LiveDesk live;
    live.start();
    live.gateway().goDown();
    QTRY_VERIFY(live.desk().connection().state != ConnectionState::Live);
    live.write(u"We call you back."_s);
    QTRY_VERIFY(live.outgoingStatus().contains(u"Waits for the connection"_s));
    live.stop();
    QVERIFY(live.gateway().listen());
    live.start();
    QTRY_COMPARE_WITH_TIMEOUT(live.sent(), QStringList{u"We call you back."_s}, 20'000);
    QTRY_VERIFY(live.outgoingStatus().isEmpty());
}

void TestAppWriting::aLostAnswerMakesOneMessage()
{
    LiveDesk live;
    live.start();
    RestFault lost;
    lost.pathPrefix = u"/v1/sms/send"_s;
    lost.dropAnswer = true;
    lost.times = 1;
    live.gateway().addRestFault(lost);
    live.write(u"Once only"_s);
    QTRY_VERIFY(live.outgoingStatus().contains(u"checking"_s));
    QTRY_VERIFY_WITH_TIMEOUT(live.outgoingStatus().isEmpty(), 20'000);
    QCOMPARE(live.sent(), QStringList{u"Once only"_s});
}

void TestAppWriting::undoBringsTheTextBack()
{
    LiveDesk live;
    live.setUndoSeconds(60);
    live.start();
    live.write(u"Not like this"_s);
    QTRY_VERIFY(live.button(u"Undo"_s) != nullptr);
    live.button(u"Undo"_s)->click();
    QTRY_COMPARE(live.edit().toPlainText(), u"Not like this"_s);
    QTRY_VERIFY(live.outgoingStatus().isEmpty());
    QVERIFY(live.sent().isEmpty());
}

void TestAppWriting::aDraftOutlivesTheDesk()
{
    LiveDesk live;
    live.start();
    live.edit().setFocus();
    QTest::keyClicks(&live.edit(), u"Half a sent"_s);
    live.stop();
    live.start();
    QTRY_COMPARE(live.edit().toPlainText(), u"Half a sent"_s);
}

void TestAppWriting::aSavedReplyOutlivesTheDesk()
{
    LiveDesk live;
    live.start();
    {
        auto *dialog = SnippetsDialog::open(live.desk().window().books().snippets, &live.desk().window());
        dialog->addSnippet(u"It is ready."_s);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"name"_s), u"Ready"_s);
    }
    live.stop(); // at once: what was written last is kept all the same
    live.start();
    QTRY_COMPARE(live.desk().window().books().snippets.all().size(), 1);
    QCOMPARE(live.desk().window().books().snippets.all().constFirst().name, u"Ready"_s);
    live.desk().window().findChild<QAction *>(u"actionSnippets"_s)->trigger();
    auto *picker = live.desk().window().findChild<SnippetPicker *>();
    QVERIFY(picker != nullptr && picker->isVisible());
    QTest::keyClick(picker->findChild<QLineEdit *>(), Qt::Key_Return);
    QCOMPARE(live.edit().toPlainText(), u"It is ready."_s);
    QTest::keyClick(&live.edit(), Qt::Key_Return);
    QTRY_COMPARE(live.sent(), QStringList{u"It is ready."_s});
}

void TestAppWriting::aReplyFromOutsideGoesOutAndLeavesTheDraft()
{
    LiveDesk live;
    live.start();
    live.edit().setFocus();
    QTest::keyClicks(&live.edit(), u"Half a sent"_s);
    live.desk().window().reply(live.firstConversation(), u"Yes!"_s, SystemClock().nowUtc());
    QTRY_COMPARE(live.sent(), QStringList{u"Yes!"_s});
    QTRY_VERIFY(live.outgoingStatus().isEmpty());
    QCOMPARE(live.edit().toPlainText(), u"Half a sent"_s);
    live.stop();
    live.start();
    QTRY_COMPARE(live.edit().toPlainText(), u"Half a sent"_s); // it is still kept
    QCOMPARE(live.sent(), QStringList{u"Yes!"_s});
}

void TestAppWriting::aReplyThatNeedsALookComesIntoTheComposer()
{
    LiveDesk live;
    live.start();
    live.gateway().receiveSms(live.app().tenantId, customer, ourLine, u"STOP"_s);
    const auto obstacle = [&live] {
        const auto store = ReadStore::open(live.databaseFile());
        const auto newest = (*store)->threads().newest(live.firstConversation(), newestForObstacle);
        return textingObstacle(newest.value_or(QList<MessageRow>()));
    };
    QTRY_COMPARE(obstacle(), TextingObstacle::OptedOut);
    live.desk().window().reply(live.firstConversation(), u"As you wish"_s, SystemClock().nowUtc());
    QCOMPARE(live.edit().toPlainText(), u"As you wish"_s);
    QVERIFY(live.sent().isEmpty());
    // With nothing written the composer is all that is wanted.
    live.desk().window().reply(live.firstConversation(), {}, SystemClock().nowUtc());
    QCOMPARE(live.edit().toPlainText(), u"As you wish"_s);
}

void TestAppWriting::aReplyToNobodyIsNotLost()
{
    LiveDesk live;
    live.start();
    live.desk().window().reply(4711, u"Into the void"_s, SystemClock().nowUtc());
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Into the void"_s);
    QVERIFY(live.sent().isEmpty());
}

} // namespace textdesk

QTEST_MAIN(textdesk::TestAppWriting)
#include "tst_app_writing.moc"
