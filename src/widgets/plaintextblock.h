// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTextEdit>

namespace textdesk {

/// A text from outside to be read, selected and copied: plain, as high as its lines, and broken within
/// a word where it must be (a long address would otherwise run out of sight).
class PlainTextBlock : public QTextEdit
{
    Q_OBJECT
public:
    enum class Look : quint8 { Normal, Quiet };

    explicit PlainTextBlock(Look look, QWidget *parent = nullptr);

    /// Shows \p text as it is; the caller has made it fit for display (core/displaytext.h).
    void showText(const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void applyLook();
    void fitHeight();

    Look m_look;
};

} // namespace textdesk
