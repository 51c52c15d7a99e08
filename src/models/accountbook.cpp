// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/accountbook.h"

namespace textdesk {

void AccountBook::setNames(const QHash<qint64, QString> &names)
{
    if (m_names != names) {
        m_names = names;
        Q_EMIT changed();
    }
}

} // namespace textdesk
