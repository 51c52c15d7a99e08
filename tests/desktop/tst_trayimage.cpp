// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/trayimage.h"
#include "desktop/traystatus.h"

#include <QDir>
#include <QImage>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace textdesk;

namespace {

TrayStatus status(ConnectionState connection, int unread = 0, int openFailures = 0)
{
    return {.connection = connection, .unread = unread, .openFailures = openFailures};
}

struct State
{
    const char *name;
    TrayStatus status;
};

QList<State> states()
{
    return {
        {"live", status(ConnectionState::Live)},
        {"live-7", status(ConnectionState::Live, 7)},
        {"live-42", status(ConnectionState::Live, 42)},
        {"live-99plus", status(ConnectionState::Live, 1000)},
        {"offline", status(ConnectionState::WaitingToRetry)},
        {"offline-7", status(ConnectionState::WaitingToRetry, 7)},
        {"offline-99plus", status(ConnectionState::WaitingToRetry, 1000)},
        {"failure", status(ConnectionState::Live, 0, 2)},
        {"failure-7", status(ConnectionState::Live, 7, 2)},
        {"failure-42", status(ConnectionState::Live, 42, 2)},
        {"failure-99plus", status(ConnectionState::Live, 1000, 2)},
        {"rejected", status(ConnectionState::Rejected)},
        {"rejected-7", status(ConnectionState::Rejected, 7)},
    };
}

/// What is left without colour: as somebody sees it who cannot tell colours, on a panel of that grey.
QImage shape(const QImage &image)
{
    QImage grey = image;
    for (int y = 0; y < grey.height(); ++y) {
        for (int x = 0; x < grey.width(); ++x) {
            grey.setPixel(x, y, qAlpha(image.pixel(x, y)) > 127 ? 0xff000000 : 0xffffffff);
        }
    }
    return grey;
}

int differences(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            count += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
        }
    }
    return count;
}

double luminance(QColor color)
{
    const auto linear = [](double v) {
        return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace

/// The tray icon's pictures and words.
class TrayImageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sizes_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {16, 22, 24, 32, 48, 64}) {
            QTest::addRow("%d", size) << size;
        }
    }

    void sizes()
    {
        QFETCH(const int, size);
        // A person who wants to look at them says where: TEXTDESK_PICTURES=/tmp/pictures.
        const QString folder = qEnvironmentVariable("TEXTDESK_PICTURES");
        QList<QImage> seen;
        for (const State &state : states()) {
            const QImage image = trayImage(state.status, size);
            QCOMPARE(image.size(), QSize(size, size));
            for (const QImage &other : std::as_const(seen)) {
                QVERIFY2(
                    differences(image, other) > 0 || state.status.connection == ConnectionState::Rejected,
                    state.name);
            }
            seen.append(image);
            if (!folder.isEmpty()) {
                QVERIFY(image.save(
                    QDir(folder).filePath(u"%1-%2.png"_s.arg(size).arg(QLatin1StringView(state.name)))));
            }
        }
    }

    void statesDifferByShape_data() { sizes_data(); }

    void statesDifferByShape()
    {
        QFETCH(const int, size);
        for (const int unread : {0, 7, 1000}) {
            const QImage live = shape(trayImage(status(ConnectionState::Live, unread), size));
            const QImage offline = shape(trayImage(status(ConnectionState::WaitingToRetry, unread), size));
            const QImage failure = shape(trayImage(status(ConnectionState::Live, unread, 1), size));
            const int much = size * size / 16;
            QVERIFY(differences(live, offline) > much);
            QVERIFY(differences(live, failure) > much);
            QVERIFY(differences(offline, failure) > much);
        }
    }

    void standsOutOnLightAndDark()
    {
        // The colour of most of a picture's pixels, against the usual panels.
        for (const State &state : states()) {
            const QImage image = trayImage(state.status, 48);
            QHash<QRgb, int> counts;
            for (int y = 0; y < 48; ++y) {
                for (int x = 0; x < 48; ++x) {
                    if (qAlpha(image.pixel(x, y)) == 255) {
                        ++counts[image.pixel(x, y)];
                    }
                }
            }
            const auto most = std::max_element(counts.cbegin(), counts.cend());
            QVERIFY(most != counts.cend());
            for (const QColor panel : {QColor(0xf6, 0xf6, 0xf6), QColor(0x20, 0x20, 0x20)}) {
                QVERIFY2(contrast(QColor::fromRgb(most.key()), panel) >= 2.9, state.name);
            }
        }
    }

    void theCountIsAMark()
    {
        QCOMPARE(status(ConnectionState::Live, -1).unreadMark(), QString());
        QCOMPARE(status(ConnectionState::Live, 0).unreadMark(), QString());
        QCOMPARE(status(ConnectionState::Live, 99).unreadMark(), u"99"_s);
        QCOMPARE(status(ConnectionState::Live, 100).unreadMark(), u"99+"_s);
    }

    void everyStateHasItsWords()
    {
        QStringList seen;
        for (const ConnectionState state :
             {ConnectionState::Offline, ConnectionState::Waking, ConnectionState::Connecting,
              ConnectionState::CatchingUp, ConnectionState::Live, ConnectionState::WaitingToRetry,
              ConnectionState::Rejected, ConnectionState::Blocked}) {
            const QString words = status(state).words();
            QVERIFY(words.startsWith("Textdesk\n"_L1));
            QVERIFY(!seen.contains(words));
            seen << words;
        }
        QCOMPARE(
            status(ConnectionState::Live, 3, 2).words(),
            u"Textdesk\nLive\n3 unread message(s)\n2 failed message(s) to look at"_s);
    }

    void theIconHasEverySize()
    {
        const QIcon icon = trayIcon(status(ConnectionState::Live));
        QCOMPARE(icon.availableSizes().size(), 6);
    }
};

QTEST_MAIN(TrayImageTest)
#include "tst_trayimage.moc"
