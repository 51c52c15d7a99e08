// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/emoji.h"
#include "widgets/pickerpopup.h"

class QLabel;
class QListWidget;

namespace textdesk {

/// Emoji to choose from, popped up beside the composer: those that offices use first, all others behind them;
/// a word finds one, Enter takes it.
class EmojiPicker : public PickerPopup
{
    Q_OBJECT
public:
    explicit EmojiPicker(QWidget *parent = nullptr);

    /// Shows them above \p anchor.
    void open(const QWidget &anchor);

Q_SIGNALS:
    void chosen(const QString &emoji);

protected:
    void choose() override;
    /// The grid goes sideways, too, but while somebody is within a word.
    bool movesInList(const QKeyEvent &event) const override;
    void changeEvent(QEvent *event) override;

private:
    EmojiPicker(QListWidget &grid, QWidget *parent);
    /// Those that offices use, by the words of the person's language.
    static QList<Emoji> common();
    QList<Emoji> matching(const QString &words) const;
    void refill();
    void follow();
    void applyTheme();

    QList<Emoji> m_latest; ///< chosen here since the start, the latest first
    QListWidget *m_grid;
    QLabel *m_name;
};

} // namespace textdesk
