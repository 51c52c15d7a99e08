// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/composer.h"

#include "core/displaytext.h"
#include "core/smssegments.h"
#include "core/snippet.h"
#include "ui_composer.h"
#include "widgets/emojipicker.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTextCursor>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr qsizetype nearlyTooLong = 1'500;

} // namespace

Composer::Composer(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::Composer>())
{
    m_ui->setupUi(this);
    setFocusProxy(m_ui->edit);
    m_ui->blocked->hide();
    m_ui->snippetsButton->setIcon(themedIcon(u"snippet"_s));
    m_ui->emojiButton->setIcon(themedIcon(u"emoji"_s));
    connect(m_ui->emojiButton, &QToolButton::clicked, this, &Composer::offerEmoji);
    connect(m_ui->edit, &MessageEdit::sendRequested, this, &Composer::send);
    connect(m_ui->sendButton, &QPushButton::clicked, this, &Composer::send);
    connect(m_ui->snippetsButton, &QPushButton::clicked, this, &Composer::snippetsWanted);
    connect(m_ui->plainButton, &QPushButton::clicked, this, &Composer::usePlainCharacters);
    connect(m_ui->edit, &QPlainTextEdit::textChanged, this, [this] {
        judge();
        if (!m_isSetting) {
            Q_EMIT textEdited();
        }
    });
    applyTheme();
    judge();
}

Composer::~Composer() = default;

void Composer::setSendKey(SendKey key)
{
    m_ui->edit->setSendKey(key);
    m_ui->sendButton->setToolTip(key == SendKey::Enter ? tr("Send (Enter)") : tr("Send (Ctrl+Enter)"));
}

void Composer::setOurLine(const QString &name)
{
    m_ui->from->setText(name.isEmpty() ? QString() : tr("From %1", "one of our lines").arg(name));
    m_ui->from->setVisible(!name.isEmpty());
}

void Composer::setWarning(const QString &warning)
{
    if (warning != m_warning) {
        m_warning = warning;
        judge();
    }
}

void Composer::setBlocked(const QString &reason)
{
    m_ui->blocked->setText(reason);
    m_ui->blocked->setVisible(!reason.isEmpty());
    m_ui->edit->setVisible(reason.isEmpty());
    m_ui->sendLine->setVisible(reason.isEmpty());
    judge();
}

QString Composer::text() const
{
    return m_ui->edit->toPlainText();
}

void Composer::setText(const QString &text)
{
    const QScopedValueRollback guard(m_isSetting, true);
    m_askedAbout.clear();
    m_ui->edit->setPlainText(text);
    m_ui->edit->moveCursor(QTextCursor::End);
}

void Composer::clear()
{
    setText({});
}

void Composer::insertBack(const QString &text)
{
    const QString present = this->text();
    setText(present.isEmpty() ? text : text + u'\n' + present);
}

void Composer::focusEdit()
{
    m_ui->edit->setFocus(Qt::OtherFocusReason);
}

void Composer::insertSnippet(const QString &text)
{
    QTextCursor cursor = m_ui->edit->textCursor();
    const int start = cursor.selectionStart();
    cursor.beginEditBlock(); // else it is undone together with what was typed before
    cursor.insertText(text);
    cursor.endEditBlock();
    m_ui->edit->setTextCursor(cursor);
    focusEdit();
    if (nextPlaceholder(text)) {
        m_ui->edit->selectPlaceholder(start);
    }
}

void Composer::offerEmoji()
{
    if (m_emoji == nullptr) {
        m_emoji = new EmojiPicker(this);
        m_emoji->setObjectName(u"emojiPicker"_s);
        connect(m_emoji, &EmojiPicker::chosen, this, [this](const QString &emoji) {
            m_ui->edit->insertPlainText(emoji);
            focusEdit();
        });
    }
    m_emoji->open(*m_ui->emojiButton);
}

QWidget &Composer::snippetsAnchor()
{
    return *m_ui->snippetsButton;
}

bool Composer::canSend() const
{
    const QString text = m_ui->edit->toPlainText().trimmed();
    return !text.isEmpty() && text.size() <= longestSmsText && m_ui->blocked->isHidden();
}

void Composer::send()
{
    if (!canSend()) {
        return;
    }
    if (asksToFillIn()) {
        return;
    }
    const QString text = m_ui->edit->toPlainText().trimmed();
    clear();
    focusEdit();
    Q_EMIT sendRequested(text);
}

/// A text with a placeholder in it goes out only to somebody who has been told: "Dear {name}" is
/// embarrassing.
bool Composer::asksToFillIn()
{
    const QString text = this->text();
    if (text == m_askedAbout || !m_ui->edit->selectPlaceholder(0)) {
        return false;
    }
    m_askedAbout = text;
    focusEdit();
    judge();
    return true;
}

