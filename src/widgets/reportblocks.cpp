// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reportblocks.h"

#include "widgets/colormath.h"
#include "widgets/glancewords.h"
#include "widgets/reportchart.h"
#include "widgets/reportwords.h"
#include "widgets/statuspresentation.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr qreal titleSize = 20;
constexpr qreal periodSize = 12.5;
constexpr qreal headingSize = 11;
constexpr qreal bodySize = 9;
constexpr qreal quietSize = 8;
constexpr qreal bigFigureSize = 19;
constexpr qreal reportChartHeight = 128;

/// The large one, or as much of it as has room: a figure is never cut.
QFont fittingFont(const ReportInk &ink, const QString &figure, qreal width)
{
    qreal size = bigFigureSize;
    while (size > bodySize && ink.metrics(ink.font(size, true)).horizontalAdvance(figure) > width) {
        size -= 1;
    }
    return ink.font(size, true);
}

/// Below a row of a table.
void paintRule(QPainter &painter, const QRectF &row, const ReportInk &ink)
{
    painter.setPen(QPen(ink.colors().hairline, ink.points(0.5)));
    painter.drawLine(row.bottomLeft(), row.bottomRight());
}

/// Makes the pieces of one report, one after the other.
class BlockMaker
{
public:
    BlockMaker(const DeliveryReport &report, const ReportInk &ink, qreal width)
        : m_report(report),
          m_ink(ink),
          m_width(width)
    {
    }

    QList<ReportBlock> made()
    {
        addHead();
        addUnknown();
        addFigures();
        addChart();
        const QList<ReportWords::Line> reasons = ReportWords::reasons(m_report);
        addHeading(ReportWords::reasonsTitle());
        if (reasons.isEmpty()) {
            addText(ReportWords::noFailures(), bodySize, m_ink.colors().quietText, 2);
        }
        addList(reasons);
        if (!m_report.lines.isEmpty()) {
            addHeading(ReportWords::linesTitle());
            addList(ReportWords::lines(m_report, m_ink.homeRegion()));
        }
        if (const auto times = ReportWords::times(m_report); !times.isEmpty()) {
            addHeading(ReportWords::timesTitle());
            addList(times);
        }
        addBuckets();
        addText(ReportWords::definitions(), quietSize - 0.5, m_ink.colors().quietText, 10);
        return std::move(m_blocks);
    }

private:
    void add(qreal space, qreal height, std::function<void(QPainter &, const QRectF &)> paint)
    {
        m_blocks.append({m_ink.points(space), height, false, std::move(paint)});
    }

    /// Words that wrap.
    void addText(const QString &words, qreal size, const QColor &color, qreal space, bool strong = false)
    {
        const QFont font = m_ink.font(size, strong);
        add(space, m_ink.heightOf(words, font, m_width), [=](QPainter &painter, const QRectF &place) {
            painter.setFont(font);
            painter.setPen(color);
            painter.drawText(place, Qt::TextWordWrap, words);
        });
    }

    void addHeading(const QString &words)
    {
        addText(words, headingSize, m_ink.colors().text, 13, true);
        m_blocks.last().keepsNext = true;
    }

    void addHead()
    {
        const ThemeColors &colors = m_ink.colors();
        addText(ReportWords::title(), titleSize, colors.text, 0, true);
        addText(ReportWords::period(m_report.period, m_report.first), periodSize, colors.text, 2);
        if (m_report.isRunning()) {
            addText(ReportWords::standing(m_report), bodySize + 1, colors.waiting, 3, true);
        }
        addText(ReportWords::accounts(m_report), bodySize, colors.quietText, 3);
    }

    /// Above the figures: whoever reads those has to know.
    void addUnknown()
    {
        QStringList sentences = ReportWords::unknown(m_report);
        const ThemeColors &colors = m_ink.colors();
        if (sentences.isEmpty()) {
            addText(ReportWords::nothingUnknown(), bodySize, colors.quietText, 8);
            return;
        }
        for (QString &sentence : sentences) {
            sentence.prepend(u"•  "_s);
        }
        const QString words = sentences.join(u'\n');
        const QString title = ReportWords::unknownTitle();
        const QFont strong = m_ink.font(bodySize + 1, true);
        const QFont font = m_ink.font(bodySize);
        const qreal inset = m_ink.points(9);
        const qreal width = m_width - 2 * inset;
        const qreal titleHeight = m_ink.heightOf(title, strong, width) + m_ink.points(2);
        const qreal height = titleHeight + m_ink.heightOf(words, font, width) + 2 * inset;
        add(12, height, [=, &ink = m_ink](QPainter &painter, const QRectF &place) {
            QPen dashed(ink.colors().quietText, ink.points(0.8));
            dashed.setDashPattern({4, 3});
            painter.setPen(dashed);
            painter.setBrush(ink.colors().sidebar);
            painter.drawRoundedRect(place, ink.points(5), ink.points(5));
            const QRectF inner = place.adjusted(inset, inset, -inset, -inset);
            painter.setPen(ink.colors().text);
            painter.setFont(strong);
            painter.drawText(inner, Qt::TextWordWrap, title);
            painter.setFont(font);
            painter.drawText(inner.adjusted(0, titleHeight, 0, 0), Qt::TextWordWrap, words);
        });
    }

