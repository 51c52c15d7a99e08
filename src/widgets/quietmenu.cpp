// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/quietmenu.h"

#include "core/clock.h"
#include "core/settings.h"
#include "widgets/icons.h"
#include "widgets/messagewords.h"

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr qint64 halfHourMs = 30LL * 60'000;

} // namespace

QuietMenu::QuietMenu(Settings &settings, const Clock &clock, QWidget *parent)
    : QMenu(parent),
      m_settings(settings),
      m_clock(clock)
{
    setObjectName(u"quietMenu"_s);
    setIcon(themedIcon(u"muted"_s));
    QAction *halfHour = addAction(tr("For 30 &minutes"));
    halfHour->setObjectName(u"quietHalfHour"_s);
    connect(halfHour, &QAction::triggered, this, [this] { pauseUntil(m_clock.nowUtc() + halfHourMs); });
    QAction *hour = addAction(tr("For 1 &hour"));
    hour->setObjectName(u"quietHour"_s);
    connect(hour, &QAction::triggered, this, [this] { pauseUntil(m_clock.nowUtc() + 2 * halfHourMs); });
    QAction *tomorrow = addAction(tr("Until &tomorrow"));
    tomorrow->setObjectName(u"quietTomorrow"_s);
    connect(tomorrow, &QAction::triggered, this, [this] {
        pauseUntil(m_settings.quietTimes().nextMorning(m_clock.nowUtc()));
    });
    addSeparator();
    m_again = addAction(tr("&Notify again"));
    m_again->setObjectName(u"quietEnd"_s);
    connect(m_again, &QAction::triggered, this, [this] { pauseUntil(0); });
    connect(&settings, &Settings::changed, this, &QuietMenu::follow);
    connect(this, &QMenu::aboutToShow, this, &QuietMenu::follow);
    follow();
}

void QuietMenu::pauseUntil(qint64 moment)
{
    QuietTimes times = m_settings.quietTimes();
    times.until = moment;
    m_settings.setQuietTimes(times);
}

void QuietMenu::follow()
{
    const UtcMs now = m_clock.nowUtc();
    const QuietTimes times = m_settings.quietTimes();
    const auto end = times.endsAt(now);
    setTitle(
        end ? tr("Do not &disturb: until %1").arg(MessageWords().dayAndTime(*end, now))
            : tr("Do not &disturb"));
    // Quiet hours are no pause: they end by themselves, or in the settings.
    m_again->setEnabled(QuietTimes{.until = times.until}.endsAt(now).has_value());
}

} // namespace textdesk
