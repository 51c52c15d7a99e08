// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QHelpEvent;
class QString;
class QWidget;

namespace textdesk {

/// Shows \p text as the tool tip that \p help asks for, as plain text whatever it holds: QToolTip guesses
/// whether a text is markup, and words from outside must never be. Long ones are wrapped.
void showPlainToolTip(const QHelpEvent &help, const QString &text, QWidget *of);

} // namespace textdesk
