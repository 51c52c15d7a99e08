// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/keystoragechooser.h"

#include "widgets/theme.h"

#include <QEvent>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace textdesk {

KeyStorageChooser::KeyStorageChooser(QWidget *parent)
    : QWidget(parent),
      m_words(new QLabel(this)),
      m_ask(new QRadioButton(tr("Ask me at each start; keep it nowhere"), this)),
      m_file(new QRadioButton(tr("Keep it in a file that only this user can read"), this))
{
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_ask->setObjectName(u"askEachTime"_s);
    m_ask->setChecked(true);
    m_file->setObjectName(u"keepInFile"_s);
    m_file->setAccessibleDescription(
        tr("Not encrypted: whoever can read this user's files can read the key."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::xs);
    column->addWidget(m_words);
    column->addWidget(m_ask);
    column->addWidget(m_file);
    setKeychainAvailable(true);
    colour();
}

void KeyStorageChooser::setKeychainAvailable(bool available)
{
    m_hasKeychain = available;
    m_words->setText(
        available ? tr("The key will be kept in this computer's keychain, never in a file.")
                  : tr("This computer offers no keychain. A file is not encrypted: whoever can read this "
                       "user's files could read the key. Where shall it be kept?"));
    m_ask->setVisible(!available);
    m_file->setVisible(!available);
}

void KeyStorageChooser::setStorage(KeyStorage storage)
{
    (storage == KeyStorage::File ? m_file : m_ask)->setChecked(true);
}

KeyStorage KeyStorageChooser::storage() const
{
    if (m_hasKeychain) {
        return KeyStorage::Keychain;
    }
    return m_file->isChecked() ? KeyStorage::File : KeyStorage::AskEachTime;
}

void KeyStorageChooser::colour()
{
    m_words->setFont(smallFont(font()));
    setTextColor(*m_words, ThemeColors::from(palette()).quietText);
}

void KeyStorageChooser::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        colour();
    }
}

} // namespace textdesk