void Composer::usePlainCharacters()
{
    // As one step, so that Ctrl+Z takes it back whole.
    QTextCursor cursor = m_ui->edit->textCursor();
    const QString before = text().left(cursor.position());
    const auto position = static_cast<int>(withPlainCharacters(before).size());
    const QString plain = withPlainCharacters(text());
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.insertText(plain);
    cursor.endEditBlock();
    cursor.setPosition(position);
    m_ui->edit->setTextCursor(cursor);
    focusEdit();
}

void Composer::judge()
{
    const SmsSegments segments = measureSms(QStringView(text()).trimmed());
    showCounter(segments);
    showNotice(segments);
    m_ui->sendButton->setEnabled(canSend());
}

void Composer::showCounter(const SmsSegments &segments)
{
    const ThemeColors colors = ThemeColors::from(palette());
    const qsizetype length = text().trimmed().size();
    const bool isTooLong = length > longestSmsText;
    setTextColor(*m_ui->counter, isTooLong ? colors.bad : colors.quietText);
    m_ui->counter->setVisible(length > 0);
    if (isTooLong) {
        m_ui->counter->setText(tr("%L1 / %L2 characters").arg(length).arg(longestSmsText));
        m_ui->counter->setToolTip({});
        return;
    }
    const int capacity = segments.units + segments.unitsLeft;
    m_ui->counter->setText(
        tr("%L1 / %L2", "units used, units of all parts").arg(segments.units).arg(capacity) + u" · "_s +
        tr("%n part(s)", nullptr, segments.parts));
    QString hint;
    if (segments.encoding == SmsEncoding::Gsm7) {
        hint =
            tr("In the plain alphabet of text messages: 160 characters in one part, 153 in each of several.");
    } else {
        hint =
            tr("“%1” is not in the plain alphabet of text messages, so that a part holds 70 characters, or "
               "67 in each of several.")
                .arg(singleLine(segments.forcing));
    }
    m_ui->counter->setToolTip(hint + u'\n' + tr("An estimate: the gateway does not say how it is sent."));
}

void Composer::showNotice(const SmsSegments &segments)
{
    const ThemeColors colors = ThemeColors::from(palette());
    const qsizetype length = text().trimmed().size();
    const QString plain = withPlainCharacters(QStringView(text()).trimmed());
    const SmsSegments asPlain = measureSms(plain);
    const bool helps = segments.encoding == SmsEncoding::Ucs2 && asPlain.encoding == SmsEncoding::Gsm7;
    QString notice;
    bool isBad = false;
    bool offersPlain = false;
    if (length > longestSmsText) {
        notice = tr("%n character(s) too many: no text message is longer than %L1.", nullptr,
                    static_cast<int>(length - longestSmsText))
                     .arg(longestSmsText);
        isBad = true;
    } else if (const auto open = nextPlaceholder(text()); open && text() == m_askedAbout) {
        notice = tr("“%1” is not filled in yet. Send once more to send it as it is.")
                     .arg(singleLine(text().mid(open->start, open->length)));
    } else if (!m_warning.isEmpty()) {
        notice = m_warning;
    } else if (helps && asPlain.parts < segments.parts) {
        notice = tr("“%1” makes it %n parts.", nullptr, segments.parts).arg(segments.forcing) + u' ' +
                 tr("With plain characters: %n.", "parts", asPlain.parts);
        offersPlain = true;
    } else if (length >= longSmsTextFrom) {
        notice = length >= nearlyTooLong ? tr("%n character(s) left. Carriers often refuse more than 1,000.",
                                              nullptr, static_cast<int>(longestSmsText - length))
                                         : tr("Carriers often refuse texts of more than 1,000 characters.");
    }
    m_ui->notice->setText(notice);
    setTextColor(*m_ui->notice, isBad ? colors.bad : colors.waiting);
    m_ui->plainButton->setVisible(offersPlain);
    m_ui->noticeLine->setVisible(!notice.isEmpty() && m_ui->blocked->isHidden());
}

void Composer::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
        m_ui->retranslateUi(this);
        judge();
        break;
    case QEvent::PaletteChange:
    case QEvent::FontChange:
        applyTheme();
        judge();
        break;
    default:
        break;
    }
}

void Composer::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, ThemeColors::from(palette()).hairline);
}

void Composer::applyTheme()
{
    const ThemeColors colors = ThemeColors::from(palette());
    for (QLabel *label : {static_cast<QLabel *>(m_ui->from), m_ui->counter, m_ui->notice}) {
        label->setFont(smallFont(font()));
    }
    m_ui->counter->setFont(tabularFont(smallFont(font())));
    // On the base colour labels would take its text colour.
    for (QLabel *label : {static_cast<QLabel *>(m_ui->from), m_ui->counter, m_ui->notice, m_ui->blocked}) {
        label->setForegroundRole(QPalette::WindowText);
    }
    setTextColor(*m_ui->from, colors.quietText);
    setTextColor(*m_ui->blocked, colors.quietText);
}

} // namespace textdesk
