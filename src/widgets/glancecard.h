// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/statuspresentation.h"
#include "widgets/themecache.h"

#include <QAbstractButton>
#include <QStringList>

namespace textdesk {

/// One figure with what it is of and a word or two about it: a button that shows the messages behind it.
/// Checked while those are shown. In its compact form title and figure share a line.
class GlanceCard : public QAbstractButton
{
    Q_OBJECT
public:
    /// What it shows; nothing here is read as markup.
    struct Content
    {
        QString title;
        QString figure;
        QStringList notes;                     ///< one line each, two at most
        StatusTone tone = StatusTone::Neutral; ///< of the figure
        bool isIncomplete = false; ///< there may be more than is known: drawn with a dashed outline
        QString spoken;            ///< all of it in sentences: for the tool tip and for assistive technology

        bool operator==(const Content &) const = default;
    };

    explicit GlanceCard(QWidget *parent = nullptr);

    void setContent(const Content &content);
    const Content &content() const { return m_content; }
    void setCompact(bool compact);

    /// What every part of the content needs, in one form or the other.
    QSize hintFor(bool compact) const;
    QSize sizeHint() const override { return hintFor(m_isCompact); }
    QSize minimumSizeHint() const override { return sizeHint(); }

    /// The outline that everything in the strip shares.
    static void
    paintFrame(QPainter &painter, const QRect &area, const QColor &line, const QColor &fill, bool dashed);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QFont fontOf(bool compact) const; ///< of the figure
    void paintFull(QPainter &painter, const QRect &area);
    void paintCompact(QPainter &painter, const QRect &area);

    Content m_content;
    bool m_isCompact = false;
    ThemeCache m_theme;
};

} // namespace textdesk
