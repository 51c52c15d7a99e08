// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/retryplan.h"

#include <QDialog>

#include <map>

class QCheckBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace textdesk {

/// Before texts go out once more: how many, how long that takes, and which do not go, and why. Nothing has
/// been sent while it is open.
class RetryDialog : public QDialog
{
    Q_OBJECT
public:
    explicit RetryDialog(RetryPlan plan, QWidget *parent = nullptr);

Q_SIGNALS:
    void retryChosen(const QList<qint64> &messageRowIds);

protected:
    void changeEvent(QEvent *event) override;
    void accept() override;

private:
    void addDoubts(QVBoxLayout &column);
    /// What may go: those without a doubt, and those that the person waves through.
    QList<RetryDoubt> chosen() const;
    void follow();
    void colour();

    RetryPlan m_plan;
    QLabel *m_heading;
    QLabel *m_pace;
    QList<QLabel *> m_leftOut;
    std::map<RetryDoubt, QCheckBox *> m_waved;
    QPushButton *m_send = nullptr;
};

} // namespace textdesk
