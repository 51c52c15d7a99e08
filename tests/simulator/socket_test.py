# SPDX-FileCopyrightText: 2026 The Textdesk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The vendor's WebSocket page, sentence by sentence."""

import asyncio
import json
import re

import harness
from harness import ANNA, DESK


class Authentication(harness.Case):
    async def refused(self, frame, error):
        async with self.connect() as socket:
            await socket.send(frame)
            self.assertEqual(await self.next(socket), {"type": "auth_error", "error": error})
            await self.assert_closed(socket, 1008)

    async def test_first_message_is_auth(self):
        """After opening the WebSocket connection, the first message must be an auth message."""
        await self.refused('{"type":"ping"}', "Send auth first")

    async def test_nothing_before_authentication(self):
        """No other messages are processed until authentication succeeds."""
        async with self.connect() as socket:
            self.receive()
            await self.assert_nothing(socket)

    async def test_token_form(self):
        """Ephemeral token prefixed with wst_. Token lifetime in seconds (currently 60)."""
        answer = self.call("POST", "/v1/ws/token")
        self.assertEqual(answer.status, 200)
        self.assertEqual(sorted(answer.json), ["expiresIn", "token"])
        self.assertRegex(answer.json["token"], r"^wst_[0-9a-f]{64}$")
        self.assertEqual(answer.json["expiresIn"], 60)

    async def test_token_is_single_use(self):
        """Single-use; consumed when used to authenticate a WebSocket connection."""
        token = self.token()
        async with self.authenticated(token=token):
            pass
        await self.refused(json.dumps({"type": "auth", "token": token}), "Invalid or expired token")

    async def test_token_works_for_sixty_seconds(self):
        """Tokens are single-use and expire after 60 seconds."""
        in_time, late = self.token(), self.token()
        self.host.do("advance", ms=59_999)
        async with self.authenticated(token=in_time):
            pass
        self.host.do("advance", ms=1)
        await self.refused(json.dumps({"type": "auth", "token": late}), "Invalid or expired token")

    async def test_connection_outlives_its_token(self):
        """Once the WebSocket connection is authenticated, the token is consumed and the connection
        persists independently."""
        async with self.authenticated(token=self.token()) as socket:
            self.host.do("advance", ms=120_000)
            self.receive("still here")
            self.assertEqual((await self.next(socket))["body"], "still here")

    async def test_key(self):
        """For server-side applications, you can authenticate directly with your API key."""
        self.assertRegex(self.key, r"^sgw_[0-9a-f]{32}$")
        async with self.authenticated(key=self.key):
            pass

    async def test_invalid_json(self):
        """On auth failure, the server sends an error message and closes the connection with code 1008:
        Invalid JSON."""
        await self.refused("{", "Invalid JSON")
        await self.refused(b'{"type":"auth"}', "Invalid JSON")

    async def test_invalid_key(self):
        """… Invalid API key."""
        await self.refused(json.dumps({"type": "auth", "apiKey": "sgw_" + "0" * 32}), "Invalid API key")
        await self.refused('{"type":"auth"}', "Invalid API key")
        await self.refused('{"type":"auth","apiKey":7}', "Invalid API key")

    async def test_invalid_token(self):
        """… Invalid or expired token."""
        await self.refused(
            json.dumps({"type": "auth", "token": "wst_" + "0" * 64}), "Invalid or expired token")

    async def test_message_before_auth(self):
        """Message before auth: Send auth first."""
        await self.refused('{"type":"subscribe"}', "Send auth first")
        await self.refused("[]", "Send auth first")

    async def test_rotated_key_stops_at_once(self):
        """Keys can be rotated: the old one stops at once, for new connections; an open one persists."""
        token = self.token()
        async with self.authenticated() as socket:
            fresh = self.host.do("rotateKey", appId=self.app["appId"])["apiKey"]
            self.receive("after the rotation")
            self.assertEqual((await self.next(socket))["body"], "after the rotation")
        await self.refused(json.dumps({"type": "auth", "apiKey": self.key}), "Invalid API key")
        await self.refused(json.dumps({"type": "auth", "token": token}), "Invalid or expired token")
        async with self.authenticated(key=fresh):
            pass


