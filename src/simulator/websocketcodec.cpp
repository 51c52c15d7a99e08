// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/websocketcodec.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace textdesk {

namespace {

constexpr quint64 longestMessage = 1ULL << 20U; // 1 MiB
constexpr quint64 longestControl = 125;

template<typename Integer>
QByteArray bigEndian(Integer value)
{
    QByteArray bytes(sizeof(Integer), Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

bool isControl(FrameKind kind)
{
    return kind >= FrameKind::Close;
}

} // namespace

QByteArray encodedFrame(FrameKind kind, const QByteArray &payload, bool last)
{
    QByteArray frame;
    frame.reserve(payload.size() + 10);
    frame += static_cast<char>((last ? 0x80U : 0U) | static_cast<quint8>(kind));
    if (payload.size() <= 125) {
        frame += static_cast<char>(payload.size());
    } else if (payload.size() <= 0xffff) {
        frame += static_cast<char>(126);
        frame += bigEndian(static_cast<quint16>(payload.size()));
    } else {
        frame += static_cast<char>(127);
        frame += bigEndian(static_cast<quint64>(payload.size()));
    }
    return frame + payload;
}

QByteArray closePayload(int code, const QString &reason)
{
    return code == 0 ? QByteArray() : bigEndian(static_cast<quint16>(code)) + reason.toUtf8();
}

QByteArray acceptValue(const QByteArray &clientKey)
{
    return QCryptographicHash::hash(
               clientKey + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", QCryptographicHash::Sha1)
        .toBase64();
}

std::optional<WebSocketReader::Message> WebSocketReader::next()
{
    while (m_errorCode == 0) {
        const std::optional<Frame> frame = nextFrame();
        if (!frame) {
            return std::nullopt;
        }
        if (isControl(frame->kind)) {
            return Message{frame->kind, frame->payload};
        }
        if (std::optional<Message> message = joined(*frame)) {
            return message;
        }
    }
    return std::nullopt;
}

std::optional<WebSocketReader::Frame> WebSocketReader::nextFrame()
{
    const auto byte = [this](qsizetype i) { return static_cast<quint8>(m_buffer.at(i)); };
    if (m_buffer.size() < 2) {
        return std::nullopt;
    }
    Frame frame{.kind = static_cast<FrameKind>(byte(0) & 0x0fU), .last = (byte(0) & 0x80U) != 0};
    const quint8 code = byte(0) & 0x0fU;
    if ((byte(0) & 0x70U) != 0 || (byte(1) & 0x80U) == 0 || (code > 2 && code < 8) || code > 10) {
        return fail(1002);
    }
    quint64 length = byte(1) & 0x7fU;
    qsizetype head = 2;
    if (length == 126) {
        head += 2;
    } else if (length == 127) {
        head += 8;
    }
    if (m_buffer.size() < head) {
        return std::nullopt;
    }
    if (length == 126) {
        length = qFromBigEndian<quint16>(m_buffer.constData() + 2);
    } else if (length == 127) {
        length = qFromBigEndian<quint64>(m_buffer.constData() + 2);
    }
    if (isControl(frame.kind) && (length > longestControl || !frame.last)) {
        return fail(1002);
    }
    if (length > longestMessage) {
        return fail(1009);
    }
    constexpr qsizetype maskSize = 4;
    const auto size = static_cast<qsizetype>(length);
    if (m_buffer.size() < head + maskSize + size) {
        return std::nullopt;
    }
    const QByteArray mask = m_buffer.mid(head, maskSize);
    frame.payload = m_buffer.mid(head + maskSize, size);
    for (qsizetype i = 0; i < size; ++i) {
        frame.payload[i] = static_cast<char>(frame.payload.at(i) ^ mask.at(i % maskSize));
    }
    m_buffer.remove(0, head + maskSize + size);
    return frame;
}

std::optional<WebSocketReader::Message> WebSocketReader::joined(const Frame &frame)
{
    if ((frame.kind == FrameKind::Continuation) != m_started.has_value()) {
        return fail(1002);
    }
    if (!m_started) {
        m_started = Message{frame.kind, {}};
    }
    m_started->payload += frame.payload;
    if (static_cast<quint64>(m_started->payload.size()) > longestMessage) {
        return fail(1009);
    }
    if (!frame.last) {
        return std::nullopt;
    }
    Message message = *m_started;
    m_started.reset();
    if (message.kind == FrameKind::Text && !message.payload.isValidUtf8()) {
        return fail(1007);
    }
    return message;
}

std::nullopt_t WebSocketReader::fail(int code)
{
    m_errorCode = code;
    m_buffer.clear();
    return std::nullopt;
}

} // namespace textdesk
