// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/conversationlayout.h"

#include "core/displaytext.h"
#include "core/phonenumber.h"
#include "widgets/addresswords.h"
#include "widgets/messagewords.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QStringList>
#include <QtMath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr int avatarSize = 40;
constexpr int barWidth = 3;
constexpr int lineGap = 2;
constexpr int iconSize = 14;
constexpr qsizetype longestPreview = 120;

class ConversationPhrases
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::ConversationContent)

public:
    static QString ours(const QString &text)
    {
        return tr("You: %1", "the last text of a conversation").arg(text);
    }
    static QString unknownText() { return tr("Text not known yet"); }
    static QString lastFailed() { return tr("✕ failed"); }
    static QString unconfirmed() { return tr("? unconfirmed"); }
    static QString someFailed(int count) { return tr("✕ %Ln", "number of failed messages", count); }
    static QString pinned() { return tr("pinned"); }
    static QString muted() { return tr("muted"); }
    static QString spokenUnread(int count) { return tr("%n unread", nullptr, count); }
};

/// What a text needs at least not to be elided: advances are fractions of a pixel.
int widthOf(const QString &text, const QFont &font)
{
    return qCeil(QFontMetricsF(font).horizontalAdvance(text)) + 1;
}

void setMark(ConversationContent &content, const ConversationRow &row)
{
    const Outcome last = outcomeOf(row.lastDirection, row.lastStatus, row.lastError);
    if (last == Outcome::Failed) {
        content.mark = ConversationPhrases::lastFailed();
    } else if (row.failed > 0) {
        content.mark = ConversationPhrases::someFailed(row.failed);
    } else if (last == Outcome::Unconfirmed) {
        content.mark = ConversationPhrases::unconfirmed();
        content.markIsBad = false;
    }
}

} // namespace

ConversationContent ConversationContent::from(
    const ConversationRow &row, const AddressWords &addresses, const MessageWords &words, UtcMs now)
{
    ConversationContent content;
    content.initials = singleLine(addresses.initials(row.theirNumber), 4);
    content.name = addresses.name(row.theirNumber);
    const QString text = row.lastBody.isNull() ? ConversationPhrases::unknownText()
                                               : singleLine(row.lastBody, longestPreview).trimmed();
    content.preview = row.lastDirection == Direction::Outbound ? ConversationPhrases::ours(text) : text;
    content.time = words.listTime(row.lastAt, now);
    content.unread = row.unread;
    content.isPinned = row.isPinned;
    content.isMuted = row.isMuted;
    setMark(content, row);
    return content;
}

QString ConversationContent::unreadText() const
{
    constexpr int most = 99;
    return unread > most ? u"99+"_s : QString::number(unread);
}

QString spokenConversation(const ConversationContent &content)
{
    QStringList parts{content.name};
    if (content.unread > 0) {
        parts.append(ConversationPhrases::spokenUnread(content.unread));
    }
    if (!content.mark.isEmpty()) {
        parts.append(content.mark);
    }
    if (content.isPinned) {
        parts.append(ConversationPhrases::pinned());
    }
    if (content.isMuted) {
        parts.append(ConversationPhrases::muted());
    }
    parts << content.preview << content.time;
    return parts.join(u", "_s);
}

int ConversationLayout::heightFor(const QFont &font)
{
    const int lines = 2 * QFontMetrics(font).height() + lineGap;
    return std::max(avatarSize, lines) + 2 * 10;
}

ConversationLayout::ConversationLayout(const ConversationContent &content, QSize row, const QFont &font)
{
    const QFontMetrics text(font);
    const QFontMetrics smallStrong(strongFont(smallFont(font)));
    const int right = std::max(row.width() - spacing::m, 0);
    accentBar = QRect(0, 0, barWidth, row.height());
    const int disc = std::min(avatarSize, row.height());
    avatar = QRect(spacing::l, (row.height() - disc) / 2, disc, disc);

    const int left = avatar.right() + 1 + spacing::m;
    const int block = 2 * text.height() + lineGap;
    const int firstTop = (row.height() - block) / 2;
    const int secondTop = firstTop + text.height() + lineGap;
    const auto clipped = [left, right](int width) { return std::clamp(width, 0, std::max(0, right - left)); };

    const bool badges = content.unread > 0 || !content.mark.isEmpty();
    const int timeWidth = clipped(widthOf(content.time, smallFont(font)));
    const int timeTop = badges ? firstTop : (row.height() - text.height()) / 2;
    time = QRect(right - timeWidth, timeTop, timeWidth, text.height());

    int badgesLeft = right;
    if (content.unread > 0) {
        const int height = smallStrong.height() + lineGap;
        const int width = clipped(
            std::max(height, widthOf(content.unreadText(), strongFont(smallFont(font))) + spacing::m));
        pill = QRect(right - width, secondTop + (text.height() - height) / 2, width, height);
        badgesLeft = pill.left() - spacing::xs;
    }
    if (!content.mark.isEmpty()) {
        const int width =
            std::clamp(widthOf(content.mark, strongFont(smallFont(font))), 0, std::max(0, badgesLeft - left));
        mark = QRect(badgesLeft - width, secondTop, width, text.height());
        badgesLeft = mark.left() - spacing::xs;
    }
    int timeLeft = time.left();
    const auto iconBeforeTime = [&timeLeft, this] {
        timeLeft -= iconSize + spacing::xs;
        return QRect(timeLeft, time.center().y() - iconSize / 2, iconSize, iconSize);
    };
    if (content.isPinned) {
        pin = iconBeforeTime();
    }
    if (content.isMuted) {
        muted = iconBeforeTime();
    }
    const int besideTime = std::max(0, timeLeft - spacing::s - left);
    // A time that stands between the two lines is beside both.
    const int besideBadges = badges ? std::max(0, badgesLeft - spacing::xs - left) : besideTime;
    name = QRect(left, firstTop, besideTime, text.height());
    preview = QRect(left, secondTop, besideBadges, text.height());
}

} // namespace textdesk
