// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/alertspage.h"

#include "widgets/icons.h"
#include "widgets/plainlabel.h"
#include "widgets/sentencerow.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QEvent>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace textdesk {

AlertsPage::AlertsPage(QWidget *parent)
    : QWidget(parent),
      m_title(plainLabel(tr("Alerts"), this)),
      m_remark(plainLabel({}, this)),
      m_percent(figure(u"ratePercent"_s, 1, AlertRules::mostPercent, tr(" %", "behind a figure"))),
      m_rateMinutes(figure(
          u"rateMinutes"_s, AlertRules::shortestRateMinutes, AlertRules::longestRateMinutes, tr(" min"))),
      m_stalledTexts(figure(u"stalledTexts"_s, 0, AlertRules::mostStalledTexts, {})),
      m_blindMinutes(figure(u"blindMinutes"_s, 1, AlertRules::longestBlindMinutes, tr(" min")))
{
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(spacing::xl, 20, spacing::xl, spacing::l);
    m_column->setSpacing(spacing::xs);
    m_column->addWidget(m_title);
    auto *help = plainLabel(
        tr("You are told once when it begins and once when it is over. What happens in quiet hours is told "
           "of afterwards."),
        content);
    m_quiet.append(help);
    m_column->addWidget(help);
    m_remark->setObjectName(u"alertsRemark"_s);
    m_column->addWidget(m_remark);

    m_percent->setAccessibleName(tr("Share of the texts that fail, in percent"));
    m_rateMinutes->setAccessibleName(tr("Of the texts of so many minutes"));
    m_stalledTexts->setAccessibleName(tr("So many stalled texts"));
    m_blindMinutes->setAccessibleName(tr("Blind for so many minutes"));
    m_failure = addRule(
        u"failure"_s, tr("Tell me when texts &fail, once for each cause"), {},
        tr("Also when they are stalled. The same cause is told of again once somebody has seen to "
           "it."));
    m_rate = addRule(
        u"rate"_s, tr("Tell me when &more than %1 of the texts of the last %2 fail"),
        {m_percent, m_rateMinutes},
        tr("At least %1 texts must have been sent or have failed, so that one failure at night is no alarm.")
            .arg(AlertRules::fewestEnded));
    m_stalled = addRule(
        u"stalled"_s, tr("Tell me when mo&re than %1 texts are stalled"), {m_stalledTexts},
        tr("A text that waits for its turn in a line that moves is not stalled."));
    m_blind = addRule(
        u"blind"_s, tr("Tell me when an account is &blind for %1"), {m_blindMinutes},
        tr("Time in which this computer sleeps does not count, and waking begins the count anew."));
    m_column->addStretch(1);

    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    follow();
    colour();
}

QSpinBox *AlertsPage::figure(const QString &name, int smallest, int largest, const QString &suffix)
{
    auto *box = new QSpinBox(this);
    box->setObjectName(name);
    box->setRange(smallest, largest);
    box->setSuffix(suffix);
    box->setKeyboardTracking(false); // half a figure is none: nobody is to be alerted of it
    connect(box, &QSpinBox::valueChanged, this, &AlertsPage::edited);
    return box;
}

AlertsPage::Rule AlertsPage::addRule(
    const QString &name, const QString &sentence, const QList<QSpinBox *> &figures, const QString &help)
{
    Rule rule;
    rule.sentence = new SentenceRow(sentence, figures);
    rule.sentence->check()->setObjectName(name + u"Rule"_s);
    rule.sound = new QToolButton;
    rule.sound->setCheckable(true);
    rule.sound->setObjectName(name + u"Sound"_s);
    rule.help = plainLabel(help, nullptr);
    m_quiet.append(rule.help);
    auto *line = new QHBoxLayout;
    line->setSpacing(spacing::s);
    line->addWidget(rule.sentence, 1);
    line->addWidget(rule.sound, 0, Qt::AlignTop);
    m_column->addSpacing(spacing::s);
    m_column->addLayout(line);
    m_column->addWidget(rule.help);
    connect(rule.sentence->check(), &QCheckBox::toggled, this, &AlertsPage::follow);
    connect(rule.sentence->check(), &QCheckBox::toggled, this, &AlertsPage::edited);
    connect(rule.sound, &QToolButton::toggled, this, &AlertsPage::follow);
    connect(rule.sound, &QToolButton::toggled, this, &AlertsPage::edited);
    return rule;
}

