// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inboxdesk.h"
#include "widgets/linkdialog.h"
#include "widgets/messagecontent.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace textdesk {

/// Stands where the browser would.
class Browser : public QObject
{
    Q_OBJECT
public:
    Browser()
    {
        QDesktopServices::setUrlHandler(u"https"_s, this, "open");
        QDesktopServices::setUrlHandler(u"http"_s, this, "open");
    }
    ~Browser() override
    {
        QDesktopServices::unsetUrlHandler(u"https"_s);
        QDesktopServices::unsetUrlHandler(u"http"_s);
    }
    Q_DISABLE_COPY_MOVE(Browser)
    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url); }
};

/// Addresses and codes in messages, with mouse and keys.
class TestLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClickShowsWhereItLeadsAndOpensNothing();
    void whatIsSuspiciousIsSaidAndEnterDoesNotOpenIt();
    void byKeyAndByMenu();
    void aSelectionIsNoClick();
    void aCodeIsCopied();
    void whatIsCutOffIsNoLink();

private:
    static LinkDialog *dialog(InboxDesk &inbox) { return inbox.page().findChild<LinkDialog *>(); }
    /// The middle of a part of the newest message's text, in the viewport.
    static QPoint placeOf(InboxDesk &inbox, const QString &part)
    {
        ThreadView &view = inbox.thread();
        const QModelIndex last = inbox.model().index(inbox.model().rowCount() - 1);
        const QRect bubble = view.bubbleRect(last);
        const QString body = inbox.model().at(last.row()).body;
        // As wide as the text before it and half of itself, in the bubble's own font.
        const QFontMetrics metrics(view.font());
        const auto before = body.left(body.indexOf(part));
        return {
            bubble.left() + 13 + metrics.horizontalAdvance(before) + metrics.horizontalAdvance(part) / 2,
            bubble.center().y()};
    }
    static void receive(InboxDesk &inbox, const QString &body)
    {
        inbox.apply({StoreFixture::inbound(u"link"_s, 1, StoreFixture::now - 1, body)});
        inbox.show();
        inbox.page().openConversation(inbox.store().conversation(1));
        QTRY_COMPARE(inbox.model().rowCount(), 1);
    }
    static void click(InboxDesk &inbox, QPoint place)
    {
        QTest::mouseClick(inbox.thread().viewport(), Qt::LeftButton, Qt::NoModifier, place);
    }
};

void TestLinks::aClickShowsWhereItLeadsAndOpensNothing()
{
    Browser browser;
    InboxDesk inbox;
    receive(inbox, u"Pay: https://example.org/a?b=1 now"_s);
    click(inbox, placeOf(inbox, u"Pay"_s));
    QVERIFY(dialog(inbox) == nullptr);
    click(inbox, placeOf(inbox, u"https://example.org/a?b=1"_s));
    QVERIFY(dialog(inbox) != nullptr);
    QVERIFY(browser.opened.isEmpty());
    QCOMPARE(dialog(inbox)->findChild<QLabel *>(u"linkHost"_s)->text(), u"example.org"_s);
    QCOMPARE(
        dialog(inbox)->findChild<QPlainTextEdit *>(u"linkAddress"_s)->toPlainText(),
        u"https://example.org/a?b=1"_s);
    QTest::keyClick(dialog(inbox), Qt::Key_Return);
    QCOMPARE(browser.opened, QList<QUrl>{QUrl(u"https://example.org/a?b=1"_s)});
    QTRY_VERIFY(dialog(inbox) == nullptr);
}

void TestLinks::whatIsSuspiciousIsSaidAndEnterDoesNotOpenIt()
{
    Browser browser;
    InboxDesk inbox;
    receive(inbox, u"https://www.pаypal.com/"_s);
    click(inbox, placeOf(inbox, u"pаypal"_s));
    LinkDialog *shown = dialog(inbox);
    QVERIFY(shown != nullptr);
    QVERIFY(shown->findChild<QLabel *>(u"linkHost"_s)->text().startsWith(u"www.xn--"_s));
    QVERIFY(shown->findChild<QLabel *>(u"linkHostAsWritten"_s)->isVisible());
    const auto labels = shown->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
        return label->text().contains(u"several alphabets"_s);
    }));
    QTest::keyClick(shown, Qt::Key_Return);
    QVERIFY(browser.opened.isEmpty());
    QTRY_VERIFY(dialog(inbox) == nullptr);

    click(inbox, placeOf(inbox, u"pаypal"_s));
    dialog(inbox)->findChild<QPushButton *>(u"openLink"_s)->click(); // whoever wants to, may
    QCOMPARE(browser.opened.size(), 1);
}

void TestLinks::byKeyAndByMenu()
{
    Browser browser;
    InboxDesk inbox;
    receive(inbox, u"www.example.org and https://example.com/"_s);
    inbox.thread().setFocus();
    QTest::keyClick(&inbox.thread(), Qt::Key_Up);
    QTest::keyClick(&inbox.thread(), Qt::Key_Return);
    QVERIFY(dialog(inbox) != nullptr);
    dialog(inbox)->findChild<QPushButton *>(u"copyLink"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"https://www.example.org"_s);
    QTRY_VERIFY(dialog(inbox) == nullptr);

    Q_EMIT inbox.thread().menuRequested(inbox.model().index(0), inbox.page().mapToGlobal(QPoint(9, 9)));
    auto *menu = inbox.page().findChild<QMenu *>(u"messageMenu"_s);
    QVERIFY(menu != nullptr);
    QStringList offers;
    for (const QAction *action : menu->actions()) {
        offers.append(action->text());
    }
    QCOMPARE(offers.mid(0, 2), (QStringList{u"Open www.example.org…"_s, u"Open example.com…"_s}));
    menu->actions().at(1)->trigger();
    QCOMPARE(dialog(inbox)->findChild<QLabel *>(u"linkHost"_s)->text(), u"example.com"_s);
    QVERIFY(browser.opened.isEmpty());
}

void TestLinks::aSelectionIsNoClick()
{
    InboxDesk inbox;
    receive(inbox, u"Pay: https://example.org/a?b=1 now"_s);
    QWidget *viewport = inbox.thread().viewport();
    QTest::mousePress(viewport, Qt::LeftButton, Qt::NoModifier, placeOf(inbox, u"https"_s));
    QTest::mouseMove(viewport, placeOf(inbox, u"b=1"_s));
    QTest::mouseRelease(viewport, Qt::LeftButton, Qt::NoModifier, placeOf(inbox, u"b=1"_s));
    QVERIFY(dialog(inbox) == nullptr);
    QVERIFY(!inbox.thread().selectedText().isEmpty());
}

void TestLinks::aCodeIsCopied()
{
    InboxDesk inbox;
    receive(inbox, u"Your code is 482 913. Keep it."_s);
    QGuiApplication::clipboard()->clear();
    click(inbox, placeOf(inbox, u"Keep"_s));
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    click(inbox, placeOf(inbox, u"482 913"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"482913"_s);
}

void TestLinks::whatIsCutOffIsNoLink()
{
    MessageRow row;
    row.direction = Direction::Inbound;
    row.body = QString(3'990, u'x') + u" https://example.org/pay"_s;
    const MessageContent cut = MessageContent::from(row, {}, MessageWords(), 0);
    QVERIFY(cut.body.endsWith(u'…'));
    QVERIFY(cut.links.isEmpty());
    row.body = u"https://example.org/pay"_s;
    QCOMPARE(MessageContent::from(row, {}, MessageWords(), 0).links.size(), 1);
}

} // namespace textdesk

QTEST_MAIN(textdesk::TestLinks)
#include "tst_widgets_links.moc"
