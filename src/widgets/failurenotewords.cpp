// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/failurenotewords.h"

namespace textdesk {

QString FailureNoteWords::call(RestError::Kind kind)
{
    switch (kind) {
    case RestError::Kind::HostNotFound:
        return tr("The gateway's name was not found");
    case RestError::Kind::Refused:
        return tr("Nobody listens at the gateway's address");
    case RestError::Kind::Network:
        return tr("The network ended the question");
    case RestError::Kind::Timeout:
        return tr("The gateway did not answer in time");
    case RestError::Kind::Tls:
        return tr("The gateway's certificate cannot be trusted");
    case RestError::Kind::Proxy:
        return tr("The proxy did not let the question through");
    case RestError::Kind::Unauthorized:
        return tr("The gateway refused the key");
    case RestError::Kind::Forbidden:
        return tr("The gateway did not allow the question");
    case RestError::Kind::NotFound:
        return tr("The gateway does not have what was asked for");
    case RestError::Kind::RateLimited:
        return tr("The gateway asked to slow down");
    case RestError::Kind::BadRequest:
        return tr("The gateway did not accept the question");
    case RestError::Kind::Redirected:
        return tr("The gateway pointed elsewhere");
    case RestError::Kind::Server:
        return tr("The gateway had a fault of its own");
    case RestError::Kind::Malformed:
        return tr("The answer could not be read");
    case RestError::Kind::Cancelled:
        return tr("The question was taken back");
    }
    return {};
}

QString FailureNoteWords::store(StoreError::Kind kind)
{
    switch (kind) {
    case StoreError::Kind::CannotOpen:
        return tr("The file of messages could not be opened");
    case StoreError::Kind::NotADatabase:
    case StoreError::Kind::Corrupt:
        return tr("The file of messages was damaged");
    case StoreError::Kind::Foreign:
        return tr("The file of messages was another program's");
    case StoreError::Kind::TooNew:
        return tr("The file of messages was a newer version's");
    case StoreError::Kind::DiskFull:
        return tr("The disk was full");
    case StoreError::Kind::ReadOnly:
        return tr("The disk could only be read");
    case StoreError::Kind::Io:
        return tr("The disk failed");
    case StoreError::Kind::Busy:
        return tr("Another program held the file of messages");
    case StoreError::Kind::Sql:
        return tr("A fault in Textdesk");
    }
    return {};
}

QString FailureNoteWords::text(const FailureNote &note)
{
    QString text = note.call ? call(*note.call) : store(note.store.value_or(StoreError::Kind::Sql));
    if (note.httpStatus != 0) {
        text = tr("%1 (answer %2)", "what went wrong, HTTP status").arg(text).arg(note.httpStatus);
    }
    return note.times > 1 ? tr("%1, %n time(s) in a row", "what went wrong", note.times).arg(text) : text;
}

} // namespace textdesk
