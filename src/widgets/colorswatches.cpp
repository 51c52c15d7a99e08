// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/colorswatches.h"

#include "widgets/contactcolor.h"
#include "widgets/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>

namespace textdesk {

namespace {

constexpr int disc = 20;
constexpr int ring = 4; ///< around the disc

class Swatch final : public QAbstractButton
{
public:
    Swatch(int color, QWidget *parent) : QAbstractButton(parent), m_contact{{}, {}, {}, color}
    {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setFixedSize(disc + 2 * ring, disc + 2 * ring);
        setAccessibleName(contactColorName(color));
        setToolTip(contactColorName(color));
    }

    void setNumber(const QString &number)
    {
        m_contact.number = number;
        update();
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        const ThemeColors colors = ThemeColors::from(QGuiApplication::palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(contactColor(m_contact, colors.isDark));
        painter.drawEllipse(QRect(ring, ring, disc, disc));
        if (m_contact.color < 0) {
            painter.setPen(Qt::white);
            painter.setFont(smallFont(font()));
            painter.drawText(rect(), Qt::AlignCenter, QStringLiteral("#"));
        }
        if (isChecked() || hasFocus()) {
            constexpr qreal width = 2;
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(isChecked() ? colors.accent : colors.hairline, width));
            painter.drawEllipse(QRectF(rect()).adjusted(1, 1, -1, -1));
        }
    }

private:
    Contact m_contact;
};

} // namespace

ColorSwatches::ColorSwatches(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    setAccessibleName(tr("Color"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::xs);
    for (int color = -1; color < Contact::colors; ++color) {
        auto *swatch = new Swatch(color, this);
        // A group makes up negative ids of its own.
        m_group->addButton(swatch, color + 1);
        row->addWidget(swatch);
    }
    row->addStretch();
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT chosen(id - 1); });
}

void ColorSwatches::setColor(int color, const QString &number)
{
    static_cast<Swatch *>(m_group->button(0))->setNumber(number);
    m_group->button(color + 1)->setChecked(true);
}

int ColorSwatches::color() const
{
    return m_group->checkedId() - 1;
}

} // namespace textdesk
