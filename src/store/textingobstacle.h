// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/rows.h"

#include <QList>
#include <QStringView>

namespace textdesk {

/// Why a text to a number will probably fail, as the messages with it so far show.
enum class TextingObstacle : quint8 {
    None,
    NotTextable, ///< a text failed because the number cannot get any
    OptedOut,    ///< they asked for no more texts: in their own words (STOP …), or as a carrier told
};

/// \p newest: a conversation's last messages, oldest first. What came later counts: a delivery shows that the
/// number can be texted, and START (or UNSTOP …) takes a STOP back. Words count only as the whole of a text,
/// which is how RingCentral reads them.
TextingObstacle textingObstacle(const QList<MessageRow> &newest);

/// How many of them are worth a look.
constexpr int newestForObstacle = 50;

/// Whether a text is nothing but the wish for no more of them.
bool isOptOut(QStringView text);

} // namespace textdesk