class Deadline(harness.Case):
    options = {"authDeadlineMs": 100}

    async def test_deadline(self):
        """Authenticate within a few seconds of connecting."""
        async with self.connect() as socket:
            await self.assert_closed(socket, 1008)


class Events(harness.Case):
    TIME = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")

    async def test_inbound(self):
        """sms_inbound: sent when an inbound SMS is received."""
        async with self.authenticated() as socket:
            message_id = self.receive("Hey, is my appointment still on? 🦷")["messageId"]
            event = await self.next(socket)
            self.assertEqual(
                list(event),
                ["type", "messageId", "from", "to", "body", "rcMessageId", "tenantId", "timestamp"])
            self.assertEqual(event["type"], "sms_inbound")
            self.assertEqual(event["messageId"], message_id)
            self.assertEqual((event["from"], event["to"]), (ANNA, DESK))
            self.assertEqual(event["body"], "Hey, is my appointment still on? 🦷")
            self.assertEqual(event["tenantId"], self.tenant)
            self.assertRegex(event["messageId"], r"^msg_[0-9a-f]{12}$")
            self.assertRegex(event["rcMessageId"], r"^\d{8}$")
            self.assertRegex(event["timestamp"], self.TIME)

    async def test_status_sent(self):
        """sms_status — sent."""
        async with self.authenticated() as socket:
            message_id = self.submit()
            self.host.do("setStatus", messageId=message_id, status="sent")
            self.assertEqual((await self.next(socket))["status"], "queued")
            event = await self.next(socket)
            self.assertEqual(
                list(event),
                ["type", "messageId", "appId", "tenantId", "status", "rcMessageId", "timestamp"])
            self.assertEqual(event["type"], "sms_status")
            self.assertEqual(event["messageId"], message_id)
            self.assertEqual(event["appId"], self.app["appId"])
            self.assertEqual(event["tenantId"], self.tenant)
            self.assertEqual(event["status"], "sent")
            self.assertRegex(event["timestamp"], self.TIME)

    async def test_status_failed(self):
        """sms_status — failed: an error, and no rcMessageId."""
        async with self.authenticated() as socket:
            message_id = self.submit()
            await self.next(socket)
            error = f"Phone number {DESK} is not registered in this RingCentral account"
            self.host.do("setStatus", messageId=message_id, status="failed", error=error)
            event = await self.next(socket)
            self.assertEqual(
                list(event), ["type", "messageId", "appId", "tenantId", "status", "error", "timestamp"])
            self.assertEqual((event["status"], event["error"]), ("failed", error))

    async def test_status_order(self):
        """Sent when an outbound message changes status (queued → sending → sent/failed)."""
        async with self.authenticated() as socket:
            message_id = self.send().json["messageId"]
            events = [await self.next(socket) for _ in range(4)]
            self.assertEqual({event["messageId"] for event in events}, {message_id})
            self.assertEqual(
                [event["status"] for event in events], ["queued", "sending", "sent", "delivered"])

    async def test_status_carries_no_text(self):
        """An sms_status carries neither numbers nor text."""
        async with self.authenticated() as socket:
            self.submit(body="secret")
            event = await self.next(socket)
            self.assertFalse({"from", "to", "body"} & set(event))

    async def test_messages_after_auth_are_ignored(self):
        """No response required; what a client says after auth_ok changes nothing."""
        async with self.authenticated() as socket:
            await socket.send("{")
            await socket.send('{"type":"auth","apiKey":"wrong"}')
            self.receive("hello")
            self.assertEqual((await self.next(socket))["body"], "hello")


class OtherSpelling(harness.Case):
    options = {"otherInboundSpelling": True}

    async def test_text_and_received_at(self):
        """One vendor page spells an inbound message's text and time `text` and `receivedAt`."""
        async with self.authenticated() as socket:
            self.receive("hello")
            event = await self.next(socket)
            self.assertEqual(event["text"], "hello")
            self.assertIn("receivedAt", event)
            self.assertFalse({"body", "timestamp"} & set(event))


class Heartbeat(harness.Case):
    options = {"pingIntervalMs": 50}

    async def test_ping(self):
        """Heartbeat sent by the server every 30 seconds. No response required."""
        async with self.authenticated() as socket:
            for _ in range(5):
                self.assertEqual(await self.next(socket), {"type": "ping"})


