// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace textdesk {

/// What a gateway's error text means, in an office's words.
struct FailureReason
{
    QString brief;   ///< one line for a table: "Carrier's spam filter · CAR-430"; plain text
    QString meaning; ///< one or two sentences; empty where nobody knows more than the gateway said
};

/// Reads RingCentral's codes and the gateway's well-known sentences. An error that we do not know is
/// its own brief, made fit for one line; an empty one says that no reason was given.
FailureReason explainFailure(const QString &error);

} // namespace textdesk
