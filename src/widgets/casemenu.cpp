// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/casemenu.h"

#include "core/clock.h"
#include "core/displaytext.h"
#include "widgets/timewords.h"

#include <QDateTime>
#include <QInputDialog>
#include <QPlainTextEdit>
#include <QShortcut>

#include <pwd.h>
#include <unistd.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr int longestNote = 500;
constexpr qint64 anHourMs = 3'600'000;
constexpr int openingHour = 8;

/// Who works at this desk, by the system's account: its full name, else its name.
QString deskUser()
{
    const passwd *entry = getpwuid(geteuid());
    if (entry == nullptr) {
        return {};
    }
    const QString full = QString::fromLocal8Bit(entry->pw_gecos).section(u',', 0, 0).simplified();
    return full.isEmpty() ? QString::fromLocal8Bit(entry->pw_name) : full;
}

UtcMs tomorrowMorning(UtcMs now)
{
    const QDate tomorrow = QDateTime::fromMSecsSinceEpoch(now).date().addDays(1);
    return QDateTime(tomorrow, QTime(openingHour, 0)).toMSecsSinceEpoch();
}

} // namespace

CaseMenu::CaseMenu(const Clock &clock, About about, QWidget *parent)
    : QMenu(parent),
      m_clock(clock),
      m_about(std::move(about))
{
    setObjectName(u"caseMenu"_s);
    connect(this, &QMenu::aboutToShow, this, [this] { m_ids = m_about(); });
    addAction(tr("&Send again…"), this, [this] {
        Q_EMIT retryChosen(takeIds());
    })->setObjectName(u"caseRetry"_s);
    addSeparator();
    addAction(tr("&Resolve with a note…"), this, &CaseMenu::askForNote)->setObjectName(u"caseResolve"_s);
    addSeparator();
    addAction(tr("Remind me in an &hour"), this, [this] {
        const UtcMs now = m_clock.nowUtc();
        snooze(now, now + anHourMs);
    })->setObjectName(u"caseSnoozeHour"_s);
    addAction(tr("Remind me &tomorrow morning"), this, [this] {
        const UtcMs now = m_clock.nowUtc();
        snooze(now, tomorrowMorning(now));
    })->setObjectName(u"caseSnoozeTomorrow"_s);
    addSeparator();
    addAction(tr("&Open again"), this, [this] {
        Q_EMIT chosen(takeIds(), step(CaseStep::Reopened, m_clock.nowUtc()));
    })->setObjectName(u"caseReopen"_s);
}

QList<qint64> CaseMenu::takeIds()
{
    return m_ids.isEmpty() ? m_about() : std::exchange(m_ids, {});
}

void CaseMenu::snooze(UtcMs now, UtcMs until)
{
    CaseNote note = step(CaseStep::Snoozed, now);
    note.until = until;
    Q_EMIT chosen(takeIds(), note);
}

CaseNote CaseMenu::step(CaseStep step, UtcMs now)
{
    CaseNote note;
    note.step = step;
    note.at = now;
    note.who = deskUser();
    return note;
}

void CaseMenu::askForNote()
{
    auto *dialog = new QInputDialog(parentWidget()->window());
    dialog->setObjectName(u"caseNoteDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Resolve with a note"));
    const QList<qint64> ids = takeIds();
    dialog->setLabelText(
        tr("What was done about %n message(s)? The note stays on this desk.", nullptr,
           static_cast<int>(ids.size())));
    dialog->setOption(QInputDialog::UsePlainTextEditForTextInput);
    dialog->setOkButtonText(tr("Resolve"));
    if (auto *field = dialog->findChild<QPlainTextEdit *>()) {
        field->setTabChangesFocus(true);
    }
    for (const int enter : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *key = new QShortcut(QKeySequence(Qt::CTRL | enter), dialog);
        connect(key, &QShortcut::activated, dialog, &QDialog::accept);
    }
    connect(dialog, &QInputDialog::textValueSelected, this, [this, ids](const QString &text) {
        CaseNote note = step(CaseStep::Resolved, m_clock.nowUtc());
        note.note = text.trimmed().left(longestNote);
        Q_EMIT chosen(ids, note);
    });
    dialog->open();
}

QString CaseMenu::done(const CaseNote &note, int messages, UtcMs now)
{
    switch (note.step) {
    case CaseStep::Acknowledged:
        return tr("%n message(s) acknowledged.", nullptr, messages);
    case CaseStep::Resolved:
        return tr("%n message(s) resolved.", nullptr, messages);
    case CaseStep::Snoozed:
        return tr("%n message(s) put off until %1.", nullptr, messages)
            .arg(TimeWords::moment(note.until, now));
    case CaseStep::Retried:
    case CaseStep::Reopened:
        break;
    }
    return {};
}

QString CaseMenu::words(const CaseNote &note, UtcMs now)
{
    const QString who = note.who.isEmpty() ? tr("somebody") : singleLine(note.who);
    const QString when = TimeWords::moment(note.at, now);
    QString said;
    switch (note.step) {
    case CaseStep::Acknowledged:
        said = tr("Acknowledged by %1, %2").arg(who, when);
        break;
    case CaseStep::Resolved:
        said = tr("Resolved by %1, %2").arg(who, when);
        break;
    case CaseStep::Snoozed:
        said = tr("Put off by %1, %2, until %3").arg(who, when, TimeWords::moment(note.until, now));
        break;
    case CaseStep::Retried:
        said = tr("Sent again by %1, %2").arg(who, when);
        break;
    case CaseStep::Reopened:
        said = note.who.isEmpty() ? tr("Open again since %1", "a moment").arg(when)
                                  : tr("Opened again by %1, %2").arg(who, when);
        break;
    }
    return note.note.isEmpty() ? said : said + u'\n' + displayBody(note.note);
}

} // namespace textdesk
