// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/bubbletext.h"
#include "widgets/messagecontent.h"

#include <QFont>
#include <QRect>

#include <optional>

namespace textdesk {

/// Widths that every row of a thread shares, so that the delivery status lines up as a column.
struct ThreadMetrics
{
    QFont textFont;
    QFont smallFont;
    QFont statusFont;
    int statusColumn = 0; ///< the width that the longest status with its time needs

    Qt::LayoutDirection direction;

    ThreadMetrics(const QFont &font, Qt::LayoutDirection layoutDirection);
};

/// Where everything of one message row lies, in pixels from the row's top left corner. It feeds
/// painting, the size hint and hit tests; empty rectangles are not drawn.
struct MessageLayout
{
    QRect day;
    QRect gapsBefore;
    QRect divider;
    QRect bubble;
    QRect text;       ///< inside the bubble
    QRect status;     ///< symbol, word and time of an outbound message
    QRect statusWord; ///< inside status
    QRect statusTime; ///< inside status; or beside the bubble of an inbound message
    QRect reason;
    QRect gapsAfter;
    int height = 0;
    BubbleText body;
    std::optional<BubbleText> reasonText;

    /// \p width: of the whole row. At any width every rectangle is inside the row, and none covers
    /// another except those that say so.
    MessageLayout(const MessageContent &content, int width, const ThreadMetrics &metrics);

private:
    int placeLinesAbove(const MessageContent &content, int width, int lineHeight);
    void placeBubble(const MessageContent &content, int left, int right, int top);
    void placeStatusBeside(const MessageContent &content, const ThreadMetrics &metrics, int left);
    void placeStatusBelow(const MessageContent &content, const ThreadMetrics &metrics, int left, int right);
    void splitStatus(const MessageContent &content, const ThreadMetrics &metrics);
    void mirror(int width);
    void placeInboundTime(const MessageContent &content, const ThreadMetrics &metrics, int right);
};

} // namespace textdesk
