// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reportpdf.h"

#include "widgets/reportblocks.h"
#include "widgets/reportwords.h"

#include <QFile>
#include <QPainter>
#include <QPrinter>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr qreal pageMarginMm = 18;
constexpr qreal footerSize = 8;
constexpr qreal footerSpace = 10;

class PageWords
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::ReportPages)

public:
    static QString page(qsizetype page, qsizetype of) { return tr("Page %1 of %2").arg(page).arg(of); }
};

/// The pieces of each page: which of them it begins with, and the end.
QList<qsizetype> pageStarts(const QList<ReportBlock> &blocks, qreal room)
{
    QList<qsizetype> starts{0};
    qreal used = 0;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const bool isFirst = i == starts.constLast();
        qreal needed = (isFirst ? 0 : blocks.at(i).space) + blocks.at(i).height;
        qreal kept = needed;
        for (qsizetype next = i; blocks.at(next).keepsNext && next + 1 < blocks.size(); ++next) {
            kept += blocks.at(next + 1).space + blocks.at(next + 1).height;
        }
        if (!isFirst && used + kept > room) {
            starts.append(i);
            used = 0;
            needed = blocks.at(i).height;
        }
        used += needed;
    }
    starts.append(blocks.size());
    return starts;
}

} // namespace

bool printReport(const DeliveryReport &report, const ReportLook &look, QPagedPaintDevice &device)
{
    QPainter painter;
    if (!painter.begin(&device)) {
        return false;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const ReportInk ink(look, device);
    const QRectF page(0, 0, device.width(), device.height());
    const QFont footer = ink.font(footerSize);
    const qreal footerHeight = ink.metrics(footer).height();
    const QList<ReportBlock> blocks = reportBlocks(report, ink, page.width());
    const QList<qsizetype> starts =
        pageStarts(blocks, page.height() - footerHeight - ink.points(footerSpace));
    const qsizetype pages = starts.size() - 1;
    for (qsizetype number = 0; number < pages; ++number) {
        if (number > 0 && !device.newPage()) {
            return false;
        }
        qreal top = 0;
        for (qsizetype i = starts.at(number); i < starts.at(number + 1); ++i) {
            const ReportBlock &block = blocks.at(i);
            top += i == starts.at(number) ? 0 : block.space;
            block.paint(painter, QRectF(0, top, page.width(), block.height));
            top += block.height;
        }
        painter.setFont(footer);
        painter.setPen(ink.colors().quietText);
        const QRectF line(0, page.height() - footerHeight, page.width(), footerHeight);
        painter.drawText(line, Qt::AlignLeft, ReportWords::madeAt(report));
        painter.drawText(line, Qt::AlignRight, PageWords::page(number + 1, pages));
    }
    return painter.end();
}

QByteArray reportAsPdf(const DeliveryReport &report, const ReportLook &look)
{
    // A printer writes to a file of its own making, which is there half done, too. So not to where it is
    // wanted.
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"report.pdf"_s));
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(file.fileName());
    printer.setPageSize(look.paper);
    printer.setPageMargins(
        QMarginsF(pageMarginMm, pageMarginMm, pageMarginMm, pageMarginMm), QPageLayout::Millimeter);
    printer.setDocName(
        u"%1, %2"_s.arg(ReportWords::title(), ReportWords::period(report.period, report.first)));
    printer.setCreator(u"Textdesk"_s);
    if (!folder.isValid() || !printReport(report, look, printer) || !file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return file.readAll();
}

} // namespace textdesk
