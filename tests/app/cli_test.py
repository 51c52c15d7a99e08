#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Textdesk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the built textdesk as scripts do, against the simulated gateway: the command line is a contract.

Usage: cli_test.py TEXTDESK TEXTDESK_SIMULATOR
"""
import csv
import datetime
import io
import json
import os
import pathlib
import re
import signal
import sqlite3
import stat
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.request

TEXTDESK, SIMULATOR = sys.argv[1], sys.argv[2]
HISTORY = 1200  # over a year; the desk fetches the last 90 days of it
PATIENCE = 30


def textdesk(*arguments, env=None):
    return subprocess.run(
        [TEXTDESK, *arguments], capture_output=True, text=True, timeout=PATIENCE,
        env={**os.environ, **(env or {})})


def until(condition, what):
    """Asks again until it holds: the program has no other way to say that it got there."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        time.sleep(0.1)
    raise AssertionError(f"gave up waiting: {what}")


class Gateway:
    def __init__(self):
        self.process = subprocess.Popen(
            [SIMULATOR, "--scenario", "quiet", "--history", str(HISTORY), "--seed", "5"],
            stdout=subprocess.PIPE, text=True)
        text = ""
        while "sgw_" not in text or "http://" not in text:
            line = self.process.stdout.readline()
            if not line:
                raise AssertionError("the simulator ended early")
            text += line
        self.url = re.search(r"http://127\.0\.0\.1:\d+", text).group()
        self.key = re.search(r"sgw_[0-9a-f]{32}", text).group()

    def recent(self):
        """How many messages of the last 90 days it has, by its own list."""
        since = (datetime.datetime.utcnow() - datetime.timedelta(days=90)).isoformat(timespec="seconds") + "Z"
        request = urllib.request.Request(
            self.url + "/v1/sms/messages?limit=1&startDate=" + since, headers={"Authorization": "Bearer " + self.key})
        return json.load(urllib.request.urlopen(request))["total"]

    def send(self, to, body):
        request = urllib.request.Request(
            self.url + "/v1/sms/send", method="POST",
            data=json.dumps({"to": to, "from": "+12025550100", "body": body}).encode(),
            headers={"Authorization": "Bearer " + self.key, "Content-Type": "application/json"})
        return json.load(urllib.request.urlopen(request))["messageId"]

    def stop(self):
        self.process.terminate()
        self.process.wait(PATIENCE)
        self.process.stdout.close()


class Usage(unittest.TestCase):
    def test_version_and_help(self):
        self.assertRegex(textdesk("--version").stdout, r"^textdesk \d+\.\d+\.\d+\n$")
        help_text = textdesk("--help")
        self.assertEqual(help_text.returncode, 0)
        for word in ("--data-dir", "--gateway", "--api-key-file", "--minimized", "--demo", "export", "report", "status"):
            self.assertIn(word, help_text.stdout)

    def test_wrong_usage_exits_2_with_one_line(self):
        wrong = [
            ["--gateway", "http://example.org"], ["--gateway", "ftp://example.org"],
            ["--gateway", "https://example.org/path"], ["--nonsense"], ["frobnicate"],
            ["export"], ["export", "--format", "xml"], ["export", "--format", "csv", "--since", "yesterday"],
            ["report"], ["report", "--period", "month"], ["report", "--period", "day", "--format", "xml"],
            ["report", "--period", "day", "--date", "yesterday"],
            ["report", "--period", "day", "--date", "2199-01-01"],
            ["status", "--format", "xml"], ["--demo", "--gateway", "https://example.org"],
        ]
        for arguments in wrong:
            with self.subTest(arguments):
                result = textdesk(*arguments)
                self.assertEqual(result.returncode, 2, result.stderr)
                self.assertEqual(len(result.stderr.strip().splitlines()), 1, result.stderr)
                self.assertEqual(result.stdout, "")

    def test_failures_exit_1_with_one_line(self):
        with tempfile.TemporaryDirectory() as folder:
            for arguments in (["status"], ["export", "--format", "csv"], ["report", "--period", "day"],
                              ["--api-key-file", folder + "/none", "--gateway", "https://127.0.0.1:1"]):
                with self.subTest(arguments):
                    result = textdesk("--data-dir", folder + "/data", *arguments)
                    self.assertEqual(result.returncode, 1)
                    self.assertEqual(len(result.stderr.strip().splitlines()), 1, result.stderr)