    void addFigures()
    {
        const QList<ReportWords::Figure> figures = ReportWords::figures(m_report);
        const QFont name = m_ink.font(bodySize);
        const QFont large = m_ink.font(bigFigureSize, true);
        const QFont note = m_ink.font(quietSize - 0.5);
        const qreal column = m_width / static_cast<qreal>(figures.size());
        const qreal inner = column - m_ink.points(8);
        qreal notes = 0;
        for (const ReportWords::Figure &figure : figures) {
            notes = std::max(notes, m_ink.heightOf(figure.note, note, inner));
        }
        const qreal nameHeight = m_ink.metrics(name).height();
        const qreal largeHeight = m_ink.metrics(large).height();
        add(14, nameHeight + largeHeight + notes, [=, &ink = m_ink](QPainter &painter, const QRectF &place) {
            for (qsizetype i = 0; i < figures.size(); ++i) {
                const ReportWords::Figure &figure = figures.at(i);
                const qreal left = place.left() + static_cast<qreal>(i) * column;
                painter.setFont(name);
                painter.setPen(ink.colors().quietText);
                painter.drawText(QRectF(left, place.top(), inner, nameHeight), Qt::AlignLeft, figure.title);
                painter.setFont(fittingFont(ink, figure.figure, inner));
                painter.setPen(figure.isBad ? ink.colors().bad : ink.colors().text);
                painter.drawText(
                    QRectF(left, place.top() + nameHeight, inner, largeHeight),
                    Qt::AlignLeft | Qt::AlignVCenter, figure.figure);
                painter.setFont(note);
                painter.setPen(ink.colors().quietText);
                painter.drawText(
                    QRectF(left, place.top() + nameHeight + largeHeight, inner, notes), Qt::TextWordWrap,
                    figure.note);
            }
        });
    }

    void addChart()
    {
        addHeading(ReportWords::bucketsTitle(m_report.period));
        const QRectF line(0, 0, m_width, 0);
        add(4, paintReportLegend(nullptr, line, m_report, m_ink),
            [&report = m_report, &ink = m_ink](QPainter &painter, const QRectF &place) {
                paintReportLegend(&painter, place, report, ink);
            });
        m_blocks.last().keepsNext = true;
        add(4, m_ink.points(reportChartHeight),
            [&report = m_report, &ink = m_ink](QPainter &painter, const QRectF &place) {
                paintReportChart(painter, place, report, ink);
            });
    }

    /// Names at the left, which wrap, and a figure at the right of each.
    void addList(const QList<ReportWords::Line> &lines)
    {
        const QFont font = m_ink.font(bodySize);
        const qreal figureWidth = m_ink.points(90);
        const qreal padding = m_ink.points(2.5);
        for (const ReportWords::Line &line : lines) {
            const qreal words = m_ink.heightOf(line.name, font, m_width - figureWidth);
            add(0, words + 2 * padding, [=, &ink = m_ink](QPainter &painter, const QRectF &place) {
                const QRectF inner = place.adjusted(0, padding, 0, -padding);
                painter.setFont(font);
                painter.setPen(ink.colors().text);
                painter.drawText(inner.adjusted(0, 0, -figureWidth, 0), Qt::TextWordWrap, line.name);
                painter.drawText(inner, Qt::AlignRight | Qt::AlignTop, line.figure);
                paintRule(painter, place, ink);
            });
        }
    }

    /// What the chart shows, in figures: a column an outcome, a row a bucket.
    void addBuckets()
    {
        if (m_report.buckets.isEmpty()) {
            return;
        }
        addHeading(ReportWords::bucketsTitle(m_report.period));
        QStringList names{QString()};
        for (const Outcome outcome : stackedOutcomes) {
            names.append(presentStatus(outcome, DeliveryStatus::Other).word);
        }
        addRow(names, true);
        for (const FiguresBucket &bucket : m_report.buckets) {
            QStringList cells{ReportWords::bucketName(m_report, bucket)};
            const bool isUnknown = bucket.isUnknown();
            for (const Outcome outcome : stackedOutcomes) {
                const qint64 count = bucket.counts.of(outcome);
                cells.append(isUnknown ? u"?"_s : GlanceWords::number(count));
            }
            if (bucket.hasGap() && !isUnknown) {
                cells.first() += u"  (?)"_s;
            }
            // 25 rows at most: they need no second head on the next page where they all go there.
            m_blocks.last().keepsNext = true;
            addRow(cells, false);
        }
    }

    void addRow(const QStringList &cells, bool isHead)
    {
        const QFont font = m_ink.font(isHead ? quietSize - 0.5 : quietSize);
        const qreal padding = m_ink.points(1.6);
        const qreal first = m_width * 0.26;
        const qreal column = (m_width - first) / static_cast<qreal>(cells.size() - 1);
        add(0, m_ink.metrics(font).height() + 2 * padding,
            [=, &ink = m_ink](QPainter &painter, const QRectF &place) {
                painter.setFont(font);
                for (qsizetype i = 0; i < cells.size(); ++i) {
                    const bool isZero = i > 0 && cells.at(i) == "0"_L1;
                    painter.setPen(isHead || isZero ? ink.colors().quietText : ink.colors().text);
                    const QRectF cell = i == 0
                                            ? QRectF(place.left(), place.top(), first, place.height())
                                            : QRectF(
                                                  place.left() + first + static_cast<qreal>(i - 1) * column,
                                                  place.top(), column, place.height());
                    const int side = i == 0 ? Qt::AlignLeft : Qt::AlignRight;
                    painter.drawText(cell, Qt::AlignVCenter | side, cells.at(i));
                }
                paintRule(painter, place, ink);
            });
    }

    const DeliveryReport &m_report;
    const ReportInk &m_ink;
    qreal m_width;
    QList<ReportBlock> m_blocks;
};

} // namespace

QList<ReportBlock> reportBlocks(const DeliveryReport &report, const ReportInk &ink, qreal width)
{
    return BlockMaker(report, ink, width).made();
}

} // namespace textdesk
