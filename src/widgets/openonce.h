// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

namespace textdesk {

/// Brings up the dialog of this kind that \p window has open, or the one that \p make makes.
template<typename Dialog, typename Make>
Dialog *openOnce(QWidget &window, Make make)
{
    auto *dialog = window.findChild<Dialog *>();
    if (dialog == nullptr || !dialog->isVisible()) { // one that is closed is about to go
        dialog = make();
    }
    static_cast<QDialog *>(dialog)->show();
    dialog->raise();
    dialog->activateWindow();
    return dialog;
}

} // namespace textdesk
