// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pickerpopup.h"

#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScreen>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

PickerPopup::PickerPopup(QWidget &list, QSize size, const QString &words, QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_filter(new QLineEdit(this)),
      m_list(list),
      m_size(size)
{
    setBackgroundRole(QPalette::Base);
    m_list.setParent(this);
    m_list.setFocusPolicy(Qt::NoFocus);
    m_filter->setPlaceholderText(words);
    m_filter->setAccessibleName(words);
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_filter->installEventFilter(this);
}

void PickerPopup::popUp(const QWidget &anchor)
{
    const QRect screen = anchor.screen()->availableGeometry();
    resize(m_size.boundedTo(screen.size()));
    const QPoint corner = anchor.mapToGlobal(QPoint(0, 0));
    const int leading = anchor.isRightToLeft() ? corner.x() : corner.x() + anchor.width() - width();
    const int above = corner.y() - height() - spacing::xs;
    move(
        std::clamp(leading, screen.left(), std::max(screen.left(), screen.right() - width())),
        std::max(above, screen.top()));
    show();
    m_filter->setFocus(Qt::PopupFocusReason);
}

bool PickerPopup::movesInList(const QKeyEvent &event) const
{
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return true;
    default:
        return false;
    }
}

bool PickerPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (movesInList(key)) {
            QCoreApplication::sendEvent(&m_list, event);
            return true;
        }
        if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
            choose();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void PickerPopup::paintEvent(QPaintEvent * /*event*/)
{
    const ThemeColors colors = ThemeColors::from(palette());
    QPainter painter(this);
    painter.setPen(colors.hairline);
    painter.setBrush(colors.surface);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace textdesk
