// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/quietmenu.h"

#include "core/clock.h"
#include "core/settings.h"
#include "widgets/icons.h"
#include "widgets/messagewords.h"

#include <utility>

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
    addPause(tr("For 30 &minutes"), u"quietHalfHour"_s, [](UtcMs now) { return now + halfHourMs; });
    addPause(tr("For 1 &hour"), u"quietHour"_s, [](UtcMs now) { return now + 2 * halfHourMs; });
    addPause(tr("Until &tomorrow"), u"quietTomorrow"_s, [this](UtcMs now) {
        return m_settings.quietTimes().nextMorning(now);
    });
    addSeparator();
    m_again = addPause(tr("&Notify again"), u"quietEnd"_s, [](UtcMs /*now*/) { return 0; });
    connect(&settings, &Settings::changed, this, &QuietMenu::follow);
    connect(this, &QMenu::aboutToShow, this, &QuietMenu::follow);
    follow();
}

QAction *QuietMenu::addPause(const QString &text, const QString &name, std::function<UtcMs(UtcMs now)> end)
{
    QAction *action = addAction(text);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, [this, until = std::move(end)] {
        QuietTimes times = m_settings.quietTimes();
        times.until = until(m_clock.nowUtc());
        m_settings.setQuietTimes(times);
    });
    return action;
}

void QuietMenu::follow()
{
    const UtcMs now = m_clock.nowUtc();
    const QuietTimes times = m_settings.quietTimes();
    const auto end = times.endsAt(now);
    setTitle(
        end ? tr("Do not &disturb: until %1").arg(MessageWords().moment(*end, now)) : tr("Do not &disturb"));
    // Quiet hours are no pause: they end by themselves, or in the settings.
    m_again->setEnabled(QuietTimes{.until = times.until}.endsAt(now).has_value());
}

} // namespace textdesk
