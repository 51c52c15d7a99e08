// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/connectionstatus.h"
#include "sync/syncvalues.h"
#include "widgets/catchupestimate.h"
#include "widgets/connectionsentences.h" // Trust: a forward enum hides the class after it from lupdate

#include <QStringList>
#include <QTimer>
#include <QWidget>

class QLabel;

namespace textdesk {

class Clock;
class ElidedLabel;

/// Says at all times how far the view can be trusted: a mark, a word and what follows, in a colour.
/// Wakes once a second only while it is visible and counts down.
class ConnectionIndicator : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionIndicator(QWidget *parent = nullptr);

    /// Must come before the first status. \p clock outlives this.
    void setClock(const Clock &clock);
    void setStatus(const ConnectionStatus &status);
    void setProgress(const SyncProgress &progress);
    /// Of several accounts: whose status that is (empty: that of all), and a sentence on each of the others.
    void setAccounts(const QString &name, const QStringList &others);
    /// What it says now, in one sentence.
    QString sentence() const;
    /// The same, as its tool tip: whole, however narrow the strip is.
    QString toolTipText() const { return m_whole; }
    /// True while it wakes once a second.
    bool isCountingDown() const { return m_tick.isActive(); }

Q_SIGNALS:
    /// Clicked, or Enter or Space on it: the person wants to know more.
    void activated();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void say();
    void colour();

    const Clock *m_clock = nullptr;
    ConnectionStatus m_status;
    SyncProgress m_progress;
    qint64 m_progressAt = 0; ///< monotonic: when it was told
    QString m_name;
    QStringList m_others;
    QString m_whole;
    CatchUpEstimate m_estimate;
    Trust m_trust = Trust::Blind;
    QLabel *m_word;
    ElidedLabel *m_detail;
    QTimer m_tick;
};

} // namespace textdesk
