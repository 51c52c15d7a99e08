// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/deliverytimeline.h"

#include "widgets/momenttext.h"
#include "widgets/painttext.h"
#include "widgets/statuspresentation.h"
#include "widgets/theme.h"

#include <QDateTime>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QLocale>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace textdesk {

DeliveryTimeline::DeliveryTimeline(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void DeliveryTimeline::setSteps(const QList<StatusFact> &steps)
{
    if (m_steps == steps) {
        return;
    }
    m_steps = steps;
    QStringList words;
    for (const StatusFact &step : m_steps) {
        words << presentStep(step.status, step.word, step.error).word + u' ' + timeOf(step);
    }
    setAccessibleName(tr("What happened"));
    setAccessibleDescription(words.join(u", "_s));
    updateGeometry();
    update();
}

int DeliveryTimeline::lineHeight() const
{
    return QFontMetrics(font()).height() + spacing::xs;
}

QSize DeliveryTimeline::sizeHint() const
{
    return {200, lineHeight() * static_cast<int>(m_steps.size())};
}

QSize DeliveryTimeline::minimumSizeHint() const
{
    return {80, sizeHint().height()};
}

QString DeliveryTimeline::timeOf(const StatusFact &step) const
{
    QString time = preciseTime(step.at);
    if (isSameDay(step.at, m_steps.constFirst().at)) {
        return time;
    }
    const QDate day = QDateTime::fromMSecsSinceEpoch(step.at).date();
    return QLocale().toString(day, QLocale::ShortFormat) + u' ' + time;
}

void DeliveryTimeline::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const ThemeColors colors = ThemeColors::from(QGuiApplication::palette());
    const QFont times = tabularFont(smallFont(font()));
    const int symbolWidth = QFontMetrics(font()).horizontalAdvance(u"✓✓"_s) + spacing::s;
    QRect line(0, 0, width(), lineHeight());
    for (const StatusFact &step : std::as_const(m_steps)) {
        const StatusPresentation status = presentStep(step.status, step.word, step.error);
        const QString time = timeOf(step);
        const int timeWidth = QFontMetrics(times).horizontalAdvance(time) + 1;
        const auto place = [this, &line](int left, int width) {
            return QStyle::visualRect(layoutDirection(), line, QRect(left, line.top(), width, line.height()));
        };
        painter.setFont(font());
        painter.setPen(toneColor(status.tone, colors));
        drawTextLine(painter, place(0, symbolWidth), status.symbol, layoutDirection());
        painter.setPen(colors.text);
        const int wordWidth = width() - symbolWidth - timeWidth - spacing::s;
        drawTextLine(painter, place(symbolWidth, wordWidth), status.word, layoutDirection());
        painter.setFont(times);
        painter.setPen(colors.quietText);
        drawTextLine(painter, place(width() - timeWidth, timeWidth), time, layoutDirection(), true);
        line.translate(0, lineHeight());
    }
}

void DeliveryTimeline::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
    }
    update();
}

} // namespace textdesk
