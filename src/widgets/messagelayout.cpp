// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/messagelayout.h"

#include "widgets/theme.h"

#include <QFontMetrics>
#include <QtMath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr int widestBubble = 560;
/// Below this the status goes under its bubble: a column would leave too little for the text.
constexpr int narrowestWithColumn = 480;
constexpr int bubblePaddingX = spacing::m;
constexpr int bubblePaddingY = spacing::s;
constexpr int lineRow = 36;

/// What a text needs at least not to be elided: advances are fractions of a pixel.
int widthOf(const QString &text, const QFont &font)
{
    return qCeil(QFontMetricsF(font).horizontalAdvance(text)) + 1;
}

int rowMargin(int width)
{
    return width < narrowestWithColumn ? spacing::m : spacing::xl;
}

int columnOf(int width, const ThreadMetrics &metrics)
{
    return width < narrowestWithColumn ? 0 : metrics.statusColumn + spacing::l;
}

int widestText(const MessageContent &content, int width, const ThreadMetrics &metrics)
{
    const int area = width - 2 * rowMargin(width) - columnOf(width, metrics);
    // An inbound bubble leaves room for its time.
    const int beside = content.outbound ? 0 : widthOf(content.time, metrics.smallFont);
    const int bubble = std::min({widestBubble, area * 85 / 100, area - beside - spacing::s});
    return std::max(bubble - 2 * bubblePaddingX, 2 * spacing::xl);
}

} // namespace

ThreadMetrics::ThreadMetrics(const QFont &font, Qt::LayoutDirection layoutDirection)
    : textFont(font),
      smallFont(textdesk::smallFont(font)),
      statusFont(strongFont(smallFont)),
      direction(layoutDirection)
{
    int widest = 0;
    for (const Outcome outcome :
         {Outcome::Sent, Outcome::Delivered, Outcome::Failed, Outcome::Unconfirmed, Outcome::Stalled}) {
        widest = std::max(widest, widthOf(presentStatus(outcome, DeliveryStatus::Sent).text(), statusFont));
    }
    for (const DeliveryStatus status : {DeliveryStatus::Queued, DeliveryStatus::Sending}) {
        widest = std::max(widest, widthOf(presentStatus(Outcome::InProgress, status).text(), statusFont));
    }
    // A time with the widest figures of both halves of the day.
    constexpr UtcMs lateEvening = 80'880'000;
    constexpr UtcMs lateMorning = 37'680'000;
    const MessageWords words;
    const int time =
        std::max(widthOf(words.time(lateEvening), smallFont), widthOf(words.time(lateMorning), smallFont));
    statusColumn = widest + spacing::s + time;
}

MessageLayout::MessageLayout(const MessageContent &content, int width, const ThreadMetrics &metrics)
    : body(content.body, metrics.textFont, widestText(content, width, metrics))
{
    const int left = rowMargin(width);
    const int right = width - left;
    const int bubbleRight = right - columnOf(width, metrics);
    const int top = placeLinesAbove(content, width, lineRow);
    placeBubble(content, left, bubbleRight, top + (content.startsRun ? spacing::s : spacing::xs / 2));
    int bottom = bubble.bottom() + 1;
    if (content.outbound && columnOf(width, metrics) > 0) {
        placeStatusBeside(content, metrics, bubbleRight + spacing::l);
    } else if (content.outbound) {
        placeStatusBelow(content, metrics, left, right);
        bottom = status.bottom() + 1;
    } else if (content.endsRun) {
        placeInboundTime(content, metrics, right);
    }
    if (!content.reason.isEmpty()) {
        reasonText.emplace(
            content.reason, metrics.smallFont, bubbleRight - left,
            metrics.direction == Qt::RightToLeft ? BubbleText::Align::Left : BubbleText::Align::Right);
        const QSize size = reasonText->size().toSize();
        reason = QRect(bubbleRight - size.width(), bottom + spacing::xs, size.width(), size.height());
        bottom = reason.bottom() + 1 + spacing::xs;
    }
    bottom += content.endsRun ? spacing::xs / 2 : 0;
    if (!content.gapsAfter.isEmpty()) {
        gapsAfter = QRect(0, bottom, width, lineRow);
        bottom += lineRow;
    }
    height = bottom + (content.endsThread ? spacing::l : 0);
    if (metrics.direction == Qt::RightToLeft) {
        mirror(width);
    }
}

void MessageLayout::mirror(int width)
{
    for (QRect *rect : {&bubble, &text, &status, &statusWord, &statusTime, &reason}) {
        rect->moveLeft(width - rect->left() - rect->width());
    }
}

int MessageLayout::placeLinesAbove(const MessageContent &content, int width, int lineHeight)
{
    int y = 0;
    const auto place = [&y, width, lineHeight](QRect &line, const QString &words) {
        if (!words.isEmpty()) {
            line = QRect(0, y, width, lineHeight);
            y += lineHeight;
        }
    };
    place(day, content.day);
    place(gapsBefore, content.gapsBefore);
    place(divider, content.divider);
    return y;
}

void MessageLayout::placeBubble(const MessageContent &content, int left, int right, int top)
{
    const QSize inner = body.size().toSize();
    const QSize outer(
        std::max(inner.width(), spacing::l) + 2 * bubblePaddingX, inner.height() + 2 * bubblePaddingY);
    bubble = QRect(QPoint(content.outbound ? right - outer.width() : left, top), outer);
    text = QRect(bubble.topLeft() + QPoint(bubblePaddingX, bubblePaddingY), inner);
}

void MessageLayout::placeStatusBeside(const MessageContent &content, const ThreadMetrics &metrics, int left)
{
    // On the baseline of the text's last line.
    const QFontMetrics font(metrics.statusFont);
    const int baseline = text.top() + qRound(body.lastBaseline());
    status = QRect(left, baseline - font.ascent(), metrics.statusColumn, font.height());
    splitStatus(content, metrics);
}

void MessageLayout::placeStatusBelow(
    const MessageContent &content, const ThreadMetrics &metrics, int left, int right)
{
    const QFontMetrics word(metrics.statusFont);
    const QFontMetrics time(metrics.smallFont);
    const int needed =
        word.horizontalAdvance(content.status.text()) + spacing::s + time.horizontalAdvance(content.time);
    const int given = std::min(needed, right - left);
    status = QRect(right - given, bubble.bottom() + 1 + spacing::xs, given, word.height());
    splitStatus(content, metrics);
}

void MessageLayout::splitStatus(const MessageContent &content, const ThreadMetrics &metrics)
{
    const int time = widthOf(content.time, metrics.smallFont);
    const int needed = widthOf(content.status.text(), metrics.statusFont);
    const int word = std::clamp(needed, 0, std::max(0, status.width() - spacing::s - time));
    statusWord = QRect(status.left(), status.top(), word, status.height());
    statusTime = QRect(statusWord.right() + 1 + spacing::s, status.top(), time, status.height());
    statusTime = statusTime.intersected(status);
}

void MessageLayout::placeInboundTime(const MessageContent &content, const ThreadMetrics &metrics, int right)
{
    const QFontMetrics font(metrics.smallFont);
    const int baseline = text.top() + qRound(body.lastBaseline());
    const int left = bubble.right() + 1 + spacing::s;
    const int needed = font.horizontalAdvance(content.time);
    statusTime =
        QRect(left, baseline - font.ascent(), std::min(needed, std::max(0, right - left)), font.height());
}

} // namespace textdesk
