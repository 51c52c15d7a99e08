// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/threadview.h"

#include "core/onetimecode.h"
#include "core/textlink.h"
#include "models/threadmodel.h"
#include "widgets/messagedelegate.h"
#include "widgets/plaintooltip.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace textdesk {

namespace {

constexpr int highlightMs = 2200;
constexpr qreal holdUntil = 0.6; ///< of the highlight's time, before it fades

} // namespace

ThreadView::ThreadView(ThreadModel &model, const Clock &clock, QWidget *parent)
    : AnchoredListView(Edge::Bottom, parent),
      m_model(model),
      m_delegate(new MessageDelegate(model, clock, this))
{
    setItemDelegate(m_delegate);
    setSelectionMode(ExtendedSelection);
    setModel(&model);
    viewport()->setCursor(Qt::ArrowCursor);
    setMouseTracking(true);

    m_fetchTimer.setSingleShot(true);
    m_fetchTimer.setInterval(0);
    connect(&m_fetchTimer, &QTimer::timeout, this, &ThreadView::fetchNearEdges);
    connect(this, &AnchoredListView::viewMoved, this, [this] {
        m_model.setFollowing(isAtEdge());
        m_fetchTimer.start();
    });

    m_highlight.setStartValue(1.0);
    m_highlight.setKeyValueAt(holdUntil, 1.0);
    m_highlight.setEndValue(0.0);
    m_highlight.setDuration(highlightMs);
    connect(&m_highlight, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_delegate->marks().highlight = value.toReal();
        viewport()->update();
    });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] { m_delegate->marks() = {}; });
}

ThreadView::~ThreadView() = default;

void ThreadView::showRow(int row, bool highlight)
{
    const QModelIndex index = m_model.index(row);
    if (!index.isValid()) {
        return;
    }
    lookAt(index, height() / 3);
    if (highlight) {
        m_delegate->marks().highlighted = m_model.at(row).id;
        m_highlight.stop();
        m_highlight.start();
    }
}

void ThreadView::showEnd()
{
    if (!m_model.isAtEnd()) {
        m_model.showEnd();
    }
    goToEdge();
}

int ThreadView::lastReadableRow() const
{
    const int bottom = viewport()->height() - 1;
    const QModelIndex last = indexAt({viewport()->width() / 2, bottom});
    if (!last.isValid()) {
        return m_model.rowCount() - 1;
    }
    // A message that is cut off counts once nothing else is to be seen of the thread.
    const bool whole = bubbleRect(last).bottom() <= bottom;
    const bool alone = visualRect(last).top() <= 0;
    return whole || alone ? last.row() : last.row() - 1;
}

QString ThreadView::selectedText() const
{
    TextRange range;
    if (const QModelIndex index = textSelection(range); index.isValid()) {
        const QString text = m_delegate->layoutOf(index, *this).body.text();
        return text.mid(range.begin(), range.end() - range.begin());
    }
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedIndexes()) {
        rows.append(index.row());
    }
    std::sort(rows.begin(), rows.end());
    QStringList texts;
    for (const int row : std::as_const(rows)) {
        texts.append(m_model.at(row).body);
    }
    return texts.join(u'\n');
}

QRect ThreadView::bubbleRect(const QModelIndex &index) const
{
    const QRect row = visualRect(index);
    return m_delegate->layoutOf(index, *this).bubble.translated(row.topLeft());
}

QModelIndex ThreadView::textSelection(TextRange &range) const
{
    const MessageDelegate::Marks &marks = m_delegate->marks();
    if (marks.selectedIn == 0 || marks.selection.isEmpty()) {
        return {};
    }
    range = marks.selection;
    return m_model.index(m_model.rowOf(marks.selectedIn));
}

void ThreadView::forgetLayouts()
{
    m_delegate->forgetLayouts();
    scheduleDelayedItemsLayout();
}

void ThreadView::setFound(const QString &words)
{
    m_delegate->setFound(words);
    viewport()->update();
}

void ThreadView::copySelection() const
{
    if (const QString text = selectedText(); !text.isEmpty()) {
        QGuiApplication::clipboard()->setText(text);
    }
}

bool ThreadView::mayStick() const
{
    return m_model.isAtEnd();
}

void ThreadView::laidOut()
{
    // A thread grows from its bottom: a short one lies at the bottom too, as newest is where one types.
    const int room = m_model.rowCount() == 0 ? 0 : std::max(0, height() - contentsSize().height());
    if (room != viewportMargins().top()) {
        setViewportMargins(0, room, 0, 0);
    }
}

void ThreadView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = bubbleAt(event->position().toPoint());
    const bool plain = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier;
    selectText({}, {});
    if (!plain) {
        if (event->button() == Qt::LeftButton) {
            AnchoredListView::mousePressEvent(event);
        }
        return;
    }
    clearSelection();
    if (index.isValid()) {
        const qsizetype place = textPositionAt(index, event->position().toPoint());
        selectText(index, {place, place});
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        m_draggingText = true;
    }
}

