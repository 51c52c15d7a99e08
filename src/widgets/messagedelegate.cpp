// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/messagedelegate.h"

#include "core/clock.h"
#include "models/threadmodel.h"
#include "widgets/lineacross.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

#include <algorithm>

namespace textdesk {

namespace {

/// More than a window of the model, so that a page of slack does not throw out what is still shown.
constexpr qsizetype mostEntries = qsizetype{2} * ThreadModel::windowSize;

/// A rounded rectangle whose lower corner towards its sender is pointed in the last of a run.
QPainterPath bubbleShape(const QRectF &rect, bool pointsRight, bool pointed)
{
    constexpr qreal pointedRadius = 3;
    const qreal round = std::min<qreal>(spacing::m, rect.height() / 2);
    const qreal bottomLeft = pointed && !pointsRight ? pointedRadius : round;
    const qreal bottomRight = pointed && pointsRight ? pointedRadius : round;
    const auto corner = [](qreal x, qreal y, qreal radius) {
        return QRectF(x - radius, y - radius, 2 * radius, 2 * radius);
    };
    constexpr qreal quarter = 90;
    QPainterPath shape;
    shape.moveTo(rect.right(), rect.top() + round);
    shape.arcTo(corner(rect.right() - round, rect.top() + round, round), 0, quarter);
    shape.arcTo(corner(rect.left() + round, rect.top() + round, round), quarter, quarter);
    shape.arcTo(
        corner(rect.left() + bottomLeft, rect.bottom() - bottomLeft, bottomLeft), 2 * quarter, quarter);
    shape.arcTo(
        corner(rect.right() - bottomRight, rect.bottom() - bottomRight, bottomRight), 3 * quarter, quarter);
    shape.closeSubpath();
    return shape;
}

} // namespace

struct MessageDelegate::Entry
{
    quint32 revision;
    int width;
    MessageContent content;
    MessageLayout layout;
};

MessageDelegate::MessageDelegate(const ThreadModel &model, const Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent),
      m_model(model),
      m_clock(clock)
{
}

MessageDelegate::~MessageDelegate() = default;

int MessageDelegate::rowWidth(const QStyleOptionViewItem &option)
{
    // A view's size hints come with the rectangle of the whole view, frame and scroll bar included.
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view != nullptr ? rowWidth(*view) : option.rect.width();
}

int MessageDelegate::rowWidth(const QAbstractItemView &view)
{
    return std::max(0, view.width() - view.verticalScrollBar()->sizeHint().width());
}

const MessageLayout &MessageDelegate::layoutOf(const QModelIndex &index, const QAbstractItemView &view) const
{
    return entryOf(index, rowWidth(view), view.font()).layout;
}

const MessageContent &
MessageDelegate::contentOf(const QModelIndex &index, const QAbstractItemView &view) const
{
    return entryOf(index, rowWidth(view), view.font()).content;
}

void MessageDelegate::forgetLayouts()
{
    m_entries.clear();
    m_metrics.reset();
}

const MessageDelegate::Entry &
MessageDelegate::entryOf(const QModelIndex &index, int width, const QFont &font) const
{
    if (m_metrics == nullptr || font != m_metricsFont) {
        m_entries.clear();
        m_metrics = std::make_unique<ThreadMetrics>(font, QGuiApplication::layoutDirection());
        m_metricsFont = font;
    }
    const MessageRow &row = m_model.at(index.row());
    const quint32 revision = index.data(MessageRoles::Revision).toUInt();
    const auto found = m_entries.constFind(row.id);
    if (found != m_entries.constEnd() && (*found)->revision == revision && (*found)->width == width) {
        return **found;
    }
    if (m_entries.size() >= mostEntries) {
        m_entries.clear();
    }
    MessageContent content =
        MessageContent::from(row, m_model.grouping(index.row()), MessageWords(), m_clock.nowUtc());
    MessageLayout layout(content, width, *m_metrics);
    const auto entry =
        std::make_shared<const Entry>(Entry{revision, width, std::move(content), std::move(layout)});
    return **m_entries.insert(row.id, entry);
}

QSize MessageDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // The view stretches rows to its own width; one that asked for a width would keep it on shrinking.
    return {1, entryOf(index, rowWidth(option), option.font).layout.height};
}

void MessageDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeColors &colors = m_theme.colors();
    const Entry &entry = entryOf(index, rowWidth(option), option.font);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(option.rect.topLeft());
    painter->setLayoutDirection(Qt::LeftToRight);
    if (m_marks.highlighted == m_model.at(index.row()).id && m_marks.highlight > 0) {
        QColor band = colors.accentSurface;
        band.setAlphaF(static_cast<float>(m_marks.highlight));
        painter->fillRect(
            QRect(
                0, entry.layout.bubble.top() - spacing::xs, option.rect.width(),
                entry.layout.height - entry.layout.bubble.top() + spacing::xs),
            band);
    }
    paintLine(*painter, entry.layout.day, entry.content.day, colors.quietText, Qt::NoPen, false);
    paintLine(
        *painter, entry.layout.gapsBefore, entry.content.gapsBefore, colors.waiting, Qt::DashLine, false);
    paintLine(*painter, entry.layout.divider, entry.content.divider, colors.accent, Qt::SolidLine, true);
    paintBubble(*painter, entry, colors, option.state.testFlag(QStyle::State_Selected));
    paintStatus(*painter, entry, colors);
    paintLine(*painter, entry.layout.gapsAfter, entry.content.gapsAfter, colors.waiting, Qt::DashLine, false);
    painter->restore();
}

void MessageDelegate::paintBubble(
    QPainter &painter, const Entry &entry, const ThemeColors &colors, bool selected) const
{
    const MessageLayout &layout = entry.layout;
    QColor fill = entry.content.outbound ? colors.accentSurface : colors.inboundBubble;
    if (entry.content.failed) {
        fill = colors.badSurface;
    }
    const bool leftToRight = m_metrics->direction == Qt::LeftToRight;
    const QPainterPath shape =
        bubbleShape(layout.bubble, entry.content.outbound == leftToRight, entry.content.endsRun);
    painter.fillPath(shape, fill);
    if (selected) {
        constexpr qreal ring = 2;
        painter.strokePath(shape, QPen(colors.accent, ring));
    }
    QColor found = colors.accent;
    found.setAlphaF(colors.isDark ? 0.45F : 0.25F);
    const BubbleText::Colors textColors{
        entry.content.textKnown ? colors.text : colors.quietText, colors.onAccent, colors.accent, found,
        entry.content.outbound || entry.content.failed ? colors.text : colors.accent};
    const bool partly = m_marks.selectedIn != 0 && m_entries.value(m_marks.selectedIn).get() == &entry;
    QList<MarkedRange> marks;
    if (!m_found.isEmpty() && entry.content.textKnown) {
        marks = markedWords(layout.body.text(), m_found);
    }
    layout.body.paint(
        painter, layout.text.topLeft(), textColors, partly ? m_marks.selection : TextRange(), marks,
        entry.content.clickable());
}

void MessageDelegate::paintStatus(QPainter &painter, const Entry &entry, const ThemeColors &colors) const
{
    const MessageLayout &layout = entry.layout;
    const QColor tone = entry.content.status.tone == StatusTone::Neutral
                            ? colors.waiting
                            : toneColor(entry.content.status.tone, colors);
    if (!layout.statusWord.isEmpty()) {
        painter.setFont(m_metrics->statusFont);
        painter.setPen(tone);
        const QFontMetrics metrics(m_metrics->statusFont);
        painter.drawText(
            layout.statusWord, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            metrics.elidedText(entry.content.status.text(), Qt::ElideRight, layout.statusWord.width()));
    }
    if (!layout.statusTime.isEmpty()) {
        painter.setFont(m_metrics->smallFont);
        painter.setPen(colors.quietText);
        painter.drawText(
            layout.statusTime, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, entry.content.time);
    }
    if (layout.reasonText) {
        const BubbleText::Colors reasonColors{
            entry.content.failed ? colors.bad : colors.waiting, colors.onAccent, colors.accent, {}, {}};
        layout.reasonText->paint(painter, layout.reason.topLeft(), reasonColors);
    }
}

void MessageDelegate::paintLine(
    QPainter &painter, const QRect &row, const QString &text, const QColor &color, Qt::PenStyle style,
    bool strong) const
{
    if (row.isEmpty()) {
        return;
    }
    const LineAcross line{text, strong ? m_metrics->statusFont : m_metrics->smallFont, color, style};
    line.paint(painter, row);
    painter.setRenderHint(QPainter::Antialiasing);
}

} // namespace textdesk
