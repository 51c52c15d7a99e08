// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/snippetpicker.h"

#include "models/snippetbook.h"
#include "widgets/snippetlist.h"
#include "widgets/styleproperty.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr QSize comfortable(400, 340);

} // namespace

SnippetPicker::SnippetPicker(const SnippetBook &book, QWidget *parent)
    : SnippetPicker(book, *new SnippetList, parent)
{
}

SnippetPicker::SnippetPicker(const SnippetBook &book, SnippetList &list, QWidget *parent)
    : PickerPopup(list, comfortable, tr("Find a saved reply"), parent),
      m_book(book),
      m_list(&list),
      m_hint(new QLabel(this)),
      m_keep(new QPushButton(tr("Keep this text…"), this)),
      m_manage(new QPushButton(tr("Manage…"), this))
{
    setAccessibleName(tr("Saved replies"));
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setMargin(spacing::xl);
    m_keep->setToolTip(tr("Keeps what stands in the composer as a saved reply"));
    m_manage->setAccessibleName(tr("Manage saved replies"));
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(spacing::s, spacing::xs, spacing::s, spacing::s);
    buttons->addWidget(m_keep);
    buttons->addStretch();
    buttons->addWidget(m_manage);
    for (QPushButton *button : {m_keep, m_manage}) {
        setStyleProperty(*button, "quiet", true);
        button->setAutoDefault(false);
    }
    auto *above = new QVBoxLayout;
    above->setContentsMargins(spacing::m, spacing::m, spacing::m, spacing::s);
    above->addWidget(&filter());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(above);
    column->addWidget(m_list, 1);
    column->addWidget(m_hint, 1);
    column->addLayout(buttons);
    connect(&filter(), &QLineEdit::textChanged, this, &SnippetPicker::refill);
    connect(m_list, &QListWidget::itemClicked, this, &SnippetPicker::choose);
    connect(m_keep, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT keepRequested();
    });
    connect(m_manage, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT manageRequested();
    });
    connect(&m_book, &SnippetBook::changed, this, &SnippetPicker::refill);
    applyTheme();
}

void SnippetPicker::open(const QWidget &anchor, bool hasText)
{
    filter().clear();
    m_keep->setEnabled(hasText);
    refill();
    m_list->setCurrentRow(0);
    popUp(anchor);
}

void SnippetPicker::refill()
{
    const QList<Snippet> found = m_book.matching(filter().text());
    m_list->setSnippets(found);
    m_list->setVisible(!found.isEmpty());
    m_hint->setVisible(found.isEmpty());
    m_hint->setText(
        m_book.all().isEmpty() ? tr("No saved replies yet.\n\nKeep here what you write often: directions, "
                                    "opening hours, “we call "
                                    "you back”. It is then two keys away.")
                               : tr("No saved reply has these words."));
}

void SnippetPicker::choose()
{
    const auto snippet = m_book.byId(m_list->currentId());
    if (snippet) {
        hide();
        Q_EMIT chosen(*snippet);
    }
}

void SnippetPicker::changeEvent(QEvent *event)
{
    PickerPopup::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        applyTheme();
    }
}

void SnippetPicker::applyTheme()
{
    m_hint->setForegroundRole(QPalette::WindowText);
    setTextColor(*m_hint, ThemeColors::from(palette()).quietText);
}

} // namespace textdesk