class RunningDesk(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.data = pathlib.Path(self.folder.name) / "desk"
        self.gateway = Gateway()
        self.history = self.gateway.recent()
        self.assertGreater(self.history, 150)
        self.key_file = pathlib.Path(self.folder.name) / "key"
        self.key_file.write_text(self.gateway.key + "\n")
        self.process = None

    def tearDown(self):
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.gateway.stop()
        self.folder.cleanup()

    def start(self, *more):
        self.process = subprocess.Popen(
            [TEXTDESK, "--data-dir", str(self.data), "--gateway", self.gateway.url,
             "--api-key-file", str(self.key_file), *more],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)

    def stop(self, number=signal.SIGTERM):
        self.process.send_signal(number)
        errors = self.process.communicate(timeout=PATIENCE)[1]
        return self.process.returncode, errors

    def status(self):
        result = textdesk("--data-dir", str(self.data), "status", "--format", "json")
        return json.loads(result.stdout) if result.returncode == 0 else None

    def live(self):
        def is_live():
            status = self.status()
            return status if status and status["connection"] == "live" and status["messages"] >= self.history else None
        return until(is_live, "live with the whole history")

    def rows(self, *more):
        result = textdesk("--data-dir", str(self.data), "export", "--format", "jsonl", *more)
        self.assertEqual(result.returncode, 0, result.stderr)
        return [json.loads(line) for line in result.stdout.splitlines()]

    def test_a_desk_from_start_to_end(self):
        self.start()
        status = self.live()
        self.assertEqual(
            set(status), {"connection", "lastEventAt", "lastSyncedAt", "gaps", "unread", "openFailures",
                          "messages", "threads"})
        self.assertEqual(status["gaps"], [])

        sent = self.gateway.send("+12025550142", 'A "quoted", text\nwith ünïcode 🙂')
        row = until(lambda: next((r for r in self.rows() if r["messageId"] == sent and
                                  r["status"] in ("sent", "delivered")), None), "the sent message")
        self.assertEqual(row["direction"], "outbound")
        self.assertEqual(row["to"], "+12025550142")
        self.assertEqual(row["body"], 'A "quoted", text\nwith ünïcode 🙂')
        self.assertEqual(row["history"][0]["status"], "queued")
        self.assertTrue(self.status()["lastEventAt"])
        self.assertEqual([r["messageId"] for r in self.rows("--number", "(202) 555-0142")][-1:] or [sent], [sent])

        table = textdesk("--data-dir", str(self.data), "export", "--format", "csv")
        cells = list(csv.DictReader(io.StringIO(table.stdout, newline="")))
        self.assertEqual(len(cells), self.history + 1)
        self.assertTrue(all(not cell["body"].startswith(("=", "+", "-", "@")) for cell in cells))

        self.check_reports()

        second = textdesk("--data-dir", str(self.data))
        self.assertEqual(second.returncode, 0, second.stderr)

        code, errors = self.stop()
        self.assertEqual(code, 0, errors)
        self.assertEqual(self.status()["connection"], "offline")
        self.assertEqual(len(self.rows()), self.history + 1)
        self.check_reports()

        for path in self.data.rglob("*"):
            mode = stat.S_IMODE(path.stat().st_mode)
            if path.is_file():
                self.assertEqual(mode & 0o077, 0, f"{path} {mode:o}")
                self.assertNotIn(self.gateway.key.encode(), path.read_bytes(), path)
        self.assertEqual(stat.S_IMODE(self.data.stat().st_mode), 0o700)
        log = (self.data / "textdesk.log").read_text()
        self.assertNotRegex(log, r"\+\d{9,}|sgw_|wst_|quoted")

    def report(self, *more):
        # No display at all: neither a platform's name nor an address.
        env = {name: value for name, value in os.environ.items() if name not in ("QT_QPA_PLATFORM", "DISPLAY")}
        return subprocess.run(
            [TEXTDESK, "--data-dir", str(self.data), "report", *more], capture_output=True, timeout=PATIENCE, env=env)

    def table(self, *more):
        result = self.report(*more, "--format", "csv")
        self.assertEqual(result.returncode, 0, result.stderr)
        rows = list(csv.DictReader(io.StringIO(result.stdout.decode(), newline="")))
        return lambda section: [row for row in rows if row["section"] == section]

    def check_reports(self):
        """Against what the export says, message by message; tests run in UTC."""
        today = datetime.datetime.utcnow().date()
        sent = [row for row in self.rows() if row["direction"] == "outbound"]
        # Days that are over: nothing comes in between.
        for days in (1, 8, 30):
            day = today - datetime.timedelta(days=days)
            of_day = [row for row in sent if row["createdAt"].startswith(day.isoformat())]
            table = self.table("--period", "day", "--date", day.isoformat())
            self.assertEqual(int(table("period")[0]["total"]), len(of_day))
            self.assertEqual(
                int(table("period")[0]["delivered"]), sum(row["status"] == "delivered" for row in of_day))
            self.assertEqual(sum(int(row["total"]) for row in table("hour")), len(of_day))
            monday = day - datetime.timedelta(days=day.weekday())
            if monday + datetime.timedelta(days=7) <= today:
                week = [(monday + datetime.timedelta(days=i)).isoformat() for i in range(7)]
                table = self.table("--period", "week", "--date", day.isoformat())
                self.assertEqual(
                    [int(row["total"]) for row in table("day")],
                    [sum(row["createdAt"].startswith(one) for row in sent) for one in week])
        self.assertTrue(any(row["status"] == "delivered" for row in sent))
        self.assertEqual(self.table("--period", "day")("period")[0]["over"], "no")

        text = self.report("--period", "week")
        self.assertEqual(text.returncode, 0, text.stderr)
        self.assertIn("Delivery report", text.stdout.decode())

        folder = pathlib.Path(self.folder.name)
        for name, begin in (("a.pdf", b"%PDF-1."), ("a.csv", b"section,"), ("a.txt", b"Delivery report\n")):
            file = folder / name
            result = self.report("--period", "day", "-o", str(file))
            self.assertEqual((result.returncode, result.stdout, result.stderr), (0, b"", b""))
            self.assertTrue(file.read_bytes().startswith(begin), name)
            self.assertEqual(stat.S_IMODE(file.stat().st_mode), 0o600)
        piped = self.report("--period", "day", "--format", "pdf")
        self.assertTrue(piped.stdout.startswith(b"%PDF-1.") and piped.stdout.rstrip().endswith(b"%%EOF"))
        nowhere = self.report("--period", "day", "-o", str(folder / "none" / "a.pdf"))
        self.assertEqual(nowhere.returncode, 1)
        self.assertEqual(len(nowhere.stderr.strip().splitlines()), 1, nowhere.stderr)

        for row in sent:
            if row["to"]:
                self.assertNotIn(row["to"].encode(), (folder / "a.csv").read_bytes() + text.stdout)
        # It is live, or was until a moment ago.
        self.assertEqual(self.table("--period", "day")("unknown"), [])

    def test_a_report_tells_of_a_desk_that_does_not_run(self):
        self.start()
        self.live()
        self.stop()
        # As if it had ended yesterday at noon.
        noon = datetime.datetime.combine(
            datetime.datetime.utcnow().date() - datetime.timedelta(days=1), datetime.time(12),
            datetime.timezone.utc)
        cache = sqlite3.connect(self.data / "textdesk.sqlite")
        cache.execute("UPDATE accounts SET certain_until_ms = ?", (int(noon.timestamp()) * 1000,))
        cache.commit()
        cache.close()
        for date in ([], ["--date", noon.date().isoformat()]):
            unknown = self.table("--period", "day", *date)("unknown")
            self.assertIn("not-running", [row["name"] for row in unknown])
        self.assertEqual(unknown[-1]["from"], noon.date().isoformat() + "T12:00:00Z")
        day_before = (noon.date() - datetime.timedelta(days=1)).isoformat()
        self.assertNotIn(
            "not-running", [row["name"] for row in self.table("--period", "day", "--date", day_before)("unknown")])

    def test_killed_in_the_middle_it_ends_up_whole(self):
        self.start()
        until(lambda: (self.status() or {}).get("messages"), "the first page")
        self.process.kill()
        self.process.communicate()
        self.start()
        self.live()
        missed = self.gateway.send("+12025550143", "After the kill")
        until(lambda: any(r["messageId"] == missed for r in self.rows()), "live again")
        ids = [row["messageId"] for row in self.rows()]
        self.assertEqual(len(ids), self.history + 1)
        self.assertEqual(len(set(ids)), len(ids))
        self.assertEqual(self.stop(signal.SIGINT)[0], 0)

    def test_a_refused_key_is_said_and_not_tried_again(self):
        self.key_file.write_text("sgw_" + "0" * 32)
        self.start("--minimized")
        until(lambda: (self.status() or {}).get("connection") == "rejected", "rejected")
        self.assertEqual(self.stop()[0], 0)

    def test_the_key_may_come_from_the_environment(self):
        self.process = subprocess.Popen(
            [TEXTDESK, "--data-dir", str(self.data), "--gateway", self.gateway.url],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
            env={**os.environ, "TEXTDESK_API_KEY": self.gateway.key})
        self.live()
        self.assertEqual(self.stop()[0], 0)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
