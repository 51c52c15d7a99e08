// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkdialog.h"

#include "core/displaytext.h"
#include "core/textlink.h"
#include "widgets/plainlabel.h"
#include "widgets/styleproperty.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr int dialogWidth = 460;
constexpr int mostLinesShown = 6; ///< more than these scroll

class ConcernPhrases
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::LinkDialog)

public:
    static QString words(LinkConcern concern)
    {
        switch (concern) {
        case LinkConcern::MixedScripts:
            return tr("The name mixes letters of several alphabets. It may be made to be taken for another.");
        case LinkConcern::ForeignLetters:
            return tr("The name has letters that can look like others. Compare it with the one above.");
        case LinkConcern::RawAddress:
            return tr("A bare network address instead of a name: no well-known site does that.");
        case LinkConcern::UserInfo:
            return tr("What stands before the @ is not where it leads.");
        case LinkConcern::Shortened:
            return tr("A shortening service: it leads on to somewhere else, which cannot be seen from here.");
        case LinkConcern::OddPort:
            return tr("It leads to an unusual port.");
        case LinkConcern::Unencrypted:
            return tr("Not encrypted: others on the way can read along.");
        }
        return {};
    }
};

} // namespace

LinkDialog::LinkDialog(const QUrl &url, QWidget *parent)
    : QDialog(parent),
      m_url(url),
      m_heading(plainLabel(tr("This link leads to"), this)),
      m_host(plainLabel(singleLine(asciiHost(url)), this)),
      m_written(plainLabel({}, this)),
      m_address(new QPlainTextEdit(this))
{
    setWindowTitle(tr("Open a link"));
    setMinimumWidth(dialogWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::l);
    column->setSpacing(spacing::s);
    column->addWidget(m_heading);
    m_host->setObjectName(u"linkHost"_s);
    m_host->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_host);
    m_written->setObjectName(u"linkHostAsWritten"_s);
    m_written->setText(tr("written as %1").arg(singleLine(writtenHost(url))));
    m_written->setVisible(asciiHost(url) != writtenHost(url));
    column->addWidget(m_written);

    m_address->setObjectName(u"linkAddress"_s);
    m_address->setAccessibleName(tr("The whole address"));
    m_address->setReadOnly(true);
    m_address->setTabChangesFocus(true);
    m_address->setWordWrapMode(QTextOption::WrapAnywhere);
    m_address->setPlainText(url.toString(QUrl::FullyEncoded));
    column->addWidget(m_address);
    addConcerns(*column);
    column->addSpacing(spacing::s);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *openButton = buttons->addButton(tr("&Open in the browser"), QDialogButtonBox::AcceptRole);
    openButton->setObjectName(u"openLink"_s);
    QPushButton *copy = buttons->addButton(tr("&Copy the address"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"copyLink"_s);
    column->addWidget(buttons);
    connect(openButton, &QPushButton::clicked, this, &LinkDialog::openLink);
    connect(copy, &QPushButton::clicked, this, &LinkDialog::copyLink);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // Enter opens only what nothing speaks against.
    QPushButton *usual = m_concerns.isEmpty() ? openButton : buttons->button(QDialogButtonBox::Cancel);
    usual->setDefault(true);
    usual->setFocus();
    setStyleProperty(*openButton, "primary", m_concerns.isEmpty());
    colour();
}

LinkDialog *LinkDialog::open(const QUrl &url, QWidget *parent)
{
    auto *dialog = new LinkDialog(url, parent->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setModal(true);
    dialog->show();
    return dialog;
}

void LinkDialog::addConcerns(QVBoxLayout &column)
{
    for (const LinkConcern concern : linkConcerns(m_url)) {
        QLabel *label = plainLabel(u"⚠ "_s + ConcernPhrases::words(concern), this);
        m_concerns.append(label);
        column.addWidget(label);
    }
}

void LinkDialog::openLink()
{
    QDesktopServices::openUrl(m_url);
    accept();
}

void LinkDialog::copyLink()
{
    QGuiApplication::clipboard()->setText(m_url.toString(QUrl::FullyEncoded));
    accept();
}

void LinkDialog::colour()
{
    const ThemeColors colors = ThemeColors::from(palette());
    m_host->setFont(headingFont(font()));
    for (QLabel *quiet : {m_heading, m_written}) {
        setTextColor(*quiet, colors.quietText);
    }
    for (QLabel *concern : std::as_const(m_concerns)) {
        setTextColor(*concern, colors.waiting);
    }
    const QFontMetrics metrics(m_address->font());
    const int inside = dialogWidth - 2 * spacing::xl - 2 * spacing::m;
    const int lines = 1 + metrics.horizontalAdvance(m_address->toPlainText()) / inside;
    m_address->setFixedHeight(std::min(lines + 1, mostLinesShown) * metrics.lineSpacing() + 2 * spacing::s);
}

void LinkDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        colour();
    }
}

} // namespace textdesk
