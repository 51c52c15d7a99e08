// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/searchdelegate.h"

#include "models/searchmodel.h"
#include "widgets/painttext.h"
#include "widgets/searchtext.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

namespace textdesk {

namespace {
constexpr int accentBar = 3;
constexpr int padding = spacing::xl;
} // namespace

SearchDelegate::SearchDelegate(const SearchText &text, QObject *parent)
    : QStyledItemDelegate(parent),
      m_text(text)
{
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    return {200, 2 * QFontMetrics(option.font).height() + spacing::xs + 2 * spacing::m};
}

void SearchDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const SearchModel *>(index.model());
    if (!model) {
        return;
    }
    m_colors = m_theme.colors();
    const SearchHit &hit = model->hitAt(index.row());
    painter->save();
    const QRect row = option.rect;
    const auto mirrored = [&option, &row](const QRect &rect) {
        return QStyle::visualRect(option.direction, row, rect);
    };
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(row, m_colors.accentSurface);
        painter->fillRect(mirrored(QRect(row.left(), row.top(), accentBar, row.height())), m_colors.accent);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        QColor hover = m_colors.text;
        hover.setAlphaF(0.04F);
        painter->fillRect(row, hover);
    }
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), m_colors.hairline);

    const int lineHeight = QFontMetrics(option.font).height();
    const QFont small = tabularFont(smallFont(option.font));
    const QString when = m_text.when(hit);
    const int whenWidth = QFontMetrics(small).horizontalAdvance(when) + 1;
    const int width = row.width() - 2 * padding;
    const QRect title(
        row.left() + padding, row.top() + spacing::m, width - whenWidth - spacing::m, lineHeight);
    const QRect time(row.left() + padding + width - whenWidth, title.top(), whenWidth, lineHeight);
    const QRect body(title.left(), title.bottom() + 1 + spacing::xs, width, lineHeight);

    painter->setFont(strongFont(option.font));
    painter->setPen(m_colors.text);
    const QString who = m_text.who(hit);
    paintMarked(
        *painter, mirrored(title), who,
        m_text.isNamed(hit) ? markedWords(who, m_query) : markedDigits(who, m_query), option.direction);
    painter->setFont(small);
    painter->setPen(m_colors.quietText);
    drawTextLine(*painter, mirrored(time), when, option.direction, true);
    painter->setFont(option.font);
    const QString excerpt = m_text.excerpt(hit, m_query);
    QList<MarkedRange> marks = markedWords(excerpt, m_query);
    marks.removeIf([start = m_text.textStart(hit)](const MarkedRange &mark) { return mark.start < start; });
    paintMarked(*painter, mirrored(body), excerpt, marks, option.direction);
    painter->restore();
}

void SearchDelegate::paintMarked(
    QPainter &painter, const QRect &rect, const QString &text, const QList<MarkedRange> &marks,
    Qt::LayoutDirection layout) const
{
    const QString elided = QFontMetrics(painter.font()).elidedText(text, Qt::ElideRight, rect.width());
    QTextLayout line(elided, painter.font());
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(elided.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(QStyle::visualAlignment(layout, Qt::AlignLeft) | Qt::AlignAbsolute);
    line.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    QColor ground = m_colors.accent;
    ground.setAlphaF(m_colors.isDark ? 0.35F : 0.22F);
    for (const MarkedRange &mark : marks) {
        // What was cut off cannot be marked; its ellipsis stands for it.
        const qsizetype end = std::min(mark.start + mark.length, elided.size());
        if (mark.start < end) {
            QTextCharFormat format;
            format.setBackground(ground);
            format.setForeground(m_colors.text);
            formats.append({static_cast<int>(mark.start), static_cast<int>(end - mark.start), format});
        }
    }
    line.setFormats(formats);
    line.beginLayout();
    QTextLine first = line.createLine();
    if (first.isValid()) {
        first.setLineWidth(rect.width());
    }
    line.endLayout();
    line.draw(&painter, rect.topLeft());
}

} // namespace textdesk
