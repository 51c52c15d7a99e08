// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/settings.h"

#include <QPlainTextEdit>

namespace textdesk {

/// A field for a text message: grows with what is written up to a few lines, takes plain text only, and lets
/// Enter or Ctrl+Enter send. Tab goes to the next placeholder of a saved reply before it leaves the field.
class MessageEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    static constexpr int fewestLines = 2;
    static constexpr int mostLines = 7;

    explicit MessageEdit(QWidget *parent = nullptr);

    void setSendKey(SendKey key) { m_sendKey = key; }
    /// Selects the first placeholder of a saved reply at or behind \p from; false where there is none.
    bool selectPlaceholder(int from);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void sendRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitHeight();
    int heightOf(int lines) const;

    SendKey m_sendKey = SendKey::Enter;
};

} // namespace textdesk
