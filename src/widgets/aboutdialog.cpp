// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/aboutdialog.h"

#include "widgets/theme.h"

#include <QDialogButtonBox>
#include <QIcon>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace textdesk {

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    constexpr int iconSize = 64;
    constexpr int widthForWords = 400;
    setWindowTitle(tr("About Textdesk"));
    setMinimumWidth(widthForWords);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::l);
    column->setSpacing(spacing::xs);

    const QIcon drawing(u":/icons/textdesk.svg"_s);
    if (const QPixmap pixmap = drawing.pixmap(QSize(iconSize, iconSize), devicePixelRatioF());
        !pixmap.isNull()) {
        auto *picture = new QLabel(this);
        picture->setPixmap(pixmap);
        column->addWidget(picture);
        column->addSpacing(spacing::s);
    }
    auto *name = new QLabel(tr("Textdesk %1").arg(QLatin1StringView(TEXTDESK_VERSION)), this);
    name->setFont(headingFont(font()));
    auto *what = new QLabel(
        tr("The SMS desk for offices: conversations, delivery as it happens, and never silent about what it "
           "cannot see."),
        this);
    auto *licence = new QLabel(
        tr("Free software under the GNU General Public License, version 3 or later. It comes without any "
           "warranty."),
        this);
    auto *parts = new QLabel(
        tr("Built with Qt %1, SQLite, libphonenumber and QtKeychain.").arg(QLatin1StringView(qVersion())),
        this);
    const ThemeColors colors = ThemeColors::from(palette());
    for (QLabel *label : {name, what, licence, parts}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
        column->addSpacing(spacing::xs);
    }
    for (QLabel *label : {licence, parts}) {
        label->setFont(smallFont(font()));
        setTextColor(*label, colors.quietText);
    }
    column->addSpacing(spacing::l);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(widthForWords, column->heightForWidth(widthForWords));
}

} // namespace textdesk
