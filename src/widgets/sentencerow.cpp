// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/sentencerow.h"

#include "widgets/flowlayout.h"

#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QRegularExpression>
#include <QSpinBox>
#include <QStyleOptionButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

SentenceRow::SentenceRow(const QString &sentence, const QList<QSpinBox *> &figures, QWidget *parent)
    : QWidget(parent),
      m_sentence(sentence),
      m_flow(new FlowLayout(this)),
      m_check(new QCheckBox(this)),
      m_figures(figures)
{
    // That of the words, whatever the window's is: word by word, the other one would turn them around.
    setLayoutDirection(sentence.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    m_flow->setContentsMargins(0, 0, 0, 0);
    m_flow->addWidget(m_check);
    static const QRegularExpression place(u"%(\\d)"_s);
    qsizetype from = 0;
    for (const QRegularExpressionMatch &match : place.globalMatch(sentence)) {
        addWords(sentence.mid(from, match.capturedStart() - from));
        from = match.capturedEnd();
        if (QSpinBox *figure = m_figures.value(match.capturedView(1).toInt() - 1)) {
            m_flow->addWidget(figure);
            connect(figure, &QSpinBox::valueChanged, this, &SentenceRow::follow);
        }
    }
    addWords(sentence.mid(from));
    connect(m_check, &QCheckBox::toggled, this, &SentenceRow::follow);
    follow();
}

/// The first go with the box to check, so that it has the keyboard's frame around more than itself.
void SentenceRow::addWords(const QString &words)
{
    if (m_check->text().isEmpty()) {
        m_check->setText(words.trimmed());
        return;
    }
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
        auto *label = new QLabel(word, this);
        label->setTextFormat(Qt::PlainText);
        m_flow->addWidget(label);
    }
}

QString SentenceRow::text() const
{
    QString text = m_sentence;
    text.remove(u'&');
    for (qsizetype i = 0; i < m_figures.size(); ++i) {
        text.replace(u'%' + QString::number(i + 1), m_figures.at(i)->text());
    }
    return text;
}

void SentenceRow::follow()
{
    m_check->setAccessibleName(text());
    for (QWidget *child : findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (child != m_check) {
            child->setEnabled(m_check->isChecked());
        }
    }
}

/// All on one line stand in its middle, a space apart.
void SentenceRow::align()
{
    int height = m_check->sizeHint().height();
    for (const QSpinBox *figure : std::as_const(m_figures)) {
        height = std::max(height, figure->sizeHint().height());
    }
    for (QWidget *child : findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (child->minimumHeight() != height) {
            child->setMinimumHeight(height);
        }
        if (auto *word = qobject_cast<QLabel *>(child)) {
            // A label's own size leaves out what the font leaves around its letters.
            word->setFixedWidth(word->fontMetrics().horizontalAdvance(word->text()));
        }
    }
    layout()->setSpacing(fontMetrics().horizontalAdvance(u' '));
    m_flow->setHangingIndent(wordsBegin());
}

int SentenceRow::wordsBegin() const
{
    QStyleOptionButton option;
    option.initFrom(m_check);
    const QRect words = m_check->style()->subElementRect(QStyle::SE_CheckBoxContents, &option, m_check);
    return layoutDirection() == Qt::RightToLeft ? m_check->width() - words.right() - 1 : words.left();
}

void SentenceRow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    align();
}

void SentenceRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        align();
    }
}

void SentenceRow::mouseReleaseEvent(QMouseEvent *event)
{
    QWidget::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && childAt(event->position().toPoint()) != nullptr) {
        m_check->click();
    }
}

} // namespace textdesk
