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

namespace {

/// \p span of the whole text as a range of the paragraph, with this look; nothing where it lies outside.
void addRange(
    QList<QTextLayout::FormatRange> &ranges, TextSpan span, TextSpan paragraph, const QTextCharFormat &look)
{
    const qsizetype first = std::clamp<qsizetype>(span.start - paragraph.start, 0, paragraph.length);
    const qsizetype last = std::clamp<qsizetype>(span.end() - paragraph.start, 0, paragraph.length);
    if (first < last) {
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(first);
        range.length = static_cast<int>(last - first);
        range.format = look;
        ranges.append(range);
    }
}

} // namespace

void BubbleText::paint(
    QPainter &painter, QPointF topLeft, const Colors &colors, TextRange selection,
    const QList<MarkedRange> &found, const QList<TextSpan> &links) const
{
    QTextCharFormat asLink;
    asLink.setForeground(colors.link);
    asLink.setFontUnderline(true);
    QTextCharFormat asFound;
    asFound.setBackground(colors.found);
    QTextCharFormat asSelected;
    asSelected.setForeground(colors.selectedText);
    asSelected.setBackground(colors.selection);
    painter.setPen(colors.text);
    for (const Paragraph &paragraph : m_paragraphs) {
        const TextSpan place{paragraph.start, paragraph.length};
        QList<QTextLayout::FormatRange> ranges;
        for (const TextSpan link : links) {
            addRange(ranges, link, place, asLink);
        }
        for (const MarkedRange mark : found) {
            addRange(ranges, mark, place, asFound);
        }
        addRange(ranges, {selection.begin(), selection.end() - selection.begin()}, place, asSelected);
        paragraph.layout->draw(&painter, topLeft + QPointF(0, paragraph.top), ranges);
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

std::optional<qsizetype> BubbleText::characterAt(QPointF point) const
{
    for (const Paragraph &paragraph : m_paragraphs) {
        const QPointF inside = point - QPointF(0, paragraph.top);
        for (int i = 0; i < paragraph.layout->lineCount(); ++i) {
            const QTextLine line = paragraph.layout->lineAt(i);
            if (line.naturalTextRect().contains(inside)) {
                return paragraph.start + line.xToCursor(inside.x(), QTextLine::CursorOnCharacter);
            }
        }
    }
    return {};
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
