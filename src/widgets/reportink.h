// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/deliverystatus.h"
#include "widgets/reportlook.h"

#include <QFontMetricsF>
#include <QRectF>

class QPagedPaintDevice;
class QPainter;

namespace textdesk {

/// Measures and fonts of a printed report in the units of its device: everything is thought of in points.
class ReportInk
{
public:
    /// Both must outlive it.
    ReportInk(const ReportLook &look, const QPagedPaintDevice &device);

    const ThemeColors &colors() const { return m_look.colors; }
    const QString &homeRegion() const { return m_look.homeRegion; }
    /// So many points (1/72 inch) in units of the device.
    qreal points(qreal count) const { return count * m_unit; }
    QFont font(qreal size, bool strong = false) const;
    QFontMetricsF metrics(const QFont &font) const;
    /// How high a text is that wraps in this width.
    qreal heightOf(const QString &text, const QFont &font, qreal width) const;
    /// Fills a part of a bar. Besides the colour, each outcome that is no plain success has lines of its own:
    /// it is known on a printer without colours, too.
    void fill(QPainter &painter, const QRectF &area, Outcome outcome) const;

private:
    const ReportLook &m_look;
    const QPagedPaintDevice &m_device;
    qreal m_unit;
};

} // namespace textdesk
