// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/retrydialog.h"

#include "widgets/plainlabel.h"
#include "widgets/styleproperty.h"
#include "widgets/theme.h"
#include "widgets/timewords.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr int retryDialogWidth = 480;

class RetryPhrases
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::RetryDialog)

public:
    /// What a person may wave through.
    static QString also(RetryDoubt doubt, int count)
    {
        switch (doubt) {
        case RetryDoubt::MayHaveArrived:
            return tr("Also %n that may have arrived and could come twice", nullptr, count);
        case RetryDoubt::SameText:
            return tr("Also %n that repeat another of them", nullptr, count);
        case RetryDoubt::CauseLasts:
            return tr("Also %n whose cause still lasts, for all that this desk knows", nullptr, count);
        case RetryDoubt::SameEnd:
            return tr("Also %n that would probably fail again", nullptr, count);
        case RetryDoubt::NeedsEdit:
            return tr("Also %n that would fail as they are written", nullptr, count);
        default:
            return {};
        }
    }
    static QString without(RetryDoubt doubt, int count)
    {
        switch (doubt) {
        case RetryDoubt::OptedOut:
            return tr("Without %n to somebody who asked for no more texts", nullptr, count);
        case RetryDoubt::NotTextable:
            return tr("Without %n to a number that gets no texts", nullptr, count);
        case RetryDoubt::NoText:
            return tr("Without %n whose number or text is not known", nullptr, count);
        case RetryDoubt::SentAgain:
            return tr("Without %n that went out again already: open them again first", nullptr, count);
        case RetryDoubt::NotFailed:
            return tr("Without %n that did not fail", nullptr, count);
        default:
            return {};
        }
    }
};

} // namespace

RetryDialog::RetryDialog(RetryPlan plan, QWidget *parent)
    : QDialog(parent),
      m_plan(std::move(plan)),
      m_heading(plainLabel({}, this)),
      m_pace(plainLabel({}, this))
{
    setObjectName(u"retryDialog"_s);
    setWindowTitle(tr("Send again"));
    setMinimumWidth(retryDialogWidth);
    m_heading->setObjectName(u"retryHeading"_s);
    m_pace->setObjectName(u"retryPace"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::l);
    column->setSpacing(spacing::s);
    column->addWidget(m_heading);
    column->addWidget(m_pace);
    column->addSpacing(spacing::s);
    addDoubts(*column);
    column->addSpacing(spacing::s);
    column->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_send = buttons->addButton(tr("&Send again"), QDialogButtonBox::AcceptRole);
    m_send->setObjectName(u"retrySend"_s);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &RetryDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    follow();
    colour();
}

void RetryDialog::addDoubts(QVBoxLayout &column)
{
    for (const RetryDoubt doubt :
         {RetryDoubt::MayHaveArrived, RetryDoubt::SameText, RetryDoubt::CauseLasts, RetryDoubt::SameEnd,
          RetryDoubt::NeedsEdit, RetryDoubt::OptedOut, RetryDoubt::NotTextable, RetryDoubt::NoText,
          RetryDoubt::SentAgain, RetryDoubt::NotFailed}) {
        const int count = m_plan.countOf(doubt);
        if (count == 0) {
            continue;
        }
        if (canBeWaved(doubt)) {
            auto *box = new QCheckBox(RetryPhrases::also(doubt, count), this);
            box->setObjectName(u"retryAlso%1"_s.arg(static_cast<int>(doubt)));
            connect(box, &QCheckBox::toggled, this, &RetryDialog::follow);
            m_waved.emplace(doubt, box);
            column.addWidget(box);
        } else {
            m_leftOut.append(plainLabel(RetryPhrases::without(doubt, count), this));
            column.addWidget(m_leftOut.constLast());
        }
    }
    if (m_plan.beyond > 0) {
        m_leftOut.append(plainLabel(
            tr("Without %n more, which stay open: only so many can wait at once", nullptr,
               static_cast<int>(m_plan.beyond)),
            this));
        column.addWidget(m_leftOut.constLast());
    }
}

QList<RetryDoubt> RetryDialog::chosen() const
{
    QList<RetryDoubt> doubts{RetryDoubt::None};
    for (const auto &[doubt, box] : m_waved) {
        if (box->isChecked()) {
            doubts.append(doubt);
        }
    }
    return doubts;
}

void RetryDialog::follow()
{
    const auto count = static_cast<int>(m_plan.of(chosen()).size());
    const qint64 duration = m_plan.durationMs(chosen());
    m_heading->setText(
        count == 0 ? tr("Nothing can be sent again as it is")
                   : tr("%n text(s) will go out once more", nullptr, count));
    m_pace->setText(
        m_plan.candidates.isEmpty()
            ? tr("As many texts already wait here as can go out in time. Try again when they have.")
        : count == 0 ? tr("What does not go here can still be edited and sent from its conversation.")
        : duration == 0
            ? tr("As they are, from the same number of ours. Until they are on their way they can be "
                 "stopped.")
            : tr("As they are, from the same number of ours, at most %1 a minute from each: about %2 in all. "
                 "Until they are on their way they can be stopped.")
                  .arg(textsPerMinute)
                  .arg(TimeWords::span(duration)));
    m_send->setEnabled(count > 0);
    m_send->setDefault(count > 0);
    setStyleProperty(*m_send, "primary", count > 0);
}

void RetryDialog::accept()
{
    Q_EMIT retryChosen(m_plan.of(chosen()));
    QDialog::accept();
}

void RetryDialog::colour()
{
    const ThemeColors colors = ThemeColors::from(palette());
    m_heading->setFont(headingFont(font()));
    setTextColor(*m_pace, colors.quietText);
    for (QLabel *label : std::as_const(m_leftOut)) {
        setTextColor(*label, colors.quietText);
    }
}

void RetryDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        colour();
    }
}

} // namespace textdesk
