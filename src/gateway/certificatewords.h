// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

class QSslError;

namespace textdesk {

/// What is wrong with a server's certificate, in words that an administrator can act on: "self-signed
/// certificate, issued for desk.example, issued by Example CA, valid until 2026-03-01". Plain text of
/// one line; the names in it come from the certificate and prove nothing. Empty for no errors.
QString certificateWords(const QList<QSslError> &errors);

} // namespace textdesk
