# SPDX-FileCopyrightText: 2026 The Textdesk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What networks, proxies and a gateway in trouble do to a client."""

import asyncio
import contextlib
import http.client
import json
import socket as sockets
import ssl
import subprocess
import tempfile
import time

import websockets

import harness
from harness import ANNA, DESK, SOON


def hexed(text):
    return (text if isinstance(text, bytes) else text.encode()).hex()


class SocketEnds(harness.Case):
    async def test_any_close_code(self):
        """A socket may be dropped with any close code, those that Qt does not know among them."""
        for code in (1000, 1001, 1008, 1011, 1012, 1013, 3000, 4000, 4999):
            async with self.authenticated() as socket:
                self.host.do("closeSockets", code=code, reason="because ü")
                await self.assert_closed(socket, code, "because ü")

    async def test_empty_close(self):
        """A close frame may be empty."""
        async with self.authenticated() as socket:
            self.host.do("closeSockets", code=0)
            await self.assert_closed(socket, 1005)

    async def test_end_without_close_frame(self):
        """A connection may end without a close frame."""
        async with self.authenticated() as socket:
            self.host.do("closeSockets", code=1006)
            await self.assert_closed(socket, 1006)

    async def test_counts(self):
        """Sockets that are gone are not counted."""
        async with self.authenticated():
            self.assertEqual(self.host.do("counts")["sockets"], 1)
            self.host.do("closeSockets", code=1001)
            self.assertEqual(self.host.do("counts")["sockets"], 0)

    async def test_reset(self):
        """A connection may be reset (TCP RST)."""
        plain = sockets.create_connection(("127.0.0.1", self.host.port), SOON)
        with contextlib.closing(plain):
            plain.sendall(
                b"GET /ws HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
            self.assertTrue(plain.recv(4096).startswith(b"HTTP/1.1 101"))
            self.host.do("resetSockets")
            with self.assertRaises(ConnectionResetError):
                self.fail(plain.recv(1))

    async def test_down_and_up(self):
        """The gateway goes down and comes back on the same port; nothing is replayed."""
        async with self.authenticated() as socket:
            self.host.do("goDown")
            await self.assert_closed(socket, 1006)
        with self.assertRaises(ConnectionRefusedError):
            self.call("GET", "/health")
        self.receive("missed")
        self.assertTrue(self.host.do("listen")["listening"])
        async with self.authenticated() as socket:
            await self.assert_nothing(socket)
        self.assertEqual(self.call("GET", "/v1/sms/messages").json["total"], 1)


class Silence(harness.Case):
    options = {"pingIntervalMs": 50}

    async def test_silence(self):
        """A half-open link carries no frame at all, pings included, and does not end."""
        async with self.authenticated() as socket:
            self.host.do("silence", silent=True)
            with contextlib.suppress(asyncio.TimeoutError):
                while True:  # pings that were under way
                    await asyncio.wait_for(socket.recv(), harness.LULL)
            self.receive("lost")
            await self.assert_nothing(socket)
            self.assertTrue(socket.open)
            self.host.do("silence", silent=False)
            self.assertEqual(await self.next(socket), {"type": "ping"})


class Upgrades(harness.Case):
    async def test_refused(self):
        """An upgrade may be refused with any status, Retry-After among the headers."""
        for status in (401, 403, 404, 429, 500, 503):
            self.host.do("setUpgradeFault", httpStatus=status, retryAfterSeconds=7, times=1)
            with self.assertRaises(websockets.InvalidStatusCode) as refused:
                await self.connect()
            self.assertEqual(refused.exception.status_code, status)
            self.assertEqual(refused.exception.headers["Retry-After"], "7")
        async with self.authenticated():
            self.assertEqual(self.host.do("counts")["attempts"], 7)

    def test_redirected(self):
        """An upgrade may be redirected."""
        self.host.do("setUpgradeFault", httpStatus=301)
        answer = self.call("GET", "/ws")
        self.assertEqual(answer.status, 301)
        self.assertIn("Location", answer.headers)

    async def test_never_answered(self):
        """TCP is accepted, but the upgrade never answered."""
        self.host.do("setUpgradeFault", never=True)
        with self.assertRaises(asyncio.TimeoutError):
            await asyncio.wait_for(self.connect(), harness.LULL)

    async def test_answered_late(self):
        """The host is of a kind that sleeps when idle: a first connect can take long."""
        self.host.do("setUpgradeFault", delayMs=300)
        before = time.monotonic()
        async with self.authenticated():
            self.assertGreaterEqual(time.monotonic() - before, 0.15)

    async def test_reset(self):
        """The upgrade may be reset."""
        self.host.do("setUpgradeFault", reset=True)
        with self.assertRaises((ConnectionError, websockets.InvalidHandshake)):
            await self.connect()

    async def test_no_auth_ok(self):
        """The socket opens, but auth_ok never comes."""
        self.host.do("setUpgradeFault", neverAuthOk=True)
        async with self.connect() as socket:
            await socket.send(json.dumps({"type": "auth", "apiKey": self.key}))
            await self.assert_nothing(socket)
            self.host.do("closeSockets", code=1001)
            await self.assert_closed(socket, 1001)

    def test_connection_kept_open(self):
        """A refusal may leave the connection open."""
        self.host.do("setUpgradeFault", httpStatus=503, keepOpen=True)
        connection = http.client.HTTPConnection("127.0.0.1", self.host.port, timeout=SOON)
        with contextlib.closing(connection):
            for path, status in (("/ws", 503), ("/health", 200)):
                connection.request("GET", path)
                response = connection.getresponse()
                response.read()
                self.assertEqual(response.status, status)

    def test_no_upgrade(self):
        """/ws without an upgrade, or with another version, is 426; with a bad key 400."""
        self.assertEqual(self.call("GET", "/ws").status, 426)
        upgrade = {"Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Key": "x"}
        self.assertEqual(
            self.call("GET", "/ws", headers={**upgrade, "Sec-WebSocket-Version": "8"}).status, 426)
        self.assertEqual(
            self.call("GET", "/ws", headers={**upgrade, "Sec-WebSocket-Version": "13"}).status, 400)


class EventsGoWrong(harness.Case):
    async def bodies(self, socket, count):
        return [(await self.next(socket))["body"] for _ in range(count)]

    async def test_lost(self):
        """Events get lost on a healthy socket."""
        async with self.authenticated() as socket:
            self.host.do("setEventFaults", lose=100)
            self.receive("lost")
            self.host.do("setEventFaults")
            self.receive("kept")
            self.assertEqual(await self.bodies(socket, 1), ["kept"])

    async def test_doubled(self):
        """Delivery can be duplicated …"""
        async with self.authenticated() as socket:
            self.host.do("setEventFaults", duplicate=100)
            self.receive("twice")
            self.assertEqual(await self.bodies(socket, 2), ["twice", "twice"])

    async def test_reordered(self):
        """… or out of order."""
        async with self.authenticated() as socket:
            self.host.do("setEventFaults", reorder=100)
            self.receive("first")
            self.receive("second")
            self.assertEqual(await self.bodies(socket, 2), ["second", "first"])

    async def test_raw_text(self):
        """A frame may hold anything."""
        async with self.authenticated() as socket:
            self.host.do("sendRaw", hex=hexed('{"type":"sms_future","x":[1]}'))
            self.assertEqual(await self.next(socket), {"type": "sms_future", "x": [1]})
            self.host.do("sendRawBinary", hex="00ff")
            self.assertEqual(await asyncio.wait_for(socket.recv(), SOON), b"\0\xff")
            self.host.do("sendRaw", hex="ff")
            with self.assertRaises(websockets.ConnectionClosed) as closed:
                await self.next(socket)
            self.assertEqual(closed.exception.sent.code, 1007)

    async def test_fragmented_inside_a_character(self):
        """A text message may be fragmented in the middle of a code point."""
        text = '{"type":"ping","note":"ü"}'
        async with self.authenticated() as socket:
            self.host.do("sendFragmented", hex=hexed(text), firstBytes=text.encode().index(b"\xc3") + 1)
            self.assertEqual(await self.next(socket), {"type": "ping", "note": "ü"})

    async def test_half_a_frame(self):
        """A frame may stop part-way."""
        async with self.authenticated() as socket:
            self.host.do("sendHalfFrame", hex=hexed('{"type":"ping"}'))
            await self.assert_nothing(socket)

    async def test_flood(self):
        """As many events as a socket takes, each of them once, and all of them in history."""
        count = 3_000
        async with self.authenticated() as socket:
            self.host.do("floodInbound", tenantId=self.tenant, count=count)
            seen = {(await self.next(socket))["messageId"] for _ in range(count)}
        self.assertEqual(len(seen), count)
        self.assertEqual(self.call("GET", "/v1/sms/messages").json["total"], count)


class RestGoesWrong(harness.Case):
    def test_status(self):
        """500, 502, 503, 429 with Retry-After: for one path, and so often."""
        self.host.do("addRestFault", pathPrefix="/v1/sms", httpStatus=503, retryAfterSeconds=9, times=2)
        for _ in range(2):
            answer = self.call("GET", "/v1/sms/messages")
            self.assertEqual((answer.status, answer.error), (503, "Service unavailable"))
            self.assertEqual(answer.headers["Retry-After"], "9")
        self.assertEqual(self.call("GET", "/v1/sms/messages").status, 200)
        self.host.do("addRestFault", httpStatus=500)
        self.assertEqual(self.call("GET", "/health").error, "Internal server error")
        self.host.do("clearRestFaults")
        self.assertEqual(self.call("GET", "/health").status, 200)

    def test_redirect(self):
        """A redirect names another host."""
        self.host.do("addRestFault", httpStatus=302)
        self.assertIn("Location", self.call("GET", "/health").headers)

    def test_captive_portal(self):
        """A captive portal answers 200 with HTML."""
        self.host.do("addRestFault", captivePortal=True)
        answer = self.call("GET", "/v1/sms/messages")
        self.assertEqual(answer.status, 200)
        self.assertTrue(answer.headers["Content-Type"].startswith("text/html"))

    def test_dropped_answer(self):
        """A lost answer: the work is done all the same."""
        self.host.do("addRestFault", pathPrefix="/v1/sms/send", dropAnswer=True, times=1)
        with self.assertRaises(http.client.RemoteDisconnected):
            self.send()
        self.assertEqual(self.host.do("counts")["messages"], 1)

    def test_reset(self):
        """RST instead of an answer: the work is not done."""
        self.host.do("addRestFault", pathPrefix="/v1/sms/send", reset=True, times=1)
        with self.assertRaises(ConnectionResetError):
            self.send()
        self.assertEqual(self.host.do("counts")["messages"], 0)

    def test_no_answer(self):
        """No answer at all."""
        self.host.do("addRestFault", never=True)
        connection = http.client.HTTPConnection("127.0.0.1", self.host.port, timeout=harness.LULL)
        with contextlib.closing(connection), self.assertRaises(TimeoutError):
            connection.request("GET", "/health")
            self.fail(connection.getresponse().status)

    def test_any_answer(self):
        """200 with a body of any kind."""
        self.host.do("addRestFault", pathPrefix="/v1/rc/status", body="{\"connected\":", times=1)
        answer = self.call("GET", "/v1/rc/status")
        self.assertEqual((answer.status, answer.text), (200, "{\"connected\":"))
        self.assertTrue(self.call("GET", "/v1/rc/status").json["connected"])

    def test_late_answer(self):
        """A late answer."""
        self.host.do("addRestFault", delayMs=200)
        before = time.monotonic()
        self.assertEqual(self.call("GET", "/health").status, 200)
        self.assertGreaterEqual(time.monotonic() - before, 0.1)


class SocketOnly(harness.Case):
    options = {"offersRest": False}

    async def test_socket_and_token(self):
        """A gateway that offers the documented socket and the token call only."""
        for path in ("/health", "/v1/sms/messages", "/v1/rc/status"):
            self.assertEqual(self.call("GET", path).status, 404)
        async with self.authenticated(token=self.token()) as socket:
            self.receive()
            self.assertEqual((await self.next(socket))["type"], "sms_inbound")


class SocketAlone(harness.Case):
    options = {"offersRest": False, "offersToken": False}

    async def test_socket(self):
        """… or the socket alone."""
        self.assertEqual(self.call("POST", "/v1/ws/token").status, 404)
        async with self.authenticated():
            pass


class Http(harness.Case):
    """A server that is strict about RFC 9112."""

    def exchange(self, request):
        plain = sockets.create_connection(("127.0.0.1", self.host.port), SOON)
        with contextlib.closing(plain):
            plain.sendall(request)
            answer = b""
            while chunk := plain.recv(65536):
                answer += chunk
            return answer

    def test_mistakes(self):
        """What is not HTTP/1.1 is refused, and the connection ends."""
        for request, status in (
                (b"hello\r\n\r\n", b"400"),
                (b"GET http://x/ HTTP/1.1\r\nHost: x\r\n\r\n", b"400"),
                (b"GET / HTTP/2.0\r\nHost: x\r\n\r\n", b"505"),
                (b"GET / HTTP/1.1\r\n\r\n", b"400"),
                (b"GET / HTTP/1.1\r\nHost: x\r\nno colon\r\n\r\n", b"400"),
                (b"GET / HTTP/1.1\r\nHost : x\r\n\r\n", b"400"),
                (b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", b"400"),
                (b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n", b"411"),
                (b"GET / HTTP/1.1\r\nX: " + b"x" * 20_000, b"431")):
            answer = self.exchange(request)
            self.assertTrue(answer.startswith(b"HTTP/1.1 " + status), (request[:60], answer[:60]))
            self.assertIn(b'{"error":"', answer)

    def test_pipeline(self):
        """Requests of one connection are answered in their order."""
        self.host.do("addRestFault", pathPrefix="/v1/one", httpStatus=500, delayMs=100, times=1)
        answer = self.exchange(
            b"GET /v1/one HTTP/1.1\r\nHost: x\r\n\r\n"
            b"GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        self.assertLess(answer.index(b" 500 "), answer.index(b" 200 "))

    def test_byte_by_byte(self):
        """A request may come in pieces of any size."""
        plain = sockets.create_connection(("127.0.0.1", self.host.port), SOON)
        with contextlib.closing(plain):
            plain.setsockopt(sockets.IPPROTO_TCP, sockets.TCP_NODELAY, 1)
            for byte in b"GET /health HTTP/1.0\r\n\r\n":
                plain.sendall(bytes([byte]))
            self.assertTrue(plain.recv(4096).startswith(b"HTTP/1.1 200 "))


class Tls(harness.Case):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.certificate = cls.folder.name + "/certificate.pem"
        key = cls.folder.name + "/key.pem"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", key,
             "-out", cls.certificate, "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"],
            check=True, capture_output=True)
        cls.options = {"certificate": cls.certificate, "privateKey": key}

    async def test_tls(self):
        """wss://…/ws and https://…/v1."""
        trusting = ssl.create_default_context(cafile=self.certificate)
        connection = http.client.HTTPSConnection(
            "127.0.0.1", self.host.port, timeout=SOON, context=trusting)
        with contextlib.closing(connection):
            connection.request("GET", "/health")
            self.assertEqual(connection.getresponse().status, 200)
        async with websockets.connect(f"wss://127.0.0.1:{self.host.port}/ws", ssl=trusting) as socket:
            await socket.send(json.dumps({"type": "auth", "apiKey": self.key}))
            self.assertEqual(await self.next(socket), {"type": "auth_ok"})
            self.receive("encrypted")
            self.assertEqual((await self.next(socket))["body"], "encrypted")

    def test_untrusted(self):
        """A certificate that nobody signed is no certificate."""
        connection = http.client.HTTPSConnection("127.0.0.1", self.host.port, timeout=SOON)
        with contextlib.closing(connection), self.assertRaises(ssl.SSLCertVerificationError):
            connection.request("GET", "/health")


if __name__ == "__main__":
    harness.main()
