// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>

class QWidget;

namespace textdesk {

/// Tells once when a window has been painted for the first time; for work that a person must not wait
/// for. A window that is never painted (covered, on another desktop) counts as painted after a while.
class FirstPaint : public QObject
{
    Q_OBJECT
public:
    /// \p window must outlive this object and is not shown by it.
    explicit FirstPaint(QWidget &window, QObject *parent = nullptr);

Q_SIGNALS:
    void happened();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tell();

    QWidget &m_window;
    QTimer m_patience;
};

} // namespace textdesk
