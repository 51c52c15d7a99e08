// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/casestore.h"

#include <QList>
#include <QMenu>

#include <functional>

namespace textdesk {

class Clock;

/// What one can do about messages that did not arrive, besides acknowledging them at once: with a note,
/// later, or open again.
class CaseMenu : public QMenu
{
    Q_OBJECT
public:
    /// The messages (messages.id) that it is about.
    using About = std::function<QList<qint64>()>;

    /// \p clock must outlive this. \p about is asked as the menu opens: what is chosen, and what is written
    /// into the dialog behind it, holds for these, whatever is shown in their place meanwhile.
    CaseMenu(const Clock &clock, About about, QWidget *parent);

    /// What a person at this desk did just now.
    static CaseNote step(CaseStep step, UtcMs now);
    /// That it was just done about so many messages, in a sentence.
    static QString done(const CaseNote &note, int messages, UtcMs now);
    /// What is written of it: one line or more, plain text.
    static QString words(const CaseNote &note, UtcMs now);

Q_SIGNALS:
    void chosen(const QList<qint64> &messageRowIds, const textdesk::CaseNote &note);
    /// The texts are to go out once more.
    void retryChosen(const QList<qint64> &messageRowIds);

private:
    QList<qint64> takeIds();
    void snooze(UtcMs now, UtcMs until);
    void askForNote();

    const Clock &m_clock;
    About m_about;
    QList<qint64> m_ids; ///< as the menu opened
};

} // namespace textdesk
