// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/conversationdelegate.h"

#include "core/clock.h"
#include "models/conversationlistmodel.h"
#include "widgets/addresswords.h"
#include "widgets/conversationlayout.h"
#include "widgets/icons.h"
#include "widgets/messagewords.h"

#include <QPainter>

namespace textdesk {

namespace {

/// Text of one line in its own direction, at the side where the list's lines begin: a number stays
/// "+1 …" in a right-to-left window.
void drawLine(
    QPainter &painter, const QRect &rect, const QString &text, const QFont &font, const QColor &color,
    Qt::LayoutDirection window)
{
    painter.setFont(font);
    painter.setPen(color);
    painter.setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width());
    const Qt::Alignment side = window == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    painter.drawText(
        rect, static_cast<int>(side | Qt::AlignAbsolute | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
}

void drawAvatar(
    QPainter &painter, const QRect &disc, const ConversationContent &content, const QColor &color,
    const QFont &font)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(disc);
    painter.setFont(strongFont(content.initials.size() > 2 ? smallFont(font) : font));
    painter.setPen(Qt::white);
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.drawText(disc, Qt::AlignCenter | Qt::TextSingleLine, content.initials);
}

void drawPill(
    QPainter &painter, const QRect &pill, const QString &text, const QFont &font, const ThemeColors &colors)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.accent);
    painter.drawRoundedRect(pill, pill.height() / 2.0, pill.height() / 2.0);
    painter.setFont(font);
    painter.setPen(colors.onAccent);
    painter.drawText(pill, Qt::AlignCenter | Qt::TextSingleLine, text);
}

} // namespace

ConversationDelegate::ConversationDelegate(
    const ConversationListModel &model, const AddressWords &addresses, const Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent),
      m_model(model),
      m_addresses(addresses),
      m_clock(clock)
{
}

QSize ConversationDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    return {1, ConversationLayout::heightFor(option.font)};
}

void ConversationDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeColors &colors = m_theme.colors();
    const ConversationRow &row = m_model.at(index.row());
    const auto content = ConversationContent::from(row, m_addresses, MessageWords(), m_clock.nowUtc());
    const ConversationLayout layout(content, option.rect.size(), option.font);
    const QFont small = smallFont(option.font);
    const bool unread = content.unread > 0;

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBackground(*painter, option, colors);
    const auto placed = [&option](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect.translated(option.rect.topLeft()));
    };
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(placed(layout.accentBar), colors.accent);
    }
    drawAvatar(
        *painter, placed(layout.avatar), content, m_addresses.color(row.theirNumber, colors.isDark),
        option.font);
    drawLine(
        *painter, placed(layout.name), content.name, unread ? strongFont(option.font) : option.font,
        colors.text, option.direction);
    drawLine(
        *painter, placed(layout.preview), content.preview, unread ? strongFont(option.font) : option.font,
        unread ? colors.text : colors.quietText, option.direction);
    drawLine(*painter, placed(layout.time), content.time, small, colors.quietText, option.direction);
    const auto drawIcon = [&](const QRect &rect, const QString &name) {
        if (!rect.isEmpty()) {
            const qreal scale = painter->device()->devicePixelRatioF();
            painter->drawPixmap(placed(rect), iconPixmap(name, colors.quietText, rect.width(), scale));
        }
    };
    drawIcon(layout.pin, QStringLiteral("pin"));
    drawIcon(layout.muted, QStringLiteral("muted"));
    if (!layout.mark.isEmpty()) {
        drawLine(
            *painter, placed(layout.mark), content.mark, strongFont(smallFont(option.font)),
            content.markIsBad ? colors.bad : colors.waiting, option.direction);
    }
    if (!layout.pill.isEmpty()) {
        drawPill(
            *painter, placed(layout.pill), content.unreadText(), strongFont(smallFont(option.font)), colors);
    }
    painter->restore();
}

void ConversationDelegate::paintBackground(
    QPainter &painter, const QStyleOptionViewItem &option, const ThemeColors &colors) const
{
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter.fillRect(option.rect, colors.accentSurface);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        constexpr float faint = 0.45F;
        QColor hover = colors.accentSurface;
        hover.setAlphaF(faint);
        painter.fillRect(option.rect, hover);
    }
}

} // namespace textdesk
