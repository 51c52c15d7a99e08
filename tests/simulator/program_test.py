# SPDX-FileCopyrightText: 2026 The Textdesk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program textdesk-simulator, as somebody at a terminal meets it."""

import http.client
import json
import os
import signal
import socket as sockets
import subprocess
import unittest

import harness


def start(*arguments):
    return subprocess.Popen(
        [os.environ["TEXTDESK_SIMULATOR"], *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


class Program(unittest.TestCase):
    def running(self, *arguments):
        """Starts it; what it prints, by name."""
        self.process = start(*arguments)
        self.addCleanup(self.process.communicate)
        self.addCleanup(self.process.terminate)
        return dict(self.process.stdout.readline().split() for _ in range(4))

    def records(self, told):
        connection = http.client.HTTPConnection(told["gateway"].removeprefix("http://"), timeout=harness.SOON)
        connection.request("GET", "/v1/sms/messages?limit=100", headers={"X-API-Key": told["key"]})
        page = json.loads(connection.getresponse().read())
        connection.close()
        return page

    def test_office(self):
        """It prints what a desk needs, and shows a history in many scripts."""
        told = self.running()
        self.assertEqual(sorted(told), ["app", "gateway", "key", "tenant"])
        page = self.records(told)
        texts = "".join(message["body"] for message in page["messages"])
        for letter in ("ü", "é", "á", "Д", "ש", "ش", "您", "す", "🦷"):
            self.assertIn(letter, texts)

    def test_quiet(self):
        """A quiet one has nothing but the history that was asked for."""
        self.assertEqual(self.records(self.running("--scenario", "quiet"))["total"], 0)

    def test_history(self):
        """So many older messages."""
        told = self.running("--scenario", "quiet", "--history", "5000")
        self.assertEqual(self.records(told)["total"], 5000)

    def test_same_seed_same_key(self):
        """The same seed gives the same key."""
        first = self.running("--seed", "7")["key"]
        self.assertEqual(self.running("--seed", "7")["key"], first)
        self.assertNotEqual(self.running("--seed", "8")["key"], first)

    def test_ends_on_signals(self):
        """SIGTERM and SIGINT end it cleanly."""
        for number in (signal.SIGTERM, signal.SIGINT):
            self.running()
            self.process.send_signal(number)
            self.assertEqual(self.process.wait(harness.SOON), 0)

    def test_wrong_usage(self):
        """Wrong usage: 2, and one line that says so."""
        for arguments in (["--port", "x"], ["--scenario", "x"], ["--history", "-1"], ["more"]):
            process = start(*arguments)
            said = process.communicate(timeout=harness.SOON)[1]
            self.assertEqual((process.returncode, said.count("\n")), (2, 1), said)

    def test_port_in_use(self):
        """A port that is taken: 1, and one line that says what to do."""
        with sockets.create_server(("127.0.0.1", 0)) as taken:
            process = start("--port", str(taken.getsockname()[1]))
            said = process.communicate(timeout=harness.SOON)[1]
        self.assertEqual((process.returncode, said.count("\n")), (1, 1), said)


if __name__ == "__main__":
    harness.main()
