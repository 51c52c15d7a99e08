// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/snippetsdialog.h"

#include "core/smssegments.h"
#include "models/snippetbook.h"
#include "ui_snippetsdialog.h"
#include "widgets/openonce.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace textdesk {

namespace {

constexpr auto keepSnippetAfter = 400ms;

} // namespace

SnippetsDialog *SnippetsDialog::open(SnippetBook &book, QWidget *window)
{
    return openOnce<SnippetsDialog>(*window, [&] { return new SnippetsDialog(book, window); });
}

SnippetsDialog::SnippetsDialog(SnippetBook &book, QWidget *parent)
    : QDialog(parent),
      m_ui(std::make_unique<Ui::SnippetsDialog>()),
      m_book(book)
{
    m_ui->setupUi(this);
    setObjectName(u"snippetsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->name->setMaxLength(Snippet::longestName);
    m_ui->body->document()->setDocumentMargin(spacing::s);
    m_ui->undoLine->hide();
    m_keepTimer.setSingleShot(true);
    m_keepTimer.setInterval(keepSnippetAfter);
    connectControls();
    refill();
    showCurrent();
    applyTheme();
    m_ui->list->setFocus(Qt::OtherFocusReason);
}

SnippetsDialog::~SnippetsDialog() = default;

void SnippetsDialog::connectControls()
{
    connect(&m_keepTimer, &QTimer::timeout, this, &SnippetsDialog::keep);
    connect(&m_book, &SnippetBook::changed, this, &SnippetsDialog::refill);
    connect(m_ui->list, &QListWidget::currentItemChanged, this, &SnippetsDialog::showCurrent);
    connect(m_ui->name, &QLineEdit::textEdited, this, &SnippetsDialog::edited);
    connect(m_ui->body, &QPlainTextEdit::textChanged, this, &SnippetsDialog::edited);
    connect(m_ui->newButton, &QPushButton::clicked, this, [this] { addSnippet({}); });
    connect(m_ui->empty, &PlaceholderPanel::actionRequested, this, [this] { addSnippet({}); });
    connect(m_ui->deleteButton, &QPushButton::clicked, this, &SnippetsDialog::removeCurrent);
    connect(m_ui->undoButton, &QPushButton::clicked, this, &SnippetsDialog::undo);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const std::array placeholders{
        std::pair{m_ui->insertName, u"{name}"_s}, std::pair{m_ui->insertNumber, u"{number}"_s},
        std::pair{m_ui->insertOurNumber, u"{our number}"_s}, std::pair{m_ui->insertDate, u"{date}"_s},
        std::pair{m_ui->insertTime, u"{time}"_s}};
    for (const auto &[button, placeholder] : placeholders) {
        connect(button, &QPushButton::clicked, this, [this, text = placeholder] { insertPlaceholder(text); });
    }
}

void SnippetsDialog::addSnippet(const QString &body)
{
    keep();
    m_edited = {SnippetBook::newId(), {}, body.left(Snippet::longestBody)};
    m_isUnkept = !m_edited.body.isEmpty();
    refill();
    {
        const QSignalBlocker quietly(m_ui->list);
        m_ui->list->setCurrentId(m_edited.id);
    }
    showCurrent();
    if (m_isUnkept) {
        m_keepTimer.start();
    }
    m_ui->name->setFocus(Qt::OtherFocusReason);
}

/// What is kept, and what stands in the fields in its place or beside it.
void SnippetsDialog::refill()
{
    QList<Snippet> shown = m_book.all();
    if (m_removed) {
        shown.removeIf([this](const Snippet &snippet) { return snippet.id == m_removed->id; });
    }
    if (!m_edited.id.isEmpty()) {
        const auto kept = std::find_if(
            shown.begin(), shown.end(), [this](const Snippet &snippet) { return snippet.id == m_edited.id; });
        if (kept == shown.end()) {
            shown.append(m_edited);
        } else {
            *kept = m_edited;
        }
    }
    m_ui->list->setSnippets(shown);
    showState();
}

void SnippetsDialog::showCurrent()
{
    const QString id = m_ui->list->currentId();
    if (id != m_edited.id) {
        const bool wasEmpty = m_edited.name.isEmpty() && m_edited.body.isEmpty() && !m_edited.id.isEmpty();
        keep();
        m_edited = m_book.byId(id).value_or(Snippet());
        if (wasEmpty) {
            refill(); // one that nothing was written into goes
        }
    }
    const QSignalBlocker quietName(m_ui->name);
    const QSignalBlocker quietBody(m_ui->body);
    m_ui->name->setText(m_edited.name);
    m_ui->body->setPlainText(m_edited.body);
    showState();
}

void SnippetsDialog::edited()
{
    m_edited.name = m_ui->name->text();
    m_edited.body = m_ui->body->toPlainText();
    m_isUnkept = true;
    m_keepTimer.start();
    refill();
}

void SnippetsDialog::keep()
{
    m_keepTimer.stop();
    if (!std::exchange(m_isUnkept, false)) {
        return;
    }
    m_edited.name = m_edited.name.simplified();
    if (m_edited.name.isEmpty() && m_edited.body.trimmed().isEmpty()) {
        m_book.remove(m_edited.id);
    } else {
        m_book.save(m_edited);
    }
    showState();
}

void SnippetsDialog::removeCurrent()
{
    if (m_edited.id.isEmpty()) {
        return;
    }
    m_keepTimer.stop();
    m_isUnkept = false;
    m_removed = m_edited;
    m_book.remove(m_edited.id);
    const int row = m_ui->list->currentRow();
    QList<Snippet> rest = m_book.all();
    rest.removeIf([this](const Snippet &snippet) { return snippet.id == m_removed->id; });
    m_edited = rest.isEmpty() ? Snippet() : rest.at(std::clamp<qsizetype>(row, 0, rest.size() - 1));
    {
        const QSignalBlocker quietly(m_ui->list);
        m_ui->list->setSnippets(rest);
        m_ui->list->setCurrentId(m_edited.id);
    }
    m_ui->undoText->setText(tr("“%1” is deleted.").arg(snippetTitle(*m_removed)));
    m_ui->undoLine->show();
    showCurrent();
    m_ui->undoButton->setFocus(Qt::OtherFocusReason);
}

void SnippetsDialog::undo()
{
    if (m_removed) {
        keep();
        m_edited = *std::exchange(m_removed, std::nullopt);
        m_isUnkept = true;
        keep();
        m_ui->undoLine->hide();
        refill();
        {
            const QSignalBlocker quietly(m_ui->list);
            m_ui->list->setCurrentId(m_edited.id);
        }
        showCurrent();
        m_ui->list->setFocus(Qt::OtherFocusReason);
    }
}

void SnippetsDialog::insertPlaceholder(const QString &placeholder)
{
    m_ui->body->insertPlainText(placeholder);
    m_ui->body->setFocus(Qt::OtherFocusReason);
}

void SnippetsDialog::showState()
{
    const bool any = !m_edited.id.isEmpty();
    m_ui->pages->setCurrentWidget(any ? m_ui->editorPage : m_ui->emptyPage);
    m_ui->left->setVisible(any);
    m_ui->deleteButton->setEnabled(any);
    if (!any) {
        m_ui->empty->say(
            tr("No saved replies yet"),
            tr("Write once what you answer often, and put it into a text with Ctrl+R. Words in braces, such "
               "as {name}, are filled in or asked for when you use it."),
            tr("New saved reply"));
        return;
    }
    const ThemeColors colors = ThemeColors::from(palette());
    const qsizetype over = m_edited.body.size() - Snippet::longestBody;
    const int parts = measureSms(QStringView(m_edited.body).trimmed()).parts;
    QString state;
    if (over > 0) {
        state = tr("%n character(s) too many: the end is not kept.", nullptr, static_cast<int>(over));
    } else {
        const Snippet asKept = SnippetBook::asKept(m_edited);
        const bool isEmpty = asKept.name.isEmpty() && asKept.body.trimmed().isEmpty();
        const bool isKept = m_book.byId(m_edited.id) == std::optional(asKept);
        state = tr("%n part(s)", nullptr, parts) + u" · "_s + (isKept ? tr("Kept") : tr("Not kept yet"));
        if (isEmpty) {
            state = tr("Kept once something is written.");
        }
    }
    m_ui->state->setText(state);
    setTextColor(*m_ui->state, over > 0 ? colors.bad : colors.quietText);
}

void SnippetsDialog::done(int result)
{
    keep();
    QDialog::done(result);
}

void SnippetsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
        m_ui->retranslateUi(this);
        showState();
        break;
    case QEvent::PaletteChange:
    case QEvent::FontChange:
        applyTheme();
        showState();
        break;
    default:
        break;
    }
}

void SnippetsDialog::applyTheme()
{
    const ThemeColors colors = ThemeColors::from(palette());
    for (QLabel *label : {m_ui->state, m_ui->insertLabel}) {
        label->setFont(smallFont(font()));
        setTextColor(*label, colors.quietText);
    }
    setHairline(*m_ui->bottomLine, colors);
}

} // namespace textdesk
