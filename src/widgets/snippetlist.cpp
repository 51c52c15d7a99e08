// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/snippetlist.h"

#include "core/displaytext.h"
#include "widgets/painttext.h"
#include "widgets/plaintooltip.h"
#include "widgets/themecache.h"

#include <QHelpEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

#include <algorithm>

namespace textdesk {

namespace {

enum Role { IdRole = Qt::UserRole, ExcerptRole, BodyRole };

constexpr int accentBar = 3;

class SnippetDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const override
    {
        const int lines = QFontMetrics(option.font).height() + QFontMetrics(smallFont(option.font)).height();
        return {160, lines + 2 * spacing::s + 2};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const ThemeColors &colors = m_theme.colors();
        const QRect row = option.rect;
        const auto mirrored = [&option, &row](const QRect &rect) {
            return QStyle::visualRect(option.direction, row, rect);
        };
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->fillRect(row, colors.accentSurface);
            painter->fillRect(mirrored(QRect(row.left(), row.top(), accentBar, row.height())), colors.accent);
        } else if (option.state.testFlag(QStyle::State_MouseOver)) {
            QColor hover = colors.text;
            hover.setAlphaF(0.04F);
            painter->fillRect(row, hover);
        }
        const QFont strong = strongFont(option.font);
        const QFont small = smallFont(option.font);
        QRect line(
            row.left() + spacing::l, row.top() + spacing::s, row.width() - 2 * spacing::l,
            QFontMetrics(strong).height());
        painter->setFont(strong);
        painter->setPen(colors.text);
        drawTextLine(*painter, mirrored(line), index.data(Qt::DisplayRole).toString(), option.direction);
        line.moveTop(line.bottom() + 3);
        line.setHeight(QFontMetrics(small).height());
        painter->setFont(small);
        painter->setPen(colors.quietText);
        drawTextLine(*painter, mirrored(line), index.data(ExcerptRole).toString(), option.direction);
        painter->restore();
    }

private:
    mutable ThemeCache m_theme;
};

} // namespace

QString snippetTitle(const Snippet &snippet)
{
    const QString name = singleLine(snippet.name, Snippet::longestName).trimmed();
    if (!name.isEmpty()) {
        return name;
    }
    const QString begins =
        singleLine(snippet.body.trimmed().section(u'\n', 0, 0), Snippet::longestName).trimmed();
    return begins.isEmpty() ? SnippetList::tr("Without a name") : begins;
}

SnippetList::SnippetList(QWidget *parent) : QListWidget(parent)
{
    setItemDelegate(new SnippetDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setAccessibleName(tr("Saved replies"));
}

void SnippetList::setSnippets(const QList<Snippet> &snippets)
{
    const QString current = currentId();
    const int row = currentRow();
    {
        const QSignalBlocker quietly(this);
        clear();
        for (const Snippet &snippet : snippets) {
            auto *item = new QListWidgetItem(snippetTitle(snippet), this);
            item->setData(IdRole, snippet.id);
            item->setData(ExcerptRole, singleLine(snippet.body));
            item->setData(BodyRole, snippet.body);
            item->setData(Qt::AccessibleDescriptionRole, singleLine(snippet.body));
        }
        if (!setCurrentId(current) && count() > 0) {
            setCurrentRow(std::clamp(row, 0, count() - 1));
        }
    }
    if (currentId() != current) {
        Q_EMIT currentItemChanged(currentItem(), nullptr);
    }
}

QString SnippetList::currentId() const
{
    const QListWidgetItem *item = currentItem();
    return item == nullptr ? QString() : item->data(IdRole).toString();
}

bool SnippetList::setCurrentId(const QString &id)
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(IdRole).toString() == id) {
            setCurrentRow(row);
            return true;
        }
    }
    return false;
}

bool SnippetList::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto &help = *static_cast<QHelpEvent *>(event);
        const QListWidgetItem *under = itemAt(help.pos());
        showPlainToolTip(help, under == nullptr ? QString() : under->data(BodyRole).toString(), viewport());
        return true;
    }
    return QListWidget::viewportEvent(event);
}

} // namespace textdesk
