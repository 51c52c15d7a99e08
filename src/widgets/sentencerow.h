// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

class QCheckBox;
class QSpinBox;

namespace textdesk {

class FlowLayout;

/// Something to switch on that reads as a sentence, with its figures to set where the words have them. Wraps
/// between words, in the language's own order and direction.
class SentenceRow : public QWidget
{
    Q_OBJECT
public:
    /// \p sentence: plain text, where %1, %2 … stand for the figures; an & before a letter of what stands
    /// before the first of them. The figures become children of this.
    SentenceRow(const QString &sentence, const QList<QSpinBox *> &figures, QWidget *parent = nullptr);

    QCheckBox *check() const { return m_check; }
    /// How far in the words begin, behind the box to check.
    int wordsBegin() const;
    /// The whole sentence as it is set.
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    /// The words belong to what they switch.
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void addWords(const QString &words);
    void align();
    void follow();

    QString m_sentence;
    FlowLayout *m_flow;
    QCheckBox *m_check;
    QList<QSpinBox *> m_figures; ///< by the number in the sentence
};

} // namespace textdesk
