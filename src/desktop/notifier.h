// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

namespace textdesk {

/// One notification: plain text throughout; a back end escapes what its server would read as markup.
struct Notification
{
    QString group; ///< the same group replaces its earlier notification ("conversation/17", "catch-up")
    QString title;
    QString body;
    bool canMarkRead = false;
    bool canReply = false;
    bool isSilent = false; ///< without a sound
};

/// Shows notifications. One back end a platform service; see desktop/notifiers.h for the choice.
class Notifier : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~Notifier() override;

    virtual void show(const Notification &notification) = 0;
    /// Takes the group's notification away where one is still shown.
    virtual void withdraw(const QString &group) = 0;
    virtual void withdrawAll() = 0;

Q_SIGNALS:
    void opened(const QString &group); ///< a click, or the action Open
    void markReadRequested(const QString &group);
    /// \p text: what a person wrote into the notification. Empty: they want to write it in the window.
    void replied(const QString &group, const QString &text);
};

} // namespace textdesk
