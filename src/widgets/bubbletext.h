// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/textspan.h"
#include "widgets/searchmarks.h"

#include <QColor>
#include <QFont>
#include <QList>
#include <QPointF>
#include <QSizeF>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

class QPainter;
class QTextLayout;

namespace textdesk {

/// A part of a text, in UTF-16 units; anchor and position may stand in either order.
struct TextRange
{
    qsizetype anchor = 0;
    qsizetype position = 0;

    qsizetype begin() const { return std::min(anchor, position); }
    qsizetype end() const { return std::max(anchor, position); }
    bool isEmpty() const { return anchor == position; }
    bool operator==(const TextRange &) const = default;
};

/// Plain text laid out in lines of at most a width: each paragraph in its own direction, long words
/// broken. Paints itself, finds characters under a point and words around a character.
class BubbleText
{
public:
    enum class Align : quint8 {
        Start, ///< right-to-left paragraphs at the right
        Left,
        Right,
    };
    struct Colors
    {
        QColor text;
        QColor selectedText;
        QColor selection;
        QColor found; ///< behind what was searched for
        QColor link;
    };

    /// \p text must be fit to be shown (core/displaytext.h).
    BubbleText(QString text, const QFont &font, qreal maxWidth, Align align = Align::Start);
    BubbleText(BubbleText &&other) noexcept;
    BubbleText &operator=(BubbleText &&other) noexcept;
    ~BubbleText();

    const QString &text() const { return m_text; }
    QSizeF size() const { return m_size; }
    /// Of the last line, from the top.
    qreal lastBaseline() const { return m_lastBaseline; }
    /// \p found: what is marked besides, in order. \p links: what one can click.
    void paint(
        QPainter &painter, QPointF topLeft, const Colors &colors, TextRange selection = {},
        const QList<MarkedRange> &found = {}, const QList<TextSpan> &links = {}) const;
    /// The place between two characters that is nearest to a point; (0, 0) is the top left.
    qsizetype positionAt(QPointF point) const;
    /// The character under a point; none: there is none.
    std::optional<qsizetype> characterAt(QPointF point) const;
    /// The word around a place in the text.
    TextRange wordAt(qsizetype position) const;

private:
    struct Paragraph;
    void layOut(const QFont &font, qreal maxWidth);
    void alignLines(Align align);

    QString m_text;
    std::vector<Paragraph> m_paragraphs;
    QSizeF m_size;
    qreal m_lastBaseline = 0;
};

} // namespace textdesk
