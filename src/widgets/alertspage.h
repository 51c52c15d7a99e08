// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/alertrules.h"

#include <QList>
#include <QWidget>

class QLabel;
class QSpinBox;
class QToolButton;
class QVBoxLayout;

namespace textdesk {

class SentenceRow;

/// The rules of alerts in the settings, as sentences with figures in them. Sets nothing itself.
class AlertsPage : public QWidget
{
    Q_OBJECT
public:
    explicit AlertsPage(QWidget *parent = nullptr);

    void setRules(const AlertRules &rules);
    AlertRules rules() const;
    /// Whether anybody is told of anything, and whether with a sound.
    void setNotifications(bool enabled, bool sound);

Q_SIGNALS:
    /// A person has set something.
    void edited();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Rule
    {
        SentenceRow *sentence = nullptr;
        QToolButton *sound = nullptr;
        QLabel *help = nullptr;
    };
    Rule addRule(
        const QString &name, const QString &sentence, const QList<QSpinBox *> &figures, const QString &help);
    QSpinBox *figure(const QString &name, int smallest, int largest, const QString &suffix);
    static AlertRule ruleOf(const Rule &rule);
    static void show(const Rule &rule, const AlertRule &set);
    void follow();
    void colour();

    QVBoxLayout *m_column = nullptr;
    QLabel *m_title;
    QLabel *m_remark; ///< nobody is told, whatever is set here
    QList<QLabel *> m_quiet;
    QSpinBox *m_percent;
    QSpinBox *m_rateMinutes;
    QSpinBox *m_stalledTexts;
    QSpinBox *m_blindMinutes;
    Rule m_failure;
    Rule m_rate;
    Rule m_stalled;
    Rule m_blind;
    bool m_isEnabled = true;
    bool m_hasSound = true;
};

} // namespace textdesk
