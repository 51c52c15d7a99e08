// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/connectionstatus.h"
#include "gateway/gatewayaddress.h"

#include <QCoreApplication>
#include <QString>

namespace textdesk {

/// What trying a connection from the set-up came to.
struct TestWords
{
    enum class Result : quint8 { Running, Good, Bad };
    Result result = Result::Running;
    QString text;
};

/// The set-up page's words. Pure.
class SetupSentences
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::SetupSentences)
public:
    /// What is wrong with an address, and how it should look.
    static QString addressFault(GatewayAddress::Fault fault);
    static TestWords test(const ConnectionStatus &status);
};

} // namespace textdesk
