// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/phonenumber.h"

#include <QCoreApplication>

namespace textdesk {

/// What is wrong with a number, for people.
class NumberSentences
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::NumberSentences)

public:
    static QString fault(NumberFault fault);
};

} // namespace textdesk
