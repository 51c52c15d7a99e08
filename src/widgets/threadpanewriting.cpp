// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of the thread pane that a person writes in: the composer below the messages, and the conversation
// that is yet to begin.

#include "core/clock.h"
#include "core/lookalike.h"
#include "models/deskbooks.h"
#include "ui_threadpane.h"
#include "widgets/recipientpanel.h"
#include "widgets/threadpane.h"
#include "widgets/writingplace.h"

using namespace Qt::StringLiterals;

namespace textdesk {

void ThreadPane::openNew()
{
    m_conversation = {};
    m_newBelow = 0;
    m_model.open(0);
    m_isNew = true;
    leaveFindBar();
    m_ui->header->show();
    m_ui->headerLine->show();
    m_ui->copyButton->hide();
    m_ui->contactButton->hide();
    m_ui->stack->setCurrentWidget(m_ui->newPlace);
    showTitles();
    writing().show();
    const qint64 accountId = m_accounts.ids().value(0);
    writing().setConversation({accountId, {}}, {});
    recipient().start(
        m_outboxReader == nullptr ? QList<OurLine>()
                                  : m_outboxReader->ourLines(m_accounts).value_or(QList<OurLine>()),
        accountId);
    recipient().focusFirst();
}

void ThreadPane::openNewBetween(const OurLine &line, const QString &theirNumber)
{
    openNew();
    recipient().setNumbers(line, theirNumber);
}

WritingPlace &ThreadPane::writing()
{
    if (m_writing == nullptr) {
        m_writing = new WritingPlace(m_addresses, m_settings, m_clock, m_books, this);
        m_ui->column->addWidget(m_writing);
        m_writing->setReader(m_outboxReader);
        m_writing->setCanSend(m_canSend);
        connect(m_writing, &WritingPlace::sendRequested, this, &ThreadPane::sendRequested);
        connect(m_writing, &WritingPlace::actionRequested, this, &ThreadPane::outgoingActionRequested);
        connect(m_writing, &WritingPlace::draftChanged, this, &ThreadPane::draftChanged);
        connect(m_writing, &WritingPlace::recipientWanted, this, [this] { recipient().showFaults(); });
    }
    return *m_writing;
}

bool ThreadPane::offerSnippets()
{
    return m_writing != nullptr && m_writing->isVisible() && m_writing->offerSnippets();
}

RecipientPanel &ThreadPane::recipient()
{
    if (m_recipient == nullptr) {
        m_recipient = new RecipientPanel(m_addresses, m_books.contacts, m_books.accounts, this);
        m_ui->newColumn->addWidget(m_recipient);
        connect(m_recipient, &RecipientPanel::changed, this, &ThreadPane::followRecipient);
        connect(m_recipient, &RecipientPanel::accepted, this, [this] {
            Q_EMIT recipientChosen(*m_recipient->ourLine(), *m_recipient->theirNumber());
        });
    }
    return *m_recipient;
}

void ThreadPane::setCanSend(const AccountSet &live)
{
    m_canSend = live;
    if (m_writing != nullptr) {
        m_writing->setCanSend(live);
    }
}

void ThreadPane::applySettings()
{
    if (m_writing != nullptr) {
        m_writing->applySettings();
    }
}

void ThreadPane::flushDraft()
{
    if (m_writing != nullptr) {
        m_writing->flushDraft();
    }
}

void ThreadPane::followRecipient()
{
    if (!m_isNew) {
        return;
    }
    const auto ours = recipient().ourLine();
    const auto theirs = recipient().theirNumber();
    if (ours && theirs) {
        writing().setRecipient(*ours, *theirs);
    } else {
        writing().setRecipient({}, {});
    }
}

void ThreadPane::showObstacle()
{
    if (m_reader != nullptr) {
        const auto newest = m_reader->newest(m_conversation.id, newestForObstacle);
        m_obstacle = newest ? textingObstacle(*newest) : TextingObstacle::None;
        writing().setObstacle(m_obstacle);
        showState();
    }
}

void ThreadPane::showState()
{
    QStringList states;
    if (!m_isNew && m_obstacle == TextingObstacle::OptedOut) {
        states.append(u"⊘ "_s + tr("They asked for no more texts"));
    } else if (!m_isNew && m_obstacle == TextingObstacle::NotTextable) {
        states.append(u"⊘ "_s + tr("This number cannot get texts"));
    }
    if (!m_isNew && mixesScripts(m_ui->titleLabel->text())) {
        states.append(u"⚠ "_s + tr("The name mixes letters of several alphabets"));
    }
    m_ui->stateLabel->setText(states.join(u"  "_s));
    m_ui->stateLabel->setVisible(!states.isEmpty());
}

} // namespace textdesk
