// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/casestore.h"

#include <QMenu>

namespace textdesk {

class Clock;

/// What one can do about messages that did not arrive, besides acknowledging them at once: with a note,
/// later, or open again.
class CaseMenu : public QMenu
{
    Q_OBJECT
public:
    /// \p clock must outlive this.
    explicit CaseMenu(const Clock &clock, QWidget *parent = nullptr);

    /// What a person at this desk did just now.
    static CaseNote step(CaseStep step, UtcMs now);
    /// What is written of it: one line or more, plain text.
    static QString words(const CaseNote &note, UtcMs now);

Q_SIGNALS:
    void chosen(const textdesk::CaseNote &note);
    /// The texts are to go out once more.
    void retryChosen();

private:
    void askForNote();

    const Clock &m_clock;
};

} // namespace textdesk
