// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/keyfield.h"

#include "widgets/icons.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace textdesk {

KeyField::KeyField(QWidget *parent)
    : QLineEdit(parent),
      m_toggle(addAction(themedIcon(u"show"_s), QLineEdit::TrailingPosition))
{
    setPlaceholderText(u"sgw_…"_s);
    setAccessibleName(tr("Key"));
    setInputMethodHints(
        Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_toggle->setCheckable(true);
    connect(m_toggle, &QAction::toggled, this, &KeyField::setShown);
    // What is copied from a web page or a mail brings spaces and line ends along.
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        const QString trimmed = text.trimmed();
        if (trimmed != text) {
            setText(trimmed);
        }
    });
    setShown(false);
}

std::optional<ApiKey> KeyField::key() const
{
    return ApiKey::parse(text().toUtf8());
}

QString KeyField::remark() const
{
    if (text().isEmpty()) {
        return {};
    }
    const auto typed = key();
    if (!typed) {
        return tr("A key has no spaces and no special letters. Copy it once more, whole.");
    }
    return typed->looksDocumented()
               ? QString()
               : tr("Keys usually are “sgw_” and 32 letters and figures. The gateway will tell.");
}

void KeyField::setShown(bool shown)
{
    setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_toggle->setIcon(themedIcon(shown ? u"hide"_s : u"show"_s));
    m_toggle->setText(shown ? tr("Hide the key") : tr("Show the key"));
    m_toggle->setToolTip(m_toggle->text());
}

} // namespace textdesk
