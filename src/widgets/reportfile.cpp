// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reportfile.h"

#include "models/reportcsv.h"
#include "widgets/reportpdf.h"
#include "widgets/reporttext.h"

#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace textdesk {

ReportFormat reportFormatOf(const QString &file)
{
    const QString ending = QFileInfo(file).suffix().toLower();
    return ending == "pdf"_L1   ? ReportFormat::Pdf
           : ending == "csv"_L1 ? ReportFormat::Csv
                                : ReportFormat::Text;
}

QByteArray reportBytes(const DeliveryReport &report, ReportFormat format, const ReportLook &look)
{
    switch (format) {
    case ReportFormat::Csv:
        return reportAsCsv(report);
    case ReportFormat::Pdf:
        return reportAsPdf(report, look);
    case ReportFormat::Text:
        break;
    }
    return reportAsText(report, look.homeRegion).toUtf8();
}

QString reportFileName(ReportPeriod period, QDate first, ReportFormat format)
{
    const QString kind = period == ReportPeriod::Week ? u"week-"_s : QString();
    const QString ending = format == ReportFormat::Pdf   ? u"pdf"_s
                           : format == ReportFormat::Csv ? u"csv"_s
                                                         : u"txt"_s;
    return u"textdesk-report-%1%2.%3"_s.arg(kind, first.toString(Qt::ISODate), ending);
}

QString writeReport(const QString &file, const QByteArray &bytes, QFileDevice::Permissions permissions)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly)) {
        return out.errorString();
    }
    if (permissions != QFileDevice::Permissions()) {
        out.setPermissions(permissions);
    }
    return out.write(bytes) == bytes.size() && out.commit() ? QString() : out.errorString();
}

} // namespace textdesk
