// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/httpmessage.h"
#include "simulator/messagestore.h"

#include <tl/expected.hpp>

namespace textdesk {

/// The body of `POST /v1/sms/send`.
struct SendValues
{
    QString to;
    QString from;
    QString body;
};

/// What a request asks for, or the sentence that a 400 answers with.
tl::expected<SendValues, QString> sendValues(const HttpRequest &request, int minimumDigits);
/// The same for `GET /v1/sms/messages`; tenant and order are not the request's to say.
tl::expected<MessageFilter, QString> listFilter(const HttpRequest &request);

} // namespace textdesk
