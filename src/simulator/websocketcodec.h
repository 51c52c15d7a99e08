// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>

namespace textdesk {

/// The frames of RFC 6455 that the simulator needs. Qt's own server is not used: it can neither send
/// broken frames nor refuse what a strict server refuses.
enum class FrameKind : quint8 { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };

/// A server's frame (unmasked); \p last false: more fragments follow.
QByteArray encodedFrame(FrameKind kind, const QByteArray &payload, bool last = true);
/// The payload of a close frame; \p code 0: an empty one.
QByteArray closePayload(int code, const QString &reason);
/// The value of Sec-WebSocket-Accept for a client's key.
QByteArray acceptValue(const QByteArray &clientKey);

/// Reads a client's frames and puts fragments together. Strict: masked frames, no reserved bits, valid
/// UTF-8, messages up to 1 MiB.
class WebSocketReader
{
public:
    struct Message
    {
        FrameKind kind = FrameKind::Text;
        QByteArray payload = {};
    };

    void feed(const QByteArray &bytes) { m_buffer += bytes; }
    /// The next whole message or control frame; nothing while more bytes are needed, or after an error.
    std::optional<Message> next();
    /// The close code that the peer's mistake deserves; 0: none so far.
    int errorCode() const { return m_errorCode; }

private:
    struct Frame
    {
        FrameKind kind = FrameKind::Text;
        bool last = true;
        QByteArray payload = {};
    };
    std::optional<Frame> nextFrame();
    std::optional<Message> joined(const Frame &frame);
    std::nullopt_t fail(int code);

    QByteArray m_buffer;
    std::optional<Message> m_started; ///< a fragmented message so far
    int m_errorCode = 0;
};

} // namespace textdesk
