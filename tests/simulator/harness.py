# SPDX-FileCopyrightText: 2026 The Textdesk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the cases have in common: a simulator in a process of its own, and clients that are not ours."""

import asyncio
import contextlib
import http.client
import json
import os
import subprocess
import sys
import unittest

try:
    import websockets
except ImportError:
    print("python3-websockets is missing")
    sys.exit(77)

ANNA = "+12025550143"
BEN = "+12025550178"
DESK = "+12025550100"
SOON = 10  # seconds until something that must happen is given up
LULL = 0.3  # seconds without anything, to see that nothing comes


class Host:
    """A simulator that does what it is told, one command at a time."""

    def __init__(self, **options):
        self.process = subprocess.Popen(
            [os.environ["TEXTDESK_SIMULATORHOST"], json.dumps(options)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.port = json.loads(self.process.stdout.readline())["port"]

    def do(self, command, **fields):
        self.process.stdin.write(json.dumps({"do": command, **fields}) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        assert "unknown" not in answer, command
        return answer

    def end(self):
        self.process.stdin.close()
        code = self.process.wait(SOON)
        self.process.stdout.close()
        assert code == 0, f"the simulator ended with {code}"


class Answer:
    """A REST answer: status, headers and the JSON in it."""

    def __init__(self, response):
        self.status = response.status
        self.headers = response.headers
        self.text = response.read().decode()

    @property
    def json(self):
        return json.loads(self.text)

    @property
    def error(self):
        assert list(self.json) == ["error"], self.text
        return self.json["error"]


class Case(unittest.IsolatedAsyncioTestCase):
    """One simulator with one app a case; options through the class's `options`."""

    options = {}

    def setUp(self):
        self.host = Host(**self.options)
        self.addCleanup(self.host.end)
        self.app = self.host.do("addApp")
        self.tenant = self.app["tenantId"]
        self.key = self.app["apiKey"]

    def shortDescription(self):
        """The whole sentence, not only its first line."""
        return " ".join((self._testMethodDoc or "").split()) or None

    def call(self, method, path, body=None, key=None, headers=None):
        """A REST call on a connection of its own. key "": none is sent."""
        headers = dict(headers or {})
        key = self.key if key is None else key
        if key:
            headers.setdefault("Authorization", "Bearer " + key)
        if body is not None and not isinstance(body, bytes):
            body = json.dumps(body).encode()
            headers.setdefault("Content-Type", "application/json")
        connection = http.client.HTTPConnection("127.0.0.1", self.host.port, timeout=SOON)
        with contextlib.closing(connection):
            connection.request(method, path, body, headers)
            return Answer(connection.getresponse())

    def send(self, to=ANNA, sender=DESK, body="Hello"):
        return self.call("POST", "/v1/sms/send", {"to": to, "from": sender, "body": body})

    def token(self, key=None):
        return self.call("POST", "/v1/ws/token", key=key).json["token"]

    def receive(self, body="Hi", tenant=None, **fields):
        return self.host.do(
            "receiveSms", tenantId=tenant or self.tenant, **{"from": ANNA, "to": DESK, "body": body, **fields})

    def submit(self, app=None, **fields):
        app = app or self.app
        return self.host.do(
            "submitSms", tenantId=app["tenantId"], appId=app["appId"],
            **{"from": DESK, "to": ANNA, "body": "Hello", **fields})["messageId"]

    def connect(self):
        """A socket that is open but not yet authenticated."""
        return websockets.connect(
            f"ws://127.0.0.1:{self.host.port}/ws", open_timeout=SOON, ping_interval=None, compression=None)

    @contextlib.asynccontextmanager
    async def authenticated(self, key=None, token=None):
        async with self.connect() as socket:
            secret = {"token": token} if token else {"apiKey": key or self.key}
            await socket.send(json.dumps({"type": "auth", **secret}))
            self.assertEqual(await self.next(socket), {"type": "auth_ok"})
            yield socket

    async def next(self, socket):
        return json.loads(await asyncio.wait_for(socket.recv(), SOON))

    async def assert_nothing(self, socket):
        with self.assertRaises(asyncio.TimeoutError):
            self.fail(await asyncio.wait_for(socket.recv(), LULL))

    async def assert_closed(self, socket, code, reason=None):
        with self.assertRaises(websockets.ConnectionClosed):
            self.fail(await asyncio.wait_for(socket.recv(), SOON))
        self.assertEqual(socket.close_code, code)
        if reason is not None:
            self.assertEqual(socket.close_reason, reason)


def main():
    unittest.main(module="__main__")
