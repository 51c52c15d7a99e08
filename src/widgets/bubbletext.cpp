// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/bubbletext.h"

#include <QPainter>
#include <QTextBoundaryFinder>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>
#include <cmath>
#include <utility>

namespace textdesk {

/// Own layouts for own directions: one QTextLayout takes its direction from its first letter.
struct BubbleText::Paragraph
{
    std::unique_ptr<QTextLayout> layout;
    qsizetype start = 0; ///< in the whole text
    qsizetype length = 0;
    qreal top = 0;
    qreal height = 0;
    bool rightToLeft = false;
};

BubbleText::BubbleText(QString text, const QFont &font, qreal maxWidth, Align align) : m_text(std::move(text))
{
    layOut(font, maxWidth);
    alignLines(align);
}

BubbleText::BubbleText(BubbleText &&other) noexcept = default;
BubbleText &BubbleText::operator=(BubbleText &&other) noexcept = default;
BubbleText::~BubbleText() = default;

void BubbleText::layOut(const QFont &font, qreal maxWidth)
{
    qreal width = 0;
    qreal y = 0;
    qsizetype start = 0;
    for (const QString &part : m_text.split(u'\n')) {
        Paragraph paragraph;
        paragraph.start = start;
        paragraph.length = part.size();
        paragraph.top = y;
        paragraph.rightToLeft = part.isRightToLeft();
        paragraph.layout = std::make_unique<QTextLayout>(part, font);
        QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
        option.setTextDirection(paragraph.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        paragraph.layout->setTextOption(option);
        paragraph.layout->setCacheEnabled(true);
        paragraph.layout->beginLayout();
        qreal lineTop = 0;
        for (QTextLine line = paragraph.layout->createLine(); line.isValid();
             line = paragraph.layout->createLine()) {
            line.setLineWidth(maxWidth);
            line.setPosition({0, lineTop});
            m_lastBaseline = y + lineTop + line.ascent();
            lineTop += line.height();
            width = std::max(width, line.naturalTextWidth());
        }
        paragraph.layout->endLayout();
        paragraph.height = lineTop;
        y += lineTop;
        start += part.size() + 1;
        m_paragraphs.push_back(std::move(paragraph));
    }
    m_size = {std::ceil(width), std::ceil(y)};
}

void BubbleText::alignLines(Align align)
{
    for (Paragraph &paragraph : m_paragraphs) {
        for (int i = 0; i < paragraph.layout->lineCount(); ++i) {
            QTextLine line = paragraph.layout->lineAt(i);
            const bool right = align == Align::Right || (align == Align::Start && paragraph.rightToLeft);
            const qreal left = right ? m_size.width() - line.naturalTextWidth() : 0;
            line.setPosition({left - (line.naturalTextRect().x() - line.x()), line.y()});
        }
    }
}

void BubbleText::paint(
    QPainter &painter, QPointF topLeft, const Colors &colors, TextRange selection,
    const QList<MarkedRange> &found) const
{
    painter.setPen(colors.text);
    for (const Paragraph &paragraph : m_paragraphs) {
        QList<QTextLayout::FormatRange> formats;
        for (const MarkedRange &mark : found) {
            const qsizetype first = std::clamp<qsizetype>(mark.start - paragraph.start, 0, paragraph.length);
            const qsizetype last =
                std::clamp<qsizetype>(mark.start + mark.length - paragraph.start, 0, paragraph.length);
            if (first < last) {
                QTextLayout::FormatRange range;
                range.start = static_cast<int>(first);
                range.length = static_cast<int>(last - first);
                range.format.setBackground(colors.found);
                formats.append(range);
            }
        }
        const qsizetype begin =
            std::clamp<qsizetype>(selection.begin() - paragraph.start, 0, paragraph.length);
        const qsizetype end = std::clamp<qsizetype>(selection.end() - paragraph.start, 0, paragraph.length);
        if (begin < end) {
            QTextLayout::FormatRange range;
            range.start = static_cast<int>(begin);
            range.length = static_cast<int>(end - begin);
            range.format.setForeground(colors.selectedText);
            range.format.setBackground(colors.selection);
            formats.append(range);
        }
        paragraph.layout->draw(&painter, topLeft + QPointF(0, paragraph.top), formats);
    }
}

qsizetype BubbleText::positionAt(QPointF point) const
{
    if (point.y() < 0) {
        return 0;
    }
    for (const Paragraph &paragraph : m_paragraphs) {
        if (point.y() >= paragraph.top + paragraph.height) {
            continue;
        }
        for (int i = 0; i < paragraph.layout->lineCount(); ++i) {
            const QTextLine line = paragraph.layout->lineAt(i);
            if (point.y() < paragraph.top + line.y() + line.height()) {
                return paragraph.start + line.xToCursor(point.x());
            }
        }
    }
    return m_text.size();
}

TextRange BubbleText::wordAt(qsizetype position) const
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, m_text);
    finder.setPosition(std::min(position, m_text.size()));
    qsizetype begin = finder.isAtBoundary() ? finder.position() : finder.toPreviousBoundary();
    finder.setPosition(begin);
    qsizetype end = finder.toNextBoundary();
    if (begin < 0 || end < 0) {
        return {m_text.size(), m_text.size()};
    }
    return {begin, end};
}

} // namespace textdesk
