// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

namespace textdesk {

/// A place in the header bar ("Inbox", "Delivery") with a count beside its name.
class HeaderTab : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Badge : quint8 { Accent, Bad };

    explicit HeaderTab(QWidget *parent = nullptr);

    void setBadge(Badge badge);
    /// \p spoken: what a screen reader says of the count ("5 unread"). 0 shows no badge.
    void setCount(qint64 count, const QString &spoken);
    qint64 count() const { return m_count; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QString badgeText() const;
    int badgeWidth() const;

    Badge m_badge = Badge::Accent;
    qint64 m_count = 0;
};

} // namespace textdesk