void AlertsPage::show(const Rule &rule, const AlertRule &set)
{
    rule.sentence->check()->setChecked(set.isOn);
    rule.sound->setChecked(set.hasSound);
}

void AlertsPage::setRules(const AlertRules &rules)
{
    const QSignalBlocker quietly(this);
    m_percent->setValue(rules.ratePercent);
    m_rateMinutes->setValue(rules.rateMinutes);
    m_stalledTexts->setValue(rules.stalledTexts);
    m_blindMinutes->setValue(rules.blindMinutes);
    show(m_failure, rules.failure);
    show(m_rate, rules.rate);
    show(m_stalled, rules.stalled);
    show(m_blind, rules.blind);
    follow();
}

AlertRule AlertsPage::ruleOf(const Rule &rule)
{
    return {rule.sentence->check()->isChecked(), rule.sound->isChecked()};
}

AlertRules AlertsPage::rules() const
{
    AlertRules rules;
    rules.failure = ruleOf(m_failure);
    rules.rate = ruleOf(m_rate);
    rules.ratePercent = m_percent->value();
    rules.rateMinutes = m_rateMinutes->value();
    rules.stalled = ruleOf(m_stalled);
    rules.stalledTexts = m_stalledTexts->value();
    rules.blind = ruleOf(m_blind);
    rules.blindMinutes = m_blindMinutes->value();
    return rules;
}

void AlertsPage::setNotifications(bool enabled, bool sound)
{
    m_isEnabled = enabled;
    m_hasSound = sound;
    follow();
}

void AlertsPage::follow()
{
    for (const Rule &rule : {m_failure, m_rate, m_stalled, m_blind}) {
        rule.sentence->setEnabled(m_isEnabled);
        const bool isOn = rule.sentence->check()->isChecked();
        rule.sound->setEnabled(m_isEnabled && m_hasSound && isOn);
        rule.sound->setAccessibleName(tr("With a sound: %1", "of which rule").arg(rule.sentence->text()));
        rule.sound->setIcon(themedIcon(rule.sound->isChecked() ? u"bell"_s : u"muted"_s));
        rule.sound->setToolTip(rule.sound->isChecked() ? tr("With a sound") : tr("Without a sound"));
    }
    m_remark->setText(
        m_isEnabled ? tr("Sounds are switched off under Notifications.")
                    : tr("Notifications are switched off: nobody is told of anything."));
    m_remark->setHidden(m_isEnabled && m_hasSound);
}

void AlertsPage::colour()
{
    const ThemeColors colors = ThemeColors::from(palette());
    m_title->setFont(headingFont(font()));
    for (QLabel *label : std::as_const(m_quiet)) {
        label->setFont(smallFont(font()));
        setTextColor(*label, colors.quietText);
    }
    for (const Rule &rule : {m_failure, m_rate, m_stalled, m_blind}) {
        const int indent = rule.sentence->wordsBegin();
        const bool isRightToLeft = rule.sentence->layoutDirection() == Qt::RightToLeft;
        rule.help->setContentsMargins(isRightToLeft ? 0 : indent, 0, isRightToLeft ? indent : 0, 0);
    }
    m_remark->setFont(smallFont(font()));
    setTextColor(*m_remark, colors.waiting);
}

void AlertsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    colour(); // under a style sheet, what is inside a scroll area forgets its fonts as it gets its window
}

void AlertsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        colour();
    }
}

} // namespace textdesk
