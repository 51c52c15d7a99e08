// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/numbersentences.h"

namespace textdesk {

QString NumberSentences::fault(NumberFault fault)
{
    switch (fault) {
    case NumberFault::Empty:
        return tr("A number is missing here.");
    case NumberFault::NotANumber:
        return tr("This is not a phone number.");
    case NumberFault::TooShort:
        return tr("This number is too short.");
    case NumberFault::TooLong:
        return tr("This number is too long.");
    case NumberFault::UnknownCountry:
        return tr("The country is missing: begin with + and the country's code.");
    case NumberFault::NotPossible:
        return tr("There is no such phone number.");
    }
    return {};
}

} // namespace textdesk
