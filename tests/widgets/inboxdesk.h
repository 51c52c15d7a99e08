// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/settings.h"
#include "models/deskbooks.h"
#include "models/storefixture.h"
#include "models/threadmodel.h"
#include "widgets/inboxpage.h"
#include "widgets/threadview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace textdesk {

/// The Inbox over a real cache, in a window that has the focus; commits reach it as in the app.
class InboxDesk
{
public:
    explicit InboxDesk(QSize size = {1000, 700})
        : m_settings(m_folder.filePath(QStringLiteral("settings.ini"))),
          m_page(m_settings, m_clock, m_books)
    {
        m_settings.setHomeRegion(QStringLiteral("US"));
        m_page.resize(size);
    }

    void show()
    {
        m_page.setStore(&m_store.reader(), m_store.account());
        m_page.show();
        m_page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_page));
    }

    /// Commits, and tells the page.
    void apply(const QList<Observation> &observations) { m_page.applyChanges(m_store.apply(observations)); }

    /// Reads what a person has seen into the cache, as the engine does.
    void followReading()
    {
        QObject::connect(&m_page, &InboxPage::markReadRequested, &m_page, [this](qint64 id, UtcMs upTo) {
            m_page.applyChanges(m_store.markRead(id, upTo));
        });
    }

    /// \p count messages to and from a number, a minute apart, the last one a minute ago; all read.
    void fill(int their, int count)
    {
        QList<Observation> all;
        for (int i = 0; i < count; ++i) {
            const UtcMs at = StoreFixture::now - (count - i) * StoreFixture::minute;
            const QString id = QStringLiteral("m%1-%2").arg(their).arg(i);
            const QString body = QStringLiteral("This is message number %1").arg(i);
            all.append(
                i % 3 == 0 ? StoreFixture::outbound(id, their, at, body)
                           : StoreFixture::inbound(id, their, at, body));
        }
        m_store.apply(all);
        m_store.markRead(m_store.conversation(their), StoreFixture::now);
    }

    StoreFixture &store() { return m_store; }
    Settings &settings() { return m_settings; }
    ManualClock &clock() { return m_clock; }
    DeskBooks &books() { return m_books; }
    SnippetBook &snippets() { return m_books.snippets; }
    InboxPage &page() { return m_page; }
    QListView &list() { return child<QListView>("conversationList"); }
    ThreadView &thread() { return child<ThreadView>("threadView"); }
    ThreadModel &model() { return *qobject_cast<ThreadModel *>(thread().model()); }
    QScrollBar &bar() { return *thread().verticalScrollBar(); }

    template<typename T>
    T &child(const char *name)
    {
        T *found = m_page.findChild<T *>(QLatin1StringView(name));
        if (found == nullptr) {
            qFatal("no %s", name);
        }
        return *found;
    }

private:
    StoreFixture m_store;
    QTemporaryDir m_folder;
    Settings m_settings;
    ManualClock m_clock{StoreFixture::now};
    DeskBooks m_books;
    InboxPage m_page;
};

} // namespace textdesk
