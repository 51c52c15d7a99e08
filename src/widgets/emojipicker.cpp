// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/emojipicker.h"

#include "widgets/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr QSize pickerSize(364, 320);
constexpr int cell = 40;
constexpr double emojiScale = 1.7;
constexpr qsizetype mostLatest = 16;

} // namespace

EmojiPicker::EmojiPicker(QWidget *parent) : EmojiPicker(*new QListWidget, parent)
{
}

EmojiPicker::EmojiPicker(QListWidget &grid, QWidget *parent)
    : PickerPopup(grid, pickerSize, tr("Find an emoji"), parent),
      m_grid(&grid),
      m_name(new QLabel(this))
{
    setAccessibleName(tr("Emoji"));
    filter().setObjectName(u"emojiFilter"_s);
    m_grid->setObjectName(u"emojiGrid"_s);
    m_grid->setAccessibleName(tr("Emoji"));
    m_grid->setViewMode(QListView::IconMode);
    m_grid->setMovement(QListView::Static);
    m_grid->setResizeMode(QListView::Adjust);
    m_grid->setUniformItemSizes(true);
    m_grid->setGridSize({cell, cell});
    m_grid->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_grid->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_grid->setFrameShape(QFrame::NoFrame);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setContentsMargins(spacing::m, spacing::xs, spacing::m, spacing::s);
    auto *above = new QVBoxLayout;
    above->setContentsMargins(spacing::m, spacing::m, spacing::m, spacing::s);
    above->addWidget(&filter());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(above);
    column->addWidget(m_grid, 1);
    column->addWidget(m_name);
    connect(&filter(), &QLineEdit::textChanged, this, &EmojiPicker::refill);
    connect(m_grid, &QListWidget::itemClicked, this, &EmojiPicker::choose);
    connect(m_grid, &QListWidget::currentItemChanged, this, &EmojiPicker::follow);
    applyTheme();
}

QList<Emoji> EmojiPicker::common()
{
    return {
        {u"👍"_s, tr("thumbs up, yes, good")},
        {u"👎"_s, tr("thumbs down, no")},
        {u"🙏"_s, tr("folded hands, thank you, please")},
        {u"🙂"_s, tr("smile")},
        {u"😀"_s, tr("laughing, happy")},
        {u"😉"_s, tr("wink")},
        {u"😊"_s, tr("glad, friendly")},
        {u"😂"_s, tr("tears of joy")},
        {u"🤔"_s, tr("thinking")},
        {u"😕"_s, tr("puzzled")},
        {u"🙁"_s, tr("sad, sorry")},
        {u"😷"_s, tr("mask, ill")},
        {u"👋"_s, tr("wave, hello, goodbye")},
        {u"👏"_s, tr("applause")},
        {u"💪"_s, tr("strong")},
        {u"🎉"_s, tr("party, congratulations")},
        {u"🎂"_s, tr("cake, birthday")},
        {u"🎁"_s, tr("present, gift")},
        {u"❤️"_s, tr("heart, love")},
        {u"⭐"_s, tr("star")},
        {u"✅"_s, tr("check mark, done")},
        {u"❌"_s, tr("cross, not")},
        {u"⚠️"_s, tr("warning")},
        {u"❓"_s, tr("question")},
        {u"❗"_s, tr("exclamation, important")},
        {u"📅"_s, tr("calendar, appointment, date")},
        {u"⏰"_s, tr("alarm clock, time, reminder")},
        {u"⏳"_s, tr("hourglass, wait")},
        {u"📞"_s, tr("telephone, call")},
        {u"📱"_s, tr("mobile phone")},
        {u"✉️"_s, tr("envelope, letter, mail")},
        {u"📎"_s, tr("paper clip, attachment")},
        {u"📄"_s, tr("document, form")},
        {u"💳"_s, tr("card, payment")},
        {u"💶"_s, tr("money, bank notes")},
        {u"📦"_s, tr("parcel, delivery")},
        {u"🚚"_s, tr("lorry, truck, delivery")},
        {u"🚗"_s, tr("car")},
        {u"🚲"_s, tr("bicycle")},
        {u"🔧"_s, tr("wrench, repair, workshop")},
        {u"🔑"_s, tr("key")},
        {u"🏠"_s, tr("house, home")},
        {u"🏥"_s, tr("hospital, clinic")},
        {u"🩺"_s, tr("stethoscope, doctor")},
        {u"💊"_s, tr("pill, medicine")},
        {u"🦷"_s, tr("tooth, dentist")},
        {u"☕"_s, tr("coffee, break")},
        {u"🌞"_s, tr("sun, weather")},
        {u"❄️"_s, tr("snow, cold")},
        {u"🎄"_s, tr("Christmas")},
    };
}

void EmojiPicker::open(const QWidget &anchor)
{
    filter().clear();
    refill();
    popUp(anchor);
}

/// Each word of \p words begins a word of the name, of this language or of Unicode.
QList<Emoji> EmojiPicker::matching(const QString &words) const
{
    const QStringList wanted = words.simplified().split(u' ', Qt::SkipEmptyParts);
    QList<Emoji> found;
    QSet<QString> seen;
    const auto add = [&](const QList<Emoji> &all) {
        for (const Emoji &emoji : all) {
            const QString name = u' ' + emoji.name;
            const bool fits = std::all_of(wanted.cbegin(), wanted.cend(), [&name](const QString &word) {
                return name.contains(u' ' + word, Qt::CaseInsensitive);
            });
            if (fits && !seen.contains(emoji.text)) {
                seen.insert(emoji.text);
                found.append(emoji);
            }
        }
    };
    add(m_latest);
    add(common());
    add(unicodeEmoji());
    return found;
}

void EmojiPicker::refill()
{
    m_grid->clear();
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * emojiScale);
    for (const Emoji &emoji : matching(filter().text())) {
        auto *item = new QListWidgetItem(emoji.text, m_grid);
        item->setFont(large);
        item->setTextAlignment(Qt::AlignCenter);
        item->setSizeHint({cell, cell});
        item->setData(Qt::AccessibleTextRole, emoji.name);
    }
    m_grid->setCurrentRow(0);
    follow();
}

void EmojiPicker::follow()
{
    const QListWidgetItem *item = m_grid->currentItem();
    m_name->setText(
        item == nullptr ? tr("No emoji has this name.") : item->data(Qt::AccessibleTextRole).toString());
}

void EmojiPicker::choose()
{
    const QListWidgetItem *item = m_grid->currentItem();
    if (item == nullptr) {
        return;
    }
    const Emoji emoji{item->text(), item->data(Qt::AccessibleTextRole).toString()};
    m_latest.removeIf([&emoji](const Emoji &other) { return other.text == emoji.text; });
    m_latest.prepend(emoji);
    m_latest.resize(std::min(m_latest.size(), mostLatest));
    hide();
    Q_EMIT chosen(emoji.text);
}

bool EmojiPicker::movesInList(const QKeyEvent &event) const
{
    if (event.key() != Qt::Key_Left && event.key() != Qt::Key_Right) {
        return PickerPopup::movesInList(event);
    }
    return filter().cursorPosition() == filter().text().size();
}

void EmojiPicker::changeEvent(QEvent *event)
{
    PickerPopup::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        applyTheme();
    }
}

void EmojiPicker::applyTheme()
{
    m_name->setFont(smallFont(font()));
    m_name->setForegroundRole(QPalette::WindowText);
    setTextColor(*m_name, ThemeColors::from(palette()).quietText);
}

} // namespace textdesk
