// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace textdesk {

class GlanceRow;

/// A few lines under a heading, each with a figure; those that stand for messages are buttons.
class GlanceList : public QWidget
{
    Q_OBJECT
public:
    static constexpr int maxRows = 4;

    struct Row
    {
        QString words;
        QString figure;
        QString spoken; ///< both in a sentence
        bool operator==(const Row &) const = default;
    };

    GlanceList(const QString &heading, bool isClickable, QWidget *parent = nullptr);

    /// The first few of \p rows; where there are none, \p instead is said.
    void setRows(const QList<Row> &rows, const QString &instead);

    int heightForWidth(int width) const override;

Q_SIGNALS:
    void rowClicked(int row);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyLook();

    QLabel *m_heading;
    QLabel *m_instead;
    QVBoxLayout *m_column;
    QList<GlanceRow *> m_rows;
    QList<Row> m_shown;
    bool m_isClickable;
};

} // namespace textdesk
