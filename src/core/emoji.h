// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace textdesk {

/// A character that is drawn as a picture.
struct Emoji
{
    QString text; ///< what is written
    QString name; ///< Unicode's own name in lower case, English: "grinning face"
};

/// Every emoji of one character that this machine's ICU knows, faces first; no flags and no tones of skin,
/// which take several. Made at the first call, some milliseconds; any thread.
const QList<Emoji> &unicodeEmoji();

} // namespace textdesk
