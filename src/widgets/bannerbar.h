// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/banner.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace textdesk {

/// One banner: a mark, a title, what it means, and a button.
class BannerBar : public QWidget
{
    Q_OBJECT
public:
    explicit BannerBar(Banner banner, QWidget *parent = nullptr);

    const Banner &banner() const { return m_banner; }
    /// Takes over the text of \p banner where it differs in nothing else: quietly, and whoever is at its
    /// button stays there. False: it is another banner.
    bool takeText(const Banner &banner);

Q_SIGNALS:
    void actionRequested(const textdesk::Banner &banner);
    void dismissed(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void colour();
    void setBusy(bool isBusy);

    Banner m_banner;
    QLabel *m_mark;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_action = nullptr; ///< none: there is nothing to be done
    QTimer m_busy;
};

} // namespace textdesk