class Scope(harness.Case):
    async def test_tenants_do_not_mix(self):
        """You will only receive events for your own apps and tenant."""
        other = self.host.do("addApp")
        async with self.authenticated() as mine, self.authenticated(key=other["apiKey"]) as theirs:
            self.receive("for the other", tenant=other["tenantId"])
            self.submit(other)
            self.receive("for me")
            self.assertEqual((await self.next(mine))["body"], "for me")
            self.assertEqual((await self.next(theirs))["body"], "for the other")
            self.assertEqual((await self.next(theirs))["type"], "sms_status")

    async def test_statuses_of_own_app_only(self):
        """An app key sees its own tenant's messages and its own app's statuses."""
        second = self.host.do("addApp", tenantId=self.tenant)
        async with self.authenticated() as mine, self.authenticated(key=second["apiKey"]) as theirs:
            self.submit()
            self.receive("for both")
            self.assertEqual((await self.next(mine))["type"], "sms_status")
            self.assertEqual((await self.next(mine))["body"], "for both")
            self.assertEqual((await self.next(theirs))["body"], "for both")

    async def test_token_inherits_scope(self):
        """A token inherits the same role and tenant scope as the API key that generated it."""
        other = self.host.do("addApp")
        async with self.authenticated(token=self.token(other["apiKey"])) as socket:
            self.receive("not theirs")
            self.receive("theirs", tenant=other["tenantId"])
            self.assertEqual((await self.next(socket))["body"], "theirs")

    async def test_admin_sees_all(self):
        """An admin key sees all tenants, by key and by token."""
        admin = self.host.do("addApp", admin=True)
        for secret in ({"key": admin["apiKey"]}, {"token": self.token(admin["apiKey"])}):
            async with self.authenticated(**secret) as socket:
                self.receive("of somebody")
                self.assertEqual((await self.next(socket))["body"], "of somebody")

    async def test_nothing_is_replayed(self):
        """What happens while no authenticated socket is open is not sent later."""
        async with self.authenticated():
            pass
        missed = self.receive("missed")["messageId"]
        async with self.authenticated() as socket:
            await self.assert_nothing(socket)
        self.assertEqual(self.call("GET", "/v1/sms/messages").json["messages"][0]["messageId"], missed)


class Framing(harness.Case):
    """A server that is strict about RFC 6455."""

    async def raw(self, first_bytes):
        """Sends these bytes as the first frame; returns the close code that comes back."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.host.port)
        writer.write(
            b"GET /ws HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
        head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), harness.SOON)
        self.assertTrue(head.startswith(b"HTTP/1.1 101 "), head)
        self.assertIn(b"Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", head)
        writer.write(first_bytes)
        frame = await asyncio.wait_for(reader.readexactly(4), harness.SOON)
        self.assertEqual(frame[0], 0x88)
        writer.close()
        return int.from_bytes(frame[2:4], "big")

    async def test_unmasked_frame(self):
        """RFC 6455 5.1: a server MUST close the connection upon receiving a frame that is not masked."""
        self.assertEqual(await self.raw(b"\x81\x02{}"), 1002)

    async def test_reserved_bits(self):
        """RFC 6455 5.2: RSV MUST be 0 unless an extension is negotiated."""
        self.assertEqual(await self.raw(b"\xc1\x82\0\0\0\0{}"), 1002)

    async def test_invalid_utf8(self):
        """RFC 6455 8.1: an endpoint MUST fail a connection whose text is not valid UTF-8."""
        self.assertEqual(await self.raw(b"\x81\x82\0\0\0\0\xff\xff"), 1007)

    async def test_too_big(self):
        """RFC 6455 7.4.1: 1009 for a message that is too big to process."""
        self.assertEqual(await self.raw(b"\x81\xff" + (1 << 40).to_bytes(8, "big")), 1009)

    async def test_fragmented_auth(self):
        """RFC 6455 5.4: fragments of a message may be split anywhere."""
        async with self.connect() as socket:
            await socket.send(['{"type":"au', f'th","apiKey":"{self.key}"}}'])
            self.assertEqual(await self.next(socket), {"type": "auth_ok"})

    async def test_control_ping(self):
        """RFC 6455 5.5.2: a Ping is answered with a Pong."""
        async with self.authenticated() as socket:
            await asyncio.wait_for(await socket.ping(), harness.SOON)


if __name__ == "__main__":
    harness.main()
