// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaObject>
#include <QObject>

#include <utility>

namespace textdesk {

/// Gives an answer that is already known later, as one that takes its time would come.
template<typename Done, typename Answer>
void answerLater(QObject *context, Done done, Answer answer)
{
    QMetaObject::invokeMethod(
        context, [done = std::move(done), answer = std::move(answer)] { done(answer); },
        Qt::QueuedConnection);
}

} // namespace textdesk
