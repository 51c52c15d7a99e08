// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plaintextblock.h"

#include "widgets/theme.h"

#include <QGuiApplication>
#include <QTextDocument>
#include <QWheelEvent>

#include <cmath>

using namespace Qt::StringLiterals;

namespace textdesk {

PlainTextBlock::PlainTextBlock(Look look, QWidget *parent) : QTextEdit(parent), m_look(look)
{
    setReadOnly(true);
    setAcceptRichText(false);
    setUndoRedoEnabled(false);
    setFrameShape(NoFrame);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    applyLook();
}

void PlainTextBlock::showText(const QString &text)
{
    if (toPlainText() != text) {
        setPlainText(text);
        fitHeight();
    }
}

QSize PlainTextBlock::sizeHint() const
{
    return {200, height()};
}

QSize PlainTextBlock::minimumSizeHint() const
{
    return {80, height()};
}

void PlainTextBlock::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    fitHeight();
}

void PlainTextBlock::fitHeight()
{
    document()->setTextWidth(viewport()->width());
    const int wanted = static_cast<int>(std::ceil(document()->size().height()));
    if (wanted != minimumHeight() || wanted != maximumHeight()) {
        setFixedHeight(wanted);
    }
}

void PlainTextBlock::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        applyLook();
    } else if (event->type() == QEvent::FontChange) {
        fitHeight();
    }
}

void PlainTextBlock::applyLook()
{
    // The application's palette: this widget's own follows the sheet that is set here.
    const ThemeColors colors = ThemeColors::from(QGuiApplication::palette());
    const QColor color = m_look == Look::Quiet ? colors.quietText : colors.text;
    // The field look of the base style is for what can be written in.
    const QString sheet =
        u"QTextEdit { color: %1; background: transparent; border: 0; border-radius: 0; padding: 0; }"_s.arg(
            color.name());
    if (styleSheet() != sheet) {
        setStyleSheet(sheet);
    }
}

void PlainTextBlock::wheelEvent(QWheelEvent *event)
{
    // It never scrolls itself: the pane around it does.
    event->ignore();
}

} // namespace textdesk
