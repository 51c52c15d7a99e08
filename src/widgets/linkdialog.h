// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QList>
#include <QUrl>

class QLabel;
class QPlainTextEdit;
class QVBoxLayout;

namespace textdesk {

/// Shows where an address of a message really leads, and opens it once somebody has looked at it. Nothing is
/// fetched before, and nothing but a click opens it.
class LinkDialog : public QDialog
{
    Q_OBJECT
public:
    explicit LinkDialog(const QUrl &url, QWidget *parent = nullptr);
    /// Shows it beside \p parent's window; it deletes itself.
    static LinkDialog *open(const QUrl &url, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addConcerns(QVBoxLayout &column);
    void openLink();
    void copyLink();
    void colour();

    QUrl m_url;
    QLabel *m_heading;
    QLabel *m_host;
    QLabel *m_written;
    QPlainTextEdit *m_address;
    QList<QLabel *> m_concerns;
};

} // namespace textdesk
