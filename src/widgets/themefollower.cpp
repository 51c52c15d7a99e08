// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/themefollower.h"

#include "widgets/basestylesheet.h"
#include "widgets/palettes.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QEvent>
#include <QPointer>
#include <QStyle>
#include <QToolTip>
#include <QWidget>

#include <utility>

namespace textdesk {

ThemeFollower::ThemeFollower(QApplication &app) : QObject(&app), m_app(app)
{
    QApplication::setStyle(QStringLiteral("fusion"));
    m_app.installEventFilter(this);
}

void ThemeFollower::follow(ThemeChoice choice)
{
    m_choice = choice;
    apply();
}

bool ThemeFollower::eventFilter(QObject *watched, QEvent *event)
{
    // The desktop tells a change of its theme window by window; one answer to all of them is enough.
    const bool isThemeChange = event->type() == QEvent::ThemeChange ||
                               (event->type() == QEvent::ApplicationPaletteChange && watched == &m_app);
    if (isThemeChange && m_choice == ThemeChoice::System && !m_pending) {
        m_pending = true;
        QMetaObject::invokeMethod(this, &ThemeFollower::apply, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void ThemeFollower::apply()
{
    m_pending = true; // what is changed below comes back as events: not the desktop's doing
    QPalette palette;
    if (m_choice == ThemeChoice::System) {
        // Without a palette of the application's own, Qt tells the desktop's.
        if (QCoreApplication::testAttribute(Qt::AA_SetPalette)) {
            QApplication::setPalette(QPalette());
        }
        palette = systemPalette(QApplication::palette(), QApplication::style()->standardPalette());
    } else {
        palette = m_choice == ThemeChoice::Dark ? darkPalette() : lightPalette();
    }
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    const QString sheet = baseStyleSheet(ThemeColors::from(palette));
    if (m_app.styleSheet() != sheet) {
        m_app.setStyleSheet(sheet);
        // A new sheet gives labels back the palette of before it (Qt 6.4.2), after whoever colours them has
        // done so for the new one. Said once more, it holds.
        QList<QPointer<QWidget>> widgets; // one may make another anew
        const QWidgetList all = QApplication::allWidgets();
        for (QWidget *widget : all) {
            widgets.append(widget);
        }
        for (const QPointer<QWidget> &widget : std::as_const(widgets)) {
            if (widget != nullptr) {
                QEvent again(QEvent::PaletteChange);
                QCoreApplication::sendEvent(widget, &again);
            }
        }
    }
    m_pending = false;
}

} // namespace textdesk
