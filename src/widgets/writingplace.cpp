// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/writingplace.h"

#include "core/clock.h"
#include "core/phonenumber.h"
#include "core/settings.h"
#include "core/shortenedlink.h"
#include "core/snippet.h"
#include "models/deskbooks.h"
#include "widgets/addresswords.h"
#include "widgets/composer.h"
#include "widgets/outboxpanel.h"
#include "widgets/snippetpicker.h"
#include "widgets/snippetsdialog.h"

#include <QDateTime>
#include <QLocale>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace textdesk {

namespace {

constexpr auto draftPause = 400ms;
constexpr qint64 msPerSecond = 1'000;

/// A locale's spaces that keep words together would make a text message cost more.
QString withPlainSpaces(QString text)
{
    constexpr char16_t noBreakSpace = 0x00a0;
    constexpr char16_t narrowNoBreakSpace = 0x202f;
    return text.replace(noBreakSpace, u' ').replace(narrowNoBreakSpace, u' ');
}

} // namespace

WritingPlace::WritingPlace(
    const AddressWords &addresses, const Settings &settings, const Clock &clock, DeskBooks &books,
    QWidget *parent)
    : QWidget(parent),
      m_addresses(addresses),
      m_settings(settings),
      m_clock(clock),
      m_books(books),
      m_outbox(new OutboxPanel(clock, this)),
      m_composer(new Composer(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_outbox);
    column->addWidget(m_composer);
    setFocusProxy(m_composer);
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(draftPause);
    connect(&m_draftTimer, &QTimer::timeout, this, &WritingPlace::flushDraft);
    connect(m_composer, &Composer::sendRequested, this, &WritingPlace::send);
    connect(m_composer, &Composer::textEdited, this, &WritingPlace::draftEdited);
    connect(m_composer, &Composer::snippetsWanted, this, &WritingPlace::offerSnippets);
    connect(m_outbox, &OutboxPanel::actionRequested, this, &WritingPlace::actionRequested);
    applySettings();
}

void WritingPlace::setReader(OutboxReader *reader)
{
    flushDraft();
    m_reader = reader;
    m_line = m_draftLine = {};
    m_theirs = m_draftTheirs = QString();
    m_composer->clear();
    refreshOutbox();
}

void WritingPlace::setConversation(const OurLine &line, const QString &theirNumber)
{
    flushDraft();
    m_line = m_draftLine = line;
    m_theirs = m_draftTheirs = theirNumber;
    m_obstacle = TextingObstacle::None;
    QString draft;
    if (m_reader != nullptr) {
        draft = m_reader->draft(line.accountId, line.number, theirNumber).value_or(QString());
    }
    m_composer->setText(draft);
    m_draftIsUnkept = false;
    showState();
}

void WritingPlace::setRecipient(const OurLine &line, const QString &theirNumber)
{
    m_line = line;
    m_theirs = theirNumber;
    showState();
}

void WritingPlace::setObstacle(TextingObstacle obstacle)
{
    m_obstacle = obstacle;
    showWarning();
}

void WritingPlace::setCanSend(const AccountSet &live)
{
    m_live = live;
    showCanSend();
}

void WritingPlace::showCanSend()
{
    m_outbox->setCanSend(m_live.contains(m_line.accountId));
}

void WritingPlace::applySettings()
{
    m_composer->setSendKey(m_settings.sendKey());
}

void WritingPlace::refreshOutbox()
{
    QList<OutgoingRow> rows;
    if (m_reader != nullptr && !m_theirs.isEmpty()) {
        rows = m_reader->between(m_line.accountId, m_line.number, m_theirs).value_or(rows);
    }
    m_outbox->setRows(rows);
}

void WritingPlace::refreshWords()
{
    showState();
}

void WritingPlace::takeBack(const OutgoingText &text)
{
    const OurLine line{text.accountId, text.from};
    if (line == m_line && text.to == m_theirs) {
        putText(text.body);
        return;
    }
    const QString begun = draft(line, text.to);
    Q_EMIT draftChanged(line, text.to, begun.isEmpty() ? text.body : text.body + u'\n' + begun);
}

QString WritingPlace::draft(const OurLine &line, const QString &theirNumber) const
{
    if (line == m_draftLine && theirNumber == m_draftTheirs) {
        return m_composer->text();
    }
    return m_reader == nullptr
               ? QString()
               : m_reader->draft(line.accountId, line.number, theirNumber).value_or(QString());
}

void WritingPlace::flushDraft()
{
    m_draftTimer.stop();
    if (std::exchange(m_draftIsUnkept, false)) {
        Q_EMIT draftChanged(m_draftLine, m_draftTheirs, m_composer->text());
    }
}

