// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/glancelist.h"

#include "widgets/glancerow.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace textdesk {

GlanceList::GlanceList(const QString &heading, bool isClickable, QWidget *parent)
    : QWidget(parent),
      m_heading(new QLabel(heading, this)),
      m_instead(new QLabel(this)),
      m_column(new QVBoxLayout(this)),
      m_isClickable(isClickable)
{
    for (QLabel *label : {m_heading, m_instead}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setContentsMargins(spacing::s, 0, spacing::s, 0);
    }
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_heading);
    m_column->addSpacing(spacing::xs);
    m_column->addWidget(m_instead);
    m_column->addStretch(1);
    applyLook();
}

void GlanceList::setRows(const QList<Row> &rows, const QString &instead)
{
    const QList<Row> shown = rows.first(std::min<qsizetype>(maxRows, rows.size()));
    m_instead->setText(instead);
    m_instead->setVisible(shown.isEmpty());
    if (shown == m_shown) {
        return;
    }
    m_shown = shown;
    while (m_rows.size() < shown.size()) {
        auto *row = new GlanceRow(m_isClickable, this);
        connect(row, &GlanceRow::clicked, this, [this, place = static_cast<int>(m_rows.size())] {
            Q_EMIT rowClicked(place);
        });
        // Above the stretch.
        m_column->insertWidget(m_column->count() - 1, row);
        m_rows.append(row);
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        m_rows.at(i)->setVisible(i < shown.size());
        if (i < shown.size()) {
            m_rows.at(i)->setContent(shown.at(i).words, shown.at(i).figure, shown.at(i).spoken);
        }
    }
}

int GlanceList::heightForWidth(int width) const
{
    // The layout's own answer: what is hidden has none otherwise.
    return m_column->hasHeightForWidth() ? m_column->totalHeightForWidth(width)
                                         : m_column->totalSizeHint().height();
}

void GlanceList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::FontChange) {
        applyLook();
    }
}

void GlanceList::applyLook()
{
    const ThemeColors colors = ThemeColors::from(QGuiApplication::palette());
    for (QLabel *label : {m_heading, m_instead}) {
        label->setFont(smallFont(font()));
        setTextColor(*label, colors.quietText);
    }
}

} // namespace textdesk
