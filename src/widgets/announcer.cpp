// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/announcer.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace textdesk {

namespace {

class AnnouncerAccessible : public QAccessibleWidget
{
public:
    explicit AnnouncerAccessible(QWidget *widget) : QAccessibleWidget(widget, QAccessible::Notification) {}
};

QAccessibleInterface *makeAnnouncerAccessible(const QString &className, QObject *object)
{
    auto *announcer = className.isEmpty() ? nullptr : qobject_cast<Announcer *>(object);
    return announcer == nullptr ? nullptr : new AnnouncerAccessible(announcer);
}

} // namespace

Announcer::Announcer(QWidget *parent) : QWidget(parent)
{
    static const bool installed = [] {
        QAccessible::installFactory(makeAnnouncerAccessible);
        return true;
    }();
    Q_UNUSED(installed);
    setObjectName(QStringLiteral("announcer"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    resize(1, 1); // what has no size is not there for assistive technology
    hide();
}

void Announcer::announce(const QString &words)
{
    if (!QAccessible::isActive()) {
        return;
    }
    hide();
    setAccessibleName(words);
    show();
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent announcement(this, words);
    QAccessible::updateAccessibility(&announcement);
#endif
}

} // namespace textdesk
