// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/settings.h"
#include "core/smssegments.h"

#include <QWidget>

#include <memory>

namespace Ui {
class Composer;
}

namespace textdesk {

class EmojiPicker;

/// Where a text message is written: the field, what it will cost in parts, what stands against it, and Send.
/// Sends nothing itself.
class Composer : public QWidget
{
    Q_OBJECT
public:
    explicit Composer(QWidget *parent = nullptr);
    ~Composer() override;

    void setSendKey(SendKey key);
    /// By what name the line is known that it goes out from; empty: not known yet.
    void setOurLine(const QString &name);
    /// Why this text will probably fail; empty: nothing speaks against it.
    void setWarning(const QString &warning);
    /// Why nothing can be written here, in the field's place; empty: it can.
    void setBlocked(const QString &reason);

    QString text() const;
    void setText(const QString &text);
    void clear();
    /// Puts a text that was not sent before what stands here.
    void insertBack(const QString &text);
    void focusEdit();
    /// Puts a saved reply where the cursor is, as one step to undo; what is left to fill in is selected.
    void insertSnippet(const QString &text);
    /// Beside what saved replies are offered.
    QWidget &snippetsAnchor();

Q_SIGNALS:
    /// The trimmed text; the field is empty from now on, so that it cannot be sent twice.
    void sendRequested(const QString &text);
    void snippetsWanted();
    /// A person changed the text.
    void textEdited();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void offerEmoji();
    bool canSend() const;
    bool asksToFillIn();
    void send();
    void usePlainCharacters();
    void judge();
    void showCounter(const SmsSegments &segments);
    void showNotice(const SmsSegments &segments);
    void applyTheme();

    std::unique_ptr<Ui::Composer> m_ui;
    EmojiPicker *m_emoji = nullptr; ///< made when it is first wanted
    QString m_warning;
    QString m_askedAbout;     ///< the text that a person was told of: not all of it is filled in
    bool m_isSetting = false; ///< the text is being changed by this class's caller, not by a person
};

} // namespace textdesk
