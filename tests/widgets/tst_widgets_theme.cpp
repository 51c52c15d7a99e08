// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/settings.h"
#include "widgets/colormath.h"
#include "widgets/palettes.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QPalette>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace textdesk;

namespace {

QPalette coloured(QRgb window, QRgb base, QRgb text, QRgb highlight)
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor::fromRgb(window));
    palette.setColor(QPalette::Base, QColor::fromRgb(base));
    palette.setColor(QPalette::Text, QColor::fromRgb(text));
    palette.setColor(QPalette::WindowText, QColor::fromRgb(text));
    palette.setColor(QPalette::Highlight, QColor::fromRgb(highlight));
    return palette;
}

/// Counts the application's changes of palette.
class PaletteChanges : public QObject
{
public:
    int count = 0;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        count += watched == qApp && event->type() == QEvent::ApplicationPaletteChange ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReadableOnItsSurfaces_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << lightPalette() << false;
        QTest::newRow("dark") << darkPalette() << true;
        QTest::newRow("high contrast, black")
            << coloured(0xff000000, 0xff000000, 0xffffffff, 0xffffff00) << true;
        QTest::newRow("high contrast, white")
            << coloured(0xffffffff, 0xffffffff, 0xff000000, 0xff000080) << false;
        QTest::newRow("sepia") << coloured(0xffeee4cf, 0xfffbf3df, 0xff5b4636, 0xffb58900) << false;
        QTest::newRow("grey on grey") << coloured(0xff808080, 0xff777777, 0xff8a8a8a, 0xff7f7f7f) << false;
        QTest::newRow("dark windows, light fields")
            << coloured(0xff303030, 0xffffffff, 0xff000000, 0xff3daee9) << false;
        QTest::newRow("pink") << coloured(0xffffe0f0, 0xfffff5fa, 0xff402030, 0xffff69b4) << false;
    }

    void textIsReadableOnItsSurfaces()
    {
        QFETCH(const QPalette, palette);
        const ThemeColors colors = ThemeColors::from(palette);
        QTEST(colors.isDark, "isDark");
        struct Pair
        {
            const char *name;
            QColor text;
            QColor surface;
        };
        const QList<Pair> pairs{
            {"text on surface", colors.text, colors.surface},
            {"text on sidebar", colors.text, colors.sidebar},
            {"quiet text on surface", colors.quietText, colors.surface},
            {"quiet text on sidebar", colors.quietText, colors.sidebar},
            {"quiet text on the chosen row", colors.quietText, colors.accentSurface},
            {"accent on surface", colors.accent, colors.surface},
            {"accent on sidebar", colors.accent, colors.sidebar},
            {"accent on the chosen tab", colors.accent, colors.accentSurface},
            {"text on accent", colors.onAccent, colors.accent},
            {"bad on surface", colors.bad, colors.surface},
            {"bad on bad surface", colors.bad, colors.badSurface},
            {"bad on the chosen row", colors.bad, colors.accentSurface},
            {"waiting on surface", colors.waiting, colors.surface},
            {"waiting on sidebar", colors.waiting, colors.sidebar},
            {"good on surface", colors.good, colors.surface},
            {"good on sidebar", colors.good, colors.sidebar},
        };
        for (const Pair &pair : pairs) {
            const double reached = contrast(pair.text, pair.surface);
            QVERIFY2(
                reached >= readableContrast,
                qPrintable(u"%1: %2"_s.arg(QLatin1StringView(pair.name)).arg(reached)));
        }
    }

    void bubblesCarryReadableText_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
        QTest::newRow("high contrast") << coloured(0xff000000, 0xff000000, 0xffffffff, 0xffffff00);
    }

    void bubblesCarryReadableText()
    {
        QFETCH(const QPalette, palette);
        const ThemeColors colors = ThemeColors::from(palette);
        QVERIFY(contrast(colors.text, colors.inboundBubble) >= readableContrast);
        QVERIFY(contrast(colors.text, colors.accentSurface) >= readableContrast);
        QVERIFY(contrast(colors.text, colors.badSurface) >= readableContrast);
    }

    void regionsAreToldApart()
    {
        for (const QPalette &palette :
             {lightPalette(), darkPalette(), coloured(0xff000000, 0xff000000, 0xffffffff, 0xffffff00)}) {
            const ThemeColors colors = ThemeColors::from(palette);
            const double byFill = contrast(colors.surface, colors.sidebar);
            const double byLine = contrast(colors.surface, colors.hairline);
            QVERIFY(byLine > 1.15);
            QVERIFY(byFill > 1.02 || byLine > 3);
        }
    }

    void colorMathAgreesWithTheStandard()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        QVERIFY(qAbs(contrast(QColor(0x777777), Qt::white) - 4.48) < 0.01);
        QCOMPARE(mixed(Qt::black, Qt::white, 0), QColor(Qt::black));
        QCOMPARE(mixed(Qt::black, Qt::white, 1), QColor(Qt::white));
        QCOMPARE(readableOn(Qt::black, {QColor(Qt::white)}), QColor(Qt::black));
        QVERIFY(contrast(readableOn(Qt::white, {QColor(Qt::white)}), Qt::white) >= readableContrast);
    }

    void avatarsKeepTheirColourAndTheirLetters()
    {
        QSet<QRgb> seen;
        for (int seed = 0; seed < 200; ++seed) {
            const QString number = u"+1555%1"_s.arg(seed, 7, 10, QLatin1Char('0'));
            for (const bool isDark : {false, true}) {
                const QColor disc = avatarColor(number, isDark);
                QCOMPARE(avatarColor(number, isDark), disc);
                QVERIFY(contrast(disc, Qt::white) >= readableContrast);
            }
            seen.insert(avatarColor(number, false).rgb());
        }
        QVERIFY(seen.size() > 3);
    }

    void fontsDifferByOneStep()
    {
        QFont text;
        text.setPixelSize(13);
        QCOMPARE(smallFont(text).pixelSize(), 12);
        QCOMPARE(headingFont(text).pixelSize(), 16);
        QCOMPARE(strongFont(text).pixelSize(), 13);
        QVERIFY(strongFont(text).weight() > text.weight());
        QFont inPoints;
        inPoints.setPointSizeF(10);
        QVERIFY(smallFont(inPoints).pointSizeF() < 10);
        QVERIFY(headingFont(inPoints).pointSizeF() > 10);
        const QFontMetricsF figures(tabularFont(text));
        QCOMPARE(figures.horizontalAdvance(u'1'), figures.horizontalAdvance(u'8'));
    }

    void theDesktopsOwnPaletteIsKept()
    {
        const QPalette toolkit = coloured(0xffefefef, 0xffffffff, 0xff000000, 0xff308cc6);
        const QPalette custom = coloured(0xff000000, 0xff000000, 0xffffffff, 0xffffff00);
        QCOMPARE(
            systemPalette(custom, toolkit).color(QPalette::Highlight), custom.color(QPalette::Highlight));
        QCOMPARE(
            systemPalette(toolkit, toolkit).color(QPalette::Highlight),
            lightPalette().color(QPalette::Highlight));
        const QPalette dark = coloured(0xff323232, 0xff202020, 0xffffffff, 0xff308cc6);
        QCOMPARE(systemPalette(dark, dark).color(QPalette::Base), darkPalette().color(QPalette::Base));
    }

    void followingTheDesktopComesToRest()
    {
        applyTheme(*qApp, ThemeChoice::System);
        QCoreApplication::processEvents();
        PaletteChanges changes;
        qApp->installEventFilter(&changes);
        QEvent themeChange(QEvent::ThemeChange);
        QCoreApplication::sendEvent(qApp, &themeChange);
        for (int turn = 0; turn < 10; ++turn) {
            QCoreApplication::processEvents();
        }
        const int settled = changes.count;
        for (int turn = 0; turn < 10; ++turn) {
            QCoreApplication::processEvents();
        }
        QVERIFY2(changes.count == settled, "its own changes are not the desktop's");
        QCOMPARE(QApplication::palette().color(QPalette::Base), lightPalette().color(QPalette::Base));
    }

    void themesChangeLive()
    {
        QPushButton button(u"Button"_s);
        applyTheme(*qApp, ThemeChoice::Light);
        button.ensurePolished();
        QCOMPARE(button.palette().color(QPalette::Base), lightPalette().color(QPalette::Base));
        const QString lightSheet = qApp->styleSheet();
        QVERIFY(!lightSheet.contains(u'@'));
        applyTheme(*qApp, ThemeChoice::Dark);
        QCOMPARE(button.palette().color(QPalette::Base), darkPalette().color(QPalette::Base));
        QVERIFY(qApp->styleSheet() != lightSheet);
        // Offscreen has no desktop: the app's own light palette stands in.
        applyTheme(*qApp, ThemeChoice::System);
        QCOMPARE(button.palette().color(QPalette::Base), lightPalette().color(QPalette::Base));
        QCOMPARE(qApp->styleSheet(), lightSheet);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_widgets_theme.moc"
