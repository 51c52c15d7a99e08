// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/firstpaint.h"

#include <QEvent>
#include <QWidget>

#include <chrono>

using namespace std::chrono_literals;

namespace textdesk {

namespace {

constexpr auto patience = 500ms;

} // namespace

FirstPaint::FirstPaint(QWidget &window, QObject *parent) : QObject(parent), m_window(window)
{
    window.installEventFilter(this);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &FirstPaint::tell);
    m_patience.start(patience);
}

bool FirstPaint::eventFilter(QObject *watched, QEvent *event)
{
    // The event asks for the painting; the timer comes back when that is done.
    if (event->type() == QEvent::UpdateRequest) {
        m_window.removeEventFilter(this);
        m_patience.start(0ms);
    }
    return QObject::eventFilter(watched, event);
}

void FirstPaint::tell()
{
    m_window.removeEventFilter(this);
    Q_EMIT happened();
}

} // namespace textdesk
