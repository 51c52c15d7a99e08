// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/secretstore.h"

#include <QTest>

#include <optional>

namespace textdesk::test {

/// Each asks and waits for the answer; none in time is a failure that says so.
inline tl::expected<QByteArray, SecretError> read(SecretStore &store, const QString &name)
{
    std::optional<tl::expected<QByteArray, SecretError>> answer;
    QObject context;
    store.read(name, &context, [&answer](const auto &given) { answer = given; });
    const bool answered = QTest::qWaitFor([&answer] { return answer.has_value(); }, 20'000);
    return answered ? *answer
                    : tl::make_unexpected(SecretError{
                          .kind = SecretError::Kind::Failed, .text = QStringLiteral("no answer")});
}

inline SecretError readError(SecretStore &store, const QString &name)
{
    const auto answer = read(store, name);
    return answer ? SecretError{.kind = SecretError::Kind::Failed, .text = QStringLiteral("it was read")}
                  : answer.error();
}

inline tl::expected<void, SecretError> settled(const std::optional<tl::expected<void, SecretError>> &answer)
{
    const bool answered = QTest::qWaitFor([&answer] { return answer.has_value(); }, 20'000);
    return answered ? *answer
                    : tl::make_unexpected(SecretError{
                          .kind = SecretError::Kind::Failed, .text = QStringLiteral("no answer")});
}

inline tl::expected<void, SecretError>
write(SecretStore &store, const QString &name, const QByteArray &secret)
{
    std::optional<tl::expected<void, SecretError>> answer;
    QObject context;
    store.write(name, secret, &context, [&answer](const auto &given) { answer = given; });
    return settled(answer);
}

inline tl::expected<void, SecretError> remove(SecretStore &store, const QString &name)
{
    std::optional<tl::expected<void, SecretError>> answer;
    QObject context;
    store.remove(name, &context, [&answer](const auto &given) { answer = given; });
    return settled(answer);
}

} // namespace textdesk::test
