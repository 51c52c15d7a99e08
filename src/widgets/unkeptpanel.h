// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/syncvalues.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace textdesk {

class Clock;

/// The messages that arrived and could not be kept, under the banner that says why: in a list of their own,
/// never among those that are kept. Takes no room while there are none.
class UnkeptPanel : public QWidget
{
    Q_OBJECT
public:
    /// \p clock outlives this.
    explicit UnkeptPanel(const Clock &clock, QWidget *parent = nullptr);

    void setEvents(const UnkeptEvents &unkept);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString heading(const UnkeptEvents &unkept) const;
    QString line(const Observation &seen) const;
    void applyTheme();

    const Clock &m_clock;
    QLabel *m_heading;
    QListWidget *m_list;
};

} // namespace textdesk
