// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clock.h"
#include "desktop/notificationpresenter.h"

#include <QSet>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace textdesk;

namespace {

InboundNotice notice(qint64 conversation, const QString &body = u"Hello"_s)
{
    return {
        .conversationId = conversation,
        .messageRowId = 1,
        .from = u"+1555123%1"_s.arg(conversation, 4, 10, QChar(u'0')),
        .to = u"+15559876543"_s,
        .body = body,
        .at = 0};
}

QStringList groups(const NotificationPlan &plan)
{
    QStringList names;
    for (const Notification &notification : plan.show) {
        names << notification.group;
    }
    return names;
}

} // namespace

/// What is told, and in which words.
class PresenterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_watched.clear();
        m_presenter = std::make_unique<NotificationPresenter>(
            m_clock, [this](qint64 conversation) { return m_watched.contains(conversation); });
        m_policy = {};
        m_policy.homeRegion = u"US"_s;
        m_presenter->setPolicy(m_policy);
    }

    void words_data()
    {
        QTest::addColumn<bool>("showText");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QStringList>("bodies");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("body");

        const QString number = u"+12025550143"_s;
        const QString shownNumber = u"(202) 555-0143"_s;
        QTest::newRow("one") << true << number << QStringList{u"Hi"_s} << shownNumber << u"Hi"_s;
        QTest::newRow("two") << true << number << QStringList{u"Hi"_s, u"There"_s} << shownNumber
                             << u"2 new message(s)\nThere"_s;
        QTest::newRow("hidden") << false << number << QStringList{u"Hi"_s} << u"1 new message(s)"_s
                                << QString();
        QTest::newRow("two hidden") << false << number << QStringList{u"a"_s, u"b"_s} << u"2 new message(s)"_s
                                    << QString();
        QTest::newRow("name of markup")
            << true << u"<b>\nx"_s << QStringList{u"<i>"_s} << u"<b> x"_s << u"<i>"_s;
        QTest::newRow("nobody") << true << QString() << QStringList{u"a"_s} << u"Unknown sender"_s << u"a"_s;
        QTest::newRow("control characters")
            << true << number << QStringList{QString(u"a"_s + QChar(0) + u"\x1b"_s + u"b"_s)} << shownNumber
            << u"ab"_s;
        QTest::newRow("override is closed")
            << true << number << QStringList{u"\u202eabc"_s} << shownNumber << u"\u202eabc\u202c"_s;
        const QString face = u"\U0001F600"_s;
        QTest::newRow("long") << true << number << QStringList{QString(401, u'x')} << shownNumber
                              << QString(QString(400, u'x') + u'\u2026');
        QTest::newRow("long, at a pair") << true << number << QStringList{u"x"_s + face.repeated(300)}
                                         << shownNumber << QString(u"x"_s + face.repeated(199) + u'\u2026');
    }

    void words()
    {
        QFETCH(const bool, showText);
        QFETCH(const QString, from);
        QFETCH(const QStringList, bodies);
        QFETCH(const QString, title);
        QFETCH(const QString, body);

        m_policy.showText = showText;
        m_presenter->setPolicy(m_policy);
        NotificationPlan plan;
        for (const QString &text : bodies) {
            InboundNotice one = notice(17, text);
            one.from = from;
            plan = m_presenter->arrived({one});
        }
        QCOMPARE(plan.show.size(), 1);
        QCOMPARE(plan.show.first().group, u"conversation/17"_s);
        QCOMPARE(plan.show.first().title, title);
        QCOMPARE(plan.show.first().body, body);
        QVERIFY(plan.show.first().canMarkRead);
        QVERIFY(plan.withdraw.isEmpty());
    }

    void oneBatchOneNotificationAConversation()
    {
        const NotificationPlan plan =
            m_presenter->arrived({notice(1, u"a"_s), notice(2, u"b"_s), notice(1, u"c"_s)});
        QCOMPARE(groups(plan), (QStringList{u"conversation/2"_s, u"conversation/1"_s}));
        QVERIFY(plan.show.last().body.endsWith(u"\nc"_s));
    }

    void watchedConversationsAreQuiet()
    {
        m_watched.insert(17);
        QVERIFY(m_presenter->arrived({notice(17)}).isEmpty());
        QCOMPARE(groups(m_presenter->arrived({notice(17), notice(18)})), QStringList{u"conversation/18"_s});
        m_watched.clear();
        // What came while it was watched was seen, and is not counted.
        QCOMPARE(m_presenter->arrived({notice(17)}).show.first().body, u"Hello"_s);
    }

    void readWithdrawsAndCountsAnew()
    {
        m_presenter->arrived({notice(17)});
        QVERIFY(m_presenter->conversationRead(18).isEmpty());
        QCOMPARE(m_presenter->conversationRead(17).withdraw, QStringList{u"conversation/17"_s});
        QVERIFY(m_presenter->conversationRead(17).isEmpty());
        QCOMPARE(m_presenter->arrived({notice(17)}).show.first().body, u"Hello"_s);
    }

    void aStormIsOneSummary()
    {
        for (qint64 conversation = 1; conversation <= 4; ++conversation) {
            QCOMPARE(m_presenter->arrived({notice(conversation)}).show.size(), 1);
            m_clock.advance(1000);
        }
        const NotificationPlan plan = m_presenter->arrived({notice(5), notice(5)});
        QCOMPARE(groups(plan), QStringList{u"storm"_s});
        QCOMPARE(plan.show.first().title, u"6 new message(s)"_s);
        QCOMPARE(plan.show.first().body, u"In 5 conversation(s)."_s);
        QVERIFY(!plan.show.first().canMarkRead);
        QCOMPARE(
            plan.withdraw,
            (QStringList{
                u"conversation/1"_s, u"conversation/2"_s, u"conversation/3"_s, u"conversation/4"_s}));

        const NotificationPlan more = m_presenter->arrived({notice(6)});
        QCOMPARE(groups(more), QStringList{u"storm"_s});
        QCOMPARE(more.show.first().title, u"7 new message(s)"_s);
        QVERIFY(more.withdraw.isEmpty());
    }

    void aStormInOneBatch()
    {
        const NotificationPlan plan =
            m_presenter->arrived({notice(1), notice(2), notice(3), notice(4), notice(5)});
        QCOMPARE(groups(plan), QStringList{u"storm"_s});
        QVERIFY(plan.withdraw.isEmpty());
    }

    void aStormEndsAndItsSummaryGoesWithItsLastConversation()
    {
        m_presenter->arrived({notice(1), notice(2), notice(3), notice(4), notice(5)});
        m_clock.advance(m_policy.stormMs);
        QCOMPARE(groups(m_presenter->arrived({notice(9)})), QStringList{u"conversation/9"_s});
        for (qint64 conversation = 1; conversation <= 4; ++conversation) {
            QVERIFY(m_presenter->conversationRead(conversation).isEmpty());
        }
        QCOMPARE(m_presenter->conversationRead(5).withdraw, QStringList{u"storm"_s});
        QCOMPARE(m_presenter->conversationRead(9).withdraw, QStringList{u"conversation/9"_s});
    }

    void aConversationLeavesTheSummaryWhenItWritesAgain()
    {
        m_presenter->arrived({notice(1), notice(2), notice(3), notice(4), notice(5)});
        for (qint64 conversation = 1; conversation <= 4; ++conversation) {
            m_presenter->conversationRead(conversation);
        }
        m_clock.advance(m_policy.stormMs);
        const NotificationPlan plan = m_presenter->arrived({notice(5)});
        QCOMPARE(groups(plan), QStringList{u"conversation/5"_s});
        QCOMPARE(plan.show.first().body, u"2 new message(s)\nHello"_s);
        QCOMPARE(plan.withdraw, QStringList{u"storm"_s});
    }

    void aBusyOfficeIsNoStorm()
    {
        // A new conversation every four seconds, for a while.
        for (qint64 conversation = 1; conversation <= 50; ++conversation) {
            QCOMPARE(
                groups(m_presenter->arrived({notice(conversation)})),
                QStringList{NotificationPresenter::conversationGroup(conversation)});
            m_clock.advance(4000);
        }
    }

    void catchUp_data()
    {
        QTest::addColumn<int>("messages");
        QTest::addColumn<int>("conversations");
        QTest::addColumn<bool>("windowActive");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("body");

        QTest::newRow("many") << 12 << 5 << false << u"12 message(s) while you were away"_s
                              << u"In 5 conversation(s)."_s;
        QTest::newRow("one") << 1 << 1 << false << u"1 message(s) while you were away"_s << QString();
        QTest::newRow("only statuses") << 0 << 3 << false << QString() << QString();
        QTest::newRow("somebody is there") << 12 << 5 << true << QString() << QString();
    }

    void catchUp()
    {
        QFETCH(const int, messages);
        QFETCH(const int, conversations);
        QFETCH(const bool, windowActive);
        QFETCH(const QString, title);
        QFETCH(const QString, body);

        CatchUpSummary summary;
        summary.inboundMessages = messages;
        summary.conversations = conversations;
        const NotificationPlan plan = m_presenter->caughtUp(summary, windowActive);
        if (title.isEmpty()) {
            QVERIFY(plan.isEmpty());
            QVERIFY(m_presenter->windowActivated().isEmpty());
            return;
        }
        QCOMPARE(groups(plan), QStringList{u"catch-up"_s});
        QCOMPARE(plan.show.first().title, title);
        QCOMPARE(plan.show.first().body, body);
        QVERIFY(!plan.show.first().canMarkRead);
        QCOMPARE(m_presenter->windowActivated().withdraw, QStringList{u"catch-up"_s});
        QVERIFY(m_presenter->windowActivated().isEmpty());
    }

    void switchingOffTakesAllAway()
    {
        m_presenter->arrived({notice(1), notice(2), notice(3), notice(4), notice(5)});
        m_clock.advance(m_policy.stormMs);
        m_presenter->arrived({notice(9)});
        m_presenter->caughtUp({.inboundMessages = 3}, false);
        m_policy.enabled = false;
        QCOMPARE(
            m_presenter->setPolicy(m_policy).withdraw,
            (QStringList{u"conversation/9"_s, u"storm"_s, u"catch-up"_s}));
        QVERIFY(m_presenter->arrived({notice(1)}).isEmpty());
        QVERIFY(m_presenter->caughtUp({.inboundMessages = 3}, false).isEmpty());
    }

    void hidingTheTextTakesItAway()
    {
        m_presenter->arrived({notice(9)});
        m_policy.showText = false;
        QCOMPARE(m_presenter->setPolicy(m_policy).withdraw, QStringList{u"conversation/9"_s});
        m_policy.showText = true;
        QVERIFY(m_presenter->setPolicy(m_policy).isEmpty());
    }

    void quietHoldsBackAndIsSummedUpAtItsEnd()
    {
        m_presenter->arrived({notice(1)});
        m_policy.quiet = true;
        QVERIFY(m_presenter->setPolicy(m_policy).isEmpty()); // what is there may stay
        QVERIFY(m_presenter->arrived({notice(2), notice(3), notice(3), notice(4)}).isEmpty());
        QVERIFY(m_presenter->caughtUp({.inboundMessages = 3}, false).isEmpty());
        QVERIFY(m_presenter->conversationRead(4).show.isEmpty()); // read meanwhile: not told of
        m_policy.quiet = false;
        const NotificationPlan plan = m_presenter->setPolicy(m_policy);
        QCOMPARE(groups(plan), QStringList{u"storm"_s});
        QCOMPARE(plan.show.constFirst().title, u"3 new message(s)"_s);
        QCOMPARE(plan.show.constFirst().body, u"In 2 conversation(s)."_s);
        QVERIFY(m_presenter->setPolicy(m_policy).isEmpty()); // once
        QCOMPARE(groups(m_presenter->arrived({notice(5)})), QStringList{u"conversation/5"_s});
        QVERIFY(m_presenter->conversationRead(2).isEmpty());
        QCOMPARE(m_presenter->conversationRead(3).withdraw, QStringList{u"storm"_s});
    }

    void quietInWhichNothingCameEndsWithoutAWord()
    {
        m_policy.quiet = true;
        m_presenter->setPolicy(m_policy);
        m_watched.insert(1);
        QVERIFY(m_presenter->arrived({notice(1)}).isEmpty());
        m_policy.quiet = false;
        QVERIFY(m_presenter->setPolicy(m_policy).isEmpty());
    }

    void onlySomebodyWithANumberCanBeReplied_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<bool>("showText");
        QTest::addColumn<bool>("canReply");
        QTest::newRow("a number") << u"+12025550143"_s << true << true;
        QTest::newRow("a short code") << u"72345"_s << true << false;
        QTest::newRow("a name") << u"PARCEL"_s << true << false;
        QTest::newRow("nobody") << QString() << true << false;
        QTest::newRow("words that are hidden") << u"+12025550143"_s << false << false;
    }

    void onlySomebodyWithANumberCanBeReplied()
    {
        QFETCH(const QString, from);
        QFETCH(const bool, showText);
        QFETCH(const bool, canReply);
        m_policy.showText = showText;
        m_presenter->setPolicy(m_policy);
        InboundNotice one = notice(17);
        one.from = from;
        QCOMPARE(m_presenter->arrived({one}).show.first().canReply, canReply);
    }

    void withoutSoundAllAreSilent()
    {
        QVERIFY(!m_presenter->arrived({notice(1)}).show.first().isSilent);
        m_policy.sound = false;
        QVERIFY(m_presenter->setPolicy(m_policy).isEmpty()); // what is shown may stay
        QVERIFY(m_presenter->arrived({notice(1)}).show.first().isSilent);
        QVERIFY(m_presenter->caughtUp({.inboundMessages = 3}, false).show.first().isSilent);
        QVERIFY(m_presenter->unanswered(2, {}).show.first().isSilent);
    }

    void whoWaitsForAnAnswerIsRemindedOf()
    {
        const NotificationPlan one = m_presenter->unanswered(1, u"+12025550143"_s);
        QCOMPARE(one.show.first().title, u"1 conversation(s) wait for an answer"_s);
        QCOMPARE(one.show.first().body, u"(202) 555-0143"_s);
        QVERIFY(NotificationPresenter::isUnansweredGroup(one.show.first().group));
        QVERIFY(m_presenter->unanswered(3, u"+12025550143"_s).show.first().body.isEmpty());
        QCOMPARE(m_presenter->windowActivated().withdraw, QStringList{one.show.first().group});
        m_policy.showText = false;
        m_presenter->setPolicy(m_policy);
        QVERIFY(m_presenter->unanswered(1, u"+12025550143"_s).show.first().body.isEmpty());
        m_policy.quiet = true;
        m_presenter->setPolicy(m_policy);
        QVERIFY(m_presenter->unanswered(1, u"+12025550143"_s).isEmpty());
    }

    void troubleHasASoundOfItsOwn()
    {
        for (const bool isAlert : {false, true}) {
            m_policy = {};
            m_presenter->setPolicy(m_policy);
            const auto plan = [&](bool sound) {
                return isAlert ? m_presenter->alert(u"rate"_s, u"Title"_s, u"Body"_s, sound)
                               : m_presenter->incident(u"rate"_s, u"Title"_s, u"Body"_s, sound);
            };
            QVERIFY(!plan(true).show.first().isSilent);
            QVERIFY(plan(false).show.first().isSilent);
            const QString group = plan(true).show.first().group;
            QCOMPARE(NotificationPresenter::alertOf(group), isAlert ? u"rate"_s : QString());
            QCOMPARE(NotificationPresenter::incidentOf(group), isAlert ? QString() : u"rate"_s);
            m_policy.sound = false; // of everything
            m_presenter->setPolicy(m_policy);
            QVERIFY(plan(true).show.first().isSilent);
            m_policy.quiet = true;
            m_presenter->setPolicy(m_policy);
            QVERIFY(plan(true).isEmpty());
            m_policy.quiet = false;
            m_policy.enabled = false;
            m_presenter->setPolicy(m_policy);
            QVERIFY(plan(true).isEmpty());
        }
    }

    void groupNames()
    {
        QCOMPARE(NotificationPresenter::conversationOf(u"conversation/17"_s), std::optional<qint64>(17));
        QCOMPARE(NotificationPresenter::conversationOf(u"conversation/"_s), std::nullopt);
        QCOMPARE(NotificationPresenter::conversationOf(u"conversation/17x"_s), std::nullopt);
        QCOMPARE(NotificationPresenter::conversationOf(u"storm"_s), std::nullopt);
    }

private:
    ManualClock m_clock;
    QSet<qint64> m_watched;
    NotificationPolicy m_policy;
    std::unique_ptr<NotificationPresenter> m_presenter;
};

QTEST_GUILESS_MAIN(PresenterTest)
#include "tst_presenter.moc"