void ThreadView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    if (!m_draggingText) {
        const Qt::CursorShape overText =
            targetAt(position).isNone() ? Qt::IBeamCursor : Qt::PointingHandCursor;
        viewport()->setCursor(bubbleAt(position).isValid() ? overText : Qt::ArrowCursor);
        return;
    }
    const MessageDelegate::Marks &marks = m_delegate->marks();
    const QModelIndex index = m_model.index(m_model.rowOf(marks.selectedIn));
    if (index.isValid()) {
        selectText(index, {marks.selection.anchor, textPositionAt(index, position)});
    }
}

void ThreadView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_draggingText) {
        AnchoredListView::mouseReleaseEvent(event);
        return;
    }
    m_draggingText = false;
    if (m_delegate->marks().selection.isEmpty()) {
        activate(targetAt(event->position().toPoint()));
        return;
    }
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (clipboard->supportsSelection() && !selectedText().isEmpty()) {
        clipboard->setText(selectedText(), QClipboard::Selection);
    }
}

void ThreadView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = bubbleAt(event->position().toPoint());
    if (index.isValid() && event->button() == Qt::LeftButton) {
        const BubbleText &text = m_delegate->layoutOf(index, *this).body;
        selectText(index, text.wordAt(textPositionAt(index, event->position().toPoint())));
    }
}

void ThreadView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    if (event->key() == Qt::Key_End && event->modifiers() == Qt::NoModifier) {
        showEnd();
        setCurrentIndex(m_model.index(m_model.rowCount() - 1));
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentIndex().isValid()) {
            const MessageContent &content = m_delegate->contentOf(currentIndex(), *this);
            activate(
                {content.links.isEmpty() ? QUrl() : content.links.constFirst().url,
                 content.code ? codeAt(content.body, *content.code) : QString()});
        }
        return;
    }
    const bool arrow = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (arrow && !selectionModel()->hasSelection()) {
        // Begin where one looks, not at the first row of the window.
        setCurrentIndex(m_model.index(lastReadableRow()));
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        selectText({}, {});
        clearSelection();
    }
    AnchoredListView::keyPressEvent(event);
}

void ThreadView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex chosen =
        selectionModel()->hasSelection() ? currentIndex() : m_model.index(lastReadableRow());
    const QModelIndex index = byMouse ? indexAt(event->pos()) : chosen;
    if (index.isValid()) {
        Q_EMIT menuRequested(
            index, byMouse ? event->globalPos() : viewport()->mapToGlobal(bubbleRect(index).center()));
    }
}

void ThreadView::changeEvent(QEvent *event)
{
    AnchoredListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange ||
        event->type() == QEvent::LocaleChange) {
        forgetLayouts();
    }
}

bool ThreadView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Target target = targetAt(help->pos());
        if (!target.isNone()) {
            const QString words =
                target.link.isEmpty() ? tr("Copy this code") : tr("Leads to %1").arg(asciiHost(target.link));
            showPlainToolTip(*help, words, viewport());
            return true;
        }
    }
    return AnchoredListView::viewportEvent(event);
}

ThreadView::Target ThreadView::targetAt(QPoint position) const
{
    const QModelIndex index = bubbleAt(position);
    if (!index.isValid()) {
        return {};
    }
    const MessageLayout &layout = m_delegate->layoutOf(index, *this);
    const auto character =
        layout.body.characterAt(position - visualRect(index).topLeft() - layout.text.topLeft());
    if (!character) {
        return {};
    }
    const MessageContent &content = m_delegate->contentOf(index, *this);
    for (const TextLink &link : content.links) {
        if (link.span.contains(*character)) {
            return {link.url, {}};
        }
    }
    const bool onCode = content.code && content.code->contains(*character);
    return {{}, onCode ? codeAt(content.body, *content.code) : QString()};
}

void ThreadView::activate(const Target &target)
{
    if (!target.link.isEmpty()) {
        Q_EMIT linkActivated(target.link);
    } else if (!target.code.isEmpty()) {
        Q_EMIT codeActivated(target.code);
    }
}

QModelIndex ThreadView::bubbleAt(QPoint position) const
{
    const QModelIndex index = indexAt(position);
    return index.isValid() && bubbleRect(index).contains(position) ? index : QModelIndex();
}

qsizetype ThreadView::textPositionAt(const QModelIndex &index, QPoint position) const
{
    const MessageLayout &layout = m_delegate->layoutOf(index, *this);
    return layout.body.positionAt(position - visualRect(index).topLeft() - layout.text.topLeft());
}

void ThreadView::selectText(const QModelIndex &index, TextRange range)
{
    MessageDelegate::Marks &marks = m_delegate->marks();
    marks.selectedIn = index.isValid() ? m_model.at(index.row()).id : 0;
    marks.selection = range;
    viewport()->update();
}

void ThreadView::fetchNearEdges()
{
    const QScrollBar *bar = verticalScrollBar();
    const int near = viewport()->height();
    if (bar->value() - bar->minimum() < near && !m_model.isAtStart()) {
        m_model.fetchOlder();
    } else if (bar->maximum() - bar->value() < near && !m_model.isAtEnd()) {
        m_model.fetchNewer();
    }
}

} // namespace textdesk
