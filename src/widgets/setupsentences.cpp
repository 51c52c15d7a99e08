// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setupsentences.h"

#include "widgets/connectionsentences.h"

using namespace Qt::StringLiterals;

namespace textdesk {

QString SetupSentences::addressFault(GatewayAddress::Fault fault)
{
    switch (fault) {
    case GatewayAddress::Fault::Empty:
        return tr("Enter the gateway's address.");
    case GatewayAddress::Fault::NotAnAddress:
        return tr("This is no address. It looks like https://gateway.example.");
    case GatewayAddress::Fault::WrongScheme:
        return tr("The address must begin with https://.");
    case GatewayAddress::Fault::PlainHttpRemote:
        return tr("http:// would send the key readable over the network. Use https://.");
    case GatewayAddress::Fault::HasExtras:
        return tr("Only the host is wanted, with nothing after it: https://gateway.example.");
    }
    return {};
}

TestWords SetupSentences::test(const ConnectionStatus &status)
{
    TestWords words;
    switch (status.state) {
    case ConnectionState::Waking:
        words.text = tr("The gateway is waking up. This can take a minute…");
        return words;
    case ConnectionState::Connecting:
        words.text = tr("Reaching the gateway…");
        return words;
    case ConnectionState::Authenticating:
        words.text = tr("The gateway answers. Showing it the key…");
        return words;
    case ConnectionState::CatchingUp:
    case ConnectionState::Live:
        words.result = TestWords::Result::Good;
        words.text = tr("Connected. The gateway accepts this key.");
        return words;
    case ConnectionState::Blocked:
        words.result = TestWords::Result::Bad;
        words.text = tr("Too many failed sign-ins from this office's address. The gateway accepts none for a "
                        "quarter of an hour, not even with a good key.");
        return words;
    case ConnectionState::Offline:
    case ConnectionState::WaitingToRetry:
    case ConnectionState::Rejected:
        break;
    }
    words.result = TestWords::Result::Bad;
    const QString why = ConnectionSentences::problem(status);
    const QString advice = status.problem == ConnectionProblem::InvalidKey
                               ? tr("Check that the whole key was copied.")
                               : ConnectionSentences::advice(status.problem);
    words.text = why.isEmpty() ? tr("The gateway could not be reached.") : why;
    if (!advice.isEmpty()) {
        words.text += u' ' + advice;
    }
    return words;
}

} // namespace textdesk
