#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Textdesk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the built textdesk on a damaged cache, on one of a newer version, and on another program's file.

Usage: damage_test.py TEXTDESK TEXTDESK_SIMULATOR
"""
import sqlite3
import sys
import unittest

from cli_test import RunningDesk, textdesk, until


class Cache(RunningDesk):
    # Its own tests run where they belong.
    test_a_desk_from_start_to_end = None
    test_killed_in_the_middle_it_ends_up_whole = None
    test_a_refused_key_is_said_and_not_tried_again = None
    test_the_key_may_come_from_the_environment = None

    @property
    def database(self):
        return self.data / "textdesk.sqlite"

    def files(self):
        return {path.name: path.read_bytes() for path in self.data.glob("textdesk.*sqlite*")}

    def commands_refuse(self, *words):
        for arguments in (["status"], ["export", "--format", "csv"]):
            with self.subTest(arguments):
                result = textdesk("--data-dir", str(self.data), *arguments)
                self.assertEqual(result.returncode, 1)
                self.assertEqual(result.stdout, "")
                self.assertEqual(len(result.stderr.strip().splitlines()), 1, result.stderr)
                for word in words:
                    self.assertIn(word, result.stderr)

    def log_says(self, words):
        log = self.data / "textdesk.log"
        return until(lambda: log.exists() and words in log.read_text(), words)

    def a_cache(self):
        self.start("--minimized")
        self.live()
        self.assertEqual(self.stop()[0], 0)

    def test_a_damaged_one_is_replaced(self):
        self.a_cache()
        before = {row["messageId"] for row in self.rows()}
        with self.database.open("r+b") as file:
            file.write(b"\0" * 4096)
        damaged = self.database.read_bytes()
        self.commands_refuse("damaged")
        self.assertEqual(self.database.read_bytes(), damaged)
        self.start("--minimized")
        self.live()
        self.assertEqual({row["messageId"] for row in self.rows()}, before)
        aside = list(self.data.glob("textdesk.damaged-*.sqlite"))
        self.assertEqual(len(aside), 1)
        self.assertEqual(aside[0].read_bytes(), damaged)
        self.assertEqual(self.stop()[0], 0)

    def test_a_newer_one_is_left_alone(self):
        self.a_cache()
        with sqlite3.connect(self.database) as connection:
            connection.execute("PRAGMA user_version = 4711")
        connection.close()
        before = self.files()
        self.commands_refuse("newer")
        self.start("--minimized")
        self.log_says("the cache cannot be opened")
        self.assertEqual(self.stop()[0], 0)
        self.assertEqual(self.files(), before)

    def test_another_programs_file_is_left_alone(self):
        self.data.mkdir(mode=0o700)
        with sqlite3.connect(self.database) as connection:
            connection.execute("CREATE TABLE recipes (name TEXT)")
        connection.close()
        before = self.files()
        self.commands_refuse("another program")
        self.start("--minimized")
        self.log_says("the cache cannot be opened")
        self.assertEqual(self.stop()[0], 0)
        self.assertEqual(self.files(), before)


del RunningDesk  # or its tests would run here once more

if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
