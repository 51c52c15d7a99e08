// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/snippetlist.h"

#include "core/displaytext.h"
#include "widgets/plaintooltip.h"
#include "widgets/twolinedelegate.h"

#include <QHelpEvent>
#include <QSignalBlocker>

#include <algorithm>

namespace textdesk {

namespace {

enum Role { IdRole = Qt::UserRole, BodyRole };

} // namespace

QString snippetTitle(const Snippet &snippet)
{
    QString name = singleLine(snippet.name, Snippet::longestName).trimmed();
    if (!name.isEmpty()) {
        return name;
    }
    const QString begins =
        singleLine(snippet.body.trimmed().section(u'\n', 0, 0), Snippet::longestName).trimmed();
    return begins.isEmpty() ? SnippetList::tr("Without a name") : begins;
}

SnippetList::SnippetList(QWidget *parent) : QListWidget(parent)
{
    setItemDelegate(new TwoLineDelegate(this));
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
            item->setData(TwoLineDelegate::ExcerptRole, singleLine(snippet.body));
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
