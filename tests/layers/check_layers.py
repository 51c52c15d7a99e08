#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Textdesk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that the layers depend on each other only as docs/architecture.md says.

Reads the includes of every file under src/ and the libraries that each layer links. Run with the path of
the source tree; --self-test proves that it finds what it should.
"""
import pathlib
import re
import sys

ALLOWED = {
    "core": set(),
    "gateway": {"core"},
    "store": {"core"},
    "sync": {"core", "gateway", "store"},
    "simulator": {"core"},
    "models": {"core", "store"},
    "widgets": {"core", "store", "models"},
    "desktop": {"core"},
    "app": {"core", "gateway", "store", "sync", "simulator", "models", "widgets", "desktop"},
}
# Plain values that cross to the window: headers without behaviour of the layer that they lie in.
VALUE_HEADERS = {
    "widgets": {"sync/syncvalues.h", "gateway/gatewayaddress.h", "gateway/apikey.h", "gateway/wireformat.h"},
    "desktop": {"sync/syncvalues.h"},
}
VALUE_LIBRARIES = {"widgets": {"gateway", "sync"}, "desktop": {"sync"}}
WITHOUT_GUI = ("core", "gateway", "store", "sync")
GUI = re.compile(r"Qt6::(Gui|Widgets|Svg|Charts|PrintSupport)|<Q(Widget|Pixmap|Icon|Painter|Color|Font|GuiApplication)\b")
INCLUDE = re.compile(r'^\s*#\s*include\s+"([a-z]+)/([^"]+)"', re.M)
LINK = re.compile(r"\btextdesk_([a-z]+)\b")


def complaints_of_source(layer, name, text):
    for target, header in INCLUDE.findall(text):
        if target == layer or target not in ALLOWED or target in ALLOWED[layer]:
            continue
        if f"{target}/{header}" not in VALUE_HEADERS.get(layer, ()):
            yield f"{name}: {layer} must not include {target}/{header}"
    if layer in WITHOUT_GUI and GUI.search(text):
        yield f"{name}: {layer} must do without Qt's Gui and Widgets"


def complaints_of_build(layer, name, text):
    calls = re.search(r"textdesk_add_library\((.*?)\n?\)", text, re.S)
    body = calls.group(1) if calls else ""
    for target in LINK.findall(body):
        if target in (layer, "add", "options") or target not in ALLOWED or target in ALLOWED[layer]:
            continue
        if target not in VALUE_LIBRARIES.get(layer, ()):
            yield f"{name}: {layer} must not link textdesk_{target}"
    if layer in WITHOUT_GUI and GUI.search(body):
        yield f"{name}: {layer} must do without Qt's Gui and Widgets"


def check(root):
    found = []
    for folder in sorted((root / "src").iterdir()):
        if not folder.is_dir():
            continue
        if folder.name not in ALLOWED:
            found.append(f"src/{folder.name}: not a layer of docs/architecture.md")
            continue
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(root)
            if path.suffix in (".h", ".cpp"):
                found += complaints_of_source(folder.name, name, path.read_text())
            elif path.name == "CMakeLists.txt":
                found += complaints_of_build(folder.name, name, path.read_text())
    return found


def self_test():
    assert list(complaints_of_source("gateway", "x", '#include "store/rows.h"\n'))
    assert list(complaints_of_source("widgets", "x", '#include "sync/engine.h"\n'))
    assert list(complaints_of_source("sync", "x", "#include <QWidget>\n"))
    assert not list(complaints_of_source("widgets", "x", '#include "sync/syncvalues.h"\n'))
    assert list(complaints_of_build("store", "x", "textdesk_add_library(textdesk_store\n PUBLIC textdesk_gateway\n)"))
    assert list(complaints_of_build("sync", "x", "textdesk_add_library(textdesk_sync\n PUBLIC Qt6::Widgets\n)"))
    assert not list(complaints_of_build("sync", "x", "textdesk_add_library(textdesk_sync\n PUBLIC textdesk_store\n)"))


if __name__ == "__main__":
    self_test()
    complaints = check(pathlib.Path(sys.argv[1]))
    print("\n".join(complaints) or "the layers hold")
    sys.exit(1 if complaints else 0)
