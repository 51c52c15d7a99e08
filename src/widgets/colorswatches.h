// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QButtonGroup;

namespace textdesk {

/// One color of a contact out of those that there are, as discs in a row.
class ColorSwatches : public QWidget
{
    Q_OBJECT
public:
    explicit ColorSwatches(QWidget *parent = nullptr);

    /// As Contact::color; the number decides what the first disc looks like.
    void setColor(int color, const QString &number);
    int color() const;

Q_SIGNALS:
    /// A person chose another one.
    void chosen(int color);

private:
    QButtonGroup *m_group;
};

} // namespace textdesk
