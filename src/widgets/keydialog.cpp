// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/keydialog.h"

#include "widgets/keyfield.h"
#include "widgets/keystoragechooser.h"
#include "widgets/styleproperty.h"
#include "widgets/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace textdesk {

KeyDialog::KeyDialog(const QString &reason, QWidget *parent)
    : QDialog(parent),
      m_key(new KeyField(this)),
      m_remark(new QLabel(this)),
      m_storage(new KeyStorageChooser(this))
{
    constexpr int widthForAKey = 420;
    setWindowTitle(tr("The gateway's key"));
    setMinimumWidth(widthForAKey);
    auto *why = new QLabel(reason, this);
    why->setTextFormat(Qt::PlainText);
    why->setWordWrap(true);
    auto *name = new QLabel(tr("&Key"), this);
    name->setFont(strongFont(font()));
    name->setBuddy(m_key);
    m_key->setObjectName(u"keyField"_s);
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->setWordWrap(true);
    m_remark->setFont(smallFont(font()));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_use = buttons->addButton(tr("Use this key"), QDialogButtonBox::AcceptRole);
    setStyleProperty(*m_use, "primary", true);
    m_use->setObjectName(u"useKey"_s);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::l);
    column->setSpacing(spacing::s);
    column->addWidget(why);
    column->addSpacing(spacing::s);
    column->addWidget(name);
    column->addWidget(m_key);
    column->addWidget(m_remark);
    column->addWidget(m_storage);
    column->addSpacing(spacing::l);
    column->addWidget(buttons);

    connect(m_key, &QLineEdit::textChanged, this, &KeyDialog::judge);
    connect(buttons, &QDialogButtonBox::accepted, this, &KeyDialog::confirm);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    judge();
}

void KeyDialog::setKeychainAvailable(bool available)
{
    m_storage->setKeychainAvailable(available);
}

void KeyDialog::setStorage(KeyStorage storage)
{
    m_storage->setStorage(storage);
}

void KeyDialog::judge()
{
    m_remark->setText(m_key->remark());
    m_remark->setVisible(!m_remark->text().isEmpty());
    m_use->setEnabled(m_key->key().has_value());
}

void KeyDialog::confirm()
{
    if (const auto key = m_key->key()) {
        Q_EMIT keyEntered(*key, m_storage->storage());
        accept();
    }
}

} // namespace textdesk
