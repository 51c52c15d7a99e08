// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace textdesk {

/// A key, drawn as one.
class KeyCap : public QWidget
{
    Q_OBJECT
public:
    explicit KeyCap(QString key, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_key;
};

} // namespace textdesk
