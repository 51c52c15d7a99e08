// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/messageedit.h"

#include "core/snippet.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QTextDocument>

#include <algorithm>

namespace textdesk {

MessageEdit::MessageEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(spacing::s);
    connect(this, &QPlainTextEdit::textChanged, this, &MessageEdit::fitHeight);
    fitHeight();
}

QSize MessageEdit::sizeHint() const
{
    return {QPlainTextEdit::sizeHint().width(), heightOf(fewestLines)};
}

QSize MessageEdit::minimumSizeHint() const
{
    return {0, heightOf(fewestLines)};
}

void MessageEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const Qt::KeyboardModifiers held = event->modifiers() & ~Qt::KeypadModifier;
    const Qt::KeyboardModifiers wanted = m_sendKey == SendKey::Enter ? Qt::NoModifier : Qt::ControlModifier;
    if (isEnter && held == wanted) {
        event->accept();
        Q_EMIT sendRequested();
        return;
    }
    if (isEnter) {
        // Shift+Enter is a line separator to Qt; a text message has one kind of line break.
        insertPlainText(QStringLiteral("\n"));
        ensureCursorVisible();
        event->accept();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

bool MessageEdit::focusNextPrevChild(bool next)
{
    if (next && selectPlaceholder(textCursor().selectionEnd())) {
        return true;
    }
    return QPlainTextEdit::focusNextPrevChild(next);
}

bool MessageEdit::selectPlaceholder(int from)
{
    const auto found = nextPlaceholder(toPlainText(), from);
    if (!found) {
        return false;
    }
    QTextCursor cursor = textCursor();
    cursor.setPosition(static_cast<int>(found->start));
    cursor.setPosition(static_cast<int>(found->start + found->length), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    return true;
}

void MessageEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void MessageEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitHeight();
    }
}

void MessageEdit::fitHeight()
{
    // The layout of a QPlainTextEdit counts in lines.
    const int lines = static_cast<int>(document()->size().height());
    setFixedHeight(heightOf(std::clamp(lines, fewestLines, mostLines)));
}

int MessageEdit::heightOf(int lines) const
{
    const int margins = 2 * static_cast<int>(document()->documentMargin()) + 2 * frameWidth();
    constexpr int border = 2;
    return lines * fontMetrics().lineSpacing() + margins + border;
}

} // namespace textdesk
