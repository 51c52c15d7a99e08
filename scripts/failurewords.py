#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Textdesk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts the words of resources/failure-reasons.json where lupdate finds them: it reads no JSON.

Writes src/widgets/failurewords.h; with --check it only says whether that file is as it would write it. Run with
the path of the source tree.
"""
import json
import pathlib
import sys

CONTEXT = "textdesk::FailureWords"
SPOKEN = ("brief", "meaning", "todo")
HEADER = """\
// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The words of resources/failure-reasons.json for lupdate, which reads no JSON. Nothing includes this file.
// Written by scripts/failurewords.py: change the words there, not here.

#pragma once

// clang-format off
inline constexpr const char *failureWords[] = {
"""
FOOTER = "};\n"


def without_doubles(pairs):
    """Qt's reader and this one would each take another of two equal keys."""
    keys = [key for key, _ in pairs]
    if len(keys) != len(set(keys)):
        raise ValueError(f"a key is there twice: {keys}")
    return dict(pairs)


def header_of(text):
    reasons = json.loads(text, object_pairs_hook=without_doubles)["reasons"]
    words = dict.fromkeys(reason[key] for reason in reasons for key in SPOKEN)
    lines = [f'    QT_TRANSLATE_NOOP("{CONTEXT}", {json.dumps(word, ensure_ascii=False)}),\n' for word in words]
    return HEADER + "".join(lines) + FOOTER


def self_test():
    reason = '{"id": "x", "brief": "B", "meaning": "a \\"b\\"", "todo": "B"}'
    made = header_of('{"reasons": [' + reason + "]}")
    assert made.count("QT_TRANSLATE_NOOP") == 2 and r'"a \"b\""' in made, made
    assert made != header_of('{"reasons": [' + reason.replace('"B"}', '"C"}') + "]}")
    try:
        header_of('{"reasons": [], "reasons": []}')
    except ValueError:
        return
    raise AssertionError("a doubled key was taken")


def main(arguments):
    self_test()
    root = pathlib.Path(arguments[-1])
    source, target = root / "resources/failure-reasons.json", root / "src/widgets/failurewords.h"
    wanted = header_of(source.read_text(encoding="utf-8"))
    if "--check" not in arguments:
        target.write_text(wanted, encoding="utf-8")
    elif not target.exists() or target.read_text(encoding="utf-8") != wanted:
        print(f"{target} is not up to date: run scripts/failurewords.py {root}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