void WritingPlace::focusComposer()
{
    m_composer->focusEdit();
}

bool WritingPlace::offerSnippets()
{
    if (!blockedReason().isEmpty()) {
        return false;
    }
    if (m_picker == nullptr) {
        m_picker = new SnippetPicker(m_books.snippets, this);
        m_picker->setObjectName(QStringLiteral("snippetPicker"));
        connect(m_picker, &SnippetPicker::chosen, this, [this](const Snippet &snippet) {
            m_composer->insertSnippet(filledSnippet(snippet.body, snippetValues()));
        });
        connect(m_picker, &SnippetPicker::manageRequested, this, [this] {
            SnippetsDialog::open(m_books.snippets, window());
        });
        connect(m_picker, &SnippetPicker::keepRequested, this, [this] {
            SnippetsDialog::open(m_books.snippets, window())->addSnippet(m_composer->text().trimmed());
        });
    }
    m_picker->open(m_composer->snippetsAnchor(), !m_composer->text().trimmed().isEmpty());
    return true;
}

SnippetValues WritingPlace::snippetValues() const
{
    const QLocale locale;
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_clock.nowUtc());
    const QString region = m_addresses.homeRegion();
    return {
        .name = m_books.contacts.name(m_theirs),
        .number = m_theirs.isEmpty() ? QString() : withPlainSpaces(formattedAddress(m_theirs, region)),
        .ourNumber =
            m_line.number.isEmpty() ? QString() : withPlainSpaces(formattedAddress(m_line.number, region)),
        .date = withPlainSpaces(locale.toString(now.date(), QLocale::ShortFormat)),
        .time = withPlainSpaces(locale.toString(now.time(), QLocale::ShortFormat))};
}

QString WritingPlace::takeText()
{
    QString text = m_composer->text();
    m_composer->clear();
    draftEdited();
    flushDraft();
    return text;
}

void WritingPlace::putText(const QString &text)
{
    m_composer->insertBack(text);
    m_composer->focusEdit();
    draftEdited();
}

void WritingPlace::send(const QString &text)
{
    if (m_theirs.isEmpty() || m_line.number.isEmpty()) {
        m_composer->setText(text);
        Q_EMIT recipientWanted();
        return;
    }
    m_draftTimer.stop();
    Q_EMIT sendRequested(
        {m_line.number, m_theirs, text, m_settings.undoSeconds() * msPerSecond, m_line.accountId});
    // What is sent is kept in the draft's place; where the draft is kept under other numbers, it has to go.
    m_draftIsUnkept = true;
    flushDraft();
}

void WritingPlace::draftEdited()
{
    m_draftIsUnkept = true;
    m_draftTimer.start();
    showWarning();
}

void WritingPlace::showState()
{
    m_composer->setBlocked(blockedReason());
    m_composer->setOurLine(m_line.number.isEmpty() ? QString() : m_addresses.line(m_line, m_books.accounts));
    showCanSend();
    showWarning();
    refreshOutbox();
}

void WritingPlace::showWarning()
{
    switch (m_obstacle) {
    case TextingObstacle::OptedOut:
        m_composer->setWarning(tr("They asked for no more texts. This one will probably be refused, until "
                                  "they write START."));
        return;
    case TextingObstacle::NotTextable:
        m_composer->setWarning(
            tr("The last text failed because this number cannot get any. It may be a landline."));
        return;
    case TextingObstacle::None:
        break;
    }
    const QString shortener = shortenedLink(m_composer->text());
    m_composer->setWarning(
        shortener.isEmpty() ? QString()
                            : tr("Carriers often refuse shortened links (%1). The full address gets through.")
                                  .arg(shortener));
}

QString WritingPlace::blockedReason() const
{
    if (m_theirs.isEmpty()) {
        return {};
    }
    if (addressKind(m_line.number) != AddressKind::E164) {
        return tr("It is not known which of our numbers this came to: it cannot be answered from here.");
    }
    switch (addressKind(m_theirs)) {
    case AddressKind::E164:
        return {};
    case AddressKind::ShortCode:
        return tr("%1 is a short code. The gateway cannot send to one.").arg(m_addresses.name(m_theirs));
    case AddressKind::Alphanumeric:
        return tr("%1 is a name, not a number: it cannot be answered.").arg(m_addresses.name(m_theirs));
    case AddressKind::Unknown:
        break;
    }
    return tr("This sender gave no number: it cannot be answered.");
}

} // namespace textdesk
